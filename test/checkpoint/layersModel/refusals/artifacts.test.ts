/** What are no files of a model, and files that are made to do harm. */
import { expect, test } from "vitest";
import { fromLayersModel, layersModelTensors } from "../../../../src/checkpoint/index.ts";
import { loadSync } from "../../../../src/index.ts";
import { dense, expectRefused, good, spec } from "./made.ts";

const nadir = loadSync();

test("a model itself is none of its files", () => {
  const message =
    "got an object of class Object: await artifactsOf(model) of nadir/tfjs gives that";
  expect(() => fromLayersModel(nadir, { trainableWeights: [] } as object)).toThrow(message);
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

test.each(cases)("%s", (_, artifacts, message) => expectRefused(artifacts, message));

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
