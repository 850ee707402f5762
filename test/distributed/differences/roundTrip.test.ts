import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decodeDifferences } from "../../../src/distributed/differences/decode.ts";
import { encodeDifferences } from "../../../src/distributed/differences/encode.ts";
import { encodedBytes, type Precision } from "../../../src/distributed/differences/precision.ts";
import { all, differences, withCodes } from "./made.ts";

const there = (values: Float32Array | Float64Array, precision: Precision) =>
  decodeDifferences(
    encodeDifferences(values, precision),
    precision,
    new Float32Array(values.length),
  );

const largestOf = (values: Float32Array) =>
  values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);

/** Each block of 256 with what was read of it. */
const blocksOf = (values: Float32Array, read: Float32Array) =>
  Array.from({ length: Math.ceil(values.length / 256) }, (_, block) => {
    const [start, end] = [256 * block, 256 * (block + 1)];
    return [values.subarray(start, end), read.subarray(start, end)] as const;
  });

test.each([0, 1, 2, 255, 256, 257, 511, 512, 513])(
  "%i numbers take as many bytes as is said",
  (length) => {
    const values = new Float32Array(length).fill(1);
    const scales = 4 * Math.ceil(length / 256);
    const expected = {
      f32: 4 * length,
      bf16: 2 * length,
      int8: scales + length,
      int4: scales + Math.ceil(length / 2),
    };
    for (const precision of all) {
      expect(encodeDifferences(values, precision).length).toBe(expected[precision]);
      expect(encodedBytes(precision, length)).toBe(expected[precision]);
      expect(there(values, precision)).toEqual(values);
    }
  },
);

test("f32 is exact, −0 too", () => {
  fc.assert(
    fc.property(differences, (values) => {
      expect(there(values, "f32")).toEqual(values);
    }),
  );
  expect(there(Float32Array.of(-0, 0), "f32")).toEqual(Float32Array.of(-0, 0));
  expect(there(Float32Array.of(-0, 0), "bf16")).toEqual(Float32Array.of(-0, 0));
});

test("bf16 is off by at most 2⁻⁸ of each", () => {
  const greatest = (2 - 2 ** -7) * 2 ** 127;
  fc.assert(
    fc.property(differences, (values) => {
      for (const [i, read] of there(values, "bf16").entries()) {
        const value = Math.min(Math.max(values[i]!, -greatest), greatest);
        const allowed = Math.max(Math.abs(value) * 2 ** -8, 2 ** -134);
        expect(Math.abs(read - value)).toBeLessThanOrEqual(allowed);
      }
    }),
  );
});

describe.each(withCodes)("%s", (precision, code) => {
  test("is off by at most half a step of its block, and the largest by a rounding", () => {
    fc.assert(
      fc.property(differences, (values) => {
        for (const [block, read] of blocksOf(values, there(values, precision))) {
          const largest = largestOf(block);
          // A unit of single precision for the scale, and one for the product.
          const roundings = largest * 2 ** -22;
          const step = Math.max(largest / code, 2 ** -126);
          const allowed = (largest < 2 ** -126 ? step : step / 2) + roundings;
          for (const [i, value] of block.entries()) {
            expect(Math.abs(read[i]! - value)).toBeLessThanOrEqual(allowed);
            if (Math.abs(value) < largest || largest < 2 ** -126 * code) continue;
            expect(Math.abs(read[i]! - value)).toBeLessThanOrEqual(roundings);
          }
        }
      }),
    );
  });

  test("encoded again, what was read has the same codes, and scales that are off by a rounding", () => {
    fc.assert(
      fc.property(differences, (values) => {
        const once = encodeDifferences(values, precision);
        const read = decodeDifferences(once, precision, new Float32Array(values.length));
        const again = encodeDifferences(read, precision);
        const from = 4 * Math.ceil(values.length / 256);
        expect(again.slice(from)).toEqual(once.slice(from));
        const scalesOf = (bytes: Uint8Array) => new Float32Array(bytes.slice(0, from).buffer);
        const scales = scalesOf(once);
        for (const [i, scale] of scalesOf(again).entries()) {
          expect(Math.abs(scale - scales[i]!)).toBeLessThanOrEqual(scales[i]! * 2 ** -23);
        }
      }),
    );
  });

  test("does not depend on what is in other blocks", () => {
    fc.assert(
      fc.property(differences, differences, (first, second) => {
        const whole = new Float32Array(512 + second.length);
        whole.set(first.subarray(0, 512));
        whole.set(second, 512);
        expect(there(whole, precision).slice(512)).toEqual(there(second, precision));
      }),
    );
  });

  test("the ends of single precision stay finite, and are not lost where their block has a scale", () => {
    const greatest = (2 - 2 ** -23) * 2 ** 127;
    const [most, none] = there(Float32Array.of(greatest, 2 ** -149), precision);
    expect(most! / greatest).toBeCloseTo(1, 6);
    expect(none).toBe(0);
    expect([...there(Float32Array.of(2 ** -149, -(2 ** -127)), precision)]).toEqual([0, 0]);
    const least = Float32Array.of(2 ** -126, -(2 ** -126), -3 * 2 ** -126, 2 ** -149);
    expect([...there(least, precision)]).toEqual([...least.subarray(0, 3), 0]);
  });

  test("−0 is 0, and a block of zeros has no scale", () => {
    expect(there(Float32Array.of(-0, 1, -0.001), precision)).toEqual(Float32Array.of(0, 1, 0));
    expect(encodeDifferences(new Float32Array(300), precision).every((byte) => byte === 0)).toBe(
      true,
    );
  });

  test("halfway between two codes the even one is taken, on both sides of 0", () => {
    const halves = Float32Array.of(code, 0.5, 1.5, 2.5, -0.5, -1.5, -2.5);
    expect([...there(halves, precision)]).toEqual([code, 0, 2, 2, 0, -2, -2]);
  });
});

test("of two codes of int4 the first is in the lower bits, and behind an odd last are zeros", () => {
  const bytes = encodeDifferences(Float32Array.of(7, -7, 1, 2, -1), "int4");
  expect([...bytes]).toEqual([0, 0, 0x80, 0x3f, 0x97, 0x21, 0x0f]);
});

test("bf16 takes its greatest number for what would be infinite", () => {
  const greatest = (2 - 2 ** -7) * 2 ** 127;
  const given = Float32Array.of(3.4e38, -3.4e38, 3.39e38);
  expect([...there(given, "bf16")]).toEqual([greatest, -greatest, greatest]);
});

test.each(all)("double precision is rounded to single, and read in double: %s", (precision) => {
  fc.assert(
    fc.property(differences, (values) => {
      const doubles = Float64Array.from(values, (value) => value * (1 - 2 ** -30));
      const bytes = encodeDifferences(doubles, precision);
      expect(bytes).toEqual(encodeDifferences(Float32Array.from(doubles), precision));
      const read = decodeDifferences(bytes, precision, new Float64Array(values.length));
      expect(read).toEqual(Float64Array.from(there(Float32Array.from(doubles), precision)));
    }),
    { numRuns: 30 },
  );
});

test.each(all)("bytes are read wherever they lie in memory: %s", (precision) => {
  const values = Float32Array.from({ length: 301 }, (_, i) => (i - 150) / 300);
  const bytes = encodeDifferences(values, precision);
  for (const at of [1, 2, 3, 4]) {
    const moved = new Uint8Array(bytes.length + at).subarray(at);
    moved.set(bytes);
    expect(decodeDifferences(moved, precision, new Float32Array(301))).toEqual(
      there(values, precision),
    );
  }
  expect(bytes.buffer.byteLength).toBe(bytes.length);
});

test("what is encoded stays as it was, a part of a larger array too", () => {
  const whole = Float32Array.from({ length: 900 }, (_, i) => i / 7);
  for (const precision of all) {
    const part = whole.subarray(300, 601);
    expect(encodeDifferences(part, precision)).toEqual(encodeDifferences(part.slice(), precision));
    expect(whole).toEqual(Float32Array.from({ length: 900 }, (_, i) => i / 7));
  }
});
