/** What getWeights gives and setWeights takes. */
import type { Scalar, Tensor } from "@tensorflow/tfjs-core";
import { describe, expect, test } from "vitest";
import { Adam, NAdam, SGD } from "../../../src/index.ts";
import { tfjsOptimizer } from "../../../src/tfjs/index.ts";
import { bits, gradients, values } from "../numbers.ts";
import { backends, internals, tf } from "../tf.ts";
import { fit, model, onBackend, saved } from "./model.ts";

describe.each(backends)("on %s", (backend) => {
  onBackend(backend);

  test("into an optimizer that has been used: it is as when saved", async () => {
    const [a, b, c] = [1, 2, 3].map((seed) => tf.variable(tf.tensor(values(4, seed))));
    const optimizer = tfjsOptimizer(tf, NAdam, { lr: 0.1 }, { average: 0.9 });
    const step = (variables: Tensor[], seed: number) => {
      const list = variables.map((v, i) => ({
        name: (v as typeof a & { name: string }).name,
        tensor: tf.tensor(gradients(4, seed + i)),
      }));
      optimizer.applyGradients(list as never);
    };
    step([a!, b!], 1);
    const weights = await optimizer.getWeights();
    const now = [a!, b!, c!].map((v) => v.clone());
    const run = () => {
      step([a!, b!, c!], 5);
      step([c!, b!], 7);
      return [a!, b!, c!].map(bits);
    };
    const first = run();
    for (const [i, v] of [a!, b!, c!].entries()) v.assign(now[i]!);
    await optimizer.setWeights(weights);
    expect(optimizer.iterations).toBe(1);
    expect(run()).toEqual(first);
  });

  test("leaves no tensors, however often", async () => {
    const one = model();
    const optimizer = tfjsOptimizer(tf, NAdam, { lr: 0.1 }, { accumulate: 3, average: 0.5 });
    one.compile({ optimizer, loss: "meanSquaredError" });
    await fit(one, 1);
    const before = tf.memory();
    const bytes = () => (backend === "wasm" ? internals().asm.memory.buffer.byteLength : 0);
    const held = bytes();
    for (let i = 0; i < 20; i++) await saved(one);
    for (let i = 0; i < 20; i++) await optimizer.setWeights(await optimizer.getWeights());
    for (let i = 0; i < 20; i++) await optimizer.saveIterations();
    expect(tf.memory()).toEqual(before);
    expect(bytes()).toBe(held);
    optimizer.dispose();
    one.dispose();
  });

  test("what getWeights gives are tensors, which stay as they are, and take room only in use", async () => {
    const x = tf.variable(tf.tensor([1, 2, 3]), true, "x");
    const optimizer = tfjsOptimizer(tf, Adam, { lr: 0.1 });
    const step = () => optimizer.minimize(() => tf.sum(tf.square(x)) as Scalar);
    step();
    const { numTensors } = tf.memory();
    const weights = await optimizer.getWeights();
    const [iter, state] = weights as { name: string; tensor: Tensor }[];
    expect([iter!.name, state!.name]).toEqual(["iter", "state/NadirAdam"]);
    const expected = [...state!.tensor.dataSync()];
    step();
    expect(tf.memory().numTensors).toBe(numTensors);
    expect(state!.tensor).toBeInstanceOf(tf.Tensor);
    expect([state!.tensor.dtype, state!.tensor.shape]).toEqual(["int32", [expected.length]]);
    expect([...(await state!.tensor.data())]).toEqual(expected);
    expect(state!.tensor.arraySync()).toEqual(expected);
    const part = () => tf.slice(state!.tensor, [1], [2]);
    const [copy, two] = tf.tidy(() => [state!.tensor.clone(), part()]);
    tf.dispose([copy, two]);
    const [a, b] = [tf.keep(part()), state!.tensor.variable(false)];
    expect([...a.dataSync()]).toEqual(expected.slice(1, 3));
    expect([...b.dataSync()]).toEqual(expected);
    // In the backend now, until it is disposed.
    tf.dispose([a, b, weights] as never);
    tf.dispose(weights as never);
    expect(tf.memory().numTensors).toBe(numTensors);
    expect(state!.tensor.isDisposed).toBe(true);
    expect(() => state!.tensor.dataSync()).toThrow("disposed");
    optimizer.dispose();
  });

  test("of an earlier version is refused by its name", async () => {
    const optimizer = tfjsOptimizer(tf, SGD, { lr: 0.1 });
    const before = optimizer.stateDict();
    const weights = [
      { name: "iter", tensor: tf.scalar(5, "int32") },
      { name: "meta/NadirSGD", tensor: tf.tensor1d([3, 0], "int32") },
    ];
    await expect(optimizer.setWeights(weights)).rejects.toThrow(
      new TypeError(
        "tfjsOptimizer: weights are of Nadir 0.4 or before, which 0.5 does not read: load the model without them, and compile it with a new optimizer",
      ),
    );
    expect(optimizer.stateDict()).toEqual(before);
  });
});
