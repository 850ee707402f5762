import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { between } from "../optimizers/arbitrary.ts";
import { problems } from "./problem.ts";

describe.for(Object.entries(problems))("%s", ([, { value, gradient, start, minimum }]) => {
  test("has the gradient that differences show", () => {
    const h = 1e-5;
    const coordinate = between(-2, 2);
    const points = fc.array(coordinate, { minLength: start.length, maxLength: start.length });
    fc.assert(
      fc.property(points, (x) => {
        for (const [i, slope] of gradient(x).entries()) {
          const difference = value(x.with(i, x[i]! + h)) - value(x.with(i, x[i]! - h));
          expect(Math.abs(difference / (2 * h) - slope)).toBeLessThan(1e-5 * (1 + value(x)));
        }
      }),
    );
  });

  test("is 0 at its minimum and more elsewhere", () => {
    expect(value(minimum)).toBe(0);
    expect(gradient(minimum).every((slope) => slope === 0)).toBe(true);
    expect(value(start)).toBeGreaterThan(1);
  });
});
