import { leakyRelu, relu, sigmoid, silu, tanh } from "../../../networks/layers/activations.ts";
import { elu, hardSwish, mish, relu6, softplus } from "../../../networks/layers/curves.ts";
import { gelu } from "../../../networks/layers/gelu.ts";
import { prelu } from "../../../networks/layers/prelu.ts";
import type { Recipe } from "../../../networks/layers/recipe.ts";
import { rescale } from "../../../networks/layers/rescale.ts";
import { softmax } from "../../../networks/layers/softmax.ts";
import { describe } from "../../../validate.ts";
import { FileError } from "../../fileError.ts";
import type { LayerJson } from "../topology.ts";
import type { NetworkKind, Reading } from "./reading.ts";
import { axesOf, number } from "./settings.ts";

/** Self-normalizing units are exponential ones, scaled (Klambauer et al., arXiv:1706.02515). */
const selu = (): Recipe[] => [elu(1.6732632423543772), rescale({ scale: 1.0507009873554805 })];

/** By Keras's names, one layer or several. Its `hard_sigmoid` has another slope in each version. */
const ACTIVATIONS: ReadonlyMap<unknown, () => Recipe | readonly Recipe[]> = new Map([
  ["linear", () => []],
  ["relu", relu],
  ["relu6", relu6],
  ["leaky_relu", () => leakyRelu(0.2)],
  ["tanh", tanh],
  ["sigmoid", sigmoid],
  ["swish", silu],
  ["silu", silu],
  ["hard_swish", hardSwish],
  ["hard_silu", hardSwish],
  ["gelu", () => gelu()],
  ["gelu_new", () => gelu({ exact: false })],
  ["elu", () => elu()],
  ["selu", selu],
  ["softplus", () => softplus()],
  ["mish", mish],
  ["softmax", softmax],
] as readonly (readonly [string, () => Recipe | readonly Recipe[]])[]);

/** The activation that a layer says. @throws FileError for one that there is none of here. */
export function activate(layer: LayerJson, reading: Reading): void {
  const name = layer.config.activation ?? "linear";
  const make = ACTIVATIONS.get(name);
  if (!make) {
    const known = [...ACTIVATIONS.keys()].join(", ");
    throw new FileError(
      `${layer.where}: activation must be one of ${known}, got ${describe(name)}`,
    );
  }
  for (const recipe of [make()].flat()) reading.add(layer, recipe);
}

export const activationLayer: NetworkKind = (layer, reading) => {
  reading.rowOf(layer);
  activate(layer, reading);
};

/** max(x, 0), or a·x below 0, or up to 6: with neither another limit nor a threshold. */
export const reluLayer: NetworkKind = (layer, reading) => {
  reading.rowOf(layer);
  const { where, config } = layer;
  const threshold = number(layer, "threshold", 0);
  if (threshold !== 0) throw new FileError(`${where}: threshold must be 0, got ${threshold}`);
  const slope = number(layer, "negative_slope", 0);
  // A limit of 0 would be one.
  const limit = config.max_value ?? undefined;
  if (limit !== undefined && (limit !== 6 || slope !== 0)) {
    const wanted = slope === 0 ? "6 or none" : "none beside a slope";
    throw new FileError(`${where}: max_value must be ${wanted}, got ${describe(limit)}`);
  }
  reading.add(layer, limit === 6 ? relu6() : slope === 0 ? relu() : leakyRelu(slope));
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
