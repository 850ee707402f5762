import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { areSurelyEqual } from "./equal.ts";

const odd = Object.assign([1, 2], { more: 1 });
const same: [unknown, unknown][] = [
  [Float32Array.of(1, Number.NaN, -0), Float32Array.of(1, Number.NaN, -0)],
  [Float64Array.of(0, 7).subarray(1), Float64Array.of(7)],
  [new Float32Array(new SharedArrayBuffer(8)), new Float32Array(2)],
  [new Uint8Array(0), new Uint8Array(0)],
  [
    [1, Number.NaN, -0],
    [1, Number.NaN, -0],
  ],
];
const other: [unknown, unknown][] = [
  [Float32Array.of(0), Float32Array.of(-0)],
  [Float32Array.of(1, 2), Float32Array.of(1)],
  [Float32Array.of(1), Float32Array.of(1 + 2 ** -23)],
  [Float32Array.of(0), new Uint32Array(1)],
  [Float32Array.of(0), new Uint8Array(4)],
  [Buffer.of(1), Uint8Array.of(1)],
  [[0], [-0]],
  [[1, 2], [1]],
  [[1], Float32Array.of(1)],
  [odd, [1, 2]],
  [[1, 2], odd],
  [
    [1, 2],
    [1, 3],
  ],
];

describe("equality", () => {
  test.each(same)("of %s and %s is quickly seen", (a, b) => {
    expect(areSurelyEqual(a, b)).toBe(true);
    expect(a).toEqual(b);
    expect({ a: [a] }).toStrictEqual({ a: [b] });
  });

  test.each(other)("of %s and %s is not taken for granted", (a, b) => {
    expect(areSurelyEqual(a, b)).toBeUndefined();
    expect({ a: [a] }).not.toStrictEqual({ a: [b] });
  });

  test("is vitest's own for what has holes, and what holds more than numbers", () => {
    // biome-ignore lint/suspicious/noSparseArray: that is what it is about
    expect([[1, , 2]]).not.toStrictEqual([[1, undefined, 2]]);
    expect([1, { a: 1 }]).toEqual([1, expect.any(Object)]);
    expect([1, { a: 1 }]).not.toEqual([1, { a: 2 }]);
  });

  test("is never seen where an element differs", () => {
    const numbers = fc.array(fc.oneof(fc.double(), fc.constantFrom(0, -0)), { maxLength: 9 });
    const property = fc.property(numbers, numbers, (a, b) => {
      const isSame = a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
      expect(areSurelyEqual(a, b) === true).toBe(isSame);
      if (areSurelyEqual(Float64Array.from(a), Float64Array.from(b))) expect(isSame).toBe(true);
      expect(areSurelyEqual(a, [...a])).toBe(true);
    });
    fc.assert(property);
  });
});
