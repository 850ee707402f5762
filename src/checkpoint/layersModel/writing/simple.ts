import { permuted } from "../permuted.ts";
import type { Weight } from "../taking.ts";
import { type OwnLayer, refuse, type Writer } from "./written.ts";

/** A class and its settings, without weights. */
export const plain =
  (className: string, config: (layer: OwnLayer) => object = () => ({})): Writer =>
  (layer) => [{ className, config: { ...config(layer) } }];

export const activation = (name: string): Writer =>
  plain("Activation", () => ({ activation: name }));

/** A refusal, and why. */
export const none =
  (why: string): Writer =>
  (layer) =>
    refuse(layer, why);

/** Where a setting has another value, the layer is none there. */
export const only =
  (name: string, wanted: unknown, why: string, write: Writer): Writer =>
  (layer) =>
    layer.options[name] === wanted ? write(layer) : refuse(layer, why);

export const dense: Writer = (layer) => {
  const { units, bias } = layer.options;
  const kernel = permuted(layer.tensor("weight"), [1, 0]);
  const weights = { kernel, ...(bias ? { bias: layer.tensor("bias") } : {}) };
  const config = { units, activation: "linear", use_bias: bias };
  return [{ className: "Dense", config, weights }];
};

export const embedding: Writer = (layer) => {
  const { vocabulary, size } = layer.options;
  const config = { input_dim: vocabulary, output_dim: size, mask_zero: false, input_length: null };
  return [{ className: "Embedding", config, weights: { embeddings: layer.tensor("weight") } }];
};

export const prelu: Writer = (layer) => {
  const { channels } = layer.options as { channels: number };
  const { data } = layer.tensor("weight");
  const places = layer.input.slice(0, -1);
  const isShared = channels === 1;
  const shared_axes = (isShared ? layer.input : places).map((_, i) => i + 1);
  const alpha: Weight = { data, shape: [...places.map(() => 1), channels] };
  return [{ className: "PReLU", config: { shared_axes }, weights: { alpha } }];
};

export const batchNorm: Writer = (layer) => {
  const { eps: epsilon, momentum, affine, frozen } = layer.options;
  if (momentum === null) {
    refuse(layer, "momentum null, the mean over all batches, is none that LayersModels have");
  }
  const config = {
    ...{ axis: layer.input.length, epsilon, momentum: 1 - (momentum as number) },
    ...{ scale: affine, center: affine, trainable: !frozen },
  };
  const weights = {
    ...(affine ? { gamma: layer.tensor("weight"), beta: layer.tensor("bias") } : {}),
    ...{ moving_mean: layer.tensor("running_mean") },
    moving_variance: layer.tensor("running_var"),
  };
  return [{ className: "BatchNormalization", config, weights }];
};

export const layerNorm: Writer = (layer) => {
  const {
    eps: epsilon,
    axes,
    affine: scale,
    bias,
  } = layer.options as {
    eps: number;
    axes: number;
    affine: boolean;
    bias: boolean;
  };
  const center = scale && bias;
  const first = layer.input.length - axes + 1;
  const axis = Array.from({ length: axes }, (_, i) => first + i);
  const weights = {
    ...(scale ? { gamma: layer.tensor("weight") } : {}),
    ...(center ? { beta: layer.tensor("bias") } : {}),
  };
  return [{ className: "LayerNormalization", config: { axis, epsilon, scale, center }, weights }];
};

/** PyTorch's two biases are one. */
export const lstm: Writer = (layer) => {
  const { units, sequences, bias } = layer.options;
  const config = {
    ...{ units, activation: "tanh", recurrent_activation: "sigmoid", use_bias: bias },
    ...{ unit_forget_bias: false, return_sequences: sequences, implementation: 1 },
  };
  const weights: Record<string, Weight> = {
    kernel: permuted(layer.tensor("weight_ih_l0"), [1, 0]),
    recurrent_kernel: permuted(layer.tensor("weight_hh_l0"), [1, 0]),
  };
  if (bias) {
    const [inputs, states] = [layer.tensor("bias_ih_l0"), layer.tensor("bias_hh_l0")];
    const data = inputs.data.map((each, i) => each + states.data[i]!);
    weights.bias = { data, shape: inputs.shape };
  }
  return [{ className: "LSTM", config, weights }];
};
