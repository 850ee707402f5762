import fc from "fast-check";
import type { Precision } from "../../../src/distributed/differences/precision.ts";

export const all: readonly Precision[] = ["f32", "bf16", "int8", "int4"];
export const withCodes = [
  ["int8", 127],
  ["int4", 7],
] as const;

const length = { minLength: 0, maxLength: 600 };

/** Numbers of any size, from the least to the greatest of single precision. */
const anySize = fc.float32Array({ ...length, noNaN: true, noDefaultInfinity: true });
/** Numbers of one size, as most differences are, with zeros between them. */
const oneSize = fc
  .tuple(fc.integer({ min: -140, max: 100 }), fc.array(fc.integer({ min: -999, max: 999 }), length))
  .map(([exponent, whole]) => Float32Array.from(whole, (each) => each * 2 ** exponent));
/** Halfway between codes, or at one. */
const halfway = fc
  .tuple(
    fc.constantFrom(127, 7),
    fc.integer({ min: -120, max: 100 }),
    fc.array(fc.integer({ min: -254, max: 254 }), length),
  )
  .map(([code, exponent, halves]) => {
    const within = halves.map((half) => (half % (2 * code)) / 2);
    return Float32Array.from([code, ...within], (each) => each * 2 ** exponent);
  });

export const differences = fc.oneof(anySize, oneSize, halfway);
