import type { CommonOptions } from "../base/options.ts";
import { clipCoefficient, clipGradNorm } from "../gradients.ts";
import type { Parameter } from "../parameter.ts";
import type { Settings } from "./extras.ts";
import type { Member } from "./member.ts";
import type { OneOptimizer } from "./oneOptimizer.ts";

/** Adds the gradients that members have taken to their sums, where there are to be any. */
export function accumulate<O extends CommonOptions>(
  members: readonly Member<O>[],
  { accumulate }: Settings<O>,
): void {
  for (const member of members) if (accumulate > 1 || member.count > 0) member.sumGradient();
}

/** An update of some of the variables. */
export interface Update<O extends CommonOptions> {
  /** The name in messages. */
  readonly where: string;
  readonly optimizer: OneOptimizer<O>;
  readonly members: readonly Member<O>[];
  readonly settings: Settings<O>;
  /** What schedules were asked for. */
  readonly step: number;
}

/**
 * Updates members by what they have accumulated: all of them, or none.
 * @throws RangeError for hyperparameters that make no factors, or a norm that is not finite; TypeError for an
 *   optimizer that wants gradients several times. What had been accumulated is dropped then.
 */
export function update<O extends CommonOptions>(update: Update<O>): void {
  const { where, optimizer, members, settings, step } = update;
  try {
    const begun = optimizer.begin(members, step, prepare(update));
    // Where it looks ahead, the gradient has been taken there, and is there already.
    if (begun.resume()) {
      begun.abandon();
      throw new TypeError(
        `${where}: ${optimizer.name} takes gradients several times a step, which minimize does not compute`,
      );
    }
  } catch (error) {
    for (const member of members) member.dropSum();
    throw error;
  }
  for (const member of members) member.finish(settings.average);
}

/**
 * Makes the gradients those of an update: the means of what was summed, within limits.
 * @returns what the update is to multiply them by, so that their norm is within its limit.
 * @throws RangeError for a norm that is not finite.
 */
function prepare<O extends CommonOptions>({ where, members, settings }: Update<O>): number {
  const { clipValue, clipNorm } = settings;
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
