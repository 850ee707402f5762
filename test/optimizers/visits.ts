import fc from "fast-check";
import { expect } from "vitest";
import { loadSync } from "../../src/index.ts";
import { between } from "./arbitrary.ts";
import type { OptimizerClass, Options } from "./classes.ts";

const STEPS = 30;

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
export function run(Class: OptimizerClass, options: Options, problem: Quadratic) {
  using nadir = loadSync();
  const parameter = nadir.parameter(Float64Array.from(problem.start));
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

export function expectClose(actual: readonly number[][], expected: readonly number[][]): void {
  for (const [t, row] of expected.entries()) {
    for (const [i, x] of row.entries()) expect(actual[t]![i]).toBeCloseTo(x, 12);
  }
}
