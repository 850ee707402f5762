import { median } from "../../demos/median.ts";

/** What is known of one model's training, step by step. */
export interface Track {
  readonly losses: number[];
  /** Milliseconds of whole steps. */
  readonly steps: number[];
  /** Of these, the optimizer's. */
  readonly optimizer: number[];
}

/** How many of the last steps times are told of. */
export const RECENT = 200;

/** Means of the values in groups of so many; what is left over waits. */
export function means(values: readonly number[], group: number): number[] {
  const count = Math.floor(values.length / group);
  return Array.from({ length: count }, (_, i) => mean(values.slice(i * group, (i + 1) * group)));
}

/**
 * What a step took lately: the median of means of ten. Clocks of browsers are coarse, so that a single
 * time says little and the middle of many may be 0; and what interrupts a step is to count for nothing.
 */
export function recentTime(times: readonly number[]): number | undefined {
  const recent = means(times.slice(-RECENT), 10);
  return recent.length === 0 ? undefined : median(recent);
}

/**
 * A curve by time in place of steps: at 0, every, 2·every … milliseconds of training, between the means
 * of groups of steps, each of which stands where the group has ended.
 */
export function byTime(
  values: readonly number[],
  times: readonly number[],
  group: number,
  every: number,
): number[] {
  const points = means(values, group);
  const durations = means(times, group).map((mean) => mean * group);
  const curve: number[] = [];
  let [start, from] = [0, Number.NaN];
  for (const [i, to] of points.entries()) {
    const end = start + durations[i]!;
    for (; curve.length * every <= end; ) {
      const share = (curve.length * every - start) / (end - start);
      curve.push(from + share * (to - from));
    }
    [start, from] = [end, to];
  }
  return curve;
}

/** The distance of points by which a time is divided into at most so many: 1, 2 or 5 of a power of ten. */
export function roundInterval(total: number, most: number): number {
  const least = Math.max(total / most, 1);
  const power = 10 ** Math.floor(Math.log10(least));
  return [1, 2, 5, 10].map((first) => first * power).find((interval) => interval >= least)!;
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}
