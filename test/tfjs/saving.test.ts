/** Training that is saved, loaded and gone on with: the same bits as without the break. */
import type { io, Scalar, Tensor, Variable } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  Adam,
  type AdamOptions,
  AdamW,
  cosine,
  NAdam,
  NAG,
  NadaMax,
  RMSprop,
  SGD,
} from "../../src/index.ts";
import { familyOf } from "../../src/tfjs/correspondence.ts";
import { type TfjsOptimizer, tfjsOptimizer } from "../../src/tfjs/index.ts";
import { bits, gradients, values } from "./numbers.ts";
import { backends, internals, layers, tf, use } from "./tf.ts";

afterEach(() => {
  tf.disposeVariables();
});

const data = () => ({
  x: tf.tensor(values(40 * 6, 1), [40, 6]),
  y: tf.tensor(values(40 * 2, 2), [40, 2]),
});

function model(): LayersModel {
  const { initializers, layers: of } = layers;
  const kernelInitializer = () => initializers.glorotUniform({ seed: 5 });
  const model = layers.sequential();
  model.add(of.dense({ units: 5, inputShape: [6], kernelInitializer: kernelInitializer() }));
  model.add(of.dense({ units: 2, activation: "tanh", kernelInitializer: kernelInitializer() }));
  return model;
}

async function fit(model: LayersModel, epochs: number): Promise<void> {
  const { x, y } = data();
  await model.fit(x, y, { batchSize: 8, epochs, shuffle: false, verbose: 0 });
  tf.dispose([x, y]);
}

async function saved(model: LayersModel): Promise<io.ModelArtifacts> {
  let artifacts: io.ModelArtifacts | undefined;
  const handler = tf.io.withSaveHandler(async (given) => {
    artifacts = given;
    return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: "JSON" } };
  });
  await model.save(handler, { includeOptimizer: true });
  // As a file would: what is no plain data does not survive.
  const { weightData, ...rest } = artifacts!;
  return { ...JSON.parse(JSON.stringify(rest)), weightData: (weightData as ArrayBuffer).slice(0) };
}

const load = (artifacts: io.ModelArtifacts): Promise<LayersModel> =>
  layers.loadLayersModel(tf.io.fromMemory(artifacts));

const optimizers: [string, () => TfjsOptimizer<never>][] = [
  ["SGD", () => tfjsOptimizer(tf, SGD, { lr: 0.1 }) as never],
  ["SGD with momentum", () => tfjsOptimizer(tf, SGD, { lr: 0.1, momentum: 0.9 }) as never],
  ["AMSGrad", () => tfjsOptimizer(tf, Adam, { lr: 0.1, amsgrad: true }) as never],
  ["NAdam, with its product", () => tfjsOptimizer(tf, NAdam, { lr: 0.1 }) as never],
  ["NadaMax", () => tfjsOptimizer(tf, NadaMax, { lr: 0.1 }) as never],
  ["NAG, which looks ahead", () => tfjsOptimizer(tf, NAG, { lr: 0.1 }) as never],
  ["Adam that looks ahead", () => tfjsOptimizer(tf, Adam, { lr: 0.1, lookAhead: true }) as never],
  [
    "RMSprop, amid accumulation, clipped and averaged",
    () =>
      tfjsOptimizer(
        tf,
        RMSprop,
        { lr: 0.1, centered: true, momentum: 0.5 },
        { accumulate: 3, clipNorm: 0.5, clipValue: 0.2, average: 0.9 },
      ) as never,
  ],
  [
    "groups",
    () =>
      tfjsOptimizer(
        tf,
        AdamW,
        { lr: 0.1, betas: [0.8, 0.99] },
        {
          groups: [
            { match: /Bias/i, weightDecay: 0 },
            { match: "dense_Dense", betas: [0.5, 0.9] },
          ],
        },
      ) as never,
  ],
];

describe.each(backends)("on %s", (backend) => {
  beforeAll(() => use(backend));

  test.each(optimizers)("a model with %s", async (_, make) => {
    const one = model();
    const [first, second] = [make(), make()];
    one.compile({ optimizer: first, loss: "meanSquaredError" });
    // 5 updates an epoch, so that 3 gradients do not go in.
    await fit(one, 2);
    const artifacts = await saved(one);
    await fit(one, 2);
    const expected = one.getWeights().map(bits);
    const average = first.getConfig().extras as { average?: number };
    const two = await load(artifacts);
    const loaded = two.optimizer as TfjsOptimizer<never>;
    expect(loaded.iterations).toBeGreaterThan(0);
    expect(loaded.getConfig()).toEqual(first.getConfig());
    await fit(two, 2);
    expect(two.getWeights().map(bits)).toEqual(expected);
    expect(loaded.iterations).toBe(first.iterations);
    if (average.average !== undefined) {
      const averages = (model: LayersModel) => () => model.getWeights().map(bits);
      expect(loaded.averaged(averages(two))).toEqual(first.averaged(averages(one)));
    }
    // The state was needed.
    const three = await load({ ...artifacts, trainingConfig: undefined } as never);
    three.compile({ optimizer: second, loss: "meanSquaredError" });
    await fit(three, 2);
    if (!/^SGD$/.test(_)) expect(three.getWeights().map(bits)).not.toEqual(expected);
    for (const optimizer of [first, loaded, second]) optimizer.dispose();
  });

  test("what is loaded and saved again before it is used", async () => {
    const one = model();
    const optimizer = tfjsOptimizer(tf, NAdam, { lr: 0.1 }, { accumulate: 3, average: 0.5 });
    one.compile({ optimizer, loss: "meanSquaredError" });
    await fit(one, 1);
    const artifacts = await saved(one);
    const again = await saved(await load(artifacts));
    const optimizerSpecs = ({ weightSpecs }: io.ModelArtifacts) =>
      weightSpecs!.filter(({ group }) => group === "optimizer");
    expect(optimizerSpecs(again)).toEqual(optimizerSpecs(artifacts));
    expect(new Uint8Array(again.weightData as ArrayBuffer)).toEqual(
      new Uint8Array(artifacts.weightData as ArrayBuffer),
    );
  });

  test("a schedule, which a file cannot hold, and what to do then", async () => {
    const schedule = { lr: cosine({ peak: 0.1, warmup: 2, total: 30 }), weightDecay: 0.1 };
    const groups = [{ match: "bias", lr: (step: number) => 0.1 / (step + 1) }];
    const one = model();
    const optimizer = tfjsOptimizer(tf, AdamW, schedule, { groups });
    one.compile({ optimizer, loss: "meanSquaredError" });
    await fit(one, 1);
    const artifacts = await saved(one);
    const before = one.getWeights().map(bits);
    await fit(one, 1);
    const expected = one.getWeights().map(bits);

    const two = await load(artifacts);
    await expect(fit(two, 1)).rejects.toThrow(
      new TypeError(
        "tfjsOptimizer: a file cannot hold the functions that were given for lr, groups[0].lr: make another with tfjsOptimizer(tf, AdamW, …), give it the state by setWeights(await model.optimizer.getWeights()), and compile the model with it",
      ),
    );
    expect(two.getWeights().map(bits)).toEqual(before);
    const another = tfjsOptimizer(tf, AdamW, schedule, { groups });
    await another.setWeights(await two.optimizer.getWeights());
    two.compile({ optimizer: another, loss: "meanSquaredError" });
    await fit(two, 1);
    expect(two.getWeights().map(bits)).toEqual(expected);

    const three = await load(artifacts);
    const [others, biases] = (three.optimizer as TfjsOptimizer<AdamOptions>).paramGroups;
    others!.lr = schedule.lr;
    await expect(fit(three, 1)).rejects.toThrow("given for groups[0].lr:");
    biases!.lr = groups[0]!.lr;
    await fit(three, 1);
    expect(three.getWeights().map(bits)).toEqual(expected);
  });

  test("a group's function stays missing", async () => {
    const groups = [{ match: () => true, lr: 0.5 }];
    const optimizer = tfjsOptimizer(tf, SGD, {}, { groups });
    const Class = optimizer.constructor as unknown as {
      fromConfig(cls: unknown, config: unknown): typeof optimizer;
    };
    const loaded = Class.fromConfig(Class, JSON.parse(JSON.stringify(optimizer.getConfig())));
    expect(loaded.getConfig()).toEqual(optimizer.getConfig());
    const variable = tf.variable(tf.scalar(1));
    expect(() => loaded.minimize(() => tf.square(variable) as Scalar)).toThrow("groups[0].match");
  });

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
    const optimizer = optimizers[0]![1]();
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

  describe("averages, once they are loaded", () => {
    const extras = { average: 0.9 };
    const averages = (model: LayersModel, optimizer = model.optimizer) =>
      (optimizer as TfjsOptimizer<never>).averaged(() => model.getWeights().map(bits));
    const compile = (model: LayersModel, optimizer = tfjsOptimizer(tf, Adam, {}, extras)) =>
      model.compile({ optimizer, loss: "meanSquaredError" });
    const freeze = (model: LayersModel) => {
      model.layers[0]!.trainable = false;
      compile(model, model.optimizer as never);
    };

    test("are lent before a step, with a layer frozen too, and training goes on to the bit", async () => {
      const one = model();
      compile(one);
      await fit(one, 2);
      const artifacts = await saved(one);
      const expected = averages(one);
      expect(expected).not.toEqual(one.getWeights().map(bits));
      freeze(one);
      await fit(one, 1);
      const later = [averages(one), one.getWeights().map(bits)];
      one.dispose();

      const two = await load(artifacts);
      const { state } = (two.optimizer as TfjsOptimizer<never>).stateDict();
      expect(averages(two)).toEqual(expected);
      const { state: taken } = (two.optimizer as TfjsOptimizer<never>).stateDict();
      const named = (all: typeof state) =>
        all.map((each) => ({ ...each, name: familyOf(each.name) }));
      expect(named(taken)).toEqual(named(state));
      freeze(two);
      await fit(two, 1);
      expect([averages(two), two.getWeights().map(bits)]).toEqual(later);
      two.dispose();

      // Not asked for before, so that the frozen ones' state is still what was loaded.
      const three = await load(artifacts);
      freeze(three);
      await fit(three, 1);
      expect([averages(three), three.getWeights().map(bits)]).toEqual(later);
      three.dispose();
    });

    test("are lent by another optimizer for the same model", async () => {
      const one = model();
      compile(one);
      await fit(one, 2);
      const another = tfjsOptimizer(tf, Adam, {}, extras);
      await another.setWeights(await one.optimizer.getWeights());
      expect(averages(one, another)).toEqual(averages(one));
    });

    test("of variables without names", async () => {
      const [, b, c] = [1, 2, 3].map((value) => tf.variable(tf.tensor([value])));
      const optimizer = tfjsOptimizer(tf, Adam, {}, extras);
      const both = () => tf.sum(tf.add(tf.square(b!), tf.square(c!))) as Scalar;
      for (let i = 0; i < 3; i++) optimizer.minimize(both);
      const another = tfjsOptimizer(tf, Adam, {}, extras);
      await another.setWeights(await optimizer.getWeights());
      const read = () => [b!, c!].map(bits);
      expect(another.averaged(read)).toEqual(optimizer.averaged(read));
      expect(another.averaged(read)).not.toEqual(read());
    });

    test("are refused beside a copy, until a step says whose they are", async () => {
      const one = model();
      compile(one);
      await fit(one, 2);
      const two = await load(await saved(one));
      expect(() => averages(two)).toThrow(
        /^tfjsOptimizer: names do not say which of the weights' ".*" is which of the variables ".*": take a step first, which says which variables are meant$/,
      );
      for (const model of [one, two]) await fit(model, 1);
      expect(averages(two)).toEqual(averages(one));
    });

    test("are refused where no variable has such a name", async () => {
      const one = model();
      compile(one);
      await fit(one, 1);
      const artifacts = await saved(one);
      const two = await load(artifacts);
      tf.disposeVariables();
      const other = tf.variable(tf.scalar(1), true, "other");
      expect(() => averages(two)).toThrow(/and none of the variables "other" has such a name$/);
      other.dispose();
    });
  });

  describe("of two models on one page, of whose variables one has the other's name", () => {
    const variable = (name: string, from: number) =>
      tf.tidy(() => tf.variable(tf.tensor([from]), true, name));
    const step = (optimizer: TfjsOptimizer<never>, v: Variable, gradient: number) =>
      optimizer.applyGradients({ [v.name]: tf.tensor([gradient]) });
    const make = () => optimizers[1]![1]();
    const doubt = (variable: string) =>
      new TypeError(
        `tfjsOptimizer: names do not say which of the weights' "out/kernel", "out/kernel_1" is which of the variables "${variable}": there must be as many variables as were saved`,
      );
    let weights: Awaited<ReturnType<TfjsOptimizer<never>["getWeights"]>>;
    let other: Variable;
    let own: Variable;

    beforeEach(async () => {
      const optimizer = make();
      [other, own] = [variable("out/kernel", 1), variable("out/kernel_1", 2)];
      step(optimizer, other, 1000);
      step(optimizer, own, 1);
      weights = await optimizer.getWeights();
    });

    test("is refused where one of them is there only, and changes nothing", async () => {
      tf.disposeVariables();
      const alone = variable("out/kernel", 2);
      const optimizer = make();
      await optimizer.setWeights(weights);
      for (let i = 0; i < 2; i++) {
        expect(() => step(optimizer, alone, 1)).toThrow(doubt("out/kernel"));
      }
      expect(alone.dataSync()[0]).toBe(2);
      expect(optimizer.stateDict().state.map(({ name }) => name)).toEqual([
        ...["out/kernel", "out/kernel_1"],
      ]);
    });

    test("is refused at once where the optimizer knows its variables", async () => {
      tf.disposeVariables();
      const alone = variable("out/kernel", 2);
      const optimizer = make();
      step(optimizer, alone, 1);
      const before = [bits(alone), optimizer.stateDict()];
      await expect(optimizer.setWeights(weights)).rejects.toThrow(doubt("out/kernel"));
      expect([bits(alone), optimizer.stateDict()]).toEqual(before);
    });

    test("is refused for a copy beside both", async () => {
      const copy = variable("out/kernel_2", 2);
      const optimizer = make();
      await optimizer.setWeights(weights);
      expect(() => step(optimizer, copy, 1)).toThrow(doubt("out/kernel_2"));
    });

    test("is each one's own where both are there, in whatever order they are trained", async () => {
      const optimizer = make();
      await optimizer.setWeights(weights);
      const [a, b] = [other.dataSync()[0]!, own.dataSync()[0]!];
      step(optimizer, own, 0);
      step(optimizer, other, 0);
      // By 0.9 times what momentum had: 1 and 1000.
      expect(b - own.dataSync()[0]!).toBeCloseTo(0.09);
      expect(a - other.dataSync()[0]!).toBeCloseTo(90);
    });
  });

  test("goes to the variables of its name: frozen, saved, loaded, unfrozen", async () => {
    const build = (names: string[]) => {
      const made = layers.sequential();
      for (const name of names) {
        // All of one shape, so that nothing but names tells them apart.
        made.add(layers.layers.dense({ units: 3, inputShape: [3], name, useBias: false }));
      }
      for (const [i, weight] of made.getWeights().entries())
        made.layers[i]!.setWeights([tf.tensor(values(9, i), weight.shape)]);
      return made;
    };
    const [x, y] = [tf.tensor(values(30, 1), [10, 3]), tf.tensor(values(30, 2), [10, 3])];
    const train = (model: LayersModel) =>
      model.fit(x, y, { epochs: 2, shuffle: false, verbose: 0 });
    const compile = (model: LayersModel, optimizer = tfjsOptimizer(tf, Adam, { lr: 0.1 })) => {
      model.compile({ optimizer, loss: "meanSquaredError" });
      return optimizer;
    };
    const one = build(["base", "head"]);
    one.layers[0]!.trainable = false;
    const first = compile(one);
    await train(one);
    const artifacts = await saved(one);
    one.layers[0]!.trainable = true;
    compile(one, first);
    await train(one);
    const expected = one.getWeights().map(bits);

    // Beside the first, with other names, and loaded once more from what was loaded.
    const two = await load(artifacts);
    const three = await load(await saved(two));
    for (const model of [two, three]) {
      for (const layer of model.layers) layer.trainable = true;
      compile(model, model.optimizer as never);
      await train(model);
      expect(model.getWeights().map(bits)).toEqual(expected);
    }
    tf.dispose([x, y]);
  });
});
