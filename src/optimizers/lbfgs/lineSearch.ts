/** Values on the line from where an iteration starts: of the objective, and its derivative along the line. */
export interface Value {
  /** ∞ where it, or a gradient, is not finite: too far. */
  readonly f: number;
  /** NaN there. */
  readonly slope: number;
}

/** Where a search wants to know the value: t times the direction from the start. */
export interface Trial {
  readonly t: number;
  /** Trials before this one, counted from 1, whose gradients may be wanted at the end. Two at most. */
  readonly held: readonly number[];
}

/** Where a search has ended. */
export interface Found {
  readonly t: number;
  readonly f: number;
  /** Which trial that was; 0 is the start. */
  readonly at: number;
  /** How many evaluations it took. */
  readonly trials: number;
}

/** What a search begins with. */
export interface Line extends Value {
  /** The first to try. */
  readonly t: number;
  /** The largest element of the direction. */
  readonly largest: number;
  /** How many evaluations it may take: one more, if it is 0 or below. */
  readonly limit: number;
  readonly toleranceChange: number;
}

/** A search as a pure function: it yields where it wants the value, and is given it. */
export type LineSearch = (line: Line) => Generator<Trial, Found, Value>;

/** A trial and its value. */
export interface Point extends Value {
  readonly t: number;
  readonly at: number;
}
