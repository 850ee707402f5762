/** What state cannot be is found wherever it stands: values are looked at several at a time. */
import { describe, expect, test } from "vitest";
import { takeValues } from "../../src/base/takeValues.ts";

const lengths = Array.from({ length: 13 }, (_, length) => length);
const places = lengths.flatMap((length) => {
  return Array.from({ length }, (_, at) => ({ length, at }));
});

describe.each(["f32", "f64"] as const)("%s", (dtype) => {
  const Class = dtype === "f32" ? Float32Array : Float64Array;
  const take = (values: unknown, slot: Parameters<typeof takeValues>[4], lent = true) =>
    takeValues("state", values, undefined, dtype, slot, lent);

  test("takes 0, −0 and ∞ at every length", () => {
    for (const length of lengths) {
      const values = new Class(length).map((_, i) => [0, -0, Infinity, 1][i % 4]!);
      expect(take(values, { min: 0 })).toBe(values);
      expect(take(values, { min: 0 }, false)).toEqual(values);
      expect(
        take(
          values.map((value) => -value),
          {},
        ).length,
      ).toBe(length);
    }
  });

  test.each([
    { slot: {}, bad: Number.NaN },
    { slot: { min: 0 }, bad: Number.NaN },
    { slot: { min: 0 }, bad: -1 },
    { slot: { min: 0 }, bad: -Infinity },
  ])("refuses $bad in $slot, wherever it stands", ({ slot, bad }) => {
    for (const { length, at } of places) {
      const values = new Class(length).fill(1);
      values[at] = bad;
      expect(() => take(values, slot)).toThrow(RangeError);
      expect(() => take(values, slot)).toThrow(`state[${at}] must be `);
      // The first of several.
      values.fill(bad, at);
      expect(() => take([...values], slot)).toThrow(`state[${at}] must be `);
    }
  });

  test("takes NaN where a slot may have it, wherever it stands", () => {
    for (const { length, at } of places) {
      const values = new Class(length).fill(1);
      values[at] = Number.NaN;
      expect(take(values, { orNaN: true })).toBe(values);
    }
  });
});
