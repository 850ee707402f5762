/** Models of TensorFlow.js come here as networks that predict the same. */
import type { io } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { beforeAll, expect, test } from "vitest";
import { fromLayersModel } from "../../../src/checkpoint/index.ts";
import { loadSync } from "../../../src/index.ts";
import { tf, use } from "../../tfjs/tf.ts";
import {
  deviation,
  functional,
  kinds,
  load,
  predictions,
  ROUNDING,
  randomized,
  saved,
  sequence,
} from "./models.ts";

const nadir = loadSync();

beforeAll(() => use("cpu"));

type Activation = Parameters<typeof kinds.activation>[0]["activation"];
/** Those that both have; `gelu_new` TensorFlow.js makes, and cannot load. */
const activations = ["linear", "relu", "tanh", "sigmoid", "swish", "gelu_new"] as Activation[];

const dense = (units: number, activation?: Activation, more: object = {}) =>
  kinds.dense({ units, ...(activation && { activation }), ...more });

const models: Record<string, () => LayersModel> = {
  ...Object.fromEntries(
    activations.map((activation) => [
      `${activation}`,
      () => sequence(dense(9, activation, { inputShape: [5] }), dense(4, activation), dense(3)),
    ]),
  ),
  "one layer": () => sequence(dense(1, undefined, { inputShape: [1] })),
  "softmax at the end": () => sequence(dense(9, "tanh", { inputShape: [5] }), dense(4, "softmax")),
  "sigmoid at the end": () => sequence(dense(9, "relu", { inputShape: [5] }), dense(1, "sigmoid")),
  "no biases": () =>
    sequence(
      dense(9, "relu", { inputShape: [5], useBias: false }),
      dense(4, "relu", { useBias: false }),
    ),
  "some biases": () =>
    sequence(
      dense(9, "relu", { inputShape: [5], useBias: false }),
      dense(4),
      dense(2, "tanh", { useBias: false }),
    ),
  "activations of their own": () =>
    sequence(
      dense(9, undefined, { inputShape: [5] }),
      kinds.activation({ activation: "swish" as Activation }),
      dense(8),
      kinds.reLU(),
      dense(7),
      kinds.leakyReLU({ alpha: 0.2 }),
      dense(7),
      kinds.leakyReLU({ alpha: 0.2 }),
      dense(4),
      kinds.softmax({ axis: -1 }),
    ),
  "what does nothing": () =>
    sequence(
      kinds.inputLayer({ inputShape: [2, 3, 2] }),
      kinds.dropout({ rate: 0.5 }),
      kinds.flatten(),
      dense(6, "relu"),
      kinds.gaussianNoise({ stddev: 1 }),
      kinds.reshape({ targetShape: [3, -1] }),
      kinds.gaussianDropout({ rate: 0.5 }),
      kinds.reshape({ targetShape: [6] }),
      kinds.alphaDropout({ rate: 0.5 }),
      dense(4, "tanh"),
      kinds.reshape({ targetShape: [2, 2] }),
    ),
  "a functional model": () =>
    functional([5], dense(9, "tanh"), kinds.dropout({ rate: 0.1 }), dense(4)),
  "models in a model": () =>
    functional(
      [5],
      dense(6, "relu"),
      functional([6], dense(3, "sigmoid"), dense(4)),
      sequence(dense(5, "tanh", { inputShape: [4] })),
      dense(2),
    ),
  "a model in a sequence": () =>
    sequence(sequence(dense(5, "tanh", { inputShape: [4] }), dense(3)), dense(2)),
};

test.each(Object.entries(models))("%s", async (_, make) => {
  const model = make();
  const loaded = fromLayersModel(nadir, await saved(model));
  expect(deviation(model, loaded)).toBeLessThan(ROUNDING);
  // The weights matter.
  randomized(model);
  model.setWeights(model.getWeights().map((weight) => tf.mul(weight, 1.01)));
  expect(deviation(model, loaded)).toBeGreaterThan(ROUNDING);
});

test("as its files, in several pieces, by any name", async () => {
  const model = models["softmax at the end"]!();
  const { weightData, weightSpecs, ...rest } = await saved(model);
  const bytes = new Uint8Array(weightData as ArrayBuffer);
  const paths = ["a.bin", "b.bin", "c.bin"];
  const json = { ...rest, weightsManifest: [{ paths, weights: weightSpecs }] };
  const text = JSON.stringify(json);
  const pieces = [bytes.subarray(0, 7), bytes.slice(7, 100), bytes.subarray(100)] as const;
  const [first, second, third] = pieces;
  for (const weights of [
    bytes,
    pieces,
    { "c.bin": third, "b.bin": second, "a.bin": first.slice().buffer },
  ]) {
    for (const given of [text, new TextEncoder().encode(text), json]) {
      expect(deviation(model, fromLayersModel(nadir, { json: given, weights }))).toBeLessThan(
        ROUNDING,
      );
    }
  }
  const { weightsManifest: _, ...model_ } = json;
  const inPieces = {
    ...model_,
    weightSpecs,
    weightData: pieces.map((piece) => piece.slice().buffer),
  };
  expect(deviation(model, fromLayersModel(nadir, inPieces))).toBeLessThan(ROUNDING);
  // Two groups, each of its files.
  const groups = [
    { paths: ["a.bin"], weights: weightSpecs!.slice(0, 1) },
    { paths: ["b.bin"], weights: weightSpecs!.slice(1) },
  ];
  const split = 5 * 9 * 4;
  const weights = { "a.bin": bytes.subarray(0, split), "b.bin": bytes.subarray(split) };
  const grouped = { json: { ...rest, weightsManifest: groups }, weights };
  expect(deviation(model, fromLayersModel(nadir, grouped))).toBeLessThan(ROUNDING);
});

/** Weights in fewer bits, as the converter's `--quantize_uint8` and so on have them. */
function quantized(artifacts: io.ModelArtifacts, dtype: "uint8" | "uint16" | "float16") {
  const source = new Float32Array(artifacts.weightData as ArrayBuffer);
  const parts: Uint8Array[] = [];
  let at = 0;
  const weightSpecs = artifacts.weightSpecs!.map((spec) => {
    const count = spec.shape.reduce((product, size) => product * size, 1);
    const own = Array.from(source.subarray(at, at + count));
    at += count;
    if (dtype === "float16") {
      // 1.mmm · 2ᵉ, cut off: any half will do.
      const halves = own.map((value) => {
        const [bits] = new Uint32Array(Float32Array.of(value).buffer);
        const exponent = ((bits! >>> 23) & 255) - 112;
        const sign = (bits! >>> 16) & 0x8000;
        return exponent > 0 ? sign | (exponent << 10) | ((bits! >>> 13) & 1023) : sign | 3;
      });
      parts.push(new Uint8Array(Uint16Array.from(halves).buffer));
      return { ...spec, quantization: { dtype, original_dtype: "float32" } };
    }
    const [min, max] = [Math.min(...own), Math.max(...own)];
    const scale = (max - min) / (dtype === "uint8" ? 255 : 65535) || 1;
    const levels = own.map((value) => Math.round((value - min) / scale));
    parts.push(
      dtype === "uint8" ? Uint8Array.from(levels) : new Uint8Array(Uint16Array.from(levels).buffer),
    );
    return { ...spec, quantization: { dtype, scale, min, original_dtype: "float32" } };
  });
  const weightData = tf.io.concatenateArrayBuffers(parts.map((part) => part.slice().buffer));
  return { ...artifacts, weightSpecs, weightData } as io.ModelArtifacts;
}

test.each(["uint8", "uint16", "float16"] as const)("quantized to %s", async (dtype) => {
  // An odd number of bytes first, so that what follows is not aligned.
  const model = sequence(dense(3, "relu", { inputShape: [5] }), dense(3, "tanh"), dense(4));
  const artifacts = quantized(await saved(model), dtype);
  const theirs = await load(artifacts);
  expect(deviation(theirs, fromLayersModel(nadir, artifacts))).toBeLessThan(ROUNDING);
  expect(predictions(theirs).outputs).not.toEqual(predictions(model).outputs);
});

test("with the optimizer's state, which is left out", async () => {
  const model = models["a functional model"]!();
  model.compile({ optimizer: tf.train.adam(0.01), loss: "meanSquaredError" });
  await model.fit(tf.ones([8, 5]), tf.ones([8, 4]), { epochs: 2, verbose: 0 });
  const artifacts = await saved(model, { includeOptimizer: true });
  expect(artifacts.weightSpecs!.some(({ group }) => group === "optimizer")).toBe(true);
  const loaded = fromLayersModel(nadir, artifacts);
  expect(deviation(model, loaded)).toBeLessThan(ROUNDING);
  expect(loaded.metadata).toMatchObject({
    format: "layers-model",
    trainingConfig: { loss: "mean_squared_error", optimizer_config: { class_name: "Adam" } },
  });
});

test("numbers as Keras 2 writes NumPy's", async () => {
  const model = sequence(
    dense(9, undefined, { inputShape: [5] }),
    kinds.leakyReLU({ alpha: 0.25 }),
    dense(4),
    kinds.reLU(),
  );
  const artifacts = structuredClone(await saved(model));
  const { layers } = (artifacts.modelTopology as { config: { layers: { config: object }[] } })
    .config;
  Object.assign(layers[1]!.config, { alpha: { type: "ndarray", value: 0.25 } });
  Object.assign(layers[3]!.config, { threshold: { type: "ndarray", value: 0 }, negative_slope: 0 });
  const theirs = await load(artifacts);
  expect(deviation(theirs, fromLayersModel(nadir, artifacts))).toBeLessThan(ROUNDING);
});

test("in double precision, and with room for other batches", async () => {
  const model = models["softmax at the end"]!();
  const artifacts = await saved(model);
  const { network } = fromLayersModel(nadir, artifacts, { dtype: "f64", maxBatch: 3 });
  expect([network.dtype, network.maxBatch]).toEqual(["f64", 3]);
  const [kernel] = model.getWeights();
  const { data } = network.parameters["layers.0.weight"]!;
  expect(Array.from(data)).toEqual(Array.from(tf.transpose(kernel!).dataSync()));
});

test("Keras's JSON: older configurations, the whole model's, and names with the layer's in them twice", async () => {
  const layer = (name: string, units: number, more = {}) => ({
    class_name: "Dense",
    config: { name, units, activation: "relu", use_bias: true, ...more },
  });
  const first = layer("dense", 3, { batch_input_shape: [null, 2], dtype: "float32" });
  const stack = [first, layer("dense_1", 2)];
  const input = {
    class_name: "InputLayer",
    name: "in",
    config: { name: "in", batch_input_shape: [null, 2] },
    inbound_nodes: [],
  };
  const node = (from: string) => ({ inbound_nodes: [[[from, 0, 0, {}]]] });
  const graph = {
    name: "m",
    layers: [
      { ...layer("dense_1", 2), name: "dense_1", ...node("dense") },
      input,
      { ...layer("dense", 3), name: "dense", ...node("in") },
    ],
    input_layers: [["in", 0, 0]],
    output_layers: [["dense_1", 0, 0]],
  };
  const numbers = Float32Array.from({ length: 17 }, (_, i) => (i % 5) - 1.5);
  const specs = (infix = "") => [
    { name: `dense${infix}/kernel`, shape: [2, 3], dtype: "float32" as const },
    { name: `dense${infix}/bias`, shape: [3], dtype: "float32" as const },
    { name: `dense_1${infix}/kernel`, shape: [3, 2], dtype: "float32" as const },
    { name: `dense_1${infix}/bias`, shape: [2], dtype: "float32" as const },
  ];
  const topologies: object[] = [
    { class_name: "Sequential", config: stack },
    { class_name: "Sequential", config: { name: "m", layers: stack }, keras_version: "2.4.0" },
    {
      keras_version: "2.4.0",
      backend: "tensorflow",
      model_config: { class_name: "Sequential", config: { layers: stack } },
    },
    { class_name: "Model", config: graph },
    { class_name: "Functional", config: graph },
  ];
  for (const modelTopology of topologies) {
    for (const weightSpecs of [specs(), specs("/cell")]) {
      const artifacts = { modelTopology, weightSpecs, weightData: numbers.slice().buffer };
      const theirs = await load(artifacts);
      expect(deviation(theirs, fromLayersModel(nadir, artifacts))).toBeLessThan(ROUNDING);
    }
  }
});
