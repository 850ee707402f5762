import type { DType, Stated } from "../../dtype.ts";
import type { Nadir } from "../../nadir.ts";
import type { ActivationName } from "../../networks/activations.ts";
import { DenseNetwork } from "../../networks/denseNetwork.ts";
import type { DenseNetworkOptions } from "../../networks/denseOptions.ts";
import type { Parameter } from "../../parameter.ts";
import { checkKeys, describe, listed } from "../../validate.ts";
import { FileError } from "../fileError.ts";
import type { FileTensor } from "../tensors/fileTensor.ts";
import { type LayersModelArtifacts, type LayersModelFiles, readArtifacts } from "./artifacts.ts";
import type { Chain, DenseJson } from "./chain.ts";
import { readChain } from "./layers/kinds.ts";
import { layersOf } from "./topology.ts";
import { readWeights } from "./weights.ts";

const WHERE = "fromLayersModel";

/** Options of {@link fromLayersModel}: those of {@link DenseNetwork} that a model does not say. */
export type FromLayersModelOptions<D extends DType = DType> = Pick<
  DenseNetworkOptions<D>,
  "maxBatch" | "dtype" | "checkFinite"
>;

/** The last activation, which losses on logits have in them, as `network.predict` takes it. */
export type OutputActivation = { readonly activation?: "softmax" | "sigmoid" };

/** What {@link fromLayersModel} gives. */
export interface FromLayersModel<D extends DType = "f32"> {
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
  const left = new Map(weights);
  const tensors = layers.map((layer) => ({
    kernel: take(left, layer, "kernel", [layer.inputs, layer.units])!,
    bias: layer.hasBias ? take(left, layer, "bias", [layer.units]) : undefined,
  }));
  if (left.size === 0) return tensors;
  throw new FileError(`${WHERE}: no layer has the weights ${listed([...left.keys()])}`);
}

/** Also by the names of TensorFlow 2.2, which has the layer's in them twice. */
function take(
  left: Map<string, FileTensor>,
  { name, where }: DenseJson,
  kind: "kernel" | "bias",
  shape: readonly number[],
): Float32Array {
  const nameIn = (full: string) => full.split("/").slice(0, -2).concat(kind).join("/");
  const wanted = `${name}/${kind}`;
  const found = left.has(wanted)
    ? wanted
    : [...left.keys()].find((full) => full.endsWith(`/${kind}`) && nameIn(full) === wanted);
  const tensor = found === undefined ? undefined : left.get(found);
  if (!tensor) {
    throw new FileError(
      `${where} has no weight ${describe(wanted)}; there are ${listed([...left.keys()])}`,
    );
  }
  left.delete(found!);
  if (tensor.dtype !== "f32") {
    throw new FileError(`${where}: ${kind} must be float32, got ${tensor.dtype}`);
  }
  if (tensor.shape.join() === shape.join()) return tensor.data as Float32Array;
  throw new FileError(
    `${where}: ${kind} must be of shape ${describe(shape)}, got ${describe(tensor.shape)}`,
  );
}

/** Kernels are [inputs, outputs], and weights [outputs, inputs]. */
function transpose(kernel: Float32Array, { data, shape }: Parameter): void {
  const [outputs, inputs] = shape as [number, number];
  for (let i = 0, from = 0; i < inputs; i++) {
    for (let to = i; from < (i + 1) * outputs; from++, to += inputs) data[to] = kernel[from]!;
  }
}
