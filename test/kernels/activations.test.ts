/** Sweeps that are plain arithmetic: the bits of the formula, each operation rounded by itself. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Random } from "../../src/random.ts";
import { arrays, dtypes, numbers, type SweepName, sweep } from "./module.ts";
import { rounded } from "./ulp.ts";

type Round = (x: number) => number;
type Formula = (round: Round, x: number, y: number, slope: number) => number;

const formulas: Partial<Record<SweepName, Formula>> = {
  relu: (_, x) => (x <= 0 ? 0 : x),
  reluGradient: (_, delta, y) => (y <= 0 ? 0 : delta),
  leakyRelu: (round, x, _, slope) => (x > 0 ? x : round(x * slope)),
  leakyReluGradient: (round, delta, y, slope) => (y > 0 ? delta : round(delta * slope)),
  tanhGradient: (round, delta, y) => round(delta * round(1 - round(y * y))),
  sigmoidGradient: (round, delta, y) => round(delta * round(y * round(1 - y))),
  multiply: (round, delta, slope) => round(delta * slope),
};

const cases = Object.entries(formulas).flatMap(([name, formula]) =>
  dtypes.map((dtype) => ({ name: name as SweepName, dtype, formula })),
);

describe.for(cases)("$name of $dtype", ({ name, dtype, formula }) => {
  const COUNT = 61;
  const round = (x: number) => rounded(dtype, x);
  const run = (inputs: Parameters<typeof sweep>[3], slope: number) => {
    const addresses = inputs.map((_, i) => 1024 * (i + 1));
    const constants = name.startsWith("leaky") ? [slope] : [];
    return sweep(name, dtype, addresses, inputs, constants);
  };

  test("is the formula, and leaves what it only reads", () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(0, 0.01, 0.3, 1), (seed, slope) => {
        const random = new Random(seed);
        const inputs = Array.from({ length: arrays[name] }, () =>
          numbers(dtype, random, COUNT, -1),
        );
        const [first, ...others] = run(inputs, slope);
        const wanted = inputs[0]!.map((x, i) =>
          formula(round, x, inputs[1]?.[i] ?? 0, round(slope)),
        );
        expect(first).toEqual(wanted);
        expect(others).toEqual(inputs.slice(1));
      }),
      { numRuns: 50 },
    );
  });

  test("lets NaN through, in any lane", () => {
    for (let lane = 0; lane < 9; lane++) {
      const inputs = Array.from({ length: arrays[name] }, (_, i) => {
        const array = numbers(dtype, new Random(i), 9, 0.5);
        if (i === 0) array[lane] = Number.NaN;
        // Where a unit is off, 0 is what goes back, whatever comes.
        return i === 0 ? array : array.map((x) => x || 0.5);
      });
      const isNaNs = (array: ArrayLike<number>) => Array.from(array, Number.isNaN);
      expect(isNaNs(run(inputs, 0.01)[0]!)).toEqual(isNaNs(inputs[0]!));
    }
  });
});

describe.for(dtypes)("relu in %s", (dtype) => {
  test("of infinities", () => {
    const input = numbers(dtype, new Random(1), 4, -1);
    input.set([Infinity, -Infinity, -3, 2]);
    expect([...sweep("relu", dtype, [1024], [input], [])[0]!]).toEqual([Infinity, 0, 0, 2]);
    const leaky = sweep("leakyRelu", dtype, [1024], [input], [0.5])[0]!;
    expect([...leaky]).toEqual([Infinity, -Infinity, -1.5, 2]);
  });
});
