/** Networks become models that `tf.loadLayersModel` opens, and that predict the same. */
import { beforeAll, expect, test } from "vitest";
import {
  fromLayersModel,
  layersModelFiles,
  layersModelTensors,
  toLayersModel,
} from "../../../src/checkpoint/index.ts";
import { loadSync } from "../../../src/index.ts";
import { DenseNetwork, type DenseNetworkOptions } from "../../../src/networks/index.ts";
import { layers, tf, use } from "../../tfjs/tf.ts";
import { deviation, load, ROUNDING } from "./models.ts";

const nadir = loadSync();

beforeAll(() => use("cpu"));

const options: Record<string, DenseNetworkOptions<"f32">> = {
  "one layer": { sizes: [3, 1] },
  "all activations": {
    sizes: [5, 8, 7, 9, 6, 4, 3],
    activation: ["relu", "leakyRelu", "tanh", "sigmoid", "silu"],
    negativeSlope: 0.125,
  },
  "no biases": { sizes: [4, 6, 3], bias: false, activation: "tanh", outputActivation: "relu" },
  "leaky at the end": { sizes: [4, 6, 3], activation: "leakyRelu", outputActivation: "leakyRelu" },
};

for (const activation of [undefined, "softmax", "sigmoid"] as const) {
  const output = activation ? { activation } : {};
  test.each(Object.entries(options))(`%s, then ${activation}`, async (_, options) => {
    const network = new DenseNetwork(nadir, { ...options, seed: 3 });
    const written = toLayersModel(network, { ...output, name: "mine" });
    const model = await load(written);
    expect(model.name).toBe("mine");
    expect(deviation(model, { network, output })).toBeLessThan(ROUNDING);
    if (network.architecture.outputActivation !== "identity" && activation) return;
    const back = fromLayersModel(nadir, written);
    expect(back.output).toEqual(output);
    expect(back.network.tensors()).toEqual(network.tensors());
    const { activation: names, outputActivation } = network.architecture;
    expect(back.network.architecture).toMatchObject({ activation: names, outputActivation });
  });
}

test("as files, which are fetched", async () => {
  const network = new DenseNetwork(nadir, { sizes: [5, 8, 3], activation: "tanh" });
  const files = layersModelFiles(toLayersModel(network));
  expect(Object.keys(files)).toEqual(["model.json", "group1-shard1of1.bin"]);
  const fetchFunc = async (url: string) => {
    const { pathname } = new URL(url);
    const bytes = files[pathname.replace("/here/", "") as keyof typeof files];
    return new Response(bytes, { status: bytes ? 200 : 404 });
  };
  const handler = tf.io.http("https://example.test/here/model.json", {
    fetchFunc: fetchFunc as never,
  });
  const model = await layers.loadLayersModel(handler);
  expect(deviation(model, { network, output: {} })).toBeLessThan(ROUNDING);
  const { "model.json": json, ...weights } = files;
  const back = fromLayersModel(nadir, { json, weights });
  expect(back.network.tensors()).toEqual(network.tensors());
});

test("double precision is rounded, and what is too large refused", () => {
  const network = new DenseNetwork(nadir, { sizes: [1, 2], dtype: "f64" });
  const weight = network.parameters["layers.0.weight"]!.data;
  weight.set([0.1, Infinity]);
  const { weightData } = toLayersModel(network);
  expect([...new Float32Array(weightData)].slice(0, 2)).toEqual([Math.fround(0.1), Infinity]);
  weight[0] = 1e39;
  expect(() => toLayersModel(network)).toThrow(
    new RangeError("toLayersModel: layers.0.weight has 1e+39, which is too large for f32"),
  );
});

test("weights of any model by name", async () => {
  const { layers: of, input, model } = layers;
  const start = input({ shape: [4, 3] });
  const conv = of.conv1d({ filters: 2, kernelSize: 2, name: "conv" });
  const net = model({ inputs: start, outputs: conv.apply(start) as never });
  let tensors: ReturnType<typeof layersModelTensors> = {};
  await net.save(
    tf.io.withSaveHandler(async (artifacts) => {
      tensors = layersModelTensors(artifacts);
      return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: "JSON" } };
    }),
  );
  const [kernel, bias] = net.getWeights();
  expect(Object.keys(tensors)).toEqual(["conv/kernel", "conv/bias"]);
  expect(tensors["conv/kernel"]).toEqual({
    dtype: "f32",
    shape: kernel!.shape,
    data: kernel!.dataSync(),
  });
  expect(tensors["conv/bias"]!.data).toEqual(bias!.dataSync());
});

test.each([
  [
    () => toLayersModel({} as never),
    "toLayersModel: network must be a Network or a DenseNetwork, got an object of class Object",
  ],
  [
    () => toLayersModel(new DenseNetwork(nadir, { sizes: [1, 1, 1], activation: "gelu" })),
    "toLayersModel: layer 0 has gelu, which TensorFlow.js cannot load: its gelu is another, and its gelu_new is not found in a file",
  ],
  [
    () =>
      toLayersModel(new DenseNetwork(nadir, { sizes: [1, 1] }), { activation: "relu" as never }),
    'toLayersModel: activation must be one of "softmax", "sigmoid", got "relu"',
  ],
  [
    () => toLayersModel(new DenseNetwork(nadir, { sizes: [1, 1] }), { title: "x" } as never),
    'toLayersModel: unknown option "title"; options are activation, name',
  ],
  [
    () => toLayersModel(new DenseNetwork(nadir, { sizes: [1, 1] }), { name: 7 as never }),
    "toLayersModel: name must be a string, got 7",
  ],
])("refuses %s", (call, message) => {
  expect(call).toThrow(new TypeError(message));
});
