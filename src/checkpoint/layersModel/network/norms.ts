import { batchNorm } from "../../../networks/layers/batchNorm.ts";
import { groupNorm } from "../../../networks/layers/groupNorm.ts";
import { layerNorm } from "../../../networks/layers/layerNorm.ts";
import { rmsNorm } from "../../../networks/layers/rmsNorm.ts";
import { describe } from "../../../validate.ts";
import { FileError } from "../../fileError.ts";
import type { LayerJson } from "../topology.ts";
import type { NetworkKind, Reading, Taken } from "./reading.ts";
import { axesOf, count, flag, must, number } from "./settings.ts";

/** Keras's momentum is what of the running statistics stays. */
export const batchNormLayer: NetworkKind = (layer, reading) => {
  const shape = [channelsOf(layer, reading)];
  const [scale, center] = [flag(layer, "scale", true), flag(layer, "center", true)];
  const options = {
    eps: number(layer, "epsilon", 1e-3),
    momentum: 1 - number(layer, "momentum", 0.99),
    affine: scale || center,
    frozen: !flag(layer, "trainable", true),
  };
  reading.add(
    layer,
    batchNorm(options),
    ...affine(scale, center, shape),
    { to: "running_mean", from: ["moving_mean"], shape },
    { to: "running_var", from: ["moving_variance"], shape },
  );
  fillOther(reading, scale, center, shape);
};

/** Of the last axis. */
export const groupNormLayer: NetworkKind = (layer, reading) => {
  const shape = [channelsOf(layer, reading)];
  const [scale, center] = [flag(layer, "scale", true), flag(layer, "center", true)];
  const given = layer.config.groups;
  // Of −1 there are as many as channels.
  const groups = given === -1 ? shape[0]! : count(layer, "groups", 32);
  const options = { groups, eps: number(layer, "epsilon", 1e-3), affine: scale || center };
  reading.add(layer, groupNorm(options), ...affine(scale, center, shape));
  fillOther(reading, scale, center, shape);
};

/** Of the last axis. */
export const rmsNormLayer: NetworkKind = (layer, reading) => {
  const shape = [channelsOf(layer, reading)];
  const weight = { to: "weight", from: ["scale"], shape } as const;
  reading.add(layer, rmsNorm({ eps: number(layer, "epsilon", 1e-6) }), weight);
};

/** Of a norm's axis, which must be the last one. @throws FileError */
function channelsOf(layer: LayerJson, reading: Reading): number {
  const row = reading.rowOf(layer);
  const axes = axesOf(layer, "axis", row.length, -1);
  if (axes.length === 1 && axes[0] === row.length - 1) return row.at(-1)!;
  throw new FileError(
    `${layer.where}: axis must be the last one, got ${describe(layer.config.axis)}`,
  );
}

/** What of weight and bias there is not there, as if there were none. */
function fillOther(
  reading: Reading,
  scale: boolean,
  center: boolean,
  shape: readonly number[],
): void {
  if (scale !== center) reading.fill(scale ? "bias" : "weight", shape[0]!, scale ? 0 : 1);
}

const affine = (scale: boolean, center: boolean, shape: readonly number[]): Taken[] => [
  ...(scale ? [{ to: "weight", from: ["gamma"], shape } as const] : []),
  ...(center ? [{ to: "bias", from: ["beta"], shape } as const] : []),
];

/** Of the last axes, one or more. */
export const layerNormLayer: NetworkKind = (layer, reading) => {
  const row = reading.rowOf(layer);
  const axes = axesOf(layer, "axis", row.length, -1);
  if (axes.some((axis, i) => axis !== row.length - axes.length + i) || axes.length === 0) {
    throw new FileError(
      `${layer.where}: axis must be the last ones, got ${describe(layer.config.axis)}`,
    );
  }
  must(layer, "rms_scaling", false);
  const [scale, center] = [flag(layer, "scale", true), flag(layer, "center", true)];
  if (center && !scale) {
    throw new FileError(`${layer.where}: scale must be true where center is, got false`);
  }
  const options = {
    ...{ eps: number(layer, "epsilon", 1e-3), axes: axes.length },
    ...{ affine: scale, bias: center },
  };
  reading.add(layer, layerNorm(options), ...affine(scale, center, row.slice(-axes.length)));
};
