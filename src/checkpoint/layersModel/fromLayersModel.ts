import type { DType, Stated } from "../../dtype.ts";
import type { Nadir } from "../../nadir.ts";
import type { ActivationName } from "../../networks/activations.ts";
import { DenseNetwork } from "../../networks/denseNetwork.ts";
import type { DenseNetworkOptions } from "../../networks/denseOptions.ts";
import type { Parameter } from "../../parameter.ts";
import { checkKeys } from "../../validate.ts";
import { FileError } from "../fileError.ts";
import type { FileTensor } from "../tensors/fileTensor.ts";
import { type LayersModelArtifacts, type LayersModelFiles, readArtifacts } from "./artifacts.ts";
import type { Chain, DenseJson } from "./chain.ts";
import { readChain } from "./layers/kinds.ts";
import { Weights } from "./taking.ts";
import { layersOf } from "./topology.ts";
import { readWeights } from "./weights.ts";

const WHERE = "fromLayersModel";

/** Options of {@link fromLayersModel}: those of {@link DenseNetwork} that a model does not say. */
export type FromLayersModelOptions<D extends DType = DType> = Pick<
  DenseNetworkOptions<D>,
  "maxBatch" | "dtype" | "checkFinite"
>;

/** The last activation, which losses on logits have in them, as `network.predict` takes it. */
export type OutputActivation = {
  /** Undefined where the model's outputs are the network's. */
  readonly activation?: "softmax" | "sigmoid";
};

/** What {@link fromLayersModel} gives. */
export interface FromLayersModel<D extends DType = "f32"> {
  /** With the model's weights. */
  readonly network: DenseNetwork<D>;
  /** For `network.predict(rows, output)`, which gives what the model's `predict` gives. */
  readonly output: OutputActivation;
  /** What the files say beside: `generatedBy`, `trainingConfig`, `userDefinedMetadata`, …, as they are there. */
  readonly metadata: Readonly<Record<string, unknown>>;
}

/**
 * A model of TensorFlow.js or Keras, as `model.save` and `tensorflowjs_converter` write it, as a network: a chain
 * of dense layers, sequential or functional, with activations in them or of their own, and whatever does
 * nothing at prediction (dropout, flatten, reshape). TensorFlow.js is not needed for it.
 *
 * A softmax or sigmoid at the end is left to `predict`, since Nadir's cross-entropies take what is before it.
 * Quantized weights are read too. Regularizers, constraints, initializers and whether a layer is frozen are left
 * out, and so is the state of an optimizer. Where some layers have biases, those without get biases of 0.
 *
 * @param artifacts what `tf.io.withSaveHandler` is given, or files: `{ json, weights }`
 * @param options.maxBatch as of {@link DenseNetwork}. Default 128. Likewise `dtype` and `checkFinite`.
 * @throws FileError that names the layer, for a model that is no such chain, and for files that are damaged;
 *   TypeError for what is no model; as `new DenseNetwork`.
 */
export function fromLayersModel<D extends DType = "f32">(
  nadir: Nadir,
  artifacts: LayersModelArtifacts | LayersModelFiles,
  options: FromLayersModelOptions<D> & Stated<D> = {} as FromLayersModelOptions<D> & Stated<D>,
): FromLayersModel<D> {
  checkKeys(WHERE, options, ["maxBatch", "dtype", "checkFinite"]);
  const { topology, metadata, ...rest } = readArtifacts(WHERE, artifacts);
  const chain = readChain(layersOf(WHERE, topology));
  const { output, ...architecture } = architectureOf(chain);
  const tensors = tensorsOf(chain.dense, readWeights(WHERE, rest));
  const network = new DenseNetwork<D>(nadir, { ...architecture, ...options });
  for (const [i, { kernel, bias }] of tensors.entries()) {
    const { [`layers.${i}.weight`]: weight, [`layers.${i}.bias`]: offset } = network.parameters;
    transpose(kernel, weight!);
    if (bias) offset!.data.set(bias);
    else offset?.data.fill(0);
  }
  return { network, output, metadata };
}

function architectureOf({ dense, negativeSlope }: Chain) {
  const last = dense.at(-1);
  if (!last) throw new FileError(`${WHERE}: the model has no dense layer`);
  const { activation } = last;
  const isLeft = activation === "softmax" || activation === "sigmoid";
  const output: OutputActivation = isLeft ? { activation } : {};
  const outputActivation: ActivationName = isLeft ? "identity" : activation;
  return {
    output,
    sizes: [dense[0]!.inputs, ...dense.map(({ units }) => units)],
    activation: dense.slice(0, -1).map((layer) => layer.activation as ActivationName),
    outputActivation,
    bias: dense.some(({ hasBias }) => hasBias),
    ...(negativeSlope !== undefined && { negativeSlope }),
  };
}

interface LayerTensors {
  readonly kernel: Float32Array;
  readonly bias: Float32Array | undefined;
}

/** Each layer's weights, and no others. */
function tensorsOf(
  layers: readonly DenseJson[],
  weights: ReadonlyMap<string, FileTensor>,
): LayerTensors[] {
  const left = new Weights(WHERE, weights);
  const tensors = layers.map((layer) => ({
    kernel: left.take(layer, [layer.inputs, layer.units], "kernel").data,
    bias: layer.hasBias ? left.take(layer, [layer.units], "bias").data : undefined,
  }));
  left.end();
  return tensors;
}

/** Kernels are [inputs, outputs], and weights [outputs, inputs]. */
function transpose(kernel: Float32Array, { data, shape }: Parameter): void {
  const [outputs, inputs] = shape as [number, number];
  for (let i = 0, from = 0; i < inputs; i++) {
    for (let to = i; from < (i + 1) * outputs; from++, to += inputs) data[to] = kernel[from]!;
  }
}
