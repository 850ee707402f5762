import { describe, expect, test } from "vitest";
import { loadSync } from "../../src/index.ts";
import { DenseNetwork, meanSquaredError } from "../../src/networks/index.ts";
import { bitsOf } from "../memory/bits.ts";
import { expectNear, gradientsOf, values } from "./values.ts";

const nadir = loadSync();

describe("one network through another", () => {
  const generator = new DenseNetwork(nadir, {
    ...{ sizes: [3, 9, 5], activation: "silu", outputActivation: "tanh", seed: 1 },
  });
  const discriminator = new DenseNetwork(nadir, {
    ...{ sizes: [5, 6, 2], activation: "leakyRelu", outputActivation: "sigmoid", seed: 2 },
  });
  const joined = new DenseNetwork(nadir, {
    sizes: [3, 9, 5, 6, 2],
    activation: ["silu", "tanh", "leakyRelu"],
    outputActivation: "sigmoid",
  });
  const noise = Float32Array.from(values(4, 7 * 3));
  const slopes = Float32Array.from(values(5, 7 * 2));

  test("has the gradients of the network of the layers of both, to the bit", () => {
    const both = { ...generator.parameters, ...renamed(discriminator.parameters) };
    joined.load(both);
    const outputs = joined.forward(noise).slice();
    const wanted = joined.backward(slopes, { inputs: true }).slice();

    expect(discriminator.forward(generator.forward(noise))).toEqual(outputs);
    const between = discriminator.backward(slopes, { inputs: true });
    expect(generator.backward(between, { inputs: true })).toEqual(wanted);
    for (const [name, { grad }] of Object.entries(both)) {
      expect(bitsOf(grad)).toBe(bitsOf(joined.parameters[name]!.grad));
    }
  });

  test("by a loss: as the loss of both, without the second one's gradients", () => {
    joined.load({ ...generator.parameters, ...renamed(discriminator.parameters) });
    const targets = values(6, 7 * 2);
    const wanted = joined.lossAndGradients(noise, targets, meanSquaredError, { inputs: true });
    const before = gradientsOf(discriminator);

    const through = { inputs: true, parameters: false };
    const generated = generator.forward(noise);
    const loss = discriminator.lossAndGradients(generated, targets, meanSquaredError, through);
    expect(loss).toBe(wanted);
    expect(gradientsOf(discriminator)).toEqual(before);
    const back = generator.backward(discriminator.inputGradient, { inputs: true });
    expect(bitsOf(back)).toBe(bitsOf(joined.inputGradient));
    for (const [name, { grad }] of Object.entries(generator.parameters)) {
      expect(bitsOf(grad)).toBe(bitsOf(joined.parameters[name]!.grad));
    }
  });

  function renamed<T>(parameters: Readonly<Record<string, T>>): Record<string, T> {
    const entries = Object.entries(parameters).map(([name, parameter]) => [
      name.replace(/\d/, (layer) => String(Number(layer) + 2)),
      parameter,
    ]);
    return Object.fromEntries(entries);
  }

  test("in a memory that has to grow for it, which detaches what the first one gave", () => {
    const small = loadSync({ initialBytes: 65536 });
    // So wide that their rows are more than a page.
    const [first, second] = [
      new DenseNetwork(small, { sizes: [2, 2000], maxBatch: 32 }),
      new DenseNetwork(small, { sizes: [2000, 1], maxBatch: 32 }),
    ];
    const inputs = values(6, 64);
    const outputs = first.predict(inputs);
    const wanted = new DenseNetwork(loadSync(), { sizes: [2000, 1] }).predict(outputs);
    const held = small.memory.buffer.byteLength;
    expect(second.forward(first.forward(inputs))).toEqual(wanted);
    const after = small.memory.buffer.byteLength;
    expect(after).toBeGreaterThan(held);
    const gradient = second.backward(second.forward(outputs), { inputs: true });
    expect(small.memory.buffer.byteLength).toBeGreaterThan(after);
    const weight = second.parameters["layers.0.weight"]!.data;
    expectNear(
      gradient,
      Array.from(gradient, (_, i) => wanted[Math.floor(i / 2000)]! * weight[i % 2000]!),
      1e-7,
    );
  });
});
