import type { Question } from "./problem.ts";

/** Something to begin with. */
export interface Example extends Question {
  readonly id: string;
  readonly text: string;
  readonly about: string;
}

const lines = (x: readonly number[], y: readonly number[]) =>
  x.map((each, i) => `${each}, ${y[i]}`).join("\n");

const range = (from: number, to: number, step: number) =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) => from + i * step);

export const examples = [
  {
    id: "decay",
    text: "A decay to a rest",
    about: "Made up: 3 · exp(−0.8 x) + 0.5, and small errors.",
    formula: "a * exp(-b * x) + c",
    loss: "squares",
    starts: {},
    data: lines(range(0, 7.5, 0.5), [
      ...[3.44, 2.56, 1.81, 1.47, 1.07, 0.94, 0.72, 0.74, 0.59, 0.63, 0.53, 0.47, 0.55, 0.49],
      ...[0.52, 0.46],
    ]),
  },
  {
    id: "misra1a",
    text: "NIST's Misra1a",
    about:
      "Adsorption of a gas, with results that NIST certifies: b1 = 238.94213, b2 = 5.501564e-4, Σ = 0.12455139.",
    formula: "b1 * (1 - exp(-b2 * x))",
    loss: "squares",
    starts: { b1: 500, b2: 1e-4 },
    data: lines(
      [77.6, 114.9, 141.1, 190.8, 239.9, 289, 332.8, 378.4, 434.8, 477.3, 536.8, 593.1, 689.1, 760],
      [
        ...[10.07, 14.73, 17.94, 23.93, 29.61, 35.18, 40.02, 44.82, 50.76, 55.05, 61.01, 66.4],
        ...[75.47, 81.78],
      ],
    ),
  },
  {
    id: "peak",
    text: "A peak on a slope",
    about: "Made up: a bell of height 2 at 4, on a line.",
    formula: "h * exp(-(x - m)^2 / (2 * w^2)) + a + b * x",
    loss: "squares",
    starts: { h: 2, m: 4 },
    data: lines(range(0, 9.5, 0.5), [
      ...[0.54, 0.52, 0.63, 0.66, 0.77, 0.98, 1.33, 1.98, 2.53, 2.62, 2.33, 1.65, 1.28, 1.04],
      ...[1.16, 1.09, 1.11, 1.21, 1.17, 1.28],
    ]),
  },
  {
    id: "counts",
    text: "Counts that fade",
    about:
      "Made up: events counted in each of 20 intervals, of which fewer and fewer are expected.",
    formula: "a * exp(-x / t) + background",
    loss: "counts",
    starts: { a: 20, t: 5, background: 2 },
    data: lines(range(0, 19, 1), [
      ...[43, 32, 29, 27, 16, 18, 13, 11, 7, 9, 8, 4, 7, 3, 5, 2, 4, 3, 2, 4],
    ]),
  },
  {
    id: "outcomes",
    text: "Yes or no by a dose",
    about: "Made up: who answered (1) to a dose, and who did not (0).",
    formula: "1 / (1 + exp(-(x - m) / s))",
    loss: "outcomes",
    starts: { m: 3 },
    data: lines(range(0.25, 6, 0.25), [
      ...[0, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 1, 1, 0, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1],
    ]),
  },
] as const satisfies readonly Example[];

export type ExampleId = (typeof examples)[number]["id"];

export const exampleOf = (id: ExampleId): Example => examples.find((each) => each.id === id)!;
