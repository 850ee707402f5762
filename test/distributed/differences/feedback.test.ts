import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeDifferences } from "../../../src/distributed/differences/decode.ts";
import { encodeDifferences } from "../../../src/distributed/differences/encode.ts";
import { encodeWithFeedback } from "../../../src/distributed/differences/feedback.ts";
import { norm } from "../../../src/distributed/differences/norm.ts";
import { Random } from "../../../src/random.ts";
import { all, differences, withCodes } from "./made.ts";

/** As small as differences are, so that no sum is infinite, and without −0, which is lost by adding 0. */
const small = differences.map((values) => values.map((value) => Math.fround(value / 4) + 0));

test.each(all)(
  "with nothing left it sends what encoding does, and keeps what that is off by: %s",
  (precision) => {
    fc.assert(
      fc.property(small, (values) => {
        const residual = new Float32Array(values.length);
        const bytes = encodeWithFeedback(values, residual, precision);
        expect(bytes).toEqual(encodeDifferences(values, precision));
        const sent = decodeDifferences(bytes, precision, new Float32Array(values.length));
        const left = values.map((value, i) => value - sent[i]!);
        const carried = encodeDifferences(left, "bf16");
        expect(residual).toEqual(decodeDifferences(carried, "bf16", new Float32Array(left.length)));
      }),
    );
  },
);

test.each(all)(
  "who takes the next turn goes on to the same bits from the residual as it travels: %s",
  (precision) => {
    fc.assert(
      fc.property(small, fc.nat(), (values, seed) => {
        const residual = new Float32Array(values.length);
        encodeWithFeedback(values, residual, precision);
        const carried = encodeDifferences(residual, "bf16");
        const theirs = decodeDifferences(carried, "bf16", new Float32Array(values.length));
        expect(theirs).toEqual(residual);
        const next = values.map((value, i) => value * (((seed + i) % 7) - 3) * 0.25);
        expect(encodeWithFeedback(next, theirs, precision)).toEqual(
          encodeWithFeedback(next, residual, precision),
        );
        expect(theirs).toEqual(residual);
      }),
      { numRuns: 50 },
    );
  },
);

describe.each(withCodes)("%s", (precision) => {
  test("what is too small to be sent adds up until it is; without feedback it is lost", () => {
    const values = new Float32Array(256).fill(0.01);
    values[0] = 1;
    const residual = new Float32Array(256);
    const total = new Float32Array(256);
    const lost = new Float32Array(256);
    const read = new Float32Array(256);
    for (let round = 0; round < 100; round++) {
      decodeDifferences(encodeWithFeedback(values, residual, "int4"), "int4", read);
      for (let i = 0; i < 256; i++) total[i]! += read[i]!;
      decodeDifferences(encodeDifferences(values, "int4"), "int4", read);
      for (let i = 0; i < 256; i++) lost[i]! += read[i]!;
    }
    expect(lost[1]).toBe(0);
    // All that was to be sent, but for half a step and what rounding to bf16 took.
    expect(Math.abs(total[1]! - 1)).toBeLessThan(1 / 14 + 100 * 0.07 * 2 ** -8);
    expect(total.subarray(1)).toEqual(new Float32Array(255).fill(total[1]!));
  });

  test("over many rounds nothing but the last residual is missing", () => {
    const random = new Random(1);
    const drawn = () => Float32Array.from({ length: 600 }, () => random.next() / 2 ** 32 - 0.5);
    const residual = new Float32Array(600);
    const missing = new Float64Array(600);
    const read = new Float32Array(600);
    for (let round = 0; round < 50; round++) {
      const values = drawn();
      decodeDifferences(encodeWithFeedback(values, residual, precision), precision, read);
      for (let i = 0; i < 600; i++) missing[i]! += values[i]! - read[i]!;
    }
    const step = precision === "int8" ? 0.6 / 127 : 0.6 / 7;
    for (let i = 0; i < 600; i++) {
      expect(Math.abs(missing[i]! - residual[i]!)).toBeLessThan(50 * step * 2 ** -8);
    }
  });
});

test("the norm is that of the numbers, of every length, and of the greatest and least", () => {
  for (let length = 0; length < 20; length++) {
    const values = Float32Array.from({ length }, (_, i) => i + 1);
    expect(norm(values)).toBeCloseTo(Math.sqrt((length * (length + 1) * (2 * length + 1)) / 6), 10);
  }
  expect(norm(Float32Array.of(3e38, 0, -3e38, 3e38, 3e38))).toBeCloseTo(6e38, -32);
  expect(norm(Float32Array.of(3, 0, 0, 0, 4).map((x) => x * 2 ** -149))).toBe(5 * 2 ** -149);
});
