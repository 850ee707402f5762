import { sumOfScaledSquares } from "#kernels/reduce.js";
import { axpby } from "#kernels/vectors.js";
import { type Pass, pass } from "../base/pass.ts";
import { type Tensor, tensors } from "../base/tensors.ts";
import type { Work } from "../base/work.ts";
import { sum } from "../memory/sum.ts";

/** Which parameters take steps in proportion to their norm. */
export type TrustRatio = "every" | "matrices" | "none";

export const trustRatios: readonly TrustRatio[] = ["every", "matrices", "none"];

/** Whether a tensor's step is in proportion to its norm. */
export function isTrusted(trustRatio: TrustRatio, { shape }: Tensor): boolean {
  return trustRatio === "every" || (trustRatio === "matrices" && shape.length > 1);
}

/** Whether a tensor's weights decay: with `"matrices"` those of two and more dimensions alone. */
export function decays(trustRatio: TrustRatio, { shape }: Tensor): boolean {
  return trustRatio !== "matrices" || shape.length > 1;
}

/**
 * ‖factor · x‖ in double precision, of factor · x as the tensor's precision has it: as if x had been scaled
 * before.
 */
export function norm(tensor: Tensor, x: string, factor = 1): number {
  if (Math.abs(factor) === 1) return Math.sqrt(tensor.dot(x, x));
  const { heap, dtype, length } = tensor;
  return Math.sqrt(sum(heap, sumOfScaledSquares, dtype, tensor.address(x), length, factor));
}

/** What a step is multiplied by; 1 where there is nothing to be in proportion to. */
export function ratio(ofParameter: number, ofStep: number): number {
  return ofParameter === 0 || ofStep === 0 ? 1 : ofParameter / ofStep;
}

/** The largest number of each precision: a ratio may be beyond it, and ∞ · 0 is not a number. */
const LARGEST = { f32: 3.4028234663852886e38, f64: Number.MAX_VALUE } as const;

/** The largest number of the tensor's precision. */
export function largest({ dtype }: Tensor): number {
  return LARGEST[dtype];
}

/** A number that the tensor's precision can hold. NaN stays NaN. */
export function held(factor: number, { dtype }: Tensor): number {
  return Math.min(Math.max(factor, -LARGEST[dtype]), LARGEST[dtype]);
}

/** A sum into an array of its own: its constants are set at each call, so that a step allocates none. */
const constants = { a: 0, b: 0 };
const arrays = ["", ""];
const summing: Pass = { ...pass(axpby, constants), arrays, constants };

/** y ← a · x + b · y, of two arrays of a tensor. */
export function add(tensor: Tensor, y: string, x: string, a: number, b: number): void {
  constants.a = held(a, tensor);
  constants.b = b;
  arrays[0] = y;
  arrays[1] = x;
  tensor.sweep(summing);
}

/** The tensors of some work, with what `add` and norms need linked: nothing in them can fail afterwards. */
export function linked<O>(work: Work<O>): readonly Tensor[] {
  work.checked(pass(axpby, { a: 0, b: 0 }));
  const all = tensors(work);
  for (const { heap, dtype } of all) heap.kernels[dtype].routine(sumOfScaledSquares);
  return all;
}

/** θ ← kept · θ − step · update. */
export function move(tensor: Tensor, step: number, kept: number): void {
  add(tensor, "param", "update", -step, kept);
}
