import { FileError } from "../../fileError.ts";
import type { Json } from "../json.ts";
import { inputShape } from "../layers/kinds.ts";
import { input } from "../layers/shaping.ts";
import type { Weights } from "../taking.ts";
import type { LayerJson } from "../topology.ts";
import {
  activationLayer,
  eluLayer,
  leakyReluLayer,
  preluLayer,
  reluLayer,
  softmaxLayer,
} from "./activations.ts";
import { convolutionLayer, depthwiseLayer, separableLayer } from "./convolutions.ts";
import { batchNormLayer, groupNormLayer, layerNormLayer, rmsNormLayer } from "./norms.ts";
import * as others from "./others.ts";
import * as pools from "./pools.ts";
import { type NetworkKind, Reading } from "./reading.ts";
import { gruLayer, lstmLayer } from "./recurrent.ts";
import { timeDistributedLayer } from "./timeDistributed.ts";
import { transposedLayer } from "./transposed.ts";

const { poolLayer, globalPoolLayer } = pools;

/** How each class of layers is read. */
const KINDS: ReadonlyMap<string, NetworkKind> = new Map<string, NetworkKind>([
  ["InputLayer", input],
  ["Identity", others.identityLayer],
  ["Dense", others.denseLayer],
  ["TimeDistributed", timeDistributedLayer],
  ["Conv1D", convolutionLayer(1)],
  ["Conv2D", convolutionLayer(2)],
  ["DepthwiseConv1D", depthwiseLayer(1)],
  ["DepthwiseConv2D", depthwiseLayer(2)],
  ["SeparableConv1D", separableLayer(1)],
  ["SeparableConv2D", separableLayer(2)],
  ["Conv1DTranspose", transposedLayer(1)],
  ["Conv2DTranspose", transposedLayer(2)],
  ["ZeroPadding1D", others.zerosLayer(1)],
  ["ZeroPadding2D", others.zerosLayer(2)],
  ["MaxPooling1D", poolLayer(1, pools.largest)],
  ["MaxPooling2D", poolLayer(2, pools.largest)],
  ["AveragePooling1D", poolLayer(1, pools.average)],
  ["AveragePooling2D", poolLayer(2, pools.average)],
  ["GlobalMaxPooling1D", globalPoolLayer(1, pools.globalMaxPool)],
  ["GlobalMaxPooling2D", globalPoolLayer(2, pools.globalMaxPool)],
  ["GlobalAveragePooling1D", globalPoolLayer(1, pools.globalAveragePool)],
  ["GlobalAveragePooling2D", globalPoolLayer(2, pools.globalAveragePool)],
  ["Flatten", others.flattenLayer],
  ["Reshape", others.reshapeLayer],
  ["Rescaling", others.rescalingLayer],
  ["BatchNormalization", batchNormLayer],
  ["LayerNormalization", layerNormLayer],
  ["GroupNormalization", groupNormLayer],
  ["RMSNormalization", rmsNormLayer],
  ["Embedding", others.embeddingLayer],
  ["GRU", gruLayer],
  ["LSTM", lstmLayer],
  ["Activation", activationLayer],
  ["ReLU", reluLayer],
  ["LeakyReLU", leakyReluLayer],
  ["ELU", eluLayer],
  ["PReLU", preluLayer],
  ["Softmax", softmaxLayer],
  ["Dropout", others.dropoutLayer],
  ["GaussianNoise", others.noiseLayer],
  ["AlphaDropout", others.trainingLayer],
  ["GaussianDropout", others.trainingLayer],
  ["SpatialDropout1D", others.trainingLayer],
  ["SpatialDropout2D", others.trainingLayer],
  ["ActivityRegularization", others.trainingLayer],
]);

/** @throws FileError for a layer of another class, or one that does not fit the one before it. */
export function readLayers(
  where: string,
  layers: readonly LayerJson[],
  weights: Weights,
): { readonly reading: Reading; readonly input: readonly number[] } {
  const reading = new Reading(weights);
  let first: readonly number[] | undefined;
  for (const layer of layers) {
    const kind = KINDS.get(layer.className);
    if (!kind) throw new FileError(`${layer.where}: layers can be ${[...KINDS.keys()].join(", ")}`);
    reading.shape ??= inputShape(layer);
    first ??= reading.shape;
    const { zeros } = reading;
    named(layer, () => kind(layer, reading));
    if (zeros && reading.zeros === zeros) {
      throw new FileError(`${layer.where}: only a convolution can stand behind zeros`);
    }
    leaveTraining(layer, reading);
  }
  if (reading.zeros) throw new FileError(`${where}: the model ends with zeros beside an image`);
  if (!first || reading.recipes.length === 0) {
    throw new FileError(`${where}: the model has no layers that compute something`);
  }
  weights.end();
  return { reading, input: first };
}

/** What layers here refuse is said of the layer there. */
function named(layer: LayerJson, read: () => void): void {
  try {
    read();
  } catch (error) {
    const isTold = error instanceof FileError;
    if (isTold || !(error instanceof TypeError || error instanceof RangeError)) throw error;
    throw new FileError(`${layer.where}: ${error.message}`, { cause: error });
  }
}

/** Settings of any layer that only training knows. */
function leaveTraining(layer: LayerJson, reading: Reading): void {
  const { config, className } = layer;
  const inUse = (name: string) => (config as Json)[name] !== null && config[name] !== undefined;
  const names = Object.keys(config).filter((name) => /_(regularizer|constraint)$/.test(name));
  for (const name of names.filter(inUse)) reading.leave(layer, name);
  const isFrozen = config.trainable === false && className !== "InputLayer";
  if (isFrozen) reading.leave(layer, "trainable: false");
}
