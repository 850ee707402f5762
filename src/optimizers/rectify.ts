/**
 * Rectification: while few gradients stand behind the second moment, its variance shortens the step, and at
 * first the step is by the mean alone. Liu et al., "On the Variance of the Adaptive Learning Rate and
 * Beyond", algorithm 2 (arXiv:1908.03265).
 *
 * @module
 */
import { axpby } from "#kernels/vectors.js";
import type { Work } from "../base/optimizer.ts";
import { type Pass, pass } from "../base/pass.ts";
import { power } from "../math.ts";

/** ρ in step t: how many gradients a simple mean would have that knows as much as v. */
export function lengthOf(beta2: number, t: number): number {
  const kept = power(beta2, t);
  return longest(beta2) - (2 * t * kept) / (1 - kept);
}

/** r, by which a step by v is shortened where ρ is at least 4. */
export function rectification(beta2: number, rho: number): number {
  const end = longest(beta2);
  return Math.sqrt(((rho - 4) * (rho - 2) * end) / ((end - 4) * (end - 2) * rho));
}

function longest(beta2: number): number {
  return 2 / (1 - beta2) - 1;
}

/**
 * What a class has `ready` for an update whose plan has a step size of 0 where the step is by the mean alone, which `byMean` then takes: how
 * far the mean carries, or 0. That costs a second pass over parameters in the first few steps, and no
 * kernel of its own.
 */
export function readyRectified<O>(
  work: readonly Work<O>[],
  plan: (each: Work<O>) => Pass,
  byMean: (each: Work<O>) => number,
): () => void {
  // All planned first, since a plan may be refused.
  const passes = work.map((each) => {
    const step = byMean(each);
    const second = step === 0 ? undefined : each.checked(meanPass(step));
    return [each.checked(plan(each)), second] as const;
  });
  return () => {
    for (const [i, [first, second]] of passes.entries()) {
      work[i]!.pass(first);
      if (second) work[i]!.sweep(second);
    }
  };
}

/** p ← p − step · m. */
function meanPass(step: number): Pass {
  return { ...pass(axpby, { a: -step, b: 1 }), arrays: ["param", "exp_avg"] };
}
