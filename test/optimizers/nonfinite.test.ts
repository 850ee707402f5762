/** Infinite parameters and state, infinite and NaN gradients: NaN exactly where PyTorch has it. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { CatalogClass } from "../../src/base/optimizerClass.ts";
import * as torch from "../../src/conventions/torch.ts";
import { NAG } from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";

/** A number, or as a text what JSON does not have. */
type Written = number | string;
type Rows = readonly (readonly Written[])[];
type Options = Readonly<Record<string, unknown>>;

interface Case {
  readonly name: string;
  readonly optimizer: string;
  readonly options: Options;
  /** Options that are others from step `changeAt` on, counted from 0. */
  readonly then?: Options;
  readonly f64: Rows;
  readonly f32: Rows;
}

const file = new URL("../golden/nonfinite.json", import.meta.url);
const golden: {
  readonly initial: Written[];
  readonly gradients: Rows;
  readonly changeAt: number;
  readonly cases: Case[];
} = JSON.parse(readFileSync(file, "utf8"));
const nadir = loadSmall();

/** Options that NAG does not have, or takes at the look-ahead point. */
const differing = ["nesterov", "dampening", "weightDecay"];

/** PyTorch's, as Nadir has it. */
const classOf = ({ optimizer }: Case) =>
  (torch as unknown as Record<string, CatalogClass>)[optimizer]!;

/** What does not agree: `step: element: ours, theirs`. */
function misses(
  { options, then, ...recorded }: Case,
  dtype: "f32" | "f64",
  Class: CatalogClass,
): string[] {
  const initial = golden.initial.map(Number);
  using parameter = nadir.parameter({ data: initial, shape: [initial.length] }, { dtype });
  using ours = new Class([parameter], options);
  const rounding = dtype === "f32" ? 1e-6 : 1e-12;
  return golden.gradients.flatMap((row, t) => {
    if (t === golden.changeAt) Object.assign(ours.paramGroups[0]!, then);
    ours.step(() => parameter.grad.set(row.map(Number)));
    return [...parameter.data].flatMap((actual, i) => {
      const expected = Number(recorded[dtype][t]![i]);
      const isNear = Math.abs(actual - expected) <= rounding * Math.max(Math.abs(expected), 1);
      return Object.is(actual, expected) || isNear ? [] : [`${t}: ${i}: ${actual}, ${expected}`];
    });
  });
}

describe.for(["f32", "f64"] as const)("%s", (dtype) => {
  test.for(golden.cases.map((one) => [one.name, one] as const))("%s", ([, one]) => {
    expect(misses(one, dtype, classOf(one))).toEqual([]);
  });

  // Given the gradients, v ← μv − lr·g is Polyak's b ← μb + g times −lr.
  const polyak = golden.cases.filter(
    ({ optimizer, options, then }) =>
      optimizer === "SGD" &&
      !Object.keys({ ...options, ...then }).some((name) => differing.includes(name)),
  );
  test.for(polyak.map((one) => [one.name, one] as const))("NAG as %s", ([, one]) => {
    expect(polyak.length).toBeGreaterThan(5);
    const options = { momentum: 0, ...one.options };
    expect(misses({ ...one, options }, dtype, NAG)).toEqual([]);
  });
});
