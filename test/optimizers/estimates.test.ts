/** Prodigy and D-Adaptation as their authors' code runs them on a bowl, where their estimates grow. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { loadSmall } from "../memory/small.ts";
import { classNamed, type Options } from "./classes.ts";

interface Recorded {
  readonly steepness: readonly number[];
  readonly minimum: readonly number[];
  readonly start: readonly number[];
  readonly shapes: readonly (readonly number[])[];
  readonly every: number;
  readonly cases: readonly {
    readonly optimizer: string;
    readonly options: Options;
    readonly parameters: readonly (readonly number[])[];
    readonly d: readonly number[];
  }[];
}

const file = new URL("../golden/estimates.json", import.meta.url);
const { steepness, minimum, start, shapes, every, cases }: Recorded = JSON.parse(
  readFileSync(file, "utf8"),
);

/** The largest relative miss of d, and of parameters in units of the way from start to minimum. */
function miss(
  name: string,
  options: Options,
  rows: readonly (readonly number[])[],
  d: readonly number[],
) {
  using nadir = loadSmall();
  const parameters = shapes.map((shape) => nadir.parameter([...shape], { dtype: "f64" }));
  const values = () => parameters.flatMap(({ data }) => [...data]);
  let i = 0;
  for (const { data } of parameters) for (let k = 0; k < data.length; k++) data[k] = start[i++]!;
  using optimizer = new (classNamed(name))(parameters, options);
  let worst = 0;
  for (let step = 1; step <= rows.length * every; step++) {
    let i = 0;
    for (const { data, grad } of parameters) {
      for (let k = 0; k < data.length; k++, i++) grad[k] = steepness[i]! * (data[k]! - minimum[i]!);
    }
    optimizer.step(() => 1);
    if (step % every > 0) continue;
    const row = rows[step / every - 1]!;
    const { scalars } = optimizer.stateDict().state[0]!;
    worst = Math.max(worst, Math.abs(scalars.d! / d[step / every - 1]! - 1));
    for (const [k, value] of values().entries()) {
      worst = Math.max(worst, Math.abs(value - row[k]!) / Math.abs(start[k]! - minimum[k]!));
    }
  }
  return worst;
}

/** What makes each another: with any of these it must miss. */
const wrongs: readonly Options[] = [
  { d0: 1e-5 },
  { dCoef: 0.9 },
  { beta3: 0.95 },
  { growthRate: 1.01 },
  { useBiasCorrection: true },
  { layerScale: 0.9 },
  { betas: [0.9, 0.99] },
  { weightDecay: 0.05 },
];

describe.each(cases)("$optimizer $options", ({ optimizer, options, parameters, d }) => {
  test("takes the authors' way, by their estimates", () => {
    expect(d.at(-1)! / d[0]!).toBeGreaterThan(2);
    expect(miss(optimizer, options, parameters, d)).toBeLessThan(1e-10);
  });

  const known = Object.keys(classNamed(optimizer).description.options);
  test.each(
    wrongs.filter((wrong) =>
      Object.keys(wrong).every((key) => known.includes(key) && !(key in options)),
    ),
  )("and with %o another", (wrong) => {
    expect(miss(optimizer, { ...options, ...wrong }, parameters, d)).toBeGreaterThan(1e-4);
  });
});
