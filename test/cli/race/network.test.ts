import { describe, expect, it } from "vitest";
import {
  CLASSES,
  type Examples,
  loadDigits,
  PIXELS,
  select,
} from "../../../src/cli/race/digits.ts";
import { Network } from "../../../src/cli/race/network.ts";
import { memory } from "../../../src/cli/race/tensorflow.ts";
import { loadSync } from "../../../src/index.ts";

const { train } = loadDigits();
const batch = select(
  train,
  Array.from({ length: 32 }, (_, i) => 7 * i),
);

/** The loss in double precision, from the formulas alone: what the gradients must be those of. */
function loss(
  weights: Readonly<Record<string, Float64Array>>,
  { count, images, targets }: Examples,
) {
  const layer = (inputs: Float64Array, name: string) =>
    weights[`${name}.bias`]!.map((bias, unit) =>
      inputs.reduce(
        (sum, input, i) => sum + input * weights[`${name}.weight`]![unit * inputs.length + i]!,
        bias,
      ),
    );
  let sum = 0;
  for (let row = 0; row < count; row++) {
    const image = Float64Array.from(images.subarray(row * PIXELS, (row + 1) * PIXELS));
    const hidden = layer(image, "hidden").map((value) => Math.max(0, value));
    const outputs = layer(hidden, "output");
    const label = targets.subarray(row * CLASSES, (row + 1) * CLASSES).indexOf(1);
    sum += Math.log(outputs.reduce((sum, output) => sum + Math.exp(output - outputs[label]!), 0));
  }
  return sum / count;
}

describe("network", () => {
  it("has gradients that agree with finite differences, in every layer", () => {
    const network = new Network(loadSync(), 3);
    const reported = network.backward(batch);
    const weights = Object.fromEntries(
      Object.entries(network.parameters).map(([name, { data }]) => [name, Float64Array.from(data)]),
    );
    expect(reported).toBeCloseTo(loss(weights, batch), 5);
    const width = 1e-6;
    for (const [name, { grad, length }] of Object.entries(network.parameters)) {
      const values = weights[name]!;
      // 13 is prime to all lengths: elements from all over, of different units and inputs.
      for (let k = 0; k < 10; k++) {
        const i = (k * Math.floor(length / 10) + 13 * k) % length;
        const value = values[i]!;
        values[i] = value + width;
        const above = loss(weights, batch);
        values[i] = value - width;
        const below = loss(weights, batch);
        values[i] = value;
        expect(grad[i], `${name}[${i}]`).toBeCloseTo((above - below) / (2 * width), 6);
      }
      expect(grad.some((value) => value !== 0)).toBe(true);
    }
  });

  it("starts as PyTorch's Linear: uniform up to 1 / √inputs, from the seed alone", () => {
    const start = (seed: number) => {
      const { parameters } = new Network(loadSync(), seed);
      return Object.fromEntries(
        Object.entries(parameters).map(([name, { data }]) => [name, [...data]]),
      );
    };
    expect(start(1)).toEqual(start(1));
    expect(start(1)).not.toEqual(start(2));
    for (const [name, inputs] of [
      ["hidden.weight", 64],
      ["output.weight", 32],
    ] as const) {
      const bound = 1 / Math.sqrt(inputs);
      const largest = Math.max(...start(1)[name]!.map(Math.abs));
      expect(largest).toBeLessThanOrEqual(Math.fround(bound));
      expect(largest).toBeGreaterThan(0.98 * bound);
    }
  });

  it("counts the images that it recognises", () => {
    const network = new Network(loadSync(), 1);
    for (const { data } of Object.values(network.parameters)) data.fill(0);
    // A bias alone: every image is taken for a 4.
    network.parameters["output.bias"].data[4] = 1;
    const fours = train.targets.filter((value, i) => value === 1 && i % CLASSES === 4).length;
    expect(network.evaluate(train).accuracy).toBe(fours / train.count);
  });

  it("leaves no tensor behind", () => {
    const network = new Network(loadSync(), 1);
    const before = memory().numTensors;
    network.backward(batch);
    network.evaluate(batch);
    expect(memory().numTensors).toBe(before);
  });
});
