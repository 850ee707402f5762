import type { DType } from "../../dtype.ts";
import type { ActivationName } from "../../networks/activations.ts";
import { DenseNetwork } from "../../networks/denseNetwork.ts";
import { Network } from "../../networks/network.ts";
import type { Parameter } from "../../parameter.ts";
import { checkChoice, checkKeys, mismatch } from "../../validate.ts";
import type { OutputActivation } from "./fromLayersModel.ts";
import { writeNetwork } from "./writing/network.ts";

const WHERE = "toLayersModel";

/** Options of {@link toLayersModel}. */
export interface ToLayersModelOptions extends OutputActivation {
  /** The model's name. Default `"nadir"`. */
  readonly name?: string;
}

/** A weight of a model: how its bytes are to be read. */
export interface WeightSpec {
  /** Its name in the model. */
  name: string;
  /** Its sizes. */
  shape: number[];
  /** The kind of its elements. */
  dtype: "float32";
}

/** What `tf.io.fromMemory` takes. */
export interface WrittenLayersModel {
  /** Layers and their configuration. */
  modelTopology: object;
  /** What the bytes are, in order. */
  weightSpecs: WeightSpec[];
  /** The bytes of all weights. */
  weightData: ArrayBuffer;
  /** As TensorFlow.js calls it. */
  format: "layers-model";
  /** Library and version. */
  generatedBy: string;
  /** Null: it was not converted. */
  convertedBy: null;
}

/** A layer of the sequential model. */
interface WrittenLayer {
  readonly class_name: string;
  readonly config: Readonly<Record<string, unknown>>;
}

/** Keras's names; leaky units are a layer of their own. */
const NAMES: Readonly<Record<Exclude<ActivationName, "gelu">, string>> = {
  identity: "linear",
  leakyRelu: "linear",
  relu: "relu",
  tanh: "tanh",
  sigmoid: "sigmoid",
  silu: "swish",
};

/**
 * A network as a sequential model of TensorFlow.js, which `tf.loadLayersModel(tf.io.fromMemory(…))` opens, and
 * as files {@link layersModelFiles}. Its layers are called `dense_1`, `dense_2`, …, those of a `Network` by their
 * class and place: `conv2d_1`, `activation_2`. TensorFlow.js is not needed for it.
 *
 * @param options.activation what follows the last layer, `"softmax"` or `"sigmoid"`, so that the model gives
 *   probabilities; Nadir's losses have it in them. Default: nothing.
 * @throws TypeError for what is no network, or has what TensorFlow.js 4.22 has not, or cannot load: `gelu` by tanh,
 *   `gru`, `attention`, paddings of other sizes than `"same"`'s beside sequences and windows, and so on; RangeError
 *   for an f64 weight that is too large for f32, which all of a LayersModel is.
 */
export function toLayersModel<D extends DType>(
  network: Network<D>,
  options: ToLayersModelOptions = {},
): WrittenLayersModel {
  if (!(network instanceof Network))
    throw mismatch(`${WHERE}: network`, "a Network or a DenseNetwork", network);
  checkKeys(WHERE, options, ["activation", "name"]);
  const { activation, name = "nadir" } = options;
  if (activation !== undefined) {
    checkChoice(`${WHERE}: activation`, activation, ["softmax", "sigmoid"]);
  }
  if (typeof name !== "string") throw mismatch(`${WHERE}: name`, "a string", name);
  network.chain.checkUsable();
  const { layers, weights } =
    network instanceof DenseNetwork ? denseModel(network) : modelOf(network);
  const config = { name, layers: [...layers, ...lastOf(activation)] };
  return {
    modelTopology: {
      ...{ class_name: "Sequential", config },
      ...{ keras_version: "tfjs-layers 4.22.0", backend: "tensor_flow.js" },
    },
    format: "layers-model",
    generatedBy: "Nadir",
    convertedBy: null,
    ...weights,
  };
}

/** The activation behind all, if there is one. */
const lastOf = (activation: OutputActivation["activation"]): WrittenLayer[] =>
  activation === undefined
    ? []
    : [{ class_name: "Activation", config: { name: "activation", trainable: true, activation } }];

/** Layers and their weights. */
interface Model {
  readonly layers: readonly WrittenLayer[];
  readonly weights: Pick<WrittenLayersModel, "weightSpecs" | "weightData">;
}

const denseModel = (network: DenseNetwork<DType>): Model => ({
  layers: layersOf(network),
  weights: weightsOf(network),
});

/** Those of a network of any layers, the first of which says what a row is. */
function modelOf(network: Network<DType>): Model {
  const written = writeNetwork(WHERE, network);
  const layers = written.map(({ className, name, config }, i): WrittenLayer => {
    const first = { batch_input_shape: [null, ...network.input], dtype: "float32" };
    const own = { name, trainable: true, ...(i === 0 && first), ...config };
    return { class_name: className, config: own };
  });
  const tensors = written.flatMap(({ name, weights = {} }) =>
    Object.entries(weights).map(([kind, weight]) => ({ name: `${name}/${kind}`, ...weight })),
  );
  const total = tensors.reduce((sum, { data }) => sum + data.length, 0);
  const values = new Float32Array(total);
  let at = 0;
  const weightSpecs = tensors.map(({ name, shape, data }): WeightSpec => {
    values.set(data, at);
    at += data.length;
    return { name, shape: [...shape], dtype: "float32" };
  });
  return { layers, weights: { weightSpecs, weightData: values.buffer } };
}

/** Those of a dense network. */
function layersOf({ architecture }: DenseNetwork<DType>): WrittenLayer[] {
  const { sizes, activation, outputActivation, negativeSlope, bias } = architecture;
  const activations = [...activation, outputActivation];
  return activations.flatMap((each, i) => {
    if (each === "gelu") {
      throw new TypeError(
        `${WHERE}: layer ${i} has gelu, which TensorFlow.js cannot load: its gelu is another, and its gelu_new is not found in a file`,
      );
    }
    const config = {
      name: layerName(i),
      trainable: true,
      units: sizes[i + 1],
      activation: NAMES[each],
      use_bias: bias,
      ...(i === 0 && { batch_input_shape: [null, sizes[0]], dtype: "float32" }),
    };
    const dense = { class_name: "Dense", config };
    if (each !== "leakyRelu") return [dense];
    const leaky = { name: `leaky_re_lu_${i + 1}`, trainable: true, alpha: negativeSlope };
    return [dense, { class_name: "LeakyReLU", config: leaky }];
  });
}

const layerName = (i: number) => `dense_${i + 1}`;

function weightsOf(network: DenseNetwork<DType>): Model["weights"] {
  const parameters = Object.values(network.parameters);
  const total = parameters.reduce((sum, { length }) => sum + length, 0);
  const values = new Float32Array(total);
  let at = 0;
  const weightSpecs = Object.entries(network.parameters).map(([own, parameter]): WeightSpec => {
    const [, index, kind] = own.split(".");
    const to = values.subarray(at, at + parameter.length);
    at += parameter.length;
    const shape = write(own, parameter, to);
    const name = `${layerName(Number(index))}/${kind === "weight" ? "kernel" : "bias"}`;
    return { name, shape, dtype: "float32" };
  });
  return { weightSpecs, weightData: values.buffer };
}

/** Weights are [outputs, inputs], and kernels [inputs, outputs]. */
function write(name: string, { data, shape, dtype }: Parameter, to: Float32Array): number[] {
  const [rows, columns = 1] = shape as [number, number?];
  for (let row = 0, from = 0; row < rows; row++) {
    for (let at = row; from < (row + 1) * columns; from++, at += rows) to[at] = data[from]!;
  }
  const isLost = (value: number) => Number.isFinite(value) && !Number.isFinite(Math.fround(value));
  const lost = dtype === "f64" ? data.find(isLost) : undefined;
  if (lost !== undefined) {
    throw new RangeError(`${WHERE}: ${name} has ${lost}, which is too large for f32`);
  }
  return shape.length === 1 ? [rows] : [columns, rows];
}
