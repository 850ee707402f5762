/** Models of TensorFlow.js of any layers come here as networks that predict the same. */
import { beforeAll, expect, test } from "vitest";
import {
  type NetworkFromLayersModel,
  networkFromLayersModel,
} from "../../../src/checkpoint/index.ts";
import { loadSync } from "../../../src/index.ts";
import { Random } from "../../../src/random.ts";
import { tf, use } from "../../tfjs/tf.ts";
import { embeddings, models, VOCABULARY } from "./layers.ts";
import { deviation, kinds, load, saved, sequence } from "./models.ts";

const nadir = loadSync();

/** Single precision's rounding, over sums of some hundred numbers. */
const ROUNDING = 1e-5;

beforeAll(() => use("cpu"));

test.each([...Object.entries(models), ...Object.entries(embeddings)])("%s", async (name, make) => {
  const model = make();
  const vocabulary = name in embeddings ? VOCABULARY : undefined;
  const loaded = networkFromLayersModel(nadir, await saved(model));
  expect(deviation(model, loaded, vocabulary)).toBeLessThan(ROUNDING);
  expect(loaded.leftOut).toEqual([]);
  // The weights matter.
  const weights = model.getWeights();
  if (weights.length === 0) return;
  model.setWeights(weights.map((weight) => tf.mul(weight, 1.1)));
  expect(deviation(model, loaded, vocabulary)).toBeGreaterThan(ROUNDING);
});

test("what matters in training alone is left out, and said", async () => {
  const model = sequence(
    kinds.dense({ units: 4, inputShape: [3], kernelRegularizer: "l1l2", name: "a" }),
    kinds.alphaDropout({ rate: 0.5, name: "b" }),
    kinds.dense({ units: 2, biasConstraint: "nonNeg", trainable: false, name: "c" }),
  );
  const loaded = networkFromLayersModel(nadir, await saved(model));
  expect(loaded.leftOut).toEqual([
    'layer "a" (Dense): kernel_regularizer',
    'layer "b" (AlphaDropout)',
    'layer "c" (Dense): bias_constraint',
    'layer "c" (Dense): trainable: false',
  ]);
  expect(deviation(model, loaded)).toBeLessThan(ROUNDING);
});

test("momentum, epsilon and rates are those of the model, and a frozen norm stays", async () => {
  const model = sequence(
    kinds.batchNormalization({ inputShape: [3], momentum: 0.75, epsilon: 0.5 }),
    kinds.dropout({ rate: 0.25 }),
    kinds.batchNormalization({ trainable: false }),
  );
  const { network } = networkFromLayersModel(nadir, await saved(model));
  const { layers } = network.chain.options;
  expect(layers.map((layer) => "name" in layer && { ...layer.options, ...layer.made })).toEqual([
    { eps: 0.5, momentum: 0.25, affine: true, frozen: false },
    { p: 0.25 },
    { eps: 1e-3, momentum: 1 - 0.99, affine: true, frozen: true },
  ]);
});

test("in double precision, for other batches, with a seed of its own", async () => {
  const artifacts = await saved(models.digits!());
  const options = { dtype: "f64", maxBatch: 3, seed: 5 } as const;
  const { network } = networkFromLayersModel(nadir, artifacts, options);
  expect([network.dtype, network.maxBatch]).toEqual(["f64", 3]);
  const call = () => networkFromLayersModel(nadir, artifacts, { layers: [] } as never);
  expect(call).toThrow('networkFromLayersModel: unknown option "layers"');
});

test("a convolutional model with anything changed is refused, or predicts what TensorFlow.js does with it", async () => {
  const { weightData, weightSpecs, ...rest } = await saved(models.digits!());
  const json = JSON.stringify({
    ...rest,
    weightsManifest: [{ paths: ["w"], weights: weightSpecs }],
  });
  const random = new Random(3);
  const odd = [
    null,
    -1,
    0,
    2,
    3,
    1e308,
    2 ** 53,
    "same",
    "valid",
    "tanh",
    [],
    [2, 1],
    {},
    true,
    false,
  ];
  const change = (node: unknown): unknown => {
    if (random.below(200) === 0) return odd[random.below(odd.length)];
    if (Array.isArray(node)) return node.map(change);
    if (typeof node !== "object" || node === null) return node;
    const entries = Object.entries(node).filter(() => random.below(400) > 0);
    // TensorFlow.js applies constraints to weights as they are loaded, and takes any function for one.
    const isKept = (key: string) => key.endsWith("_constraint");
    return Object.fromEntries(
      entries.map(([key, value]) => [key, isKept(key) ? value : change(value)]),
    );
  };
  let [refused, compared] = [0, 0];
  for (let i = 0; i < 600; i++) {
    const changed = change(JSON.parse(json)) as typeof rest & {
      weightsManifest: { weights: typeof weightSpecs }[];
    };
    let loaded: NetworkFromLayersModel | undefined;
    try {
      const files = { json: changed, weights: weightData as ArrayBuffer };
      loaded = networkFromLayersModel(nadir, files, { maxBatch: 8 });
    } catch (error) {
      refused++;
      expect((error as Error).message).toMatch(/^(networkFromLayersModel|Network): /);
      continue;
    }
    const [{ weights } = { weights: [] }] = changed.weightsManifest;
    const artifacts = { ...changed, weightSpecs: weights!, weightData: weightData! };
    const theirs = await load(artifacts).catch(() => undefined);
    if (theirs) {
      compared++;
      expect(deviation(theirs, loaded), JSON.stringify(changed)).toBeLessThan(ROUNDING);
    }
    theirs?.dispose();
    loaded.network.dispose();
  }
  expect(compared).toBeGreaterThan(50);
  expect(refused).toBeGreaterThan(100);
});
