/** Without `strict`, what a file and what is here have in common is taken, and what not is told. */
import { describe, expect, test } from "vitest";
import { restore, save } from "../../../src/checkpoint/index.ts";
import { nadir, parameters, valuesOf } from "./parameters.ts";

describe("without strict", () => {
  const bytes = save({ parameters: parameters({ a: [2], b: [3], c: [4] }, 1) });

  test("what fits is taken, and what does not is told", () => {
    const here = parameters({ a: [2], b: [1, 3], d: [5] });
    expect(() => restore(bytes, { parameters: here })).toThrow(
      'restore: parameters is of other parameters: missing "d"; unexpected "c"; "b" must be f32 of shape [1, 3], got f32 of shape [3]',
    );
    expect(valuesOf(here)).toEqual({ a: 0, b: 0, d: 0 });
    expect(restore(bytes, { parameters: here }, { strict: false })).toMatchObject({
      missing: ["parameters/d"],
      unexpected: ["parameters/c"],
      reshaped: ["parameters/b"],
    });
    expect(valuesOf(here)).toEqual({ a: 1, b: 0, d: 0 });
  });

  test("what has nothing in common is refused", () => {
    const here = parameters({ x: [2], b: [2] });
    expect(() => restore(bytes, { parameters: here }, { strict: false })).toThrow(
      'restore: parameters is of other parameters: missing "x"; unexpected "a", "c"; "b" must be f32 of shape [2], got f32 of shape [3]',
    );
  });

  test("numbers go from double to single precision", () => {
    const file = save({ parameters: nadir.parameters({ a: Float64Array.of(0.1) }) });
    const here = parameters({ a: [1] });
    expect(() => restore(file, { parameters: here })).toThrow(
      '"a" must be f32 of shape [1], got f64 of shape [1]',
    );
    restore(file, { parameters: here }, { strict: false });
    expect(valuesOf(here)).toEqual({ a: Math.fround(0.1) });
  });
});
