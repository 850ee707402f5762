import { leakyRelu, relu, sigmoid, silu, tanh } from "../../../networks/layers/activations.ts";
import { elu, mish, softplus } from "../../../networks/layers/curves.ts";
import { gelu } from "../../../networks/layers/gelu.ts";
import { prelu } from "../../../networks/layers/prelu.ts";
import type { Recipe } from "../../../networks/layers/recipe.ts";
import { softmax } from "../../../networks/layers/softmax.ts";
import { describe } from "../../../validate.ts";
import { FileError } from "../../fileError.ts";
import type { LayerJson } from "../topology.ts";
import type { NetworkKind, Reading } from "./reading.ts";
import { axesOf, number } from "./settings.ts";

/** By Keras's names. Its `hard_sigmoid` has another slope in each version. */
const ACTIVATIONS: ReadonlyMap<unknown, (() => Recipe) | undefined> = new Map([
  ["linear", undefined],
  ["relu", relu],
  ["tanh", tanh],
  ["sigmoid", sigmoid],
  ["swish", silu],
  ["silu", silu],
  ["gelu", () => gelu()],
  ["gelu_new", () => gelu({ exact: false })],
  ["elu", () => elu()],
  ["softplus", () => softplus()],
  ["mish", mish],
  ["softmax", softmax],
]);

/** The activation that a layer says. @throws FileError for one that there is none of here. */
export function activate(layer: LayerJson, reading: Reading): void {
  const name = layer.config.activation ?? "linear";
  if (!ACTIVATIONS.has(name)) {
    const known = [...ACTIVATIONS.keys()].join(", ");
    throw new FileError(
      `${layer.where}: activation must be one of ${known}, got ${describe(name)}`,
    );
  }
  const make = ACTIVATIONS.get(name);
  if (make) reading.add(layer, make());
}

export const activationLayer: NetworkKind = (layer, reading) => {
  reading.rowOf(layer);
  activate(layer, reading);
};

/** max(x, 0), or a·x below 0: with neither an upper limit nor a threshold. */
export const reluLayer: NetworkKind = (layer, reading) => {
  reading.rowOf(layer);
  const { where, config } = layer;
  // A limit of 0 would be one.
  const limit = config.max_value ?? undefined;
  if (limit !== undefined) {
    throw new FileError(`${where}: max_value must not be in use, got ${describe(limit)}`);
  }
  const threshold = number(layer, "threshold", 0);
  if (threshold !== 0) throw new FileError(`${where}: threshold must be 0, got ${threshold}`);
  const slope = number(layer, "negative_slope", 0);
  reading.add(layer, slope === 0 ? relu() : leakyRelu(slope));
};

/** Keras 3 says `negative_slope`. */
export const leakyReluLayer: NetworkKind = (layer, reading) => {
  reading.rowOf(layer);
  const name = layer.config.alpha === undefined ? "negative_slope" : "alpha";
  reading.add(layer, leakyRelu(number(layer, name, 0.3)));
};

export const eluLayer: NetworkKind = (layer, reading) => {
  reading.rowOf(layer);
  reading.add(layer, elu(number(layer, "alpha", 1)));
};

/** Of all axes but the channels, or of all, slopes must be shared. */
export const preluLayer: NetworkKind = (layer, reading) => {
  const row = reading.rowOf(layer);
  const shared = axesOf(layer, "shared_axes", row.length, []);
  const shape = row.map((size, axis) => (shared.includes(axis) ? 1 : size));
  if (shape.slice(0, -1).some((size) => size !== 1)) {
    throw new FileError(
      `${layer.where}: shared_axes must be all but the last, got ${describe(layer.config.shared_axes)}`,
    );
  }
  const channels = shape.at(-1)!;
  reading.add(layer, prelu({ channels }), { to: "weight", from: ["alpha"], shape, as: [channels] });
};

export const softmaxLayer: NetworkKind = (layer, reading) => {
  const row = reading.rowOf(layer);
  const axes = axesOf(layer, "axis", row.length, -1);
  if (axes.length !== 1 || axes[0] !== row.length - 1) {
    throw new FileError(
      `${layer.where}: axis must be the last one, got ${describe(layer.config.axis)}`,
    );
  }
  reading.add(layer, softmax());
};
