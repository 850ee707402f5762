/**
 * What optimizers share whose one rate follows from all parameters together: the distance from where they
 * began, and sums over all gradients.
 *
 * @module
 */

import { axpby } from "#kernels/vectors.js";
import { copy } from "../base/copy.ts";
import type { CommonOptions } from "../base/options.ts";
import { common, type Pass, pass } from "../base/pass.ts";
import { dot, tensors } from "../base/tensors.ts";
import type { Work } from "../base/work.ts";

type Works = readonly Work<CommonOptions>[];

/** The largest number of single precision: a rate may be beyond it, and ∞ · 0 is not a number. */
const LARGEST = 3.4028234663852886e38;

/** A rate that any precision can hold. NaN stays NaN. */
export function held(rate: number): number {
  return Math.min(rate, LARGEST);
}

/** The work whose parameters have taken the most steps: its numbers hold for all. */
export function eldest<W extends Work<CommonOptions>>(work: readonly W[]): W {
  return work.reduce((a, b) => (b.progress.step > a.progress.step ? b : a));
}

/** y ← a · x + b · y. */
export function sumPass(y: string, x: string, a: number, b: number): Pass {
  return { ...pass(axpby, { a, b }), arrays: [y, x] };
}

/** Has all linked that sums and passes of sums need, so that nothing in them can fail. */
export function link<O>(work: readonly Work<O>[]): void {
  for (const each of work) {
    each.checked(sumPass("param", "grad", 1, 1));
    tensors(each);
  }
}

/** difference ← where the parameters began − where they are. */
export function difference<O>(work: readonly Work<O>[], start: string): void {
  for (const each of work) {
    if (each.progress.fresh.has(start)) copy(each, "param", start);
    copy(each, start, "difference");
    each.sweep(sumPass("difference", "param", -1, 1));
  }
}

/** Σ gᵢxᵢ of the gradient as the step sees it, gradScale · grad + l2 · θ. */
export function along(work: Works, x: string): number {
  let sum = 0;
  for (const each of work) {
    const { gradScale, l2 } = common(each.h);
    const ofGrad = gradScale * dot([each], "grad", x);
    sum = l2 === 0 ? sum + ofGrad : sum + ofGrad + l2 * dot([each], "param", x);
  }
  return sum;
}

/** Σ gᵢ² of that gradient. */
export function squares(work: Works): number {
  let sum = 0;
  for (const each of work) {
    const { gradScale, l2 } = common(each.h);
    const ofGrad = gradScale * gradScale * dot([each], "grad", "grad");
    // One sum, since SWC makes sum += b + c of sum += b; sum += c, which is rounded otherwise.
    sum =
      l2 === 0
        ? sum + ofGrad
        : sum +
          ofGrad +
          2 * gradScale * l2 * dot([each], "grad", "param") +
          l2 * l2 * dot([each], "param", "param");
  }
  return sum;
}
