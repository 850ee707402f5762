/** Infinite parameters, and infinite and NaN gradients: NaN exactly where PyTorch has it. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { CatalogClass } from "../../src/base/optimizerClass.ts";
import * as torch from "../../src/conventions/torch.ts";
import { loadSync } from "../../src/index.ts";

/** A number, or as a text what JSON does not have. */
type Written = number | string;
type Rows = readonly (readonly Written[])[];

interface Case {
  readonly name: string;
  readonly optimizer: string;
  readonly options: Readonly<Record<string, unknown>>;
  readonly f64: Rows;
  readonly f32: Rows;
}

const file = new URL("../golden/nonfinite.json", import.meta.url);
const golden: { readonly initial: Written[]; readonly gradients: Rows; readonly cases: Case[] } =
  JSON.parse(readFileSync(file, "utf8"));
const nadir = loadSync();

/** What does not agree: `step: element: ours, theirs`. */
function misses({ optimizer, options, ...recorded }: Case, dtype: "f32" | "f64"): string[] {
  const initial = golden.initial.map(Number);
  using parameter = nadir.parameter({ data: initial, shape: [initial.length] }, { dtype });
  const Class = (torch as unknown as Record<string, CatalogClass>)[optimizer]!;
  using ours = new Class([parameter], options);
  const rounding = dtype === "f32" ? 1e-6 : 1e-12;
  return golden.gradients.flatMap((row, t) => {
    parameter.grad.set(row.map(Number));
    ours.step();
    return [...parameter.data].flatMap((actual, i) => {
      const expected = Number(recorded[dtype][t]![i]);
      const isNear = Math.abs(actual - expected) <= rounding * Math.max(Math.abs(expected), 1);
      return Object.is(actual, expected) || isNear ? [] : [`${t}: ${i}: ${actual}, ${expected}`];
    });
  });
}

describe.for(["f32", "f64"] as const)("%s", (dtype) => {
  test.for(golden.cases.map((one) => [one.name, one] as const))("%s", ([, one]) => {
    expect(misses(one, dtype)).toEqual([]);
  });
});
