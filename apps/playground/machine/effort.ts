/** How long and how often each side is timed. */
export interface Effort {
  readonly rounds: number;
  /** Of a round. */
  readonly milliseconds: number;
}

/** Milliseconds of a round where the clock is fine. */
const SHORT = 5;
/** Beyond it patience ends. */
const LONG = 100;
/** Ticks of the clock in a round, of which it may be off by one. */
const TICKS = 25;
/** Milliseconds for both sides of an optimizer, all rounds together. */
const BUDGET = 400;
const MOST_ROUNDS = 40;
const LEAST_ROUNDS = 3;

/** Rounds much longer than the clock's tick, and as many as there is time for. */
export function effortFor(tick: number): Effort {
  const milliseconds = Math.min(LONG, Math.max(SHORT, TICKS * tick));
  const affordable = Math.floor(BUDGET / (2 * milliseconds));
  return { rounds: Math.min(MOST_ROUNDS, Math.max(LEAST_ROUNDS, affordable)), milliseconds };
}
