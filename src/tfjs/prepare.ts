import type { CommonOptions } from "../base/options.ts";
import { clipCoefficient, clipGradNorm } from "../gradients.ts";
import type { Parameter } from "../parameter.ts";
import type { Settings } from "./extras.ts";
import type { Member } from "./member.ts";

/** Adds the gradients that members have taken to their sums, where there are to be any. */
export function accumulate<O extends CommonOptions>(
  members: readonly Member<O>[],
  { accumulate }: Settings<O>,
): void {
  for (const member of members) if (accumulate > 1 || member.count > 0) member.sumGradient();
}

/**
 * Makes the gradients those of an update: the means of what was summed, within limits.
 * @returns what the update is to multiply them by, so that their norm is within its limit.
 * @throws RangeError for a norm that is not finite.
 */
export function prepare<O extends CommonOptions>(
  where: string,
  members: readonly Member<O>[],
  { clipValue, clipNorm }: Settings<O>,
): number {
  for (const member of members) if (member.count > 0) member.useMean();
  if (clipValue !== undefined) for (const member of members) member.clipValue(clipValue);
  if (clipNorm === undefined) return 1;
  const norm = normOf(members);
  if (Number.isFinite(norm)) return clipCoefficient(norm, clipNorm);
  throw new RangeError(`${where}: clipNorm: the norm of the gradients is ${norm}`);
}

/** Of the gradients that the step sees, which are multiplied by `gradScale`: that may differ by group. */
function normOf<O extends CommonOptions>(members: readonly Member<O>[]): number {
  const scaled = new Map<number, Parameter<"f32">[]>();
  for (const { group, parameter } of members) {
    const alike = scaled.get(group.gradScale) ?? [];
    alike.push(parameter);
    scaled.set(group.gradScale, alike);
  }
  const norms = Array.from(scaled, ([scale, parameters]) => {
    return scale * clipGradNorm(parameters, Infinity);
  });
  return Math.sqrt(norms.reduce((sum, norm) => sum + norm * norm, 0));
}
