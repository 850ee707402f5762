/** Models of tfjs-layers, and gradients by hand. */
import { runInNewContext } from "node:vm";
import type { Scalar, Tensor } from "@tensorflow/tfjs-core";
import type { LayersModel, Sequential } from "@tensorflow/tfjs-layers";
import { afterEach, beforeAll, describe, expect, test } from "vitest";
import { Adam, AdamW, cosine, SGD } from "../../src/index.ts";
import { fastGradients, type TfjsOptimizer, tfjsOptimizer } from "../../src/tfjs/index.ts";
import { bits, values } from "./numbers.ts";
import { type Backend, backends, layers, tf, use } from "./tf.ts";

const opened: { dispose(): void }[] = [];
const open = <T extends { dispose(): void }>(thing: T): T => {
  opened.push(thing);
  return thing;
};
afterEach(() => {
  for (const thing of opened.splice(0)) thing.dispose();
  tf.disposeVariables();
});

const x = () => open(tf.tensor(values(60 * 8, 1), [60, 8]));
/** Which of three sums is the greatest. */
const y = (x: Tensor) =>
  open(
    tf.tidy(() =>
      tf.cast(tf.oneHot(tf.argMax(tf.slice(x, [0, 0], [60, 3]), 1) as never, 3), "float32"),
    ),
  );

function dense(): Sequential {
  const { initializers } = layers;
  const model = layers.sequential();
  const kernelInitializer = () => initializers.glorotUniform({ seed: 5 });
  model.add(
    layers.layers.dense({
      ...{ units: 16, inputShape: [8], activation: "relu" as const },
      kernelInitializer: kernelInitializer(),
    }),
  );
  model.add(
    layers.layers.dense({
      units: 3,
      activation: "softmax",
      kernelInitializer: kernelInitializer(),
    }),
  );
  return open(model);
}

const fit = async (model: LayersModel, x: Tensor, y: Tensor, epochs = 5) =>
  (await model.fit(x, y, { batchSize: 20, epochs, shuffle: false, verbose: 0 })).history
    .loss as number[];

const compile = (model: LayersModel, optimizer: object) =>
  model.compile({ optimizer: optimizer as never, loss: "categoricalCrossentropy" });

describe.each(backends)("on %s", (backend) => {
  beforeAll(() => use(backend));

  test("fit goes as with tf.train.adam, with the same numbers", async () => {
    const inputs = x();
    const targets = y(inputs);
    const losses = [];
    for (const optimizer of [
      tf.train.adam(0.02, 0.9, 0.999, 1e-7),
      open(tfjsOptimizer(tf, Adam, { lr: 0.02, eps: 1e-7 })),
    ]) {
      const model = dense();
      compile(model, optimizer);
      losses.push(await fit(model, inputs, targets));
    }
    const [theirs, ours] = losses as [number[], number[]];
    expect(ours.at(-1)!).toBeLessThan(ours[0]! * 0.6);
    for (const [i, loss] of ours.entries()) expect(loss).toBeCloseTo(theirs[i]!, 4);
  });

  test("what all the package offers at once", async () => {
    const [inputs, undo] = [x(), backend === "wasm" ? fastGradients(tf) : () => {}];
    const model = dense();
    const optimizer = open(
      tfjsOptimizer(
        tf,
        AdamW,
        { lr: cosine({ peak: 0.05, warmup: 3, total: 60 }), weightDecay: 0.01 },
        { clipNorm: 1, average: 0.9, groups: [{ match: "bias", weightDecay: 0 }] },
      ),
    );
    compile(model, optimizer);
    const loss = await fit(model, inputs, y(inputs), 20);
    expect(loss.at(-1)!).toBeLessThan(loss[0]! * 0.4);
    const predict = () => tf.tidy(() => bits(model.predict(inputs) as Tensor));
    const now = predict();
    expect(optimizer.averaged(predict)).not.toEqual(now);
    expect(predict()).toEqual(now);
    undo();
  });

  test("a model that is compiled again goes on with its optimizer, or begins with another", async () => {
    const inputs = x();
    const targets = y(inputs);
    const run = async (between: (model: Sequential, optimizer: object) => void) => {
      const model = dense();
      const optimizer = open(tfjsOptimizer(tf, Adam, { lr: 0.02 }));
      compile(model, optimizer);
      await fit(model, inputs, targets, 2);
      between(model, optimizer);
      await fit(model, inputs, targets, 2);
      return model.getWeights().map(bits);
    };
    const straight = await run(() => {});
    expect(await run(compile)).toEqual(straight);
    const anew = () => open(tfjsOptimizer(tf, Adam, { lr: 0.02 }));
    expect(await run((model) => compile(model, anew()))).not.toEqual(straight);
  });

  test("two models with one optimizer: each has its own state", async () => {
    const inputs = x();
    const targets = y(inputs);
    const alone = dense();
    compile(alone, open(tfjsOptimizer(tf, Adam, { lr: 0.02 })));
    await fit(alone, inputs, targets, 4);
    const shared = open(tfjsOptimizer(tf, Adam, { lr: 0.02 }));
    const [first, second] = [dense(), dense()];
    for (const model of [first, second]) compile(model, shared);
    for (let epoch = 0; epoch < 4; epoch++) {
      for (const model of [first, second]) await fit(model, inputs, targets, 1);
    }
    for (const model of [first, second]) {
      expect(model.getWeights().map(bits)).toEqual(alone.getWeights().map(bits));
    }
    expect(shared.iterations).toBe(2 * 4 * 3);
  });

  test("a changing set of variables, as a GAN's", () => {
    const make = () =>
      ["g", "d"].map((name) => tf.tidy(() => tf.variable(tf.tensor(values(4, 2)), true, name)));
    const loss = (v: Tensor) => tf.sum(tf.square(tf.sub(v, 0.3))) as Scalar;
    const run = (pattern: number[], optimizers: TfjsOptimizer<object>[]) => {
      const variables = make();
      for (const i of pattern) {
        optimizers[i]!.minimize(() => loss(variables[i]!), false, [variables[i]!]);
      }
      const result = variables.map(bits);
      tf.dispose(variables);
      return result;
    };
    const pattern = [0, 1, 1, 0, 1, 1, 1, 0];
    const adam = () => open(tfjsOptimizer(tf, Adam, { lr: 0.1 }));
    const one = adam();
    expect(run(pattern, [one, one])).toEqual(run(pattern, [adam(), adam()]));
    expect(one.iterations).toBe(pattern.length);
  });

  test("minimize, applyGradients in both forms, variableGrads: the same", () => {
    type Step = (optimizer: TfjsOptimizer<object>, f: () => Scalar) => void;
    const steps: Step[] = [
      (optimizer, f) => optimizer.minimize(f),
      (optimizer, f) => {
        const { value, grads } = tf.variableGrads(f);
        optimizer.applyGradients(grads);
        tf.dispose([value, grads] as never);
      },
      (optimizer, f) => {
        const { value, grads } = optimizer.computeGradients(f);
        optimizer.applyGradients(Object.entries(grads).map(([name, tensor]) => ({ name, tensor })));
        tf.dispose([value, grads] as never);
      },
      (optimizer, f) => tf.tidy(() => void optimizer.minimize(f)),
    ];
    const results = steps.map((step) => {
      const [a, b] = [3, 4].map((seed) => tf.tidy(() => tf.variable(tf.tensor(values(4, seed)))));
      const stray = tf.tidy(() => tf.variable(tf.ones([2])));
      const optimizer = open(tfjsOptimizer(tf, Adam, { lr: 0.1 }, { clipNorm: 0.5 }));
      const numbers = tf.memory().numTensors;
      const loss = () => tf.sum(tf.mul(tf.square(a!), b!)) as Scalar;
      for (let i = 0; i < 3; i++) step(optimizer, loss);
      expect(tf.memory().numTensors).toBe(numbers);
      expect(bits(stray)).toEqual(bits(tf.ones([2])));
      const result = [a!, b!].map(bits);
      tf.disposeVariables();
      return result;
    });
    for (const result of results) expect(result).toEqual(results[0]);
  });

  test("asynchronous steps are the same steps", async () => {
    type Step = (optimizer: TfjsOptimizer<object>, f: () => Scalar) => unknown;
    const steps: Step[] = [
      (optimizer, f) => optimizer.minimize(f, true)!,
      async (optimizer, f) => optimizer.minimizeAsync(f, true),
      async (optimizer, f) => {
        const { value, grads } = optimizer.computeGradients(f);
        await optimizer.applyGradientsAsync(grads);
        tf.dispose(grads as never);
        return value;
      },
    ];
    const results = [];
    for (const step of steps) {
      const variable = tf.tidy(() => tf.variable(tf.tensor(values(4, 3))));
      const optimizer = open(tfjsOptimizer(tf, Adam, { lr: 0.1 }));
      const costs = [];
      const numbers = tf.memory().numTensors;
      for (let i = 0; i < 3; i++) {
        const cost = (await step(optimizer, () => tf.sum(tf.square(variable)) as Scalar)) as Scalar;
        costs.push(bits(cost));
        cost.dispose();
      }
      expect(tf.memory().numTensors).toBe(numbers);
      expect(await optimizer.minimizeAsync(() => tf.sum(tf.square(variable)) as Scalar)).toBe(null);
      results.push([bits(variable), ...costs]);
      variable.dispose();
    }
    for (const result of results) expect(result).toEqual(results[0]);
  });

  test("an asynchronous step starts from what the variable is when it is taken", async () => {
    const optimizer = open(tfjsOptimizer(tf, SGD, { lr: 1 }));
    const variable = tf.tidy(() => tf.variable(tf.tensor([1, 2])));
    const gradient = open(tf.tensor([1, 1]));
    const step = optimizer.applyGradientsAsync({ [variable.name]: gradient });
    tf.tidy(() => void variable.assign(tf.tensor([10, 20])));
    await step;
    expect([...variable.dataSync()]).toEqual([9, 19]);
    const other = optimizer.applyGradientsAsync({ [variable.name]: gradient });
    variable.dispose();
    if (backend === "cpu") await expect(other).rejects.toThrow("there is no variable");
    else await other.catch(() => {});
  });

  test("variables are first seen in the order of the list, whatever their names", async () => {
    const optimizer = open(tfjsOptimizer(tf, SGD, { lr: 1, momentum: 0.5 }));
    const [first, second] = ["1", "2"].map((name) =>
      tf.tidy(() => tf.variable(tf.tensor([1, 2]), true, name)),
    );
    const list = [second!, first!];
    optimizer.minimize(() => tf.addN(list.map((v) => tf.sum(v))) as Scalar, false, list);
    expect(optimizer.stateDict().state.map(({ name }) => name)).toEqual(["2", "1"]);
  });

  test("what is disposed is forgotten, and its state given back", async () => {
    const optimizer = open(tfjsOptimizer(tf, Adam, { lr: 0.1 }));
    const [gone, kept] = [3, 4].map((seed) =>
      tf.tidy(() => tf.variable(tf.tensor(values(4, seed)))),
    );
    const loss =
      (...all: Tensor[]) =>
      () =>
        tf.addN(all.map((v) => tf.sum(tf.square(v)))) as Scalar;
    optimizer.minimize(loss(gone!, kept!));
    gone!.dispose();
    optimizer.minimize(loss(kept!));
    const { state } = optimizer.stateDict();
    expect(state.map(({ name, slots }) => [name, ...Object.keys(slots)])).toEqual([
      [kept!.name, "exp_avg", "exp_avg_sq"],
    ]);
  });

  test("averages lend themselves to an asynchronous function, and come back if it fails", async () => {
    const optimizer = open(tfjsOptimizer(tf, SGD, { lr: 0.1 }, { average: 0.5 }));
    const variable = tf.tidy(() => tf.variable(tf.tensor([1, 2])));
    const loss = () => tf.sum(tf.square(variable)) as Scalar;
    for (let i = 0; i < 3; i++) optimizer.minimize(loss);
    const now = bits(variable);
    const numbers = tf.memory();
    const average = await optimizer.averaged(async () => {
      await tf.nextFrame();
      expect(() => optimizer.minimize(loss)).toThrow("averaged() is under way");
      return bits(variable);
    });
    expect(average).not.toEqual(now);
    expect(bits(variable)).toEqual(now);
    const fail = () => {
      expect(bits(variable)).toEqual(average);
      throw new Error("no");
    };
    expect(() => optimizer.averaged(fail)).toThrow("no");
    const foreign = runInNewContext("(f) => (async () => { await null; return f(); })()");
    expect(await optimizer.averaged(() => foreign(() => bits(variable)))).toEqual(average);
    await expect(optimizer.averaged(async () => fail())).rejects.toThrow("no");
    expect(bits(variable)).toEqual(now);
    expect(tf.memory()).toEqual(numbers);
    optimizer.minimize(loss);
  });
});

test("convolutions on cpu", async () => {
  await use("cpu" satisfies Backend);
  const model = open(layers.sequential());
  const initializer = () => layers.initializers.glorotUniform({ seed: 3 });
  model.add(
    layers.layers.conv2d({
      ...{ filters: 4, kernelSize: 3, inputShape: [6, 6, 1], activation: "relu" as const },
      kernelInitializer: initializer(),
    }),
  );
  model.add(layers.layers.flatten());
  model.add(
    layers.layers.dense({ units: 2, activation: "softmax", kernelInitializer: initializer() }),
  );
  const inputs = open(tf.tensor(values(40 * 36, 1), [40, 6, 6, 1]));
  const labels = open(
    tf.tidy(() =>
      tf.cast(
        tf.oneHot(tf.cast(tf.greater(tf.mean(inputs, [1, 2, 3]), 0), "int32") as never, 2),
        "float32",
      ),
    ),
  );
  compile(model, open(tfjsOptimizer(tf, AdamW, { lr: 0.01 }, { clipNorm: 1 })));
  const loss = await fit(model, inputs, labels, 12);
  expect(loss.at(-1)!).toBeLessThan(loss[0]! * 0.7);
});
