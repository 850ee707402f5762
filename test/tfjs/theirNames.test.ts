/** What programs for `tf.train` read and set on an optimizer: that it works, or that it says why not. */
import type { Optimizer, Scalar, Tensor } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { tfjs } from "../../src/conventions/index.ts";
import { Adamax, AdamW, cosine, NAG, RMSprop, SGD } from "../../src/index.ts";
import { tfjsOptimizer } from "../../src/tfjs/index.ts";
import { values } from "./numbers.ts";
import { backends, layers, tf, use } from "./tf.ts";

afterEach(() => tf.disposeVariables());

/** An optimizer as plain JavaScript has it, where nothing is protected. */
type Open = Optimizer & Record<string, unknown>;
const open = (optimizer: unknown) => optimizer as Open;

async function losses(
  optimizer: Optimizer,
  onEpochBegin: (epoch: number, model: LayersModel) => void,
): Promise<number[]> {
  const initializer = () => layers.initializers.glorotUniform({ seed: 5 });
  const model = layers.sequential();
  model.add(layers.layers.dense({ units: 4, inputShape: [3], kernelInitializer: initializer() }));
  model.add(layers.layers.dense({ units: 1, kernelInitializer: initializer() }));
  model.compile({ optimizer, loss: "meanSquaredError" });
  const [x, y] = [tf.tensor(values(60, 1), [20, 3]), tf.tensor(values(20, 2), [20, 1])];
  const { history } = await model.fit(x, y, {
    ...{ epochs: 4, batchSize: 5, shuffle: false, verbose: 0 },
    callbacks: { onEpochBegin: async (epoch) => onEpochBegin(epoch, model) },
  });
  tf.dispose([x, y]);
  model.dispose();
  return history.loss as number[];
}

describe.each(backends)("on %s, a model's callback", (backend) => {
  beforeEach(() => use(backend));

  const pairs: [string, () => Optimizer, () => Optimizer][] = [
    ["adam", () => tf.train.adam(0.01), () => tfjsOptimizer(tf, tfjs.Adam, { lr: 0.01 })],
    ["sgd", () => tf.train.sgd(0.1), () => tfjsOptimizer(tf, tfjs.SGD, { lr: 0.1 })],
    ["rmsprop", () => tf.train.rmsprop(0.01), () => tfjsOptimizer(tf, tfjs.RMSprop, { lr: 0.01 })],
  ];
  // SGD's field alone does nothing: its method is what is heard.
  const ways: [string, (optimizer: Open, lr: number) => void][] = [
    ["learningRate", (optimizer, lr) => Object.assign(optimizer, { learningRate: lr })],
    ["setLearningRate", (optimizer, lr) => (optimizer.setLearningRate as (lr: number) => void)(lr)],
  ];
  test.each(pairs)("that anneals the learning rate of %s", async (name, theirs, ours) => {
    const plain = await losses(ours(), () => {});
    for (const [way, set] of ways) {
      const onTheirs = name === "sgd" ? ways[1]![1] : ways[0]![1];
      const anneal = (set: typeof onTheirs) => (epoch: number, model: LayersModel) => {
        const optimizer = open(model.optimizer);
        if (epoch > 0) set(optimizer, (optimizer.learningRate as number) * 0.1);
        if (epoch === 3) set(optimizer, 0);
      };
      const expected = await losses(theirs(), anneal(onTheirs));
      const actual = await losses(ours(), anneal(set));
      for (const [i, loss] of actual.entries()) expect(loss, way).toBeCloseTo(expected[i]!, 5);
      expect(Math.abs(actual[3]! - plain[3]!)).toBeGreaterThan(1e-3);
    }
  });
});

describe("learningRate", () => {
  beforeEach(() => use("cpu"));
  const square = (x: Tensor) => () => tf.square(x) as Scalar;

  test("of a schedule is its value in the next update; set, it is a number, or another schedule", () => {
    const lr = cosine({ peak: 0.1, warmup: 2, total: 10 });
    const optimizer = tfjsOptimizer(tf, AdamW, { lr });
    const loss = square(tf.variable(tf.scalar(1)));
    for (let i = 0; i < 4; i++) {
      expect(optimizer.learningRate).toBe(lr(i));
      optimizer.minimize(loss);
    }
    optimizer.learningRate = 0.25;
    expect([optimizer.learningRate, optimizer.paramGroups[0]!.lr]).toEqual([0.25, 0.25]);
    (optimizer as unknown as { learningRate: unknown }).learningRate = (step: number) => step;
    expect(optimizer.learningRate).toBe(4);
    optimizer.dispose();
  });

  test("is that of all groups, or, where it cannot be, of none", () => {
    const optimizer = tfjsOptimizer(tf, SGD, { lr: 1 }, { groups: [{ match: /./, lr: 2 }] });
    const rates = () => optimizer.paramGroups.map(({ lr }) => lr);
    for (const wrong of [-1, Number.NaN, "0.1", undefined]) {
      expect(() => Object.assign(optimizer, { learningRate: wrong })).toThrow("SGD: lr must be");
    }
    expect(rates()).toEqual([1, 2]);
    optimizer.learningRate = 0.5;
    expect(rates()).toEqual([0.5, 0.5]);
    optimizer.setLearningRate(0.25);
    expect(rates()).toEqual([0.25, 0.25]);
    expect(optimizer.learningRate).toBe(0.25);
  });

  test("of a schedule that a file could not hold is not known until it is set", async () => {
    const made = tfjsOptimizer(tf, AdamW, { lr: () => 0.1 });
    const Class = made.constructor as unknown as {
      fromConfig(cls: unknown, config: unknown): typeof made;
    };
    const loaded = Class.fromConfig(Class, JSON.parse(JSON.stringify(made.getConfig())));
    expect(() => loaded.learningRate).toThrow(
      new TypeError("AdamW: lr is a function that a file could not hold"),
    );
    const loss = square(tf.variable(tf.scalar(1)));
    expect(() => loaded.minimize(loss)).toThrow("given for lr:");
    loaded.learningRate = 0.1;
    loaded.minimize(loss);
    expect(loaded.iterations).toBe(1);
  });
});

describe("what else tf.train's optimizers have", () => {
  beforeEach(() => use("cpu"));

  test.each([
    ["beta1", tfjs.Adam, 0.5, { betas: [0.5, 0.999] }],
    ["beta2", tfjs.Adam, 0.5, { betas: [0.9, 0.5] }],
    ["epsilon", tfjs.Adam, 1e-3, { eps: 1e-3 }],
    ["beta1", Adamax, 0.5, { betas: [0.5, 0.999] }],
    ["decay", RMSprop, 0.5, { alpha: 0.5 }],
    ["momentum", RMSprop, 0.5, { momentum: 0.5 }],
    ["centered", RMSprop, true, { centered: true }],
    ["momentum", tfjs.SGD, 0.5, { momentum: 0.5 }],
    ["rho", tfjs.Adadelta, 0.5, { rho: 0.5 }],
  ] as const)("%s of %o", (name, Class, value, expected) => {
    const optimizer = open(tfjsOptimizer(tf, Class as typeof AdamW));
    optimizer[name] = value;
    expect(optimizer[name]).toBe(value);
    expect((optimizer.paramGroups as object[])[0]).toMatchObject(expected);
  });

  test("useNesterov and setMomentum, which are heard at once", () => {
    const optimizer = tfjsOptimizer(tf, SGD, { lr: 0.1, momentum: 0.9 });
    open(optimizer).useNesterov = true;
    expect(optimizer.paramGroups[0]!.nesterov).toBe(true);
    open(optimizer).useNesterov = false;
    optimizer.setMomentum(0.5);
    const x = tf.variable(tf.scalar(0), true, "x");
    for (let i = 0; i < 2; i++) optimizer.applyGradients({ x: tf.scalar(1) });
    // 0.1 and 0.1 · 1.5.
    expect(x.dataSync()[0]).toBeCloseTo(-0.25, 6);
  });

  test.each([
    ["epsilon", 1, "SGD has no epsilon; its options are lr, "],
    ["beta1", 0.5, "SGD has no beta1; its options are "],
    ["initialAccumulatorValue", 1, "SGD has no initialAccumulatorValue; "],
    ["lr", 1, "SGD: set paramGroups[0].lr, or learningRate for all groups"],
    ["weightDecay", 1, "SGD: set paramGroups[0].weightDecay"],
    ["momentum", Number.POSITIVE_INFINITY, "SGD: momentum must be in [0, "],
  ])("%s of what has it not, or not there", (name, value, message) => {
    const optimizer = open(tfjsOptimizer(tf, SGD, { lr: 0.5 }));
    const before = optimizer[name];
    expect(() => {
      optimizer[name] = value;
    }).toThrow(message);
    expect(optimizer[name]).toBe(before);
  });

  test("of what has no momentum", () => {
    expect(() => tfjsOptimizer(tf, AdamW).setMomentum(0.5)).toThrow(
      "AdamW has no momentum; its options are lr,",
    );
    tfjsOptimizer(tf, NAG).setMomentum(0.5);
  });

  test("an accumulator's start, which is over", () => {
    const optimizer = open(tfjsOptimizer(tf, tfjs.Adagrad, { lr: 0.1 }));
    expect(optimizer.initialAccumulatorValue).toBe(0.1);
    expect(() => Object.assign(optimizer, { initialAccumulatorValue: 1 })).toThrow(
      "only sets up the state",
    );
  });

  test("names that are none of a group's, outside of a module too", () => {
    const groups = [{ match: "x", lr: 0.1 }];
    const [, group] = tfjsOptimizer(tf, SGD, {}, { groups }).paramGroups;
    const sloppy = (code: string) => () => new Function("group", code)(group);
    for (const [code, message] of [
      ["group.learningRate = 0", "SGD: learningRate is called lr here"],
      ["group.rate = 0", 'SGD: unknown option "rate"; options are lr, momentum, '],
      ["group.match = /x/", "SGD: match cannot be set"],
      ["delete group.lr", "SGD: lr cannot be deleted"],
    ] as const) {
      expect(sloppy(code)).toThrow(message);
    }
    expect(group!.lr).toBe(0.1);
  });

  test("saveIterations", async () => {
    const optimizer = tfjsOptimizer(tf, SGD, { lr: 0.1 });
    tf.variable(tf.scalar(1), true, "x");
    for (let i = 0; i < 3; i++) optimizer.applyGradients({ x: tf.scalar(1) });
    const { name, tensor } = await optimizer.saveIterations();
    expect([name, tensor.dtype, ...tensor.dataSync()]).toEqual(["iter", "int32", 3]);
  });
});

test("what a loss sets before it throws is as before", async () => {
  await use("cpu");
  const x = tf.variable(tf.scalar(1), true, "x");
  for (const options of [{ lr: 0.5 }, { lr: 0.5, lookAhead: true }]) {
    const optimizer = tfjsOptimizer(tf, AdamW, options, { groups: [{ match: "x", eps: 0.25 }] });
    const config = optimizer.getConfig();
    const fail = (): Scalar => {
      optimizer.learningRate = 0.125;
      optimizer.paramGroups[1]!.betas = [0, 0];
      throw new Error("no batch");
    };
    expect(() => optimizer.minimize(fail)).toThrow("no batch");
    await expect(optimizer.minimizeAsync(fail)).rejects.toThrow("no batch");
    expect(optimizer.getConfig()).toEqual(config);
    optimizer.minimize(() => {
      optimizer.learningRate = 0.125;
      return tf.square(x) as Scalar;
    });
    expect(optimizer.learningRate).toBe(0.125);
    optimizer.dispose();
  }
});
