/** A model that is trained, saved as files are, and loaded. */
import type { io } from "@tensorflow/tfjs-core";
import type { LayersModel } from "@tensorflow/tfjs-layers";
import { afterEach, beforeAll } from "vitest";
import { saved as handed } from "../../checkpoint/layersModel/models.ts";
import { values } from "../numbers.ts";
import { type Backend, layers, tf, use } from "../tf.ts";

/** Where the tests of this suite run; each leaves no variables. */
export function onBackend(backend: Backend): void {
  beforeAll(() => use(backend));
  afterEach(() => tf.disposeVariables());
}

const data = () => ({
  x: tf.tensor(values(40 * 6, 1), [40, 6]),
  y: tf.tensor(values(40 * 2, 2), [40, 2]),
});

export function model(): LayersModel {
  const { initializers, layers: of } = layers;
  const kernelInitializer = () => initializers.glorotUniform({ seed: 5 });
  const model = layers.sequential();
  model.add(of.dense({ units: 5, inputShape: [6], kernelInitializer: kernelInitializer() }));
  model.add(of.dense({ units: 2, activation: "tanh", kernelInitializer: kernelInitializer() }));
  return model;
}

export async function fit(model: LayersModel, epochs: number): Promise<void> {
  const { x, y } = data();
  await model.fit(x, y, { batchSize: 8, epochs, shuffle: false, verbose: 0 });
  tf.dispose([x, y]);
}

export async function saved(model: LayersModel): Promise<io.ModelArtifacts> {
  // As a file would: what is no plain data does not survive.
  const { weightData, ...rest } = await handed(model, { includeOptimizer: true });
  return { ...JSON.parse(JSON.stringify(rest)), weightData: (weightData as ArrayBuffer).slice(0) };
}

export const load = (artifacts: io.ModelArtifacts): Promise<LayersModel> =>
  layers.loadLayersModel(tf.io.fromMemory(artifacts));
