/** What a fit makes least: of the formula's value and the one measured. */
export interface Loss {
  readonly id: string;
  readonly text: string;
  /** What it is the likelihood of, for people. */
  readonly about: string;
  value(f: number, y: number): number;
  /** Its derivative by the formula's value. */
  slope(f: number, y: number): number;
  /** Which measurements there are; a clause. */
  readonly measures: string;
  allows(y: number): boolean;
  /** In JavaScript: the value and its derivative. */
  readonly code: readonly [value: string, slope: string];
}

export const losses = [
  {
    id: "squares",
    text: "least squares",
    about: "Σ (f − y)²: most likely where errors are normal, and as large everywhere",
    value: (f, y) => (f - y) * (f - y),
    slope: (f, y) => 2 * (f - y),
    measures: "numbers",
    allows: () => true,
    code: ["(f - y) ** 2", "2 * (f - y)"],
  },
  {
    id: "counts",
    text: "likelihood of counts",
    about: "Σ f − y log f: Poisson's likelihood, of counts y of which f are expected",
    // 0 · log 0 is 0.
    value: (f, y) => f - (y === 0 ? 0 : y * Math.log(f)),
    slope: (f, y) => 1 - (y === 0 ? 0 : y / f),
    measures: "counts, from 0 on",
    allows: (y) => y >= 0,
    code: ["f - (y === 0 ? 0 : y * Math.log(f))", "1 - y / f"],
  },
  {
    id: "outcomes",
    text: "likelihood of yes or no",
    about:
      "−Σ log(y = 1 ? f : 1 − f): Bernoulli's likelihood, of outcomes 1 that have probability f",
    value: (f, y) => -Math.log(y === 1 ? f : 1 - f),
    slope: (f, y) => (y === 1 ? -1 / f : 1 / (1 - f)),
    measures: "0 or 1",
    allows: (y) => y === 0 || y === 1,
    code: ["-Math.log(y === 1 ? f : 1 - f)", "y === 1 ? -1 / f : 1 / (1 - f)"],
  },
] as const satisfies readonly Loss[];

export type LossId = (typeof losses)[number]["id"];

export const lossOf = (id: LossId): Loss => losses.find((loss) => loss.id === id)!;
