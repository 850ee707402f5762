import { describe, expect, test } from "vitest";
import { CarrierError } from "../../../src/distributed/carrierError.ts";
import { decodeDifferences } from "../../../src/distributed/differences/decode.ts";
import { encodeDifferences } from "../../../src/distributed/differences/encode.ts";
import { encodeWithFeedback } from "../../../src/distributed/differences/feedback.ts";
import { firstNotFinite } from "../../../src/distributed/differences/finite.ts";
import type { Precision } from "../../../src/distributed/differences/precision.ts";
import { all } from "./made.ts";

const ones = (length: number) => new Float32Array(length).fill(1);

test.each([
  [NaN, Float32Array],
  [Infinity, Float32Array],
  [-Infinity, Float64Array],
  [1e39, Float64Array],
  [NaN, Float64Array],
])("%d is not sent, and said where it is", (value, Class) => {
  const values = new Class(600).fill(1);
  values[597] = NaN;
  values[411] = value;
  for (const precision of all) {
    expect(() => encodeDifferences(values, precision)).toThrow(
      new RangeError(
        `differences[411] must be finite in single precision, got ${value}: training has diverged`,
      ),
    );
  }
});

test("the first that is not finite is found, wherever it is", () => {
  expect(firstNotFinite(ones(9))).toBe(-1);
  expect(firstNotFinite(new Float32Array(0))).toBe(-1);
  for (let i = 0; i < 9; i++) {
    for (const value of [NaN, Infinity, -Infinity]) {
      const values = ones(9);
      values[i] = value;
      values[8] = NaN;
      expect(firstNotFinite(values)).toBe(i);
      expect(firstNotFinite(Float64Array.from(values))).toBe(i);
    }
  }
});

/** Bytes of so many ones, changed at a place. */
const changed = (precision: Precision, length: number, change: (bytes: DataView) => void) => {
  const bytes = encodeDifferences(ones(length), precision);
  change(new DataView(bytes.buffer));
  return bytes;
};

const lowest = "1.1754943508222875e-38";

describe.each<[string, Precision, number, Uint8Array, string]>([
  ["a byte too few", "f32", 3, new Uint8Array(11), "3 of them in f32 take 12 bytes, got 11"],
  ["a byte too many", "int4", 3, new Uint8Array(7), "3 of them in int4 take 6 bytes, got 7"],
  ["nothing", "int8", 300, new Uint8Array(0), "300 of them in int8 take 308 bytes, got 0"],
  [
    "NaN in f32",
    "f32",
    3,
    changed("f32", 3, (view) => view.setFloat32(8, NaN, true)),
    "number 2 must be finite, got NaN",
  ],
  [
    "an infinity in bf16",
    "bf16",
    3,
    changed("bf16", 3, (view) => view.setUint16(2, 0xff80, true)),
    "number 1 must be finite, got -Infinity",
  ],
  ...[NaN, Infinity, -1, 2 ** -130, 2.7e36].map(
    (scale): [string, Precision, number, Uint8Array, string] => [
      `a scale of ${scale}`,
      "int8",
      300,
      changed("int8", 300, (view) => view.setFloat32(4, scale, true)),
      `scale 1 must be 0 or in [${lowest}, 2.6793883890187504e+36], got ${Math.fround(scale)}`,
    ],
  ),
  [
    "the code −128",
    "int8",
    300,
    changed("int8", 300, (view) => view.setInt8(8 + 299, -128)),
    "code 299 must be in [-127, 127], got -128",
  ],
  [
    "a lower code −8",
    "int4",
    5,
    changed("int4", 5, (view) => view.setUint8(5, 0x78)),
    "code 2 must be in [-7, 7], got -8",
  ],
  [
    "an upper code −8",
    "int4",
    5,
    changed("int4", 5, (view) => view.setUint8(5, 0x87)),
    "code 3 must be in [-7, 7], got -8",
  ],
  [
    "bits behind the last code",
    "int4",
    5,
    changed("int4", 5, (view) => view.setUint8(6, 0x17)),
    "bits behind the last code must be 0",
  ],
])("%s", (_, precision, length, bytes, why) => {
  test.each([Float32Array, Float64Array])("is refused, and nothing is written: %o", (Class) => {
    const into = new Class(length).fill(0.25);
    expect(() => decodeDifferences(bytes, precision, into)).toThrow(
      new CarrierError("damaged", `differences are damaged: ${why}`),
    );
    expect(into).toEqual(new Class(length).fill(0.25));
  });
});

test("the greatest scale is read, and gives nothing infinite", () => {
  const bytes = changed("int8", 2, (view) => {
    view.setFloat32(0, 2.6793883890187504e36, true);
    view.setInt8(5, -127);
  });
  const [most, least] = decodeDifferences(bytes, "int8", new Float32Array(2));
  expect(most).toBeLessThan(3.4028235e38);
  expect(least).toBe(-most!);
});

test("feedback refuses a residual of another length, and a sum that is not finite, and changes nothing", () => {
  const residual = ones(3);
  expect(() => encodeWithFeedback(ones(4), residual, "int8")).toThrow(
    new RangeError("residual must have as many numbers as the differences, 4, got 3"),
  );
  expect(() => encodeWithFeedback(Float32Array.of(1, 2, NaN), residual, "int8")).toThrow(
    "differences[2] must be finite in single precision, got NaN",
  );
  residual[1] = 3e38;
  expect(() => encodeWithFeedback(Float32Array.of(1, 3e38, 1), residual, "f32")).toThrow(
    "differences[1] must be finite in single precision, got Infinity",
  );
  expect(residual).toEqual(Float32Array.of(1, 3e38, 1));
});
