import type { Nadir } from "../../../src/index.ts";
import type { Contestant } from "./contestants.ts";
import { type Course, Game } from "./game.ts";
import { type Fit, measure } from "./ring.ts";

/** How often samples are measured after the start, evenly: the last time at the end. */
export const CHECKS = 16;

/** How a run stood at a step. */
export interface Check extends Fit {
  readonly step: number;
}

/** A run of a contestant from one seed. */
export interface Run {
  readonly seed: number;
  /** From the start to the end. */
  readonly checks: readonly Check[];
  /** What was measured, check by check: x and y of each sample. */
  readonly samples: readonly Float32Array[];
  readonly seconds: number;
}

/** A contestant with what it achieved. */
export interface Finish {
  readonly contestant: Contestant;
  readonly runs: readonly Run[];
}

/**
 * Plays a game to its end. Gives how it stands at the start and at every check, and nothing after every
 * other step, so that the caller may do other things in between.
 */
export function* train(
  nadir: Nadir,
  contestant: Contestant,
  course: Course,
): Generator<Check | undefined, Run, void> {
  const { steps, seed } = course;
  const game = new Game(nadir, contestant, course);
  const samples: Float32Array[] = [];
  const checks: Check[] = [];
  const check = (step: number) => {
    samples.push(game.samples());
    checks.push({ step, ...measure(samples.at(-1)!) });
    return checks.at(-1)!;
  };
  let seconds = 0;
  try {
    yield check(0);
    for (let i = 1; i <= CHECKS; i++) {
      const until = Math.round((i * steps) / CHECKS);
      for (let step = checks.at(-1)!.step; step < until; step++) {
        const start = performance.now();
        game.play();
        seconds += (performance.now() - start) / 1000;
        if (step + 1 < until) yield;
      }
      yield check(until);
    }
    return { seed, checks, samples, seconds };
  } finally {
    game.dispose();
  }
}

/** How a run ended. */
export function outcome({ checks }: Run): Check {
  return checks.at(-1)!;
}

/** The least share of good samples, beside all modes, for a run to count as one that learned the ring. */
export const LEARNED_SHARE = 0.8;

/** Whether a run learned the ring: all modes, and most samples good. */
export function learned(run: Run): boolean {
  return fits(outcome(run));
}

/** Whether samples fit the ring as those of a run that learned it. */
export function fits({ modes, good, shares }: Fit): boolean {
  return modes === shares.length && good >= LEARNED_SHARE;
}
