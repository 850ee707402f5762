import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Average, type AverageOptions, DisposedError, loadSync } from "../../src/index.ts";
import { dtypes, LENGTHS } from "../kernels/module.ts";
import { loadSmall } from "../memory/small.ts";
import { between } from "../optimizers/arbitrary.ts";
import { made } from "./made.ts";

/** Options without schedules. */
type Numbers = Required<AverageOptions> & { readonly decay: number; readonly warmup: number };

/** By the formulas, of one element: the average of an average that begins at 0, corrected where it is to be. */
function reference(options: Numbers, values: readonly number[]): number {
  const { kind, decay, warmup, debias, start, every } = options;
  const counted = values.filter((_, call) => call >= start && (call - start) % every === 0);
  if (kind === "equal") return counted.reduce((sum, x) => sum + x, 0) / counted.length;
  let mean = debias ? 0 : counted[0]!;
  let product = 1;
  for (const [n, x] of counted.entries()) {
    const d = Math.min(decay, (1 + n) / (warmup + n));
    if (debias || n > 0) mean = d * mean + (1 - d) * x;
    product *= d;
  }
  return debias ? mean / (1 - product) : mean;
}

const anyOptions: fc.Arbitrary<Numbers> = fc.record({
  kind: fc.constantFrom("ema" as const, "equal" as const),
  decay: between(0.5, 0.99),
  warmup: fc.constantFrom(0, 2, 10),
  debias: fc.boolean(),
  start: fc.nat(3),
  every: fc.integer({ min: 1, max: 3 }),
});

describe.each(dtypes)("%s", (dtype) => {
  test("agrees with the formulas at every length and alignment, and nothing else changes", () => {
    fc.assert(
      fc.property(anyOptions, fc.nat(1000), (options, seed) => {
        using nadir = loadSmall();
        const shapes = LENGTHS.flatMap((n) => [
          [`of ${n}`, [n]] as const,
          [`beside ${n}`, [1]] as const,
        ]);
        const all = Object.values(nadir.parameters(Object.fromEntries(shapes), { dtype }));
        const averaged = all.filter((_, i) => i % 2 === 0);
        const average = new Average(averaged, options);
        const at = (call: number, i: number, k: number) =>
          Math.fround(((seed + call * 7 + i * 13 + k * 5) % 23) / 4 - 2.5);
        const fill = (call: number) => {
          for (const [i, { data }] of all.entries())
            for (let k = 0; k < data.length; k++) data[k] = at(call, i, k);
        };
        for (let call = 0; call < 8; call++) {
          fill(call);
          average.update();
        }
        average.exchange();
        const tolerance = dtype === "f64" ? 1e-14 : 1e-5;
        for (const [i, { data }] of all.entries()) {
          for (const [k, value] of data.entries()) {
            const path = Array.from({ length: 8 }, (_, call) => at(call, i, k));
            const expected = i % 2 === 0 ? reference(options, path) : at(7, i, k);
            expect(Math.abs(value - expected)).toBeLessThanOrEqual(tolerance);
          }
        }
        average.exchange();
        for (const [i, { data }] of all.entries()) {
          expect([...data]).toEqual([...data].map((_, k) => at(7, i, k)));
        }
      }),
      { numRuns: 20, seed: 7 },
    );
  });
});

describe("within", () => {
  test("gives what its function gives, of the average, and puts parameters back", () => {
    const { x, average } = made();
    expect(average.within(() => x.data[0])).toBe(2.25);
    expect([x.data[0], average.exchanged]).toEqual([3, false]);
  });

  test("puts them back when it throws", () => {
    const { x, average } = made();
    const fail = () => {
      throw new RangeError(`at ${x.data[0]}`);
    };
    expect(() => average.within(fail)).toThrow(new RangeError("at 2.25"));
    expect([x.data[0], average.exchanged]).toEqual([3, false]);
    expect(average.within(() => x.data[0])).toBe(2.25);
  });

  test("waits for a promise, fulfilled or rejected", async () => {
    const { x, average } = made();
    const later = average.within(async () => {
      await Promise.resolve();
      return x.data[0];
    });
    expect([x.data[0], average.exchanged]).toEqual([2.25, true]);
    expect(() => average.update()).toThrow("until within() has ended");
    expect(() => average.exchange()).toThrow("within() exchanges, and has not ended");
    expect(() => average.within(() => 0)).toThrow("until within() has ended");
    expect(() => average.loadStateDict(average.stateDict())).toThrow("within() has not ended");
    expect(() => average.dispose()).toThrow("within() has not ended");
    expect(await later).toBe(2.25);
    expect(x.data[0]).toBe(3);
    await expect(average.within(() => Promise.reject(new Error("no data")))).rejects.toThrow(
      "no data",
    );
    expect([x.data[0], average.exchanged]).toEqual([3, false]);
  });

  test("leaves alone what its function disposed of", () => {
    const { x, average } = made();
    expect(average.within(() => x.dispose())).toBeUndefined();
    expect(() => average.update()).toThrow(DisposedError);
  });
});

describe("exchange", () => {
  test("and twice is nothing, to the bit; meanwhile nothing is taken up", () => {
    const { x, average } = made({ kind: "equal" });
    average.exchange();
    expect([x.data[0], average.exchanged]).toEqual([2, true]);
    expect(() => average.update()).toThrow(
      new TypeError(
        "Average: update(): parameters hold the average: call exchange() once more first",
      ),
    );
    average.exchange();
    expect([x.data[0], average.exchanged, average.updates]).toEqual([3, false, 3]);
  });

  test("is refused before anything was averaged", () => {
    const x = loadSmall().parameter(Float64Array.of(1));
    const average = new Average([x], { start: 2 });
    average.update();
    for (const call of [() => average.exchange(), () => average.within(() => 0)]) {
      expect(call).toThrow(
        new TypeError("Average: nothing has been averaged yet: call update() after a step"),
      );
    }
    expect([x.data[0], average.updates]).toEqual([1, 0]);
  });
});

test("gives its memory back", () => {
  const nadir = loadSync({ initialBytes: 2 ** 20 });
  const x = nadir.parameter([10_000]);
  const before = nadir.memory.buffer.byteLength;
  for (let i = 0; i < 100; i++) new Average([x]).dispose();
  expect(nadir.memory.buffer.byteLength).toBe(before);
});
