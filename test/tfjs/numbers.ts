/** Numbers for tests: deterministic, of both signs, with zeros among gradients. */

import type { Tensor } from "@tensorflow/tfjs-core";
import { Random } from "../../src/random.ts";

export function values(length: number, seed: number): Float32Array {
  const random = new Random(seed);
  return Float32Array.from({ length }, () => random.next() / 2 ** 31 - 1);
}

export function gradients(length: number, seed: number): Float32Array {
  return values(length, seed + 1000).map((value, i) => (i % 7 === 3 ? 0 : value * 3));
}

/** The bits of a tensor's values. */
export function bits(tensor: Tensor): number[] {
  return bitsOf(tensor.dataSync() as Float32Array);
}

export function bitsOf(array: Float32Array): number[] {
  return [...new Uint32Array(array.slice().buffer)];
}
