/** Models that are no chain of dense layers, files that are damaged, and files made to do harm. */
import { expect, test } from "vitest";
import {
  type FromLayersModel,
  fromLayersModel,
  layersModelTensors,
} from "../../../src/checkpoint/index.ts";
import { loadSync } from "../../../src/index.ts";
import { Random } from "../../../src/random.ts";
import { loadWithLedger } from "../../memory/ledger.ts";
import { use } from "../../tfjs/tf.ts";
import { deviation, load } from "./models.ts";

const nadir = loadSync();

test("a model itself is none of its files", () => {
  const message =
    "got an object of class Object: await artifactsOf(model) of nadir/tfjs gives that";
  expect(() => fromLayersModel(nadir, { trainableWeights: [] } as object)).toThrow(message);
});

const dense = (name: string, units: number, more: object = {}) => ({
  class_name: "Dense",
  config: { name, units, activation: "linear", use_bias: true, ...more },
});
const first = dense("a", 3, { batch_input_shape: [null, 2] });
const spec = (name: string, shape: number[], more: object = {}) => ({
  ...{ name, shape, dtype: "float32" },
  ...more,
});
const other = (class_name: string, config: object = {}) => ({
  class_name,
  config: { name: "x", ...config },
});

/** A model of two layers, 2 → 3 → 1: 13 weights. */
function good() {
  return {
    modelTopology: {
      class_name: "Sequential",
      config: { name: "m", layers: [first, dense("b", 1)] },
    } as object,
    weightSpecs: [
      ...[spec("a/kernel", [2, 3]), spec("a/bias", [3])],
      ...[spec("b/kernel", [3, 1]), spec("b/bias", [1])],
    ] as object[],
    weightData: Float32Array.from({ length: 13 }, (_, i) => i - 6).buffer as ArrayBuffer,
  };
}
type Model = ReturnType<typeof good>;

const layersAre = (...layers: object[]) => ({
  ...good(),
  modelTopology: { class_name: "Sequential", config: { layers } },
});
const specsAre = (change: (specs: object[]) => object[]) => {
  const model = good();
  return { ...model, weightSpecs: change(model.weightSpecs) };
};
const graph = (layers: object[], more: object = {}) => ({
  ...good(),
  modelTopology: {
    class_name: "Functional",
    config: { layers, input_layers: [["in", 0, 0]], output_layers: [["b", 0, 0]], ...more },
  },
});
const start = { ...other("InputLayer", { name: "in", batch_input_shape: [null, 2] }), name: "in" };
const from = (layer: { config: { name: string } }, ...names: string[]) => ({
  ...layer,
  name: layer.config.name,
  inbound_nodes: [names.map((name) => [name, 0, 0, {}])],
});

const cases: [string, unknown, string][] = [
  [
    "nothing",
    undefined,
    "artifacts must be { json, weights }, or what model.save gives a handler, got undefined",
  ],
  ["text", "model.json", 'got "model.json"'],
  ["no JSON", { json: "{", weights: [] }, "model.json is no JSON"],
  ["no UTF-8", { json: Uint8Array.of(255), weights: [] }, "model.json is not UTF-8"],
  ["a list", { json: "[]", weights: [] }, "model.json must be an object, got []"],
  [
    "no topology",
    { json: "{}", weights: new Uint8Array() },
    "weightsManifest must be an array, got undefined",
  ],
  [
    "a graph model",
    { ...good(), format: "graph-model" },
    "expected a LayersModel, got a graph model",
  ],
  [
    "one of 2017",
    { ...good(), modelTopology: { node: [] } },
    "expected a LayersModel, got a graph model",
  ],
  [
    "a convolution",
    layersAre(other("Conv2D", { batch_input_shape: [null, 8, 8, 1] })),
    'layer "x" (Conv2D): layers can be Dense, Activation, ReLU, LeakyReLU, Softmax, InputLayer, Flatten, Reshape, Dropout, AlphaDropout, GaussianDropout, GaussianNoise, ActivityRegularization, and models of them',
  ],
  [
    "a class of the language's",
    layersAre(other("__proto__")),
    'layer "x" (__proto__): layers can be',
  ],
  ["no layers", layersAre(), "the model has no dense layer"],
  [
    "rows of no size",
    layersAre(dense("a", 3)),
    'layer "a" (Dense) is the first layer, and says no batch_input_shape',
  ],
  [
    "rows of any size",
    layersAre(dense("a", 3, { batch_input_shape: [null, null] })),
    "batch_input_shape must be a whole number from 0 on, got null",
  ],
  [
    "rows of two dimensions",
    layersAre(dense("a", 3, { batch_input_shape: [null, 4, 2] })),
    "rows must be of one dimension, as Flatten makes them, got [4, 2]",
  ],
  [
    "units below",
    layersAre(dense("a", -3, { batch_input_shape: [null, 2] })),
    "units must be a whole number from 0 on, got -3",
  ],
  [
    "use_bias",
    layersAre(dense("a", 3, { batch_input_shape: [null, 2], use_bias: 1 })),
    "use_bias must be true or false, got 1",
  ],
  [
    "an activation",
    layersAre(first, dense("b", 1, { activation: "elu" })),
    'layer "b" (Dense): activation must be one of linear, relu, tanh, sigmoid, swish, silu, gelu_new, softmax, got "elu"',
  ],
  ["gelu", layersAre(first, dense("b", 1, { activation: "gelu" })), 'got "gelu"'],
  [
    "softmax amid",
    layersAre({ ...first, config: { ...first.config, activation: "softmax" } }, dense("b", 1)),
    'layer "a" (Dense): softmax must be the last activation',
  ],
  [
    "two activations",
    layersAre(
      { ...first, config: { ...first.config, activation: "relu" } },
      other("Activation", { activation: "tanh" }),
    ),
    'layer "x" (Activation): tanh follows relu, and a layer has one activation',
  ],
  [
    "an activation first",
    layersAre(other("ReLU", { batch_input_shape: [null, 2] }), dense("a", 3)),
    "there is no dense layer before the activation",
  ],
  [
    "relu6",
    layersAre(first, other("ReLU", { max_value: 6 })),
    "max_value must not be in use, got 6",
  ],
  [
    "a slope",
    layersAre(first, other("LeakyReLU", { alpha: -1 })),
    "alpha must be in [0, ∞), got -1",
  ],
  [
    "two slopes",
    layersAre(first, other("LeakyReLU", { alpha: 0.5 }), dense("b", 1), other("LeakyReLU")),
    "alpha must be that of the leaky units before it, 0.5, got 0.3",
  ],
  [
    "another axis",
    layersAre(first, other("Softmax", { axis: 0 })),
    "axis must be the last one, got 0",
  ],
  [
    "softmax of a matrix",
    layersAre(first, other("Reshape", { target_shape: [3, 1] }), other("Softmax")),
    "softmax must be of rows of one dimension, got [3, 1]",
  ],
  [
    "a shape",
    layersAre(first, other("Reshape", { target_shape: [2, null] })),
    "target_shape must be of 3 elements, got [2, null]",
  ],
  [
    "an order",
    layersAre(other("Flatten", { data_format: "channels_first", batch_input_shape: [null, 2, 1] })),
    'data_format must be channels_last, got "channels_first"',
  ],
  [
    "two inputs",
    graph([start, from(first, "in"), from(dense("b", 1), "a", "in")]),
    'layer "b" (Dense) must be computed once, from one other layer',
  ],
  [
    "a layer beside",
    graph([start, from(first, "in"), from(dense("c", 1), "a"), from(dense("b", 1), "a")]),
    'layer "c" (Dense) is not in one chain with the others, from input to output',
  ],
  [
    "a circle",
    graph([start, from(first, "b"), from(dense("b", 1), "a")]),
    "is not in one chain with the others",
  ],
  ["nowhere", graph([start, from(first, "in"), from(dense("b", 1), "z")]), 'there is no layer "z"'],
  [
    "two of a name",
    graph([start, start, from(first, "in"), from(dense("b", 1), "a")]),
    "two layers have the same name",
  ],
  [
    "two outputs",
    graph([start, from(first, "in"), from(dense("b", 1), "a")], {
      output_layers: [
        ["a", 0, 0],
        ["b", 0, 0],
      ],
    }),
    "output_layers must be one layer",
  ],
  [
    "another model",
    { ...good(), modelTopology: { class_name: "Graph", config: {} } },
    'the model must be a Sequential or a functional one, got "Graph"',
  ],
  ["no specs", { ...good(), weightSpecs: undefined }, "the weights take 0 bytes, and there are 52"],
  [
    "a weight less",
    specsAre((specs) => specs.slice(0, 3)),
    "the weights take 48 bytes, and there are 52",
  ],
  [
    "a weight more",
    specsAre((specs) => [...specs, spec("c/bias", [0])]),
    'no layer has the weights "c/bias"',
  ],
  [
    "a weight twice",
    specsAre((specs) => [...specs, spec("a/bias", [0])]),
    'weight "a/bias" is there twice',
  ],
  [
    "another name",
    specsAre(([, ...specs]) => [spec("c/kernel", [2, 3]), ...specs]),
    'layer "a" (Dense) has no weight "a/kernel"; there are "c/kernel", "a/bias"',
  ],
  [
    "another shape",
    specsAre(([, ...specs]) => [spec("a/kernel", [3, 2]), ...specs]),
    'layer "a" (Dense): kernel must be of shape [2, 3], got [3, 2]',
  ],
  [
    "a huge shape",
    specsAre(([, ...specs]) => [spec("a/kernel", [2 ** 40, 2 ** 40]), ...specs]),
    'weight "a/kernel" of shape [1099511627776, 1099511627776] ends at byte 4.83',
  ],
  [
    "a size below",
    specsAre(([, ...specs]) => [spec("a/kernel", [-2, 3]), ...specs]),
    "shape[0] must be a whole number from 0 on, got -2",
  ],
  [
    "text",
    specsAre(([, ...specs]) => [spec("a/kernel", [2, 3], { dtype: "string" }), ...specs]),
    'dtype must be one of float32, int32, bool, got "string"',
  ],
  [
    "integers",
    specsAre(([, ...specs]) => [spec("a/kernel", [2, 3], { dtype: "int32" }), ...specs]),
    "kernel must be float32, got i32",
  ],
  [
    "four bits",
    specsAre(([, ...specs]) => [
      spec("a/kernel", [2, 3], { quantization: { dtype: "int4" } }),
      ...specs,
    ]),
    '"float32" cannot be quantized to "int4"',
  ],
  [
    "no scale",
    specsAre(() => [spec("a/kernel", [2, 3], { quantization: { dtype: "uint8", min: 0 } })]),
    "quantization.scale must be a number, got undefined",
  ],
  [
    "cut off",
    { ...good(), weightData: good().weightData.slice(0, 51) },
    'weight "b/bias" of shape [1] ends at byte 52, and there are 51',
  ],
  [
    "bytes beyond",
    { ...good(), weightData: new ArrayBuffer(53) },
    "the weights take 52 bytes, and there are 53",
  ],
  [
    "no bytes",
    { ...good(), weightData: "AAAA" as never },
    'weights must be bytes: a Uint8Array, another view, or an ArrayBuffer, got "AAAA"',
  ],
  [
    "too few files",
    {
      json: { modelTopology: {}, weightsManifest: [{ paths: ["a", "b"], weights: [] }] },
      weights: [new Uint8Array()],
    },
    "weights must be the 2 files of model.json, got 1",
  ],
  [
    "other files",
    {
      json: { modelTopology: {}, weightsManifest: [{ paths: ["a"], weights: [] }] },
      weights: { b: new Uint8Array() },
    },
    'weights must have the file "a"',
  ],
];

test.each(cases)("%s", (_, artifacts, message) => {
  const { nadir, ledger } = loadWithLedger();
  const before = ledger.live.size;
  let error: unknown;
  try {
    fromLayersModel(nadir, artifacts as Model);
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(TypeError);
  expect((error as Error).message).toMatch(/^fromLayersModel: /);
  expect((error as Error).message).toContain(message);
  expect(ledger.live.size).toBe(before);
});

test("options that it has not, and no memory for a network", () => {
  expect(() => fromLayersModel(nadir, good(), { sizes: [1] } as never)).toThrow(
    'fromLayersModel: unknown option "sizes"; options are maxBatch, dtype, checkFinite',
  );
  expect(() => fromLayersModel({} as never, good())).toThrow(
    "DenseNetwork: expected what load() gives",
  );
});

test("what is nested without end", () => {
  let inner: object = dense("a", 3, { batch_input_shape: [null, 2] });
  for (let i = 0; i < 20_000; i++) {
    inner = { class_name: "Sequential", config: { name: "m", layers: [inner] } };
  }
  expect(() => fromLayersModel(nadir, { ...good(), modelTopology: inner })).toThrow(
    "fromLayersModel: models are nested more than 16 deep",
  );
  const text = `{"modelTopology":${"[".repeat(1e5)}${"]".repeat(1e5)}}`;
  expect(() => fromLayersModel(nadir, { json: text, weights: [] })).toThrow(TypeError);
});

test("names that are the language's", () => {
  const specs = ["__proto__", "constructor", "toString"].map((name) => spec(name, [1]));
  const tensors = layersModelTensors({
    modelTopology: {},
    weightSpecs: specs,
    weightData: new ArrayBuffer(12),
  });
  expect(Object.keys(tensors)).toEqual(["__proto__", "constructor", "toString"]);
  expect(({} as { shape?: unknown }).shape).toBeUndefined();
});

test("model.json with anything changed is refused, or predicts what TensorFlow.js does with it", async () => {
  await use("cpu");
  const generator = new Random(7);
  const random = () => generator.next() / 2 ** 32;
  const { weightData, ...rest } = good();
  const json = { ...rest, weightsManifest: [{ paths: ["w"], weights: rest.weightSpecs }] };
  const text = JSON.stringify(json);
  const odd = [null, -1, 0, 1e308, 2 ** 53, "", "Dense", "__proto__", [], {}, true, [[[]]]];
  const pick = <T>(all: readonly T[]) => all[Math.floor(random() * all.length)]!;
  const change = (node: unknown): unknown => {
    if (random() < 0.04) return pick(odd);
    if (Array.isArray(node)) {
      const all = node.map(change);
      if (random() < 0.03) all.push(structuredClone(pick(all) ?? null));
      if (random() < 0.03) all.pop();
      return all;
    }
    if (typeof node !== "object" || node === null) return node;
    return Object.fromEntries(
      Object.entries(node)
        .filter(() => random() > 0.01)
        .map(([key, value]) => [key, change(value)]),
    );
  };
  let [refused, compared] = [0, 0];
  for (let i = 0; i < 3000; i++) {
    const changed = change(JSON.parse(text)) as typeof json;
    let loaded: FromLayersModel | undefined;
    try {
      loaded = fromLayersModel(nadir, { json: changed, weights: weightData }, { maxBatch: 8 });
    } catch (error) {
      refused++;
      expect(error).toSatisfy(
        (thrown) => thrown instanceof TypeError || thrown instanceof RangeError,
      );
      expect((error as Error).message).toMatch(/^(fromLayersModel|DenseNetwork): /);
    }
    if (!loaded) continue;
    const [{ weights: weightSpecs }] =
      changed.weightsManifest as never as typeof json.weightsManifest;
    const { modelTopology } = changed;
    const theirs = await load({
      modelTopology,
      weightSpecs: weightSpecs as never,
      weightData,
    }).catch(() => undefined);
    if (theirs) {
      compared++;
      expect(deviation(theirs, loaded), JSON.stringify(changed)).toBeLessThan(3e-6);
    }
    theirs?.dispose();
    loaded.network.dispose();
  }
  expect(compared).toBeGreaterThan(100);
  expect(refused).toBeGreaterThan(1000);
  expect(refused).toBeLessThan(3000);
});
