/** L-BFGS takes PyTorch's and optax's steps: the same evaluations at the same points. */
import { describe, expect, test } from "vitest";
import { optax, torch } from "../../../src/conventions/index.ts";
import type { DType } from "../../../src/dtype.ts";
import type { LBFGSOptions } from "../../../src/index.ts";
import { loadSmall } from "../../memory/small.ts";
import { type Case, golden, problemOf, type Recorded } from "./problems.ts";

const nadir = loadSmall();

const classes = { torch: torch.LBFGS, optax: optax.LBFGS } as const;

function run({ library, problem: name, options, f64 }: Case, dtype: DType = "f64", wrong = {}) {
  const problem = problemOf(nadir, name, dtype);
  const Class = classes[library];
  const optimizer = new Class(problem.parameters, { ...options, ...wrong });
  const [evaluations, returned]: [number[], number[]] = [[], []];
  const steps = f64.steps.map(() => {
    returned.push(optimizer.step(problem.closure));
    evaluations.push(problem.points.length);
    return problem.values();
  });
  return { ...problem, optimizer, steps, evaluations, returned };
}

const difference = (row: readonly number[], other: readonly number[]) =>
  row.reduce((most, x, i) => Math.max(most, Math.abs(x - other[i]!)), 0);

/** What a step may miss: what the real library misses where it starts a few roundings off, if that is more. */
const allowed = ({ sensitivity }: Recorded, step: number, least: number) =>
  Math.max(least, 10 * (sensitivity?.[step] ?? 0));

/** The largest miss of a step, in units of what is allowed. */
const deviation = (steps: readonly (readonly number[])[], recorded: Recorded, least: number) =>
  Math.max(
    ...recorded.steps.map((row, t) => difference(row, steps[t]!) / allowed(recorded, t, least)),
  );

const titled = golden.cases.map(
  (each) => [`${each.library}: ${each.problem}, ${each.name}`, each] as const,
);

describe.for(titled)("%s", ([, each]) => {
  const { f64, f32 } = each;
  const ours = run(each);

  test("takes the same steps, by as many evaluations", () => {
    expect(deviation(ours.steps, f64, 1e-8)).toBeLessThan(1);
    expect(ours.evaluations).toEqual(f64.evaluations);
    expect(f64.returned.map((loss, t) => Math.abs(loss - ours.returned[t]!))).toSatisfy(
      (misses: number[]) => misses.every((miss, t) => miss <= allowed(f64, t, 1e-8)),
    );
  });

  const { points, losses, state } = f64;
  if (points && losses && state) {
    test("evaluates at the same points", () => {
      expect(points.length).toBe(12);
      const size = (point: readonly number[]) => Math.max(1, ...point.map(Math.abs));
      const misses = points.map((point, i) => difference(point, ours.points[i]!) / size(point));
      expect(Math.max(...misses)).toBeLessThan(1e-8);
      for (const [i, loss] of losses.entries()) {
        expect(Math.abs(ours.losses[i]! - loss)).toBeLessThan(1e-8 * Math.max(1, loss));
      }
    });

    test("has the same state at the end", () => {
      const { scalars, slots } = ours.optimizer.stateDict().state[0]!;
      const { ro, pairs, ...numbers } = state;
      const { historySize = 100 } = each.options;
      expect(Math.min(scalars.pairs!, historySize)).toBe(pairs);
      for (const [name, value] of Object.entries(numbers)) {
        expect(Math.abs(scalars[name]! / value - 1)).toBeLessThan(1e-3);
      }
      for (const [i, one] of ro.entries()) {
        const row = (scalars.pairs! - ro.length + i) % (historySize + 1);
        // Of a last tiny step, 1 / y·s has few digits.
        expect(Math.abs(slots.ro![row]! / one - 1)).toBeLessThan(0.01);
      }
    });
  }

  if (f32) {
    test("takes the same steps in single precision", () => {
      // There every gradient is rounded, and not only where it starts.
      expect(deviation(run(each, "f32").steps, f32, 1e-5)).toBeLessThan(4);
    });
  }
});

describe("a wrong convention fails", () => {
  const wrongs: readonly (readonly [string, LBFGSOptions])[] = [
    ["torch: rosenbrock, unsearched", { firstStep: "l2" }],
    ["torch: rosenbrock, unsearched", { lineSearch: "strong_wolfe" }],
    ["torch: rosenbrock, wolfe", { lineSearch: "zoom" }],
    ["torch: rosenbrock, wolfe", { maxIter: 4 }],
    ["torch: rosenbrock, short history", { historySize: 4 }],
    ["torch: rosenbrock, short history", { lr: 1 }],
    ["torch: rosenbrock, few evaluations", { maxEval: 5 }],
    ["torch: network, tolerant", { toleranceChange: 1e-9 }],
    ["optax: network, zoom", { firstStep: "l1" }],
    ["optax: network, zoom", { lineSearch: "strong_wolfe" }],
    ["optax: network, zoom, few", { historySize: 3 }],
    ["optax: network, backtracking", { lineSearch: "zoom" }],
  ];
  test.for(wrongs)("%s %o", ([title, wrong]) => {
    const [, each] = titled.find(([name]) => name === title)!;
    expect(deviation(run(each, "f64", wrong).steps, each.f64, 1e-8)).toBeGreaterThan(10);
  });
});
