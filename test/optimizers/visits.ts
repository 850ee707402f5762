import fc from "fast-check";
import { expect } from "vitest";
import type { CatalogClass } from "../../src/base/optimizerClass.ts";
import { loadSmall } from "../memory/small.ts";
import { between } from "./arbitrary.ts";
import type { Options } from "./classes.ts";

const STEPS = 30;
const nadir = loadSmall();

const vector = (length: number) =>
  fc.array(between(-1, 1), { minLength: length, maxLength: length });

/** J(θ) = ½‖Bθ − c‖², so ∇J = Bᵀ(Bθ − c); and where to start. */
export const quadratics = fc.integer({ min: 1, max: 6 }).chain((n) =>
  fc.record({
    B: fc.array(vector(n), { minLength: n, maxLength: n }),
    c: vector(n),
    start: vector(n),
  }),
);
type Quadratic = typeof quadratics extends fc.Arbitrary<infer Q> ? Q : never;

function gradientOf({ B, c }: Quadratic, θ: ArrayLike<number>): number[] {
  const residual = B.map((row, i) => row.reduce((sum, b, j) => sum + b * θ[j]!, -c[i]!));
  return c.map((_, j) => residual.reduce((sum, r, i) => sum + B[i]![j]! * r, 0));
}

/** The parameters before each step, and the points where the step took the gradient. */
export function run(Class: CatalogClass, options: Options, problem: Quadratic) {
  using parameter = nadir.parameter(Float64Array.from(problem.start));
  using optimizer = new Class([parameter], options);
  const before: number[][] = [];
  const visited: number[][] = [];
  for (let t = 0; t < STEPS; t++) {
    before.push([...parameter.data]);
    optimizer.step(() => {
      visited.push([...parameter.data]);
      parameter.grad.set(gradientOf(problem, parameter.data));
    });
  }
  return { before, visited };
}

/** To 12 digits after the point. */
export function expectClose(actual: readonly number[][], expected: readonly number[][]): void {
  const isClose = (a: number, b: number) => Math.abs(a - b) < 5e-13;
  const far = expected.flatMap((row, t) => row.filter((x, i) => !isClose(actual[t]![i]!, x)));
  // At once: an expectation costs more than a step.
  expect(far).toEqual([]);
  expect(actual.length).toBe(expected.length);
}
