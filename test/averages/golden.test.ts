/** Averages as PyTorch's AveragedModel, Keras's `use_ema` and optax's `ema` take them. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Average, type AverageOptions } from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";

interface Recorded {
  readonly points: readonly (readonly number[])[];
  readonly cases: readonly {
    readonly name: string;
    readonly options: AverageOptions;
    readonly f64: readonly (readonly number[])[];
    readonly f32: readonly (readonly number[])[];
  }[];
}

const file = new URL("../golden/averages.json", import.meta.url);
const { points, cases }: Recorded = JSON.parse(readFileSync(file, "utf8"));

/** Of the largest point: a few roundings a step. What is divided by 1 − dᵗ has those of that too. */
const ALLOWED = { f64: 2 ** -50, f32: 2 ** -20 };
const CORRECTED = { f64: 2 ** -47, f32: 2 ** -16 };

/** How far the averages are from those recorded, in units of what is allowed. */
function miss(
  options: AverageOptions,
  expected: readonly (readonly number[])[],
  dtype: "f32" | "f64",
): number {
  using nadir = loadSmall();
  const parameter = nadir.parameter([points[0]!.length], { dtype });
  using average = new Average([parameter], options);
  const largest = Math.max(...points.flat().map(Math.abs));
  const misses = points.map((point, i) => {
    parameter.data.set(point);
    average.update();
    const values = average.within(() => [...parameter.data]);
    return Math.max(...values.map((value, j) => Math.abs(value - expected[i]![j]!)));
  });
  return Math.max(...misses) / (largest * (options.debias ? CORRECTED : ALLOWED)[dtype]);
}

describe.each(cases)("$name", ({ options, f64, f32 }) => {
  test("in f64", () => expect(miss(options, f64, "f64")).toBeLessThan(1));
  test("in f32", () => expect(miss(options, f32, "f32")).toBeLessThan(1));

  test.each<[AverageOptions]>([
    [{ kind: options.kind === "equal" ? "ema" : "equal" }],
    [{ decay: 0.95 }],
    [{ debias: !options.debias }],
    [{ warmup: 10 }],
    [{ start: 1 }],
    [{ every: 2 }],
  ])("and with %o does not", (wrong) => {
    const [key] = Object.keys(wrong) as [keyof AverageOptions];
    // What does not matter to a mean of all.
    const isIdle = options.kind === "equal" && ["decay", "debias", "warmup"].includes(key);
    const missed = () => miss({ ...options, ...wrong }, f64, "f64");
    if (key === "start") expect(missed).toThrow("nothing has been averaged yet");
    else if (isIdle) expect(missed()).toBeLessThan(1);
    else expect(missed()).toBeGreaterThan(1e5);
  });
});
