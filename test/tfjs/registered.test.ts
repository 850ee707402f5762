/**
 * A program that loads a model and has made no optimizer: a file of its own, since what is registered
 * is registered for the whole program. What it loads is written by hand: this is how files look.
 */
import { expect, test } from "vitest";
import { Adam, SGD, type SGDOptions } from "../../src/index.ts";
import { registerOptimizers, type TfjsOptimizer } from "../../src/tfjs/index.ts";
import { layers, tf, use } from "./tf.ts";

/** The file of the state, four bytes a number: its header's length, the header, and the one number 8. */
function safetensors(): Int32Array {
  const buffer = "optimizer/only/kernel/momentum_buffer";
  const state = {
    ...{ optimizer: "SGD", version: 1, steps: 7 },
    state: [
      {
        ...{ name: "only/kernel", shape: [1, 1], dtype: "f32", step: 3 },
        scalars: { momentum_product: 0.25 },
        slots: { momentum_buffer: { $tensor: buffer } },
      },
    ],
    paramGroups: [{ lr: 0.5, momentum: 0.25, params: [0], schedules: [] }],
  };
  const parts = { optimizer: { kind: "state", state } };
  const nadir = JSON.stringify({ version: 1, writer: "0.5.0", parts, json: [] });
  const header = JSON.stringify({
    __metadata__: { nadir },
    [buffer]: { dtype: "F32", shape: [1, 1], data_offsets: [0, 4] },
  });
  const length = Math.ceil(header.length / 8) * 8;
  const text = Uint8Array.from(header.padEnd(length), (letter) => letter.charCodeAt(0));
  return Int32Array.of(length, 0, ...new Int32Array(text.buffer), 0x41000000);
}

async function artifacts() {
  const model = layers.sequential();
  model.add(layers.layers.dense({ units: 1, inputShape: [1], useBias: false, name: "only" }));
  model.setWeights([tf.tensor([[2]])]);
  const weights = await tf.io.encodeWeights({ "only/kernel": model.getWeights()[0]! });
  const state = await tf.io.encodeWeights(
    [
      { name: "iter", tensor: tf.scalar(7, "int32") },
      { name: "state/NadirSGD", tensor: tf.tensor1d(safetensors(), "int32") },
    ],
    "optimizer",
  );
  return {
    modelTopology: model.toJSON(null, false) as object,
    trainingConfig: {
      loss: "mean_squared_error",
      metrics: [],
      optimizer_config: {
        class_name: "NadirSGD",
        config: {
          options: { lr: 0.5, momentum: 0.25, functions: [] },
          extras: { accumulate: 1 },
          groups: [{ lr: 1, match: { name: "^layer", flags: "" }, functions: [] }],
        },
      },
    },
    weightSpecs: [...weights.specs, ...state.specs],
    weightData: tf.io.concatenateArrayBuffers([weights.data, state.data]),
  };
}

test("finds registered optimizers, and only those", async () => {
  await use("cpu");
  const file = await artifacts();
  const load = () => layers.loadLayersModel(tf.io.fromMemory(structuredClone(file) as never));
  await expect(load()).rejects.toThrow("Unknown layer: NadirSGD");
  registerOptimizers(tf, [Adam]);
  await expect(load()).rejects.toThrow("Unknown layer: NadirSGD");
  registerOptimizers(tf, [Adam, SGD]);
  // That which the group of the file matches.
  tf.variable(tf.scalar(0), true, "layer");
  const model = await load();
  const optimizer = model.optimizer as TfjsOptimizer<SGDOptions>;
  expect(optimizer).toBeInstanceOf(tf.Optimizer);
  expect(optimizer.getClassName()).toBe("NadirSGD");
  expect(optimizer.iterations).toBe(7);
  expect(optimizer.paramGroups[0]).toMatchObject({ lr: 0.5, momentum: 0.25, weightDecay: 0 });
  expect(optimizer.paramGroups[1]!.match).toEqual(/^layer/);
  // The loss's gradient at weight 2, input 1, target 0 is 4; b ← 0.25·8 + 4, w ← 2 − 0.5·b.
  await model.fit(tf.tensor([[1]]), tf.tensor([[0]]), { epochs: 1, verbose: 0 });
  expect(model.getWeights()[0]!.dataSync()[0]).toBe(-1);
});
