import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dynamicMap } from "../../src/coded/dynamicMap.ts";
import { call } from "../kernels/call.ts";
import { floats, recorded } from "./recorded.ts";

const maps = { signed: dynamicMap(true), unsigned: dynamicMap(false) };
type Sign = keyof typeof maps;

const wordsOf = (count: number) => Math.ceil(count / 4) + Math.ceil(count / 256);

/** The codes of an array as they lie in memory. */
function encode(values: Float32Array, sign: Sign): Uint32Array {
  const { buckets, bounds } = maps[sign];
  const words = new Uint32Array(Math.ceil(buckets.length / 4));
  new Uint8Array(words.buffer).set(buckets);
  const to = new Uint32Array(wordsOf(values.length));
  const arrays = { from: values, to, buckets: words, bounds };
  const { after } = call("encodeQ8_f32", { arrays, written: ["to"], last: "from" }, (at) => {
    return [at.from, at.to, values.length, at.buckets, at.bounds];
  });
  return after.to;
}

function decode(codes: Uint32Array, count: number, sign: Sign): Float32Array {
  const arrays = { from: codes, map: maps[sign].numbers, to: new Float32Array(count) };
  const { after } = call("decodeQ8_f32", { arrays, written: ["to"], last: "to" }, (at) => {
    return [at.from, at.to, count, at.map];
  });
  return after.to;
}

const kept = (values: Float32Array, sign: Sign) =>
  decode(encode(values, sign), values.length, sign);

/** Blocks' scales, and the codes as places in the map from its least number on, as bitsandbytes counts. */
function partsOf(words: Uint32Array, count: number, sign: Sign) {
  const scales: number[] = [];
  const codes: number[] = [];
  const bytes = new Uint8Array(words.buffer);
  for (let at = 0, start = 0; start < count; start += 256) {
    const size = Math.min(256, count - start);
    scales.push(new Float32Array(words.buffer, at, 1)[0]!);
    for (const code of bytes.subarray(at + 4, at + 4 + size)) {
      codes.push(sign === "signed" ? (code + 127) % 256 : code);
    }
    at += 4 + 4 * Math.ceil(size / 4);
  }
  return { scales, codes };
}

describe.each(["signed", "unsigned"] as const)("the %s map", (sign) => {
  test("is bitsandbytes'", () => {
    const ours = [...maps[sign].numbers].sort((a, b) => a - b);
    expect(ours).toHaveLength(256);
    for (const [i, number] of recorded.maps[sign].entries()) {
      expect(Math.abs(ours[i]! - number)).toBeLessThanOrEqual(5e-7 * Math.abs(number));
    }
  });

  test("has not more than one bound in a bucket, so that one comparison tells", () => {
    const { buckets, bounds } = maps[sign];
    for (let i = 0; i + 1 < buckets.length; i++) {
      expect(buckets[i + 1]! - buckets[i]!).toBeLessThanOrEqual(1);
      expect(bounds[i + 1]).toBeGreaterThanOrEqual(bounds[i]!);
    }
  });

  test("gives the nearest number", () => {
    const numbers = [...maps[sign].numbers].sort((a, b) => a - b);
    const exponent = fc.double({ min: -26, max: 0, noNaN: true });
    const drawn = fc.tuple(exponent, fc.boolean()).map(([x, isNegative]) => {
      return Math.fround(isNegative && sign === "signed" ? -(2 ** x) : 2 ** x);
    });
    fc.assert(
      fc.property(fc.array(drawn, { minLength: 1, maxLength: 80 }), (drawn) => {
        const values = Float32Array.of(1, ...drawn);
        const decoded = kept(values, sign);
        for (const [i, value] of values.entries()) {
          const best = Math.min(...numbers.map((number) => Math.abs(number - value)));
          const isLeast = sign === "unsigned" && value < numbers[1]! / 2;
          if (isLeast) expect(decoded[i]).toBe(numbers[1]);
          else expect(Math.abs(decoded[i]! - value)).toBe(best);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe("blocks are bitsandbytes'", () => {
  test.each(recorded.blocks.map((one) => [`${one.sign}, ${one.values.length}`, one] as const))(
    "%s",
    (_, { sign, values, codes, scales }) => {
      const given = floats(values);
      const ours = partsOf(encode(given, sign), given.length, sign);
      expect(ours.scales).toEqual([...floats(scales)]);
      const others = codes.filter((code, i) => code !== ours.codes[i]);
      // It multiplies by the inverse, so that what is next to a bound may be on the other side of it.
      const raised = codes.filter((code, i) => code === 0 && sign === "unsigned" && given[i]! > 0);
      expect(others.length - raised.length).toBeLessThanOrEqual(Math.ceil(codes.length / 500) - 1);
      expect(sign === "signed" ? 1 : given.length < 200 || raised.length).not.toBe(0);
    },
  );
});

/** Numbers of all sizes. */
const sized = fc
  .tuple(fc.double({ min: -1, max: 1, noNaN: true }), fc.integer({ min: -30, max: 4 }))
  .map(([x, exponent]) => Math.fround(x * 2 ** exponent));

test.each(["signed", "unsigned"] as const)("what was decoded decodes to the same: %s", (sign) => {
  const arrays = fc.array(sized, { maxLength: 530 });
  const exponents = fc.integer({ min: -120, max: 100 });
  fc.assert(
    fc.property(arrays, exponents, (drawn, exponent) => {
      const values = Float32Array.from(drawn, (x) => {
        return (sign === "signed" ? x : Math.abs(x)) * 2 ** exponent;
      });
      const once = kept(values, sign);
      expect(kept(once, sign)).toEqual(once);
      for (let start = 0; start < values.length; start += 256) {
        const block = values.subarray(start, start + 256);
        const largest = block.reduce((most, x) => (Math.abs(x) > Math.abs(most) ? x : most), 0);
        if (Math.abs(largest) < 2 ** -126) continue;
        // Of two of one size the positive one.
        const at = block.includes(-largest)
          ? block.indexOf(Math.abs(largest))
          : block.indexOf(largest);
        expect(once[start + at]).toBe(block[at]);
      }
    }),
    { numRuns: 300 },
  );
});

test("blocks know nothing of each other", () => {
  const values = Float32Array.from({ length: 900 }, (_, i) => Math.fround(((i * 37) % 101) - 50));
  const whole = kept(values, "signed");
  for (const start of [256, 512, 768]) {
    expect(kept(values.slice(start), "signed")).toEqual(whole.slice(start));
  }
});

test("of two that are as near the smaller is taken, and 0 stays 0 beside others", () => {
  for (const sign of ["signed", "unsigned"] as const) {
    const { numbers, bounds } = maps[sign];
    const finite = [...bounds].filter((bound) => bound > 0 && Number.isFinite(bound));
    for (const bound of new Set(finite)) {
      const values = Float32Array.of(1, bound, 0, sign === "signed" ? -bound : 0);
      const [, near, zero, opposite] = kept(values, sign) as unknown as [1, number, number, number];
      expect(Math.max(...numbers.filter((number) => number < bound))).toBe(near);
      expect(zero).toBe(0);
      expect(Math.abs(opposite)).toBe(sign === "signed" ? near : 0);
    }
  }
});

test("memory of zeros is zeros, and zeros are", () => {
  for (const sign of ["signed", "unsigned"] as const) {
    expect([...decode(new Uint32Array(wordsOf(301)), 301, sign)]).toEqual(Array(301).fill(0));
    expect([...encode(new Float32Array(301), sign)]).toEqual(Array(wordsOf(301)).fill(0));
  }
});

test("NaN is all of its block, an overflow the largest number, and what is next to nothing 0", () => {
  const values = new Float32Array(600).fill(1);
  values[3] = Number.NaN;
  values[300] = Infinity;
  values.fill(1e-40, 512);
  const after = kept(values, "unsigned");
  expect([...after.slice(0, 256)].every(Number.isNaN)).toBe(true);
  expect(after[300]).toBe(3.4028234663852886e38);
  expect([...after.slice(256, 512)].every(Number.isFinite)).toBe(true);
  expect([...after.slice(512)]).toEqual(Array(88).fill(0));
});
