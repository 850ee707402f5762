/** Sums of arrays, by the formula, in the precision of the arrays. */
import { describe, expect, test } from "vitest";
import { argumentsOf, dtypes, LENGTHS, sweep } from "./module.ts";

describe.each(dtypes)("axpby_%s", (dtype) => {
  const round = dtype === "f32" ? Math.fround : (x: number) => x;

  test.each([
    [1, 1],
    [0.1, 0.9],
    [-2, 0],
  ])("y ← %f · x + %f · y, to the bit, at every length", (a, b) => {
    for (const length of LENGTHS) {
      const { inputs } = argumentsOf("axpby", dtype, length, length, {});
      const [y, x] = inputs.map((input) => [...input]) as [number[], number[]];
      const [sum, kept] = sweep("axpby", dtype, [1024, 4096], inputs, [a, b]);
      const part = (factor: number, value: number) => round(round(factor) * value);
      expect([...sum!]).toEqual(y.map((each, i) => round(part(a, x[i]!) + part(b, each))));
      expect([...kept!]).toEqual(x);
    }
  });
});
