import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { decodeDifferences } from "../../../src/distributed/differences/decode.ts";
import { encodeDifferences } from "../../../src/distributed/differences/encode.ts";
import { bytesFrom } from "../../checkpoint/golden.ts";

interface Coded {
  readonly scales: string;
  readonly codes: string;
  readonly bitsandbytes: { readonly largest: string; readonly codes: string };
}

const golden: { readonly values: string; readonly bf16: string } & Record<"int8" | "int4", Coded> =
  JSON.parse(readFileSync("test/golden/distributed/differences.json", "utf8"));

const values = new Float32Array(bytesFrom(golden.values).buffer);

test("f32 is the numbers as they are, little-endian", () => {
  expect(encodeDifferences(values, "f32")).toEqual(bytesFrom(golden.values));
  expect([...encodeDifferences(Float32Array.of(1, -2), "f32")]).toEqual([
    ...[0, 0, 0x80, 0x3f],
    ...[0, 0, 0, 0xc0],
  ]);
});

test("bf16 is PyTorch's", () => {
  expect(encodeDifferences(values, "bf16")).toEqual(bytesFrom(golden.bf16));
});

describe.each([
  ["int8", 127],
  ["int4", 7],
] as const)("%s", (precision, largestCode) => {
  const { bitsandbytes, ...ours } = golden[precision];
  const scales = new Float32Array(bytesFrom(ours.scales).buffer);
  const scaleOf = (i: number) => scales[Math.floor(i / 256)]!;

  test("is NumPy's by the formula, scales before codes", () => {
    const expected = Buffer.concat([bytesFrom(ours.scales), bytesFrom(ours.codes)]);
    expect(encodeDifferences(values, precision)).toEqual(new Uint8Array(expected));
  });

  test("has bitsandbytes' codes, but halfway between two of them, where it takes any", () => {
    const largest = new Float32Array(bytesFrom(bitsandbytes.largest).buffer);
    expect(scales).toEqual(largest.map((each) => Math.fround(each / largestCode)));
    const codes = new Int8Array(bytesFrom(bitsandbytes.codes).buffer);
    const decoded = decodeDifferences(
      encodeDifferences(values, precision),
      precision,
      new Float32Array(values.length),
    );
    let compared = 0;
    for (const [i, value] of values.entries()) {
      const quotient = value / scaleOf(i);
      if (!(Math.abs(quotient - Math.floor(quotient) - 0.5) > 1e-3)) continue;
      expect(decoded[i]).toBe(Math.fround(codes[i]! * scaleOf(i)));
      compared++;
    }
    expect(compared).toBeGreaterThan(1500);
  });
});
