import { describe, expect, test } from "vitest";
import {
  fromBfloat16,
  fromFloat16,
  toBfloat16,
  toFloat16,
} from "../../src/checkpoint/tensors/halves.ts";
import { digestOf, recorded } from "./golden.ts";

interface Golden {
  readonly singles: string;
  readonly probes: number;
  readonly halves: string;
  readonly small: string;
}

const golden = recorded<Record<"f16" | "bf16", Golden>>("halves");
const all = Uint16Array.from({ length: 65536 }, (_, bits) => bits);
const bitsOf = (values: Float32Array<ArrayBuffer>) => new Uint32Array(values.buffer);
const withoutNaN = (values: Float32Array) => values.filter((value) => !Number.isNaN(value));

/** As the script beside the golden numbers makes them. */
function around(singles: Float32Array<ArrayBuffer>, step: number): Float32Array {
  const bits = bitsOf(singles).filter((_, i) => Number.isFinite(singles[i]));
  const near = [-1, 0, 1, step / 2 - 1, step / 2, step / 2 + 1];
  const probes = near.flatMap((distance) => Array.from(bits, (each) => each + distance));
  return withoutNaN(new Float32Array(Uint32Array.from(probes).buffer));
}

describe.each([
  { name: "f16", from: fromFloat16, to: toFloat16, bits: 10, least: 2 ** -24, quiet: 0x7e00 },
  { name: "bf16", from: fromBfloat16, to: toBfloat16, bits: 7, least: 2 ** -133, quiet: 0x7fc0 },
] as const)("$name", ({ name, from, to, bits, least, quiet }) => {
  const singles = from(all);

  test("every half is the single that the real library makes of it", () => {
    expect(digestOf(withoutNaN(singles))).toBe(golden[name].singles);
  });

  test("the nearest half is the real library's, and of two the even one", () => {
    const probes = around(singles, 2 ** (23 - bits));
    expect(probes.length).toBe(golden[name].probes);
    expect(digestOf(to(probes))).toBe(golden[name].halves);
    const ties = Float32Array.from({ length: 4100 }, (_, k) => k * 0.25 * least);
    expect(digestOf(to(ties))).toBe(golden[name].small);
  });

  test("there and back, every half is itself, with the payload of a NaN", () => {
    expect(to(singles)).toEqual(all);
    const isNaNs = Array.from(singles, (value) => Number.isNaN(value));
    const expected = Array.from(all, (half) => (half & 0x7fff) > (quiet & (quiet << 1) & 0x7fff));
    expect(isNaNs).toEqual(expected);
  });

  test("what is no number stays none", () => {
    // A payload in the lowest bit alone, which no half has.
    const least = new Float32Array(new Uint32Array([0x7f800001, 0xff800001]).buffer);
    expect([...from(to(least))]).toEqual([NaN, NaN]);
    expect([...from(to(new Float32Array([NaN, 1 / 0, -1 / 0, -0, 3.4e38])))]).toEqual([
      ...[NaN, 1 / 0, -1 / 0, -0],
      1 / 0,
    ]);
  });

  test("a view at an odd place of its buffer is read where it is", () => {
    const values = new Float32Array([9, 1, -2.5, 9]).subarray(1, 3);
    expect([...from(to(values))]).toEqual([1, -2.5]);
  });
});
