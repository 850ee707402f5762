import { ARRAY, type ArrayOf, BYTES, type DType } from "../../src/dtype.ts";
import type { FunctionName } from "../golden/functions.ts";
import { kernels, type SweepName, view } from "./module.ts";

/** What computes a function: a sweep, and in which of its arrays the values then stand. */
const computedBy: Readonly<Record<FunctionName, readonly [SweepName, 0 | 1]>> = {
  exp: ["exp", 0],
  log1p: ["log1p", 0],
  tanh: ["tanh", 0],
  sigmoid: ["sigmoid", 0],
  silu: ["silu", 0],
  siluSlope: ["silu", 1],
  gelu: ["gelu", 0],
  geluSlope: ["gelu", 1],
};

/** Numbers that fit twice into the kernels' memory. */
const CHUNK = 3000;
const ADDRESS = 1024;

/** A function's values as the kernels compute them. */
export function evaluate(name: FunctionName, dtype: DType, xs: ArrayLike<number>): ArrayOf<DType> {
  const [sweep, result] = computedBy[name];
  const kernel = kernels[`${sweep}_${dtype}`]!;
  const addresses = [ADDRESS, ADDRESS + CHUNK * BYTES[dtype]].slice(0, kernel.length - 1);
  const values = new ARRAY[dtype](xs);
  for (let start = 0; start < values.length; start += CHUNK) {
    const chunk = values.subarray(start, start + CHUNK);
    view(dtype, addresses[0]!, chunk.length).set(chunk);
    kernel(...addresses, chunk.length);
    chunk.set(view(dtype, addresses[result]!, chunk.length));
  }
  return values;
}
