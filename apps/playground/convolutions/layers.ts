import {
  batchNorm,
  conv2d,
  dense,
  dropout,
  flatten,
  type Layers,
  maxPool,
  relu,
} from "../../../src/networks/index.ts";
import { CLASSES } from "../../demos/digits/digits.ts";

const convolution = (filters: number) => [
  conv2d({ filters, size: 3, padding: "same" }),
  batchNorm(),
  relu(),
];

/** The network of `examples/digits.mjs`. */
export function convolutions(share: number): Layers {
  return [
    ...[convolution(32), convolution(32), maxPool(2)],
    ...[convolution(64), maxPool(2)],
    ...[flatten(), dropout(share), dense(CLASSES)],
  ];
}

/** Where one looks into it: so many layers from the beginning, up to a convolution's `relu`. */
export const LOOKS: readonly number[] = [1, 2, 4];

/** The network beside it. */
export const plain: Layers = [flatten(), dense(64), relu(), dense(CLASSES)];
