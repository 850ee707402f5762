/** The vectors of L-BFGS, by the formula, in the precision of the arrays. */
import { describe, expect, test } from "vitest";
import { type ArrayOf, BYTES, type DType } from "../../src/dtype.ts";
import { Random } from "../../src/random.ts";
import { bytes, dtypes, kernels, LENGTHS, numbers, sweep, view } from "./module.ts";

/** Σ x y in the order that `correct` promises. */
function inEights(x: ArrayOf<DType>, y: ArrayOf<DType>): number {
  const lanes = [0, 0, 0, 0, 0, 0, 0, 0];
  const whole = x.length - (x.length % 8);
  for (let i = 0; i < whole; i++) lanes[i % 8]! += x[i]! * y[i]!;
  const [a, b, c, d] = [0, 1, 2, 3].map((i) => lanes[i]! + lanes[i + 4]!);
  let rest = 0;
  for (let i = whole; i < x.length; i++) rest += x[i]! * y[i]!;
  return a! + c! + (b! + d!) + rest;
}

describe.each(dtypes)("%s", (dtype) => {
  const round = dtype === "f32" ? Math.fround : (x: number) => x;
  const [a, b] = [round(0.3), round(-1.7)];
  const random = (seed: number, length: number) => numbers(dtype, new Random(seed), length, -1);
  const blend = (x: ArrayOf<DType>, y: ArrayOf<DType>) =>
    [...x].map((each, i) => round(round(a * each) + round(b * y[i]!)));

  test("combine: z ← a · x + b · y", () => {
    for (const length of LENGTHS) {
      const [z, x, y] = [1, 2, 3].map((seed) => random(seed, length)) as ArrayOf<DType>[];
      const [sum, ...kept] = sweep("combine", dtype, [1024, 4096, 8192], [z!, x!, y!], [a, b]);
      expect([...sum!]).toEqual(blend(x!, y!));
      expect(kept).toEqual([x, y]);
    }
  });

  test("curvature: y ← g − g′, s ← t · d, d ← −g, g′ ← g", () => {
    for (const length of LENGTHS) {
      const inputs = [1, 2, 3, 4, 5].map((seed) => random(seed, length));
      const addresses = inputs.map((_, i) => 1024 * (i + 1));
      const [y, s, d, previous, grad] = sweep("curvature", dtype, addresses, inputs, [a]);
      const [, , direction, before, g] = inputs as ArrayOf<DType>[];
      expect([...y!]).toEqual([...g!].map((each, i) => round(each - before![i]!)));
      expect([...s!]).toEqual([...direction!].map((each) => round(a * each)));
      expect([...d!]).toEqual([...g!].map((each) => -each));
      expect([previous, grad]).toEqual([g, g]);
    }
  });

  test("correct: q ← a · x + b · q and Σ q z, in the promised order, reading nothing beyond", () => {
    for (const length of LENGTHS) {
      const arrays = [1, 2, 3].map((seed) => random(seed, length)) as ArrayOf<DType>[];
      // Each of them once where memory ends.
      for (const last of [0, 1, 2]) {
        const addresses = [0, 1, 2].map((i) => {
          const room = 1024 * ((i - last + 3) % 3);
          return bytes.length - room - length * BYTES[dtype];
        });
        for (const [i, array] of arrays.entries()) view(dtype, addresses[i]!, length).set(array);
        const [q, x, z] = addresses as [number, number, number];
        const sum = kernels[`correct_${dtype}`]!(q, x, z, a, b, length);
        expect([...view(dtype, q, length)]).toEqual(blend(arrays[1]!, arrays[0]!));
        expect(sum).toBe(inEights(view(dtype, q, length), arrays[2]!));
      }
    }
  });
});
