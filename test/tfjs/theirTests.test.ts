/**
 * What TensorFlow.js's own tests of optimizers (tfjs-core/src/optimizers, *_test.ts, 4.22) ask, of ours
 * with its conventions (`nadir/conventions`, `tfjs`), written anew. What they ask and is not asked here:
 *
 *     test                                       asks for                                  why not
 *     all optimizers but sgd, "basic"            1 to 3 tensors of state in tf.memory()    ours lies outside of it: none
 *     momentum, "basic", "with Nesterov"         2 tensors less after dispose(), with one  it keeps a tensor for its factor
 *                                                variable
 *     adam, adagrad, "after loading weights"     names `<variable>/m`, `/v`, `/accumulator`  names of files are ours
 *     adagrad, "after loading weights"           Adagrad's weights taken up by Adam, as if  state of another kind is
 *                                                its accumulator were a first moment       refused
 *     sgd, rmsprop, adadelta, getWeights         1, 3, 4 weights                           ours have one more, with counts
 *     adam, "after loading weights"              the third optimizer is never stepped      a slip of the test
 *     rmsprop, "gradient with centered momentum"  tolerance 1e-2, which hides that ε is     both steps are asked here, as
 *     and "basic"; adagrad "basic"               subtracted (NaN where a gradient is 0)    the formula gives them
 *     rmsprop, "must define learning rate"       an error                                  ours has PyTorch's default
 *     adadelta, "basic" and "Save, load"         updates that divide by the accumulators   the paper's, by those of this
 *                                                of the step before, x = [0.8, 1.6]        step: nearly no first step
 *     adam, adamax, "basic"                      slips in the comments' arithmetic, which  1.800183 and 3.800082, 3.808055
 *                                                a tolerance of 1e-3 hides                 by their own formulas
 *     adamax, "basic" with decay                 1 / (1 + decay · step) inside             a schedule says the same here
 */
import type { Scalar, Tensor, Variable } from "@tensorflow/tfjs-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { tfjs } from "../../src/conventions/index.ts";
import { inverseTime } from "../../src/index.ts";
import { type TfjsOptimizer, tfjsOptimizer } from "../../src/tfjs/index.ts";
import { backends, tf, use } from "./tf.ts";

const sgd = (): TfjsOptimizer<object> => tfjsOptimizer(tf, tfjs.SGD, { lr: 0.1 });

const close = (tensor: Tensor, expected: number[], tolerance = 1e-3) => {
  const actual = [...tensor.dataSync()];
  expect(actual.length).toBe(expected.length);
  for (const [i, value] of actual.entries()) {
    expect(Math.abs(value - expected[i]!)).toBeLessThan(tolerance);
  }
};

const variable = (values: number | number[], trainable = true): Variable =>
  tf.tidy(() => tf.variable(tf.tensor(values), trainable));

afterEach(() => tf.disposeVariables());

describe.each(backends)("on %s", (backend) => {
  let x: Variable;
  let bias: Variable;
  let stray: Variable;
  const f = () => tf.add(tf.square(x), bias) as Scalar;

  describe("any optimizer", () => {
    beforeEach(async () => {
      await use(backend);
      [x, bias, stray] = [variable(4), variable(1), variable(-1)];
    });

    test("minimizes, returns the cost if asked to, and keeps no tensor", () => {
      const optimizer = sgd();
      const { numTensors } = tf.memory();
      const cost = optimizer.minimize(f, true)!;
      expect(tf.memory().numTensors).toBe(numTensors + 1);
      close(cost, [17]);
      close(x, [3.2]);
      close(bias, [0.9]);
      cost.dispose();
      expect(optimizer.minimize(f)).toBe(null);
      expect(tf.memory().numTensors).toBe(numTensors);
      close(x, [2.56]);
      close(bias, [0.8]);
      close(stray, [-1]);
      optimizer.dispose();
      tf.dispose([x, bias, stray]);
      expect(tf.memory().numTensors).toBe(numTensors - 3);
    });

    test.each([
      ["all of the function's", () => [x, bias], [3.2, 2.56], [0.9, 0.8]],
      ["some of them", () => [x], [3.2, 2.56], [1, 1]],
    ] as const)("updates the variables of a list: %s", (_, list, ofX, ofBias) => {
      const optimizer = sgd();
      for (const step of [0, 1]) {
        optimizer.minimize(f, false, list());
        close(x, [ofX[step]!]);
        close(bias, [ofBias[step]!]);
        close(stray, [-1]);
      }
    });

    test("leaves what is not trainable", () => {
      x = variable(4, false);
      const optimizer = sgd();
      close(optimizer.minimize(f, true)!, [17]);
      optimizer.minimize(f, false, [x, bias]);
      close(x, [4]);
      close(bias, [0.8]);
    });

    test("refuses lists of nothing to train, and a cost that is no number", () => {
      const optimizer = sgd();
      expect(() => optimizer.minimize(f, true, [])).toThrow();
      const still = variable(4, false);
      expect(() => optimizer.minimize(f, true, [still])).toThrow("trainable");
      const wide = variable([1, 2]);
      expect(() => optimizer.minimize(() => tf.square(wide) as never)).toThrow("scalar");
      close(wide, [1, 2]);
      expect(optimizer.iterations).toBe(0);
    });

    test("is an instance of Optimizer", () => {
      const optimizer = sgd();
      expect(optimizer).toBeInstanceOf(tf.Optimizer);
      // Which by itself only looks for methods.
      expect(Object.getPrototypeOf(Object.getPrototypeOf(optimizer))).toBe(tf.Optimizer.prototype);
    });
  });

  const cases: [string, () => TfjsOptimizer<object>, number[], number[], number[]][] = [
    ["sgd", sgd, [1, 2], [0.8, 1.6], [0.64, 1.28]],
    [
      "momentum",
      () => tfjsOptimizer(tf, tfjs.SGD, { lr: 0.1, momentum: 0.5 }),
      ...([
        [1, 2],
        [0.8, 1.6],
        [0.54, 1.08],
      ] as [number[], number[], number[]]),
    ],
    [
      "momentum with Nesterov",
      () => tfjsOptimizer(tf, tfjs.SGD, { lr: 0.1, momentum: 0.5, nesterov: true }),
      ...([
        [1, 2],
        [0.7, 1.4],
        [0.44, 0.88],
      ] as [number[], number[], number[]]),
    ],
    [
      "adagrad",
      () => tfjsOptimizer(tf, tfjs.Adagrad, { lr: 0.1, initialAccumulator: 0.1 }),
      // Theirs, to 1e-2, has 1.83016; it is 1.900311 − 0.1 · 3.800622 / √(16.1 + 3.800622²).
      ...([
        [1, 2],
        [0.901227, 1.900311],
        [0.834737, 1.831543],
      ] as [number[], number[], number[]]),
    ],
    [
      "adam",
      () => tfjsOptimizer(tf, tfjs.Adam, { lr: 0.1, betas: [0.8, 0.9] }),
      ...([
        [2, 4],
        [1.9, 3.9],
        [1.800183, 3.800082],
      ] as [number[], number[], number[]]),
    ],
    [
      "adamax, its decay a schedule",
      () =>
        tfjsOptimizer(tf, tfjs.Adamax, {
          lr: inverseTime({ initial: 0.1, decayRate: 0.1 }),
          betas: [0.8, 0.9],
        }),
      ...([
        [2, 4],
        [1.9, 3.9],
        [1.8069644, 3.8080549],
      ] as [number[], number[], number[]]),
    ],
    [
      "rmsprop with momentum",
      () => tfjsOptimizer(tf, tfjs.RMSprop, { lr: 0.1, alpha: 0.95, momentum: 0.1 }),
      ...([
        [1, 2],
        [0.5527865, 1.5527864],
        [0.2874418, 1.2294267],
      ] as [number[], number[], number[]]),
    ],
    [
      "rmsprop, centered",
      () =>
        tfjsOptimizer(tf, tfjs.RMSprop, { lr: 0.1, alpha: 0.95, momentum: 0.1, centered: true }),
      ...([
        [1, 2],
        [0.5411684, 1.5411685],
        [0.2677834, 1.2035918],
      ] as [number[], number[], number[]]),
    ],
  ];

  describe.each(cases)("%s", (_, make, start, first, second) => {
    const loss = () => tf.sum(tf.square(x)) as Scalar;
    beforeEach(async () => {
      await use(backend);
      x = variable(start);
    });

    test("takes the steps of its formula", () => {
      const optimizer = make();
      const { numTensors } = tf.memory();
      const cost = optimizer.minimize(loss, true)!;
      expect(tf.memory().numTensors).toBe(numTensors + 1);
      close(cost, [start.reduce((sum, value) => sum + value * value, 0)]);
      close(x, first, 1e-5);
      cost.dispose();
      expect(optimizer.minimize(loss)).toBe(null);
      close(x, second, 2e-5);
      expect(tf.memory().numTensors).toBe(numTensors);
      x.dispose();
      optimizer.dispose();
      expect(tf.memory().numTensors).toBe(numTensors - 1);
    });

    test("goes on with loaded weights", async () => {
      const [one, two, three] = [make(), make(), make()];
      one.minimize(loss);
      expect(one.iterations).toBe(1);
      const weights = await one.getWeights();
      expect(weights[0]!.name).toBe("iter");
      expect([...weights[0]!.tensor.dataSync()]).toEqual([1]);
      await two.setWeights(weights);
      two.minimize(loss);
      close(x, second, 2e-5);
      expect(two.iterations).toBe(2);
      await three.setWeights(await two.getWeights());
      three.minimize(loss);
      expect(three.iterations).toBe(3);
    });

    test("is serialized and back", () => {
      const optimizer = make();
      const Class = optimizer.constructor as unknown as {
        fromConfig(cls: unknown, config: unknown): TfjsOptimizer<object>;
      };
      const config = optimizer.getConfig();
      expect(Class.fromConfig(Class, config).getConfig()).toEqual(config);
    });
  });
});
