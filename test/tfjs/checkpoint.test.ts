/** A model of TensorFlow.js and its optimizer in Nadir's files. */
import type { Tensor } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  decode,
  encode,
  fromLayersModel,
  restore,
  save,
  toTorch,
} from "../../src/checkpoint/index.ts";
import { AdamW, NAdam, SGD } from "../../src/index.ts";
import { artifactsOf, modelPart, type TfjsOptimizer, tfjsOptimizer } from "../../src/tfjs/index.ts";
import { loadSmall } from "../memory/small.ts";
import { bits, values } from "./numbers.ts";
import { backends, layers, tf, use } from "./tf.ts";

afterEach(() => tf.disposeVariables());

function model(): LayersModel {
  const { initializers, layers: of } = layers;
  const kernelInitializer = () => initializers.glorotUniform({ seed: 5 });
  const made = layers.sequential();
  made.add(
    of.dense({ units: 5, inputShape: [6], kernelInitializer: kernelInitializer(), name: "a" }),
  );
  made.add(of.batchNormalization({ name: "norm" }));
  made.add(of.dense({ units: 2, kernelInitializer: kernelInitializer(), name: "b" }));
  return made;
}

const optimizers: Record<string, () => TfjsOptimizer<never>> = {
  "AdamW with groups": () =>
    tfjsOptimizer(tf, AdamW, { lr: 0.1 }, { groups: [{ match: "bias", lr: 0.05 }] }) as never,
  "NAdam amid accumulation, averaged": () =>
    tfjsOptimizer(tf, NAdam, { lr: 0.1 }, { accumulate: 3, average: 0.9, clipNorm: 1 }) as never,
};

const compile = (model: LayersModel, optimizer: TfjsOptimizer<never>) => {
  model.compile({ optimizer, loss: "meanSquaredError" });
  return optimizer;
};
async function fit(model: LayersModel, epochs: number): Promise<void> {
  const [x, y] = [tf.tensor(values(240, 1), [40, 6]), tf.tensor(values(80, 2), [40, 2])];
  await model.fit(x, y, { batchSize: 8, epochs, shuffle: false, verbose: 0 });
  tf.dispose([x, y]);
}

describe.each(backends)("on %s", (backend) => {
  beforeEach(() => use(backend));

  test.each(Object.entries(optimizers))("%s goes on to the bit", async (_, make) => {
    const one = model();
    const optimizer = compile(one, make());
    await fit(one, 2);
    const bytes = save({ model: modelPart(tf, one), optimizer, metadata: { epoch: 2 } });
    await fit(one, 2);
    const expected = one.getWeights().map(bits);

    // Beside the first, so that its variables have other names.
    const two = model();
    const loaded = compile(two, make());
    const { metadata } = restore(bytes, { model: modelPart(tf, two), optimizer: loaded });
    expect(metadata).toEqual({ epoch: 2 });
    await fit(two, 2);
    expect(two.getWeights().map(bits)).toEqual(expected);
    expect(loaded.iterations).toBe(optimizer.iterations);

    const three = model();
    restore(bytes, { model: modelPart(tf, three) });
    compile(three, make());
    await fit(three, 2);
    expect(three.getWeights().map(bits)).not.toEqual(expected);
  });

  test("names that TensorFlow.js counted are told of", () => {
    const unnamed = () => {
      const made = layers.sequential();
      made.add(layers.layers.dense({ units: 2, inputShape: [2] }));
      return modelPart(tf, made);
    };
    const bytes = save({ model: unnamed() });
    expect(() => restore(bytes, { model: unnamed() })).toThrow(
      /: give layers names, since those that TensorFlow\.js gives count all layers of a page$/,
    );
  });

  test("a model itself is no part", () => {
    expect(() => save({ model: model() })).toThrow(
      "modelPart(tf, …) of nadir/tfjs makes a part of it",
    );
    const w = tf.tensor([1]);
    expect(() => save({ model: w })).toThrow(
      "modelPart(tf, { name: … }) of nadir/tfjs makes a part",
    );
    expect(() => save({ model: { w } })).toThrow(
      "modelPart(tf, …) of nadir/tfjs makes a part of it",
    );
  });

  test("what is in the file", async () => {
    const one = model();
    const optimizer = compile(one, optimizers["AdamW with groups"]!());
    await fit(one, 1);
    const { tensors } = decode(save({ model: modelPart(tf, one), optimizer }));
    const kernel = one.getWeights()[0]!;
    expect(tensors["model/a/kernel/value"]).toEqual({
      dtype: "f32",
      shape: [6, 5],
      data: kernel.dataSync(),
    });
    const names = one.weights.map(({ originalName }) => `model/${originalName}/value`);
    expect(Object.keys(tensors)).toEqual(expect.arrayContaining(names));
    // A variable may have got an ending.
    const mean = Object.keys(tensors).find((name) =>
      /^optimizer\/a\/kernel.*\/exp_avg$/.test(name),
    );
    expect(tensors[mean!]!.shape).toEqual([6, 5]);
  });

  test("a model without its optimizer, with NaN in it, leaves no tensors", () => {
    const one = model();
    const [first] = one.getWeights();
    const holed = tf.fill(first!.shape, Number.NaN);
    one.weights[0]!.write(holed);
    holed.dispose();
    const { numTensors } = tf.memory();
    const bytes = save({ model: modelPart(tf, one) });
    restore(bytes, { model: modelPart(tf, one) });
    expect(tf.memory().numTensors).toBe(numTensors);
    expect(one.getWeights()[0]!.dataSync()[0]).toBeNaN();
  });
});

describe("on cpu", () => {
  test("toTorch and fromLayersModel say what to give of a model, built or not, or of a promise", () => {
    const nadir = loadSmall();
    for (const given of [model(), layers.sequential()]) {
      expect(() => toTorch(given as never)).toThrow(
        "fromLayersModel(nadir, await artifactsOf(model))",
      );
      expect(() => fromLayersModel(nadir, given as never)).toThrow(/: await artifactsOf\(model\)/);
    }
    expect(() => fromLayersModel(nadir, artifactsOf(model()) as never)).toThrow(/: await it$/);
  });

  test("a model becomes a network, and what it saves is a model", async () => {
    const one = layers.sequential();
    one.add(layers.layers.dense({ units: 4, inputShape: [3], activation: "tanh" }));
    one.add(layers.layers.dense({ units: 2, activation: "softmax" }));
    const artifacts = await artifactsOf(one);
    const { network, output } = fromLayersModel(loadSmall(), artifacts);
    const two = await layers.loadLayersModel(tf.io.fromMemory(artifacts));
    const x = tf.tensor([[1, 2, 3]]);
    const [theirs, again] = [one, two].map((each) => (each.predict(x) as Tensor).dataSync());
    expect(again).toEqual(theirs);
    const ours = network.predict([1, 2, 3], output);
    for (const [i, value] of ours.entries()) expect(value).toBeCloseTo(theirs![i]!, 6);
    await expect(artifactsOf({} as never)).rejects.toThrow(
      new TypeError(
        "artifactsOf: model must be a model, which has save(), got an object of class Object",
      ),
    );
    await expect(artifactsOf({ save: async () => {} })).rejects.toThrow(
      "artifactsOf: model.save() has saved nothing",
    );
  });

  beforeEach(() => use("cpu"));
  const variable = (numbers: number[], name: string) =>
    tf.tidy(() => tf.variable(tf.tensor(numbers), true, name));

  test("variables by names of yours, and an optimizer from outside of TensorFlow.js", () => {
    const nadir = loadSmall();
    const weight = nadir.parameters({ w: [3] });
    const ours = new SGD(weight, { lr: 0.5, momentum: 0.5 });
    weight.w.grad.set([1, 2, 3]);
    ours.step();
    const bytes = save({ optimizer: ours });
    const w = variable([...weight.w.data], "w");
    const theirs = tfjsOptimizer(tf, SGD, { lr: 1 });
    restore(bytes, { optimizer: theirs });
    expect(theirs.paramGroups[0]).toMatchObject({ lr: 0.5, momentum: 0.5 });
    theirs.applyGradients({ w: tf.tensor([1, 2, 3]) });
    ours.step();
    expect([...w.dataSync()]).toEqual([...weight.w.data]);

    const kept = save({ model: modelPart(tf, { w }) });
    w.assign(tf.zeros([3]));
    restore(kept, { model: modelPart(tf, { w }) });
    expect([...w.dataSync()]).toEqual([...weight.w.data]);
  });

  test("all of a checkpoint or nothing", () => {
    const [w, v] = [variable([1], "w"), variable([2], "v")];
    const optimizer = tfjsOptimizer(tf, AdamW, { lr: 0.5 });
    optimizer.applyGradients({ w: tf.tensor([1]), v: tf.tensor([1]) });
    const bytes = save({ model: modelPart(tf, { w, v }), optimizer });
    optimizer.applyGradients({ w: tf.tensor([1]), v: tf.tensor([1]) });
    const before = [optimizer.stateDict(), bits(w), bits(v)];
    const other = tfjsOptimizer(tf, SGD);
    expect(() => restore(bytes, { model: modelPart(tf, { w, v }), optimizer: other })).toThrow(
      'SGD: state dict: optimizer must be "SGD", got "AdamW"',
    );
    const u = variable([7], "u");
    expect(() => restore(bytes, { optimizer, model: modelPart(tf, { w, u }) })).toThrow(
      'modelPart: state is of other parameters: missing "u"; unexpected "v"',
    );
    expect([optimizer.stateDict(), bits(w), bits(v), u.dataSync()[0]]).toEqual([...before, 7]);
  });

  test("with other names, and with what fits alone", () => {
    const [w, v] = [variable([1, 2], "w"), variable([3], "v")];
    const optimizer = tfjsOptimizer(tf, AdamW, { lr: 0.5 });
    const step = (each: TfjsOptimizer<object>, ...all: (typeof w)[]) =>
      each.applyGradients(
        all.map(({ name, shape }) => ({ name, tensor: tf.ones(shape) })) as never,
      );
    step(optimizer, w, v);
    const bytes = save({ model: modelPart(tf, { w, v }), optimizer });
    step(optimizer, w, v);
    const expected = bits(w);

    const [x, u] = [variable([0, 0], "x"), variable([7], "u")];
    for (const isNew of [true, false]) {
      const other = tfjsOptimizer(tf, AdamW, { lr: 0.25 });
      if (!isNew) step(other, x, u);
      x.assign(tf.zeros([2]));
      u.assign(tf.tensor([7]));
      const { missing, unexpected, reshaped } = restore(
        bytes,
        { model: modelPart(tf, { x, u }), optimizer: other },
        { strict: false, rename: (name) => (name === "w" ? "x" : name) },
      );
      expect(reshaped).toEqual([]);
      expect(missing).toEqual(["model/u", ...(isNew ? [] : ["optimizer/u"])]);
      expect(unexpected).toEqual(["model/v", ...(isNew ? [] : ["optimizer/v"])]);
      expect(u.dataSync()[0]).toBe(7);
      step(other, x);
      expect(bits(x)).toEqual(expected);
    }
  });

  test.each([
    [
      () => modelPart(tf, 7 as never),
      "model must be a model with weights, or variables by name, got 7",
    ],
    [
      () => modelPart(tf, {}),
      "model must be a model with weights, or variables by name, got an object of class Object",
    ],
    [
      () => modelPart(tf, { w: tf.scalar(1) as never }),
      '"w" must be a tf.variable, got an object of class',
    ],
    [
      () => modelPart(tf, { w: tf.variable(tf.scalar(1, "int32")) }),
      '"w" must be float32, got int32',
    ],
    [
      () => modelPart({} as never, {}),
      "tf must be @tensorflow/tfjs-core or @tensorflow/tfjs, got an object of class Object, which lacks",
    ],
    [
      () => {
        const twice = { originalName: "w", read: () => tf.scalar(1), write: () => {} };
        return modelPart(tf, { weights: [twice, twice] });
      },
      'two weights are called "w"',
    ],
  ])("refuses %s", (call, message) => {
    expect(call).toThrow(TypeError);
    expect(call).toThrow(`modelPart: ${message}`);
  });

  test.each([
    [{ version: 2 }, "version must be 1, got 2"],
    [{ version: undefined }, "version must be 1, got undefined"],
    [{ state: 3 }, "state must be an array, got 3"],
    [{ state: [3] }, "state[0] must be an object, got 3"],
    [{ name: 3 }, "state[0]: name must be a string, got 3"],
    [{ name: "v" }, 'is of other parameters: missing "w"; unexpected "v"'],
    [
      { shape: [1, 2] },
      'is of other parameters: "w" must be f32 of shape [2], got f32 of shape [1, 2]',
    ],
    [{ shape: [3] }, 'state[0] ("w"): value must be of length 3, got 2'],
    [{ dtype: "f64" }, 'state[0] ("w"): dtype must be "f32", got "f64"'],
    [
      { slots: {} },
      'state[0] ("w"): value must be an array of numbers, typed or plain, got undefined',
    ],
  ])("refuses a state with %j", (change, message) => {
    const w = variable([1, 2], "w");
    const part = modelPart(tf, { w });
    const dict = part.stateDict();
    const isWhole = "version" in change || "state" in change;
    const wrong = isWhole
      ? { ...dict, ...change }
      : { ...dict, state: [{ ...dict.state[0]!, ...change }] };
    expect(() => part.loadStateDict(wrong as never)).toThrow(`modelPart: state`);
    expect(() => part.loadStateDict(wrong as never)).toThrow(message);
    expect([...w.dataSync()]).toEqual([1, 2]);
  });

  test("weights of a file that others wrote", () => {
    // As documented for files of tensors alone: into variables by their names.
    const w = variable([1, 2], "w");
    const file = encode({
      tensors: { w: { dtype: "f32", shape: [2], data: Float32Array.of(3, 4) } },
    });
    const { tensors } = decode(file);
    const part = modelPart(tf, { w });
    const state = Object.entries(tensors).map(([name, { shape, data }]) => ({
      ...{ name, shape, dtype: "f32" as const, slots: { value: data as Float32Array } },
    }));
    part.loadStateDict({ ...part.stateDict(), state });
    expect([...w.dataSync()]).toEqual([3, 4]);
  });
});
