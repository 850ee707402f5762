import { batchNorm } from "../../../networks/layers/batchNorm.ts";
import { layerNorm } from "../../../networks/layers/layerNorm.ts";
import { describe } from "../../../validate.ts";
import { FileError } from "../../fileError.ts";
import type { NetworkKind, Taken } from "./reading.ts";
import { axesOf, flag, must, number } from "./settings.ts";

/** Keras's momentum is what of the running statistics stays. */
export const batchNormLayer: NetworkKind = (layer, reading) => {
  const row = reading.rowOf(layer);
  const axes = axesOf(layer, "axis", row.length, -1);
  if (axes.length !== 1 || axes[0] !== row.length - 1) {
    throw new FileError(
      `${layer.where}: axis must be the last one, got ${describe(layer.config.axis)}`,
    );
  }
  const [scale, center] = [flag(layer, "scale", true), flag(layer, "center", true)];
  const options = {
    eps: number(layer, "epsilon", 1e-3),
    momentum: 1 - number(layer, "momentum", 0.99),
    affine: scale || center,
    frozen: !flag(layer, "trainable", true),
  };
  const shape = [row.at(-1)!];
  reading.add(
    layer,
    batchNorm(options),
    ...affine(scale, center, shape),
    { to: "running_mean", from: ["moving_mean"], shape },
    { to: "running_var", from: ["moving_variance"], shape },
  );
  if (scale !== center) reading.fill(scale ? "bias" : "weight", shape[0]!, scale ? 0 : 1);
};

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
