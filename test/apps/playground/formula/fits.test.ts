import { readFileSync } from "node:fs";
import { loadSync } from "nadir";
import { afterAll, describe, expect, it } from "vitest";
import { codeOf } from "../../../../apps/playground/formula/code.ts";
import { examples } from "../../../../apps/playground/formula/examples.ts";
import { fitsOf, found } from "../../../../apps/playground/formula/fitting.ts";
import { problemOf } from "../../../../apps/playground/formula/problem.ts";
import { nothing, told } from "../../../../apps/playground/formula/progress.ts";
import { digits, isLeast, timeOf } from "../../../../apps/playground/formula/results.tsx";
import { exportsOf } from "../exportsOf.ts";

const nadir = loadSync();
afterAll(() => nadir.dispose());
const fits = fitsOf(nadir);

/** As scipy finds them: `formulas.py`. */
const golden: {
  readonly cases: Readonly<
    Record<string, { readonly x: number[]; readonly y: number[]; readonly numbers: number[] }>
  >;
} = JSON.parse(readFileSync("test/golden/formulas/formulas.json", "utf8"));

type Fitted = (x: readonly number[], y: readonly number[]) => Promise<number[]>;

describe.each(examples)("$id", (example) => {
  const problem = problemOf(example);
  const near = (numbers: readonly number[], digits: number) => {
    const expected = golden.cases[example.id]!.numbers;
    expect(numbers).toHaveLength(expected.length);
    for (const [k, value] of numbers.entries()) expect(value / expected[k]!).toBeCloseTo(1, digits);
  };

  it("has the data that scipy was given", () => {
    const { x, y } = golden.cases[example.id]!;
    expect(problem.points).toEqual({ x, y });
  });

  it("is found by L-BFGS", () => {
    const { numbers, history, milliseconds } = found("LBFGS", fits.LBFGS, problem);
    near(numbers, 6);
    expect(history.length).toBeLessThan(100);
    expect(milliseconds).toBeGreaterThan(0);
  });

  it("is found by Adam, but for a long narrow valley", () => {
    const { numbers, loss } = found("Adam", fits.Adam, problem);
    if (example.id === "misra1a") expect(loss).toBeGreaterThan(1);
    else near(numbers, 2);
  });

  it("is found by its code", async () => {
    const fitted = exportsOf(codeOf(example), "fitted") as Fitted;
    near(await fitted(problem.points.x, problem.points.y), 5);
  });
});

describe("what is shown", () => {
  it("is what was reported, in its order", () => {
    const one = { name: "LBFGS", numbers: [1], loss: 0, history: [1], milliseconds: 1 };
    const failed = { name: "Adam", why: "it is so" };
    const reports = [
      { kind: "found", found: one },
      { kind: "failed", ...failed },
      { kind: "end" },
    ] as const;
    const last = reports.reduce(told, nothing);
    expect(last).toEqual({ found: [one], failed: [failed], ended: true });
  });

  it("reads well", () => {
    expect([238.942129, 5.501564e-4, 0, 1e9, Number.NaN].map(digits)).toEqual([
      ...["238.9421", "5.50156e-4", "0.000000", "1.00000e+9", "NaN"],
    ]);
    expect([0.0123, 12.34].map(timeOf)).toEqual(["12 µs", "12.3 ms"]);
    expect([isLeast(1.0000001, 1), isLeast(1.001, 1)]).toEqual([true, false]);
  });
});
