/**
 * The migration table of docs/coming-from-tensorflow.md, and what docs/tensorflow.md says is wrong there: beside the real
 * `tf.train`, on the same gradients, what they say to write gives the same numbers, and what they say is different is so,
 * to the digits it has.
 */
import { readFileSync } from "node:fs";
import type { Optimizer, Rank, Scalar, Tensor, Tensor4D, Variable } from "@tensorflow/tfjs-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { tfjs } from "../../src/conventions/index.ts";
import { Adadelta, Adagrad, Adam, Adamax, inverseTime, RMSprop, SGD } from "../../src/index.ts";
import { tfjsOptimizer } from "../../src/tfjs/index.ts";
import { gradients, values } from "./numbers.ts";
import { backends, layers, tf, use } from "./tf.ts";

/** Of one variable, by these gradients in turn, or by what makes one of its value. */
function descend(
  optimizer: Optimizer,
  start: number,
  gradients: readonly (number | ((x: number) => number))[],
): number[] {
  const variable = scalarVariable(start);
  const path = gradients.map((gradient) => {
    step(optimizer, [variable, typeof gradient === "number" ? gradient : gradient(at(variable))]);
    return at(variable);
  });
  variable.dispose();
  optimizer.dispose();
  return path;
}

const scalarVariable = (value: number): Variable => tf.tidy(() => tf.variable(tf.scalar(value)));

const at = (variable: Variable): number => variable.dataSync()[0]!;

function step(optimizer: Optimizer, ...pairs: (readonly [Variable, number])[]): void {
  const named = pairs.map(([{ name }, gradient]) => ({ name, tensor: tf.scalar(gradient) }));
  optimizer.applyGradients(named);
  tf.dispose(named.map(({ tensor }) => tensor));
}

/** As the documents write a number. */
const written = (number: number): string => String(Number(number.toPrecision(3)));

/** The documents' words, without line breaks and marks. */
const words = ["docs/coming-from-tensorflow.md", "docs/tensorflow.md"]
  .map((file) => readFileSync(file, "utf8"))
  .join(" ")
  .replaceAll(/[*`]/g, "")
  .replaceAll(/\s+/g, " ");

/** That a document says so, with these numbers. */
function says(sentence: string, ...numbers: readonly number[]): void {
  for (const number of numbers) expect(sentence).toMatch(new RegExp(`(^| )${written(number)}[ ,]`));
  expect(words.includes(sentence), sentence).toBe(true);
}

afterEach(() => tf.disposeVariables());

describe.each(backends)("on %s, the same numbers from", (backend) => {
  beforeEach(() => use(backend));

  const SIZE = 61;
  const STEPS = 50;

  function trajectory(optimizer: Optimizer): Float32Array[] {
    const start = tf.tensor(values(SIZE, 1));
    const variable = tf.variable(start);
    const points = Array.from({ length: STEPS }, (_, i) => {
      // Every other one is small, where ε is felt.
      const tensor = tf.tensor(gradients(SIZE, i).map((g, j) => (j % 2 === 0 ? g : g * 1e-6)));
      optimizer.applyGradients([{ name: variable.name, tensor }]);
      tensor.dispose();
      return variable.dataSync().slice() as Float32Array;
    });
    tf.dispose([start, variable]);
    optimizer.dispose();
    return points;
  }

  /** How far two trajectories are apart at most, in parts of how far any element has come. */
  function distance(theirs: readonly Float32Array[], ours: readonly Float32Array[]): number {
    const start = values(SIZE, 1);
    const most = (a: readonly Float32Array[], from: (i: number) => Float32Array) =>
      Math.max(...a.flatMap((point, i) => [...point].map((x, j) => Math.abs(x - from(i)[j]!))));
    return most(theirs, (i) => ours[i]!) / most(theirs, () => start);
  }

  const cases: [string, () => Optimizer, () => Optimizer][] = [
    ["sgd", () => tf.train.sgd(0.01), () => tfjsOptimizer(tf, tfjs.SGD, { lr: 0.01 })],
    [
      "momentum",
      () => tf.train.momentum(0.01, 0.9),
      () => tfjsOptimizer(tf, tfjs.SGD, { lr: 0.01, momentum: 0.9 }),
    ],
    [
      "momentum, useNesterov",
      () => tf.train.momentum(0.01, 0.9, true),
      () => tfjsOptimizer(tf, tfjs.SGD, { lr: 0.01, momentum: 0.9, nesterov: true }),
    ],
    ["adagrad", () => tf.train.adagrad(0.01), () => tfjsOptimizer(tf, tfjs.Adagrad, { lr: 0.01 })],
    [
      "adagrad, initialAccumulatorValue",
      () => tf.train.adagrad(0.01, 0.5),
      () => tfjsOptimizer(tf, tfjs.Adagrad, { lr: 0.01, initialAccumulator: 0.5 }),
    ],
    ["adam", () => tf.train.adam(), () => tfjsOptimizer(tf, tfjs.Adam)],
    [
      "adam, all arguments",
      () => tf.train.adam(0.01, 0.8, 0.95, 1e-4),
      () => tfjsOptimizer(tf, tfjs.Adam, { lr: 0.01, betas: [0.8, 0.95], eps: 1e-4 }),
    ],
    ["adamax", () => tf.train.adamax(), () => tfjsOptimizer(tf, tfjs.Adamax)],
    [
      "adamax, all arguments",
      () => tf.train.adamax(0.01, 0.8, 0.95, 1e-4, 0.1),
      () =>
        tfjsOptimizer(tf, tfjs.Adamax, {
          lr: inverseTime({ initial: 0.01, decayRate: 0.1 }),
          betas: [0.8, 0.95],
          eps: 1e-4,
        }),
    ],
    ["rmsprop", () => tf.train.rmsprop(0.01), () => tfjsOptimizer(tf, tfjs.RMSprop, { lr: 0.01 })],
    [
      "rmsprop, all arguments but centered",
      () => tf.train.rmsprop(0.01, 0.99, 0.5, 1e-4),
      () => tfjsOptimizer(tf, tfjs.RMSprop, { lr: 0.01, alpha: 0.99, momentum: 0.5, eps: 1e-4 }),
    ],
  ];

  test.each(cases)("%s", (_, theirs, ours) => {
    expect(distance(trajectory(theirs()), trajectory(ours()))).toBeLessThan(2e-5);
  });

  const strings: [string, () => Optimizer][] = [
    ["adam", () => tfjsOptimizer(tf, tfjs.Adam)],
    ["adamax", () => tfjsOptimizer(tf, tfjs.Adamax)],
    ["sgd", () => tfjsOptimizer(tf, tfjs.SGD, { lr: 0.01 })],
    ["rmsprop", () => tfjsOptimizer(tf, tfjs.RMSprop, { lr: 0.001 })],
    ["adagrad", () => tfjsOptimizer(tf, tfjs.Adagrad, { lr: 0.01 })],
  ];
  test.each(strings)('compile\'s "%s"', async (name, ours) => {
    const losses = await Promise.all(
      [name, ours()].map(async (optimizer) => {
        const model = layers.sequential({
          layers: [layers.layers.dense({ units: 1, inputShape: [3] })],
        });
        model.setWeights([tf.tensor2d(values(3, 1), [3, 1]), tf.tensor1d([0])]);
        model.compile({ optimizer, loss: "meanSquaredError" });
        const [x, y] = [tf.tensor2d(values(60, 2), [20, 3]), tf.tensor2d(values(20, 3), [20, 1])];
        const fit = { epochs: 5, batchSize: 4, shuffle: false, verbose: 0 };
        const { history } = await model.fit(x, y, fit);
        model.dispose();
        return history.loss as number[];
      }),
    );
    const [theirs, mine] = losses as [number[], number[]];
    expect(mine[0]! - mine[4]!).toBeGreaterThan(1e-3);
    for (const [i, loss] of mine.entries()) expect(loss).toBeCloseTo(theirs[i]!, 6);
  });

  test("sgd when momentum is not given, and no others by chance", () => {
    const sgd = trajectory(tf.train.sgd(0.01));
    const others = [
      tfjsOptimizer(tf, tfjs.SGD, { lr: 0.01, momentum: 0.01 }),
      tfjsOptimizer(tf, tfjs.SGD, { lr: 0.0101 }),
    ];
    for (const other of others) expect(distance(sgd, trajectory(other))).toBeGreaterThan(5e-3);
  });
});

describe.each(backends)("on %s, the documented difference of", (backend) => {
  beforeEach(() => use(backend));

  /** The first step from 0, in parts of the learning rate. */
  const firstStep = (optimizer: Optimizer, lr: number, gradient: number): number =>
    -descend(optimizer, 0, [gradient])[0]! / lr;

  test("PyTorch's Adagrad", () => {
    const step = firstStep(tf.train.adagrad(0.01), 0.01, 0.1);
    const ours = firstStep(tfjsOptimizer(tf, Adagrad, { lr: 0.01 }), 0.01, 0.1);
    says("first step at g = 0.1: 1 lr, not 0.302 lr", step, ours);
  });

  test("PyTorch's Adam, and Adamax", () => {
    const adam = firstStep(tf.train.adam(0.01), 0.01, 1e-6);
    const ours = firstStep(tfjsOptimizer(tf, Adam, { lr: 0.01 }), 0.01, 1e-6);
    says("first step at g = 1e-6: 0.99 lr, not 0.909 lr", ours, adam);
    const adamax = firstStep(tf.train.adamax(0.01), 0.01, 1e-6);
    expect(written(adamax)).toBe("0.909");
    const ourAdamax = firstStep(tfjsOptimizer(tf, Adamax, { lr: 0.01 }), 0.01, 1e-6);
    expect(written(ourAdamax)).toBe("0.99");
  });

  test("PyTorch's RMSprop", () => {
    const options = { lr: 0.01, alpha: 0.9 };
    const step = firstStep(tf.train.rmsprop(0.01), 0.01, 1e-4);
    const ours = firstStep(tfjsOptimizer(tf, RMSprop, options), 0.01, 1e-4);
    says("first step at g = 1e-4: 3.16 lr, not 0.315 lr", ours, step);
  });

  test("Adadelta, by the accumulator of the step before", () => {
    const slope = (x: number) => 2 * x;
    const theirs = descend(tf.train.adadelta(0.1), 1, [slope, slope, slope]);
    const ours = descend(tfjsOptimizer(tf, tfjs.Adadelta, { lr: 0.1 }), 1, [slope, slope, slope]);
    expect(theirs.map(written)).toEqual(["0.8", "0.64", "0.512"]);
    expect(ours.map((x) => x.toFixed(5))).toEqual(["0.99986", "0.99972", "0.99957"]);
    says("x² from 1 with lr 0.1 goes 0.8, 0.64, 0.512, as plain SGD");
    says("the paper's goes 0.99986, 0.99972, 0.99957");
    expect(theirs.map(written)).toEqual(
      descend(tf.train.sgd(0.1), 1, [slope, slope, slope]).map(written),
    );
    // PyTorch's: ρ 0.9, ε 1e-6.
    const torch = descend(tfjsOptimizer(tf, Adadelta, { lr: 0.1 }), 1, [slope]);
    expect(torch[0]!.toFixed(5)).toBe("0.99968");
  });

  test('compile\'s "adadelta", whose lr is 1', async () => {
    const model = layers.sequential({
      layers: [layers.layers.dense({ units: 1, useBias: false, inputShape: [1] })],
    });
    model.setWeights([tf.tensor2d([[1]])]);
    model.compile({ optimizer: "adadelta", loss: "meanSquaredError" });
    await model.trainOnBatch(tf.tensor2d([[1]]), tf.tensor2d([[0]]));
    says('compile({ optimizer: "adadelta" }) has lr 1: from 1 to −1');
    expect(model.getWeights()[0]!.dataSync()[0]).toBeCloseTo(-1, 5);
    model.dispose();
  });

  test("centred RMSProp, where ε is subtracted", () => {
    const centred = () => tf.train.rmsprop(0.01, 0.9, 0, undefined, true);
    const ours = () => tfjsOptimizer(tf, tfjs.RMSprop, { lr: 0.01, centered: true });
    says("NaN at the first step for every |g| < 0.00105");
    for (const gradient of [0, 1e-6, 1.05e-3, -1.05e-3]) {
      expect(descend(centred(), 0, [gradient])).toEqual([NaN]);
    }
    expect(descend(centred(), 0, [1.06e-3])[0]).toBeLessThan(0);
    expect(descend(ours(), 0, [0])[0]).toBe(0);
    expect(written(descend(ours(), 0, [1e-6])[0]!)).toBe("-0.0000316");
    // What both are without ε, and nearly are where gradients are large.
    const large = [1, -2, 3];
    const apart = descend(centred(), 0, large).map((x, i) => x - descend(ours(), 0, large)[i]!);
    expect(Math.max(...apart.map(Math.abs))).toBeLessThan(1e-6);
  });

  test("setMomentum, which does nothing", () => {
    const theirs = tf.train.momentum(0.1, 0.9);
    theirs.setMomentum(0);
    const ours = tfjsOptimizer(tf, SGD, { lr: 0.1, momentum: 0.9 });
    ours.paramGroups[0]!.momentum = 0;
    says("after setMomentum(0) three steps by g = 1 go −0.561, not −0.3");
    expect(written(descend(theirs, 0, [1, 1, 1])[2]!)).toBe("-0.561");
    expect(written(descend(ours, 0, [1, 1, 1])[2]!)).toBe("-0.3");
  });

  test("sgd's and momentum's learningRate, which do nothing", () => {
    const after = (optimizer: Optimizer) => {
      Object.assign(optimizer, { learningRate: 0 });
      expect(Reflect.get(optimizer, "learningRate")).toBe(0);
      return descend(optimizer, 0, [1])[0]!;
    };
    says("after learningRate = 0 a step still goes −0.1");
    expect(written(after(tf.train.sgd(0.1)))).toBe("-0.1");
    expect(written(after(tf.train.momentum(0.1, 0.9)))).toBe("-0.1");
    expect(after(tfjsOptimizer(tf, SGD, { lr: 0.1, momentum: 0.9 }))).toBe(0);
  });

  test("nearest-neighbour resizing, where a batch has several images", () => {
    const gradient = tf.tidy(() => {
      const images = tf.zeros<Rank.R4>([2, 2, 2, 1]);
      const resize = (x: Tensor) => tf.image.resizeNearestNeighbor(x as Tensor4D, [4, 4]) as Tensor;
      const ones = Array.from({ length: 16 }, () => 1);
      const dy = tf.tensor4d([...ones, ...ones.map(() => 10)], [2, 4, 4, 1]);
      return [...tf.grad(resize)(images, dy).dataSync()];
    });
    says("the second's should be 40, 40, 40, 40 it is 4, 4, 22, 22");
    const second = { cpu: [4, 4, 22, 22], wasm: [40, 40, 40, 40] };
    expect(gradient).toEqual([4, 4, 4, 4, ...second[backend]]);
  });

  test("a changed set of variables, whose state is kept by place", () => {
    const second = (optimizer: Optimizer) => {
      const [a, b] = [scalarVariable(0), scalarVariable(0)];
      step(optimizer, [a, 1], [b, -1]);
      const before = at(b);
      step(optimizer, [b, -1]);
      const moved = at(b) - before;
      tf.dispose([a, b]);
      optimizer.dispose();
      return moved;
    };
    says("b's second step is 0.0526 lr, by a's moments, not 1 lr");
    expect(written(second(tf.train.adam(0.01)) / 0.01)).toBe("0.0526");
    expect(written(second(tfjsOptimizer(tf, tfjs.Adam, { lr: 0.01 })) / 0.01)).toBe("1");
  });

  test("saving Adamax, which cannot be", async () => {
    const [theirs, ours] = [tf.train.adamax(0.01), tfjsOptimizer(tf, tfjs.Adamax, { lr: 0.01 })];
    const x = scalarVariable(1);
    for (const optimizer of [theirs, ours]) optimizer.minimize(() => tf.square(x) as Scalar);
    await expect(theirs.getWeights()).rejects.toThrow("not implemented");
    const weights = await ours.getWeights();
    expect(weights.length).toBeGreaterThan(1);
    says("Adamax cannot be saved: getWeights() throws");
  });

  test("dispose, which leaves a tensor of momentum's", () => {
    const left = (optimizer: Optimizer) => {
      const x = scalarVariable(1);
      optimizer.minimize(() => tf.square(x) as Scalar);
      optimizer.dispose();
      x.dispose();
    };
    const { numTensors } = tf.memory();
    left(tfjsOptimizer(tf, tfjs.SGD, { lr: 0.1, momentum: 0.9 }));
    expect(tf.memory().numTensors).toBe(numTensors);
    left(tf.train.momentum(0.1, 0.9));
    expect(tf.memory().numTensors).toBe(numTensors + 1);
    says("dispose() of momentum leaves a tensor");
  });
});
