import type { CommonOptions } from "../base/options.ts";
import type { Work } from "../base/work.ts";
import { power } from "../math.ts";

/** Options of those that estimate Adam's learning rate. */
interface Corrected {
  readonly betas: readonly [number, number];
  readonly useBiasCorrection: boolean;
}

/** What a step is multiplied by for the start of m and v at 0. */
export function corrected(
  { betas: [beta1, beta2], useBiasCorrection }: Corrected,
  t: number,
): number {
  return useBiasCorrection ? Math.sqrt(1 - power(beta2, t)) / (1 - power(beta1, t)) : 1;
}

/**
 * The work of which lr is not 0.
 * @throws RangeError where that is not the same in all: one estimate is of them all.
 */
export function commonRate<W extends Work<CommonOptions>>(name: string, all: readonly W[]): W[] {
  const work = all.filter(({ h }) => h.lr !== 0);
  for (const { h } of work) {
    const { lr } = work[0]!.h;
    if (h.lr === lr) continue;
    throw new RangeError(`${name}: lr must be the same in all groups, or 0, got ${lr} and ${h.lr}`);
  }
  return work;
}
