import { describe } from "../../../validate.ts";
import { FileError } from "../../fileError.ts";
import type { Following, LayerKind } from "../chain.ts";
import { numberAt } from "../json.ts";

/** By Keras's names, and PyTorch's of `swish`. Keras's `gelu` is by the error function, and another. */
const ACTIVATIONS: ReadonlyMap<unknown, Following> = new Map<unknown, Following>([
  ["linear", "identity"],
  ["relu", "relu"],
  ["tanh", "tanh"],
  ["sigmoid", "sigmoid"],
  ["swish", "silu"],
  ["silu", "silu"],
  ["gelu_new", "gelu"],
  ["softmax", "softmax"],
]);

/** @throws FileError for an activation that networks here have not. */
export function activationOf(where: string, given: unknown): Following {
  const found = ACTIVATIONS.get(given ?? "linear");
  if (found) return found;
  const known = [...ACTIVATIONS.keys()].join(", ");
  throw new FileError(`${where}: activation must be one of ${known}, got ${describe(given)}`);
}

export const activation: LayerKind = (layer, chain) => {
  chain.rowOf(layer);
  chain.activate(layer, activationOf(layer.where, layer.config.activation));
};

/** max(x, 0): with neither an upper limit, nor a slope or a threshold as Keras has them. */
export const relu: LayerKind = (layer, chain) => {
  chain.rowOf(layer);
  for (const option of ["max_value", "negative_slope", "threshold"]) {
    const given = layer.config[option];
    if (given === undefined || given === null) continue;
    const value = numberAt(`${layer.where}: ${option}`, given);
    // A limit of 0 would be one.
    if (value === 0 && option !== "max_value") continue;
    throw new FileError(`${layer.where}: ${option} must not be in use, got ${value}`);
  }
  chain.activate(layer, "relu");
};

/** x, or α · x below 0; Keras 3 says `negative_slope`. All of a network have the same. */
export const leakyRelu: LayerKind = (layer, chain) => {
  const { where, config } = layer;
  chain.rowOf(layer);
  const slope = numberAt(`${where}: alpha`, config.alpha ?? config.negative_slope ?? 0.3);
  if (slope < 0) throw new FileError(`${where}: alpha must be in [0, ∞), got ${slope}`);
  const { negativeSlope = slope } = chain;
  if (slope !== negativeSlope) {
    throw new FileError(
      `${where}: alpha must be that of the leaky units before it, ${negativeSlope}, got ${slope}`,
    );
  }
  chain.negativeSlope = slope;
  chain.activate(layer, "leakyRelu");
};

/** Of all of a row. */
export const softmax: LayerKind = (layer, chain) => {
  const { where, config } = layer;
  chain.rowOf(layer);
  const axis =
    Array.isArray(config.axis) && config.axis.length === 1 ? config.axis[0] : config.axis;
  if (axis !== undefined && axis !== null && axis !== 1 && axis !== -1) {
    throw new FileError(`${where}: axis must be the last one, got ${describe(config.axis)}`);
  }
  chain.activate(layer, "softmax");
};
