import { dense } from "../../../networks/layers/dense.ts";
import { dropout } from "../../../networks/layers/dropout.ts";
import { embedding } from "../../../networks/layers/embedding.ts";
import { flatten } from "../../../networks/layers/flatten.ts";
import { gaussianNoise } from "../../../networks/layers/gaussianNoise.ts";
import { rescale } from "../../../networks/layers/rescale.ts";
import { reshape } from "../../../networks/layers/reshape.ts";
import { describe } from "../../../validate.ts";
import { FileError } from "../../fileError.ts";
import { countAt, listAt } from "../json.ts";
import * as shaping from "../layers/shaping.ts";
import { activate } from "./activations.ts";
import type { NetworkKind, Sides } from "./reading.ts";
import { count, flag, must, number } from "./settings.ts";

/** Of the last axis. */
export const denseLayer: NetworkKind = (layer, reading) => {
  const row = reading.rowOf(layer);
  const units = count(layer, "units");
  const bias = flag(layer, "use_bias", true);
  const inputs = row.at(-1);
  if (inputs === undefined) throw new FileError(`${layer.where}: rows must have an axis, got []`);
  const shape = [inputs, units];
  const offset = { to: "bias", from: ["bias"], shape: [units] } as const;
  const weight = { to: "weight", from: ["kernel"], shape, axes: [1, 0] } as const;
  reading.add(layer, dense(units, { bias }), weight, ...(bias ? [offset] : []));
  reading.shape = [...row.slice(0, -1), units];
  activate(layer, reading);
};

export const embeddingLayer: NetworkKind = (layer, reading) => {
  const row = reading.rowOf(layer);
  if (reading.recipes.length > 0) {
    throw new FileError(`${layer.where} must be the first layer, which takes ids`);
  }
  must(layer, "mask_zero", false);
  const [vocabulary, size] = [count(layer, "input_dim"), count(layer, "output_dim")];
  const shape = [vocabulary, size];
  reading.add(layer, embedding({ vocabulary, size }), {
    to: "weight",
    from: ["embeddings"],
    shape,
  });
  reading.shape = [...row, size];
};

/** Of one mask for each number. */
export const dropoutLayer: NetworkKind = (layer, reading) => {
  reading.rowOf(layer);
  const shape = layer.config.noise_shape ?? undefined;
  if (shape !== undefined) {
    throw new FileError(`${layer.where}: noise_shape must not be in use, got ${describe(shape)}`);
  }
  reading.add(layer, dropout(number(layer, "rate", 0)));
};

export const noiseLayer: NetworkKind = (layer, reading) => {
  reading.rowOf(layer);
  reading.add(layer, gaussianNoise(number(layer, "stddev", 0)));
};

/** What does something in training only, and has no like here. */
export const trainingLayer: NetworkKind = (layer, reading) => {
  reading.rowOf(layer);
  reading.leave(layer, "");
};

export const rescalingLayer: NetworkKind = (layer, reading) => {
  reading.rowOf(layer);
  const [scale, offset] = [number(layer, "scale", 1), number(layer, "offset", 0)];
  reading.add(layer, rescale({ scale, offset }));
};

export const flattenLayer: NetworkKind = (layer, reading) => {
  const { length } = reading.rowOf(layer);
  shaping.flatten(layer, reading);
  if (length > 1) reading.add(layer, flatten());
};

export const reshapeLayer: NetworkKind = (layer, reading) => {
  shaping.reshape(layer, reading);
  reading.add(layer, reshape(reading.shape!));
};

/** What does nothing. */
export const identityLayer: NetworkKind = (layer, reading) => {
  reading.rowOf(layer);
};

/** Zeros that the convolution behind takes for its own: of an image, pairs of height and width, or of a sequence one. */
export const zerosLayer =
  (axes: 1 | 2): NetworkKind =>
  (layer, reading) => {
    const where = `${layer.where}: padding`;
    reading.imageOf(layer, axes);
    const each = (given: unknown): readonly [number, number] => {
      const pair = Array.isArray(given) ? given : [given, given];
      if (pair.length !== 2) throw new FileError(`${where} must be pairs, got ${describe(given)}`);
      return [countAt(where, pair[0]), countAt(where, pair[1])];
    };
    const { padding = 1 } = layer.config;
    const all = typeof padding === "number" || axes === 1;
    const sides: Sides = all
      ? Array.from({ length: axes }, () => each(padding))
      : listAt(where, padding).map(each);
    if (sides.length !== axes) {
      throw new FileError(`${where} must be of height and width, got ${describe(padding)}`);
    }
    reading.zeros = sides;
  };
