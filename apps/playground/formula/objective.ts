import type { Problem } from "./problem.ts";

/**
 * What is made least, of numbers in units of where they start, so that large ones and small ones go equally far. It counts
 * how often it goes through the points, and keeps the least that it has found by then.
 */
export class Objective {
  readonly problem: Problem;
  readonly units: readonly number[];
  /** Where the search starts: 1, or 0. */
  readonly start: readonly number[];
  /** After each pass over the points: the least so far. */
  readonly history: number[] = [];
  readonly #numbers: number[];

  constructor(problem: Problem) {
    this.problem = problem;
    this.units = problem.start.map((value) => Math.abs(value) || 1);
    this.start = problem.start.map((value, k) => value / this.units[k]!);
    this.#numbers = [...problem.start];
  }

  /** The numbers themselves. */
  numbers(scaled: ArrayLike<number>): number[] {
    for (let k = 0; k < this.units.length; k++) this.#numbers[k] = scaled[k]! * this.units[k]!;
    return this.#numbers;
  }

  /** The loss, and its gradient if there is a place for it. */
  readonly at = (scaled: ArrayLike<number>, gradient?: { [k: number]: number }): number => {
    const { expression, points, loss } = this.problem;
    const numbers = this.numbers(scaled);
    if (gradient) for (let k = 0; k < numbers.length; k++) gradient[k] = 0;
    let sum = 0;
    for (let i = 0; i < points.x.length; i++) {
      const value = expression.at(points.x[i]!, numbers);
      sum += loss.value(value, points.y[i]!);
      if (!gradient) continue;
      const slope = loss.slope(value, points.y[i]!);
      const slopes = expression.slopes();
      for (let k = 0; k < numbers.length; k++) gradient[k]! += slope * slopes[k]! * this.units[k]!;
    }
    this.passed(sum);
    return sum;
  };

  /** Notes a pass over the points. */
  passed(loss: number): void {
    const least = this.history.at(-1) ?? Infinity;
    this.history.push(loss < least ? loss : least);
  }
}
