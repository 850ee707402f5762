import type { DType, Stated } from "../../dtype.ts";
import type { Nadir } from "../../nadir.ts";
import { Network } from "../../networks/network.ts";
import type { NetworkOptions } from "../../networks/options.ts";
import { checkKeys } from "../../validate.ts";
import { type LayersModelArtifacts, type LayersModelFiles, readArtifacts } from "./artifacts.ts";
import type { OutputActivation } from "./fromLayersModel.ts";
import { readLayers } from "./network/kinds.ts";
import type { Reading } from "./network/reading.ts";
import { Weights } from "./taking.ts";
import { layersOf } from "./topology.ts";
import { readWeights } from "./weights.ts";

const WHERE = "networkFromLayersModel";

/** Options of {@link networkFromLayersModel}: those of {@link Network} that a model does not say. */
export type NetworkFromLayersModelOptions<D extends DType = DType> = Pick<
  NetworkOptions<D>,
  "maxBatch" | "dtype" | "checkFinite" | "seed"
>;

/** What {@link networkFromLayersModel} gives. */
export interface NetworkFromLayersModel<D extends DType = "f32"> {
  /** With the model's layers and weights. */
  readonly network: Network<D>;
  /** For `network.predict(rows, output)`, which gives what the model's `predict` gives. */
  readonly output: OutputActivation;
  /** What of the model matters in training alone and is not in the network: `layer "dense" (Dense): kernel_regularizer`. */
  readonly leftOut: readonly string[];
  /** What the files say beside: `generatedBy`, `trainingConfig`, `userDefinedMetadata`, …, as they are there. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

/**
 * A model of TensorFlow.js or Keras as a {@link Network} of any layers: as {@link fromLayersModel}, which who has
 * dense layers alone does better with, since it carries no others.
 *
 * Layers are those that both have, and become those of `nadir/networks`, with weights in PyTorch's order: `Conv1D`,
 * `Conv2D`, `DepthwiseConv1D` and `2D`, `SeparableConv1D` and `2D`, `Conv1DTranspose` and `2D`, `MaxPooling…`,
 * `AveragePooling…`, `Global…Pooling…`, `BatchNormalization`, `LayerNormalization`, `GroupNormalization`,
 * `RMSNormalization`, `Embedding`, `LSTM`, `GRU` with `reset_after`, `Dense`, `TimeDistributed` of it, `Flatten`, `Reshape`,
 * `Rescaling`, `ZeroPadding1D` and `2D` before a convolution, activations, `Dropout`, `GaussianNoise`. What cannot be the same here is refused by the layer's name; what matters in training alone is
 * in `leftOut`. A softmax or sigmoid at the end is left to `predict`.
 *
 * @param artifacts what `tf.io.withSaveHandler` is given, or files: `{ json, weights }`
 * @param options.maxBatch as of {@link Network}. Default 128. Likewise `dtype`, `checkFinite` and `seed`, of what is
 *   random in training.
 * @throws FileError that names the layer, for a model that is no chain of such layers, and for files that are
 *   damaged; TypeError for what is no model; as `new Network`.
 */
export function networkFromLayersModel<D extends DType = "f32">(
  nadir: Nadir,
  artifacts: LayersModelArtifacts | LayersModelFiles,
  options: NetworkFromLayersModelOptions<D> & Stated<D> = {} as NetworkFromLayersModelOptions<D> &
    Stated<D>,
): NetworkFromLayersModel<D> {
  checkKeys(WHERE, options, ["maxBatch", "dtype", "checkFinite", "seed"]);
  const { topology, metadata, ...rest } = readArtifacts(WHERE, artifacts);
  const weights = new Weights(WHERE, readWeights(WHERE, rest));
  const { reading, input } = readLayers(WHERE, layersOf(WHERE, topology), weights);
  const { leftOut, recipes: layers, tensors } = reading;
  const output = takeOutput(reading);
  const network = new Network<D>(nadir, { ...options, input, layers });
  try {
    network.load(tensors);
  } catch (error) {
    network.dispose();
    throw error;
  }
  return { network, output, leftOut, metadata };
}

/** Takes off the last activation, if `predict` has it, and something is left. */
function takeOutput({ recipes, tensors }: Reading): OutputActivation {
  const name = recipes.at(-1)?.name;
  const isLeft = name === "sigmoid" || name === "softmax";
  if (!isLeft || Object.keys(tensors).length === 0) return {};
  recipes.pop();
  return { activation: name };
}
