/** Models of TensorFlow.js, saved as it saves them, and what it predicts. */
import type { io, Tensor } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import type { OutputActivation } from "../../../src/checkpoint/index.ts";
import type { Network } from "../../../src/networks/index.ts";
import { values } from "../../tfjs/numbers.ts";
import { layers, tf } from "../../tfjs/tf.ts";

const { layers: of } = layers;

export type Layer = Parameters<ReturnType<typeof layers.sequential>["add"]>[0];

export function sequence(...all: Layer[]): LayersModel {
  const model = layers.sequential();
  for (const layer of all) model.add(layer);
  return randomized(model);
}

/** A functional model of layers, one behind another. */
export function functional(shape: number[], ...all: Layer[]): LayersModel {
  const input = layers.input({ shape });
  let last: unknown = input;
  for (const layer of all) last = layer.apply(last as never);
  return randomized(layers.model({ inputs: input, outputs: last as never }));
}

/** Weights of all sizes, biases too. */
export function randomized(model: LayersModel): LayersModel {
  model.setWeights(
    model.getWeights().map(({ shape, size }, i) => tf.tensor(values(size, i + 1), shape)),
  );
  return model;
}

export async function saved(
  model: LayersModel,
  config: io.SaveConfig = {},
): Promise<io.ModelArtifacts> {
  let artifacts: io.ModelArtifacts | undefined;
  const handler = tf.io.withSaveHandler(async (given) => {
    artifacts = given;
    return { modelArtifactsInfo: { dateSaved: new Date(), modelTopologyType: "JSON" } };
  });
  await model.save(handler, config);
  return artifacts!;
}

export const load = (artifacts: io.ModelArtifacts): Promise<LayersModel> =>
  layers.loadLayersModel(tf.io.fromMemory(structuredClone(artifacts)));

/** Single precision's rounding, over some layers. */
export const ROUNDING = 3e-6;

/** What a model says of rows: of ids below `vocabulary`, if there is one. */
export function predictions(model: LayersModel, rows = 7, vocabulary?: number) {
  const [, ...shape] = model.inputs[0]!.shape as number[];
  const size = shape.reduce((product, each) => product * each, 1);
  const numbers = values(rows * size, 99);
  const inputs = vocabulary ? numbers.map((_, i) => (i * i + 3) % vocabulary) : numbers;
  const outputs = model.predict(tf.tensor(inputs, [rows, ...shape])) as Tensor;
  return { inputs, outputs: Array.from(outputs.dataSync()) };
}

/** The greatest difference, as a share of the greatest number. */
export function deviation(
  model: LayersModel,
  { network, output }: { network: Network; output: OutputActivation },
  vocabulary?: number,
): number {
  const { inputs, outputs } = predictions(model, 7, vocabulary);
  const ours = network.predict(inputs, output);
  const largest = Math.max(...outputs.map(Math.abs));
  if (ours.length !== outputs.length || !(largest > 0)) return Infinity;
  return Math.max(...outputs.map((value, i) => Math.abs(value - ours[i]!))) / largest;
}

export { of as kinds };
