/** What goes silently wrong in an optimizer that writes in place: one test for each trap. */
import type { Tensor, Variable } from "@tensorflow/tfjs-core";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { Adam, loadSync, SGD } from "../../src/index.ts";
import { type Extras, tfjsOptimizer } from "../../src/tfjs/index.ts";
import { bits, bitsOf, gradients, values } from "./numbers.ts";
import { backends, internals, tf, use, wasmBackend } from "./tf.ts";

const variable = (shape: number[], seed = 1): Variable =>
  tf.tidy(() => tf.variable(tf.tensor(values(sizeOf(shape), seed), shape)));
const sizeOf = (shape: number[]) => shape.reduce((a, b) => a * b, 1);
const fixed = (shape: number[], seed = 50): Tensor => tf.tensor(values(sizeOf(shape), seed), shape);

/** One step of an optimizer by made-up gradients. */
function stepBy(
  optimizer: ReturnType<typeof tfjsOptimizer>,
  variables: Variable[],
  seed = 3,
): void {
  tf.tidy(() => {
    const named = variables.map(({ name, shape, size }, i) => ({
      name,
      tensor: tf.tensor(gradients(size, seed + i), shape),
    }));
    optimizer.applyGradients(named);
  });
}

describe.each(backends)("on %s", (backend) => {
  beforeAll(() => use(backend));
  afterEach(() => {
    tf.disposeVariables();
  });

  describe("what follows a step sees the new weights, not a packed copy of the old, as", () => {
    const image = [1, 6, 6, 2] as [number, number, number, number];
    const forwards: [string, number[], (weights: Tensor) => Tensor][] = [
      ["the second operand of a product", [4, 3], (w) => tf.matMul(fixed([5, 4]), w)],
      [
        "a convolution's filter",
        [3, 3, 2, 4],
        (w) => tf.conv2d(fixed(image) as never, w as never, 1, "same"),
      ],
      [
        "a depthwise convolution's filter",
        [3, 3, 2, 1],
        (w) => tf.depthwiseConv2d(fixed(image) as never, w as never, 1, "same"),
      ],
      ["prelu's slopes", [2], (w) => tf.prelu(fixed(image), w)],
      [
        "the bias of a fused product",
        [3],
        (w) => tf.fused.matMul({ a: fixed([5, 4]), b: fixed([4, 3]), bias: w }),
      ],
      [
        "the bias of a fused convolution",
        [4],
        (w) =>
          tf.fused.conv2d({
            ...{ x: fixed(image) as never, filter: fixed([3, 3, 2, 4]) as never },
            ...{ strides: 1, pad: "same", bias: w },
          }),
      ],
    ];
    test.each(forwards)("%s", (_, shape, forward) => {
      const weights = variable(shape);
      const optimizer = tfjsOptimizer(tf, SGD, { lr: 1 });
      const run = (tensor: Tensor) => tf.tidy(() => bits(forward(tensor)));
      // Packed copies belong to the second operand, so that it must be the same tensor each time.
      const before = run(weights);
      for (let step = 0; step < 3; step++) {
        stepBy(optimizer, [weights], step);
        const fresh = tf.tidy(() => tf.keep(tf.tensor(weights.dataSync(), shape)));
        expect(run(weights)).toEqual(run(fresh));
        expect(run(weights)).not.toEqual(before);
        fresh.dispose();
      }
      optimizer.dispose();
    });

    test("a loss that falls just as with fresh weights", () => {
      const [x, y] = [fixed([8, 4], 1), fixed([8, 3], 2)];
      const weights = variable([4, 3]);
      const optimizer = tfjsOptimizer(tf, Adam, { lr: 0.1 });
      const loss = (w: Tensor) => tf.losses.meanSquaredError(y, tf.matMul(x, w)) as never;
      for (let step = 0; step < 10; step++) {
        const fresh = tf.tensor(weights.dataSync(), [4, 3]);
        const expected = tf.tidy(() => bits(loss(fresh)));
        const cost = optimizer.minimize(() => loss(weights), true)!;
        expect(bits(cost)).toEqual(expected);
        tf.dispose([cost, fresh]);
      }
      tf.dispose([x, y]);
      optimizer.dispose();
    });
  });

  describe("what shares data with a variable keeps its values:", () => {
    const aliases: [string, (start: Tensor) => [Variable, Tensor]][] = [
      ["a clone", (start) => withAlias(tf.variable(start), (v) => v.clone())],
      ["a reshape", (start) => withAlias(tf.variable(start), (v) => tf.reshape(v, [6]))],
      ["the tensor that it was made from", (start) => [tf.variable(start), start]],
      ["another variable", (start) => [tf.variable(start), tf.variable(start)]],
    ];
    const withAlias = (v: Variable, alias: (v: Variable) => Tensor): [Variable, Tensor] => [
      v,
      alias(v),
    ];
    test.each(aliases)("%s", (_, make) => {
      const start = fixed([2, 3]);
      const [weights, alias] = make(start);
      const before = bits(alias);
      const optimizer = tfjsOptimizer(tf, Adam, { lr: 0.1 }, { clipValue: 0.5 });
      for (let step = 0; step < 3; step++) stepBy(optimizer, [weights], step);
      expect(bits(alias)).toEqual(before);
      expect(bits(weights)).not.toEqual(before);
      tf.dispose([start, alias]);
      optimizer.dispose();
    });

    test("and -0 and NaN of a variable that shares are stepped as they are", () => {
      const start = tf.tensor([-0, Number.NaN, 1]);
      const weights = tf.variable(start);
      const optimizer = tfjsOptimizer(tf, SGD, { lr: 0 });
      optimizer.applyGradients({ [weights.name]: tf.ones([3]) });
      expect(Object.is(weights.dataSync()[0], -0)).toBe(true);
      expect(weights.dataSync()[1]).toBeNaN();
      start.dispose();
      optimizer.dispose();
    });

    test("the array that it was made from, and one that was read", () => {
      const array = values(6, 1);
      const start = tf.tensor(array);
      const weights = tf.variable(start);
      start.dispose();
      const optimizer = tfjsOptimizer(tf, Adam, { lr: 0.1 });
      stepBy(optimizer, [weights]);
      const read = weights.dataSync() as Float32Array;
      const seen = bitsOf(read);
      stepBy(optimizer, [weights]);
      expect(bitsOf(array)).toEqual(bitsOf(values(6, 1)));
      expect(bitsOf(read)).toEqual(seen);
      optimizer.dispose();
    });
  });

  const extras: [string, Extras<object>][] = [
    ["", {}],
    ["clipped by norm", { clipNorm: 0.1 }],
    ["clipped by value", { clipValue: 0.1 }],
    ["accumulated", { accumulate: 2 }],
    ["clipped and averaged", { clipNorm: 1, clipValue: 0.1, accumulate: 2, average: 0.9 }],
  ];
  test.each(extras)("gradients are not written to, and may be one buffer %s", (_, extras) => {
    const options = { lr: 0.1, weightDecay: 0.1, gradScale: 0.5, maximize: true };
    const [a, b] = [variable([7], 1), variable([7], 1)];
    const optimizer = tfjsOptimizer(tf, Adam, options, extras);
    for (let step = 0; step < 4; step++) {
      const target = fixed([7], step);
      const f = () => tf.sum(tf.mul(tf.add(a, b), target)) as never;
      const { value, grads } = optimizer.computeGradients(f, [a, b]);
      const [first, second] = [grads[a.name]!, grads[b.name]!];
      const before = bits(first);
      optimizer.applyGradients(grads);
      expect([bits(first), bits(second)]).toEqual([before, before]);
      expect(bits(a)).toEqual(bits(b));
      tf.dispose([value, grads, target] as never);
    }
    expect(bits(a)).not.toEqual(bitsOf(values(7, 1)));
    optimizer.dispose();
  });

  test("assignment gives a variable other data, between steps and before the first", () => {
    const weights = variable([5]);
    const optimizer = tfjsOptimizer(tf, Adam, { lr: 0.1 });
    const mine = loadSync().parameter(values(5, 1));
    const ours = new Adam([mine], { lr: 0.1 });
    for (let step = 0; step < 6; step++) {
      if (step % 2) {
        const data = values(5, 70 + step);
        tf.tidy(() => void weights.assign(tf.tensor(data)));
        // What was freed is used by others now.
        tf.tidy(() => void tf.fill([5], 9));
        mine.data.set(data);
      }
      stepBy(optimizer, [weights], step);
      mine.grad.set(gradients(5, step));
      ours.step();
      expect(bits(weights)).toEqual(bitsOf(mine.data));
    }
    optimizer.dispose();
  });

  test("memory grows between steps, and in one", () => {
    const weights = variable([5]);
    const optimizer = tfjsOptimizer(tf, Adam, { lr: 0.1 });
    const mine = loadSync().parameter(values(5, 1));
    const ours = new Adam([mine], { lr: 0.1 });
    const big: Tensor[] = [];
    for (let step = 0; step < 4; step++) {
      const buffer = backend === "wasm" ? internals().asm.memory.buffer : undefined;
      const grow = () => {
        do big.push(tf.zeros([1 << 22]));
        while (buffer && internals().asm.memory.buffer === buffer);
      };
      if (step % 2) grow();
      const target = tf.tensor(gradients(5, step));
      optimizer.minimize(() => {
        if (step % 2 === 0) grow();
        return tf.sum(tf.mul(weights, target)) as never;
      });
      mine.grad.set(gradients(5, step));
      ours.step();
      expect(bits(weights)).toEqual(bitsOf(mine.data));
      target.dispose();
    }
    tf.dispose(big);
    optimizer.dispose();
  });

  test("identity counts, not the name: a variable that takes another's name has state of its own", () => {
    const make = () => tf.tidy(() => tf.variable(fixed([3]), true, "weights"));
    const optimizer = tfjsOptimizer(tf, SGD, { lr: 1, momentum: 1 });
    const first = make();
    stepBy(optimizer, [first]);
    first.dispose();
    const second = make();
    stepBy(optimizer, [second]);
    const expected = tf.sub(fixed([3]), tf.tensor(gradients(3, 3)));
    expect(bits(second)).toEqual(bits(expected));
    optimizer.dispose();
  });

  test("state is restored by name, whatever the order", async () => {
    const train = (names: string[], make: () => ReturnType<typeof tfjsOptimizer>) => {
      const variables = names.map((name, i) =>
        tf.tidy(() => tf.variable(fixed([3], i), true, name)),
      );
      return { variables, optimizer: make() };
    };
    const make = () => tfjsOptimizer(tf, SGD, { lr: 1, momentum: 0.5 });
    const one = train(["a", "b"], make);
    stepBy(one.optimizer, one.variables);
    const two = train(["b_1", "a_1"], make);
    await two.optimizer.setWeights(await one.optimizer.getWeights());
    const reversed = [...one.variables].reverse();
    for (const [i, v] of two.variables.entries()) v.assign(reversed[i]!.clone());
    stepBy(one.optimizer, reversed);
    stepBy(two.optimizer, two.variables);
    expect(two.variables.map(bits)).toEqual(reversed.map(bits));
  });

  test("variables and gradients that were made on another backend", async () => {
    const [here, there] = [variable([4], 1), variable([4], 1)];
    await use(backend === "wasm" ? "cpu" : "wasm");
    const far = tf.tidy(() => tf.variable(fixed([4])));
    const gradient = tf.tensor(gradients(4, 3));
    await use(backend);
    const near = tf.tidy(() => tf.variable(fixed([4])));
    const optimizer = tfjsOptimizer(tf, Adam, { lr: 0.1 });
    optimizer.applyGradients({ [far.name]: gradient, [here.name]: gradient });
    stepBy(optimizer, [near]);
    stepBy(optimizer, [there]);
    expect(bits(far)).toEqual(bits(near));
    expect(bits(here)).toEqual(bits(there));
    expect(bits(gradient)).toEqual(bitsOf(gradients(4, 3)));
    gradient.dispose();
    optimizer.dispose();
  });

  test("of no elements, and of one", () => {
    const [none, one] = [variable([0, 3]), variable([])];
    const optimizer = tfjsOptimizer(
      tf,
      Adam,
      { lr: 0.1 },
      { clipNorm: 1, average: 0.5, accumulate: 2 },
    );
    for (let step = 0; step < 4; step++) stepBy(optimizer, [none, one]);
    expect(optimizer.iterations).toBe(2);
    expect(bits(one)).not.toEqual(bitsOf(values(1, 1)));
    optimizer.dispose();
  });
});

test("on wasm a step copies nothing: data stay where they are", async () => {
  await use("wasm");
  const weights = variable([5]);
  const address = () => wasmBackend().getMemoryOffset(weights.dataId);
  const before = address();
  const optimizer = tfjsOptimizer(tf, Adam, { lr: 0.1 });
  stepBy(optimizer, [weights]);
  expect(address()).toBe(before);
  optimizer.dispose();
  weights.dispose();
});
