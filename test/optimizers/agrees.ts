/**
 * An optimizer, with any options, against its paper's formula: over runs of every length from 0 to 70,
 * each starting at another alignment, in two groups, between parameters that do not take part.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CatalogClass } from "../../src/base/optimizerClass.ts";
import { isTuple } from "../../src/base/options.ts";
import type { ArrayOf, DType } from "../../src/dtype.ts";
import type { Nadir, Parameter } from "../../src/index.ts";
import { dtypes, LENGTHS } from "../kernels/module.ts";
import { loadSmall } from "../memory/small.ts";
import { optionsOf } from "./arbitrary.ts";
import { classNamed, type Options } from "./classes.ts";
import { type Hyper, type Rule, type TensorStep, tensorOf } from "./reference.ts";
import { gradients, points, slope, step } from "./train.ts";

const STEPS = 4;

/**
 * What rounding may amount to: a part of the way gone (an ill-conditioned centred variance loses
 * most), and units in the last place of the parameter.
 */
const ALLOWED: Readonly<Record<DType, { part: number; roundings: number }>> = {
  f64: { part: 5e-13, roundings: 8 * 2 ** -52 },
  f32: { part: 5e-5, roundings: 8 * 2 ** -23 },
};

/** The class of that name does what a rule says. */
export function describeAgreement(name: string, rule: Rule, draws: Draws = {}): void {
  describe(`${name} agrees with its paper`, () => agreement(classNamed(name), rule, draws));
}

/** Options to draw otherwise, where at those of all others rounding alone decides. */
type Draws = Readonly<Record<string, fc.Arbitrary<unknown>>>;

function agreement(Class: CatalogClass, rule: Rule, draws: Draws): void {
  const drawn = fc
    .tuple(optionsOf(Class), fc.record(draws))
    .map(([options, others]) => ({ ...options, ...others }));

  test("the rule has the same options with the same defaults", () => {
    const specs = Object.entries(Class.description.options);
    const defaults = specs.map(([name, spec]) => [
      name,
      isTuple(spec) ? spec.map((one) => one.default) : spec.default,
    ]);
    expect(Object.fromEntries(defaults)).toEqual(rule.defaults);
  });

  describe.for(dtypes)("%s", (dtype) => {
    test("agrees for any options, at every length and alignment, and nothing else changes", () => {
      using nadir = loadSmall();
      fc.assert(
        fc.property(fc.tuple(drawn, drawn), fc.nat(), (options, seed) => {
          expect(worst(nadir, Class, rule, dtype, options, seed)).toBeLessThanOrEqual(1);
        }),
        // The same ones each time: of a thousand draws one cancels so much that it misses by rounding alone.
        { numRuns: 12, seed: 12 },
      );
    });
  });
}

/** The largest deviation from the reference, in units of what is allowed; ∞ if a stranger changes. */
function worst(
  nadir: Nadir,
  Class: CatalogClass,
  rule: Rule,
  dtype: DType,
  options: readonly [Options, Options],
  seed: number,
): number {
  // A run of n elements, then a stranger of one: the next run starts n + 1 elements further on.
  const shapes = LENGTHS.flatMap((n) => [
    [`run ${n}`, rule.isFlat ? [n] : shapeOf(n)] as const,
    [`stranger ${n}`, [1]] as const,
  ]);
  const parameters = Object.values(nadir.parameters(Object.fromEntries(shapes), { dtype }));
  const runs = parameters.filter((_, i) => i % 2 === 0);
  const strangers = parameters.filter((_, i) => i % 2 === 1);
  const count = runs.reduce((sum, { length }) => sum + length, 0);
  const initial = points(dtype, seed, count);
  const rows = gradients(dtype, seed, STEPS, count);
  scatter(runs, initial);
  for (const { data, grad } of strangers) [data[0], grad[0]] = [7, 7];
  // What is one whole has one set of options, in two groups, with a rate near 1.
  const one = { ...options[0], lr: 50 * (options[0].lr as number) };
  const chosen = "whole" in rule ? ([one, one] as const) : options;
  using optimizer = new Class(
    chosen.map((one, parity) => ({
      params: runs.filter((_, n) => n % 2 === parity),
      ...one,
      lr: (t: number) => at(one, t).lr,
    })),
  );
  for (const row of rows) step(optimizer, runs, row);

  const hypers = chosen.map((one) => rows.map((_, t) => at(one, t)));
  let largest = strangers.every(({ data, grad }) => data[0] === 7 && grad[0] === 7) ? 0 : Infinity;
  const compare = (data: ArrayLike<number>, paths: readonly Path[]) => {
    for (const [i, path] of paths.entries()) {
      const miss = Math.abs(data[i]! - path.end);
      const { part, roundings } = ALLOWED[dtype];
      const deviation = miss === 0 ? 0 : miss / (part * path.length + roundings * path.farthest);
      if (!(deviation <= largest)) largest = deviation;
    }
  };
  const plain = (values: ArrayOf<DType>) => Array.from(values);
  if ("whole" in rule) {
    const all = runs.flatMap(({ data }) => plain(data));
    compare(
      all,
      reference(rule.whole(hypers[0]![0]!), hypers[0]!, plain(initial), rows.map(plain)),
    );
  } else {
    let start = 0;
    for (const { data, length, shape } of runs) {
      const from = start;
      start += length;
      const own = (values: ArrayOf<DType>) => plain(values.subarray(from, start));
      const step = tensorOf(rule, hypers[length % 2]![0]!, shape);
      compare(data, reference(step, hypers[length % 2]!, own(initial), rows.map(own)));
    }
  }
  for (const parameter of parameters) parameter.dispose();
  return largest;
}

/** The options as numbers at step t, counted from 0: the learning rate falls. */
function at(options: Options, t: number): Hyper {
  return { ...options, lr: (options.lr as number) / (1 + t) } as unknown as Hyper;
}

/** Matrices and cubes among vectors: of most even lengths, and of those that four divides. */
function shapeOf(length: number): number[] {
  if (length % 2 === 1 || length % 6 === 0) return [length];
  return length % 4 === 0 ? [2, length / 4, 2] : [length / 2, 2];
}

/** Where the reference takes an element, how long the way is, and how far from 0 it leads. */
interface Path {
  end: number;
  length: number;
  farthest: number;
}

function reference(
  next: TensorStep,
  hypers: readonly Hyper[],
  initial: readonly number[],
  rows: readonly (readonly number[])[],
): Path[] {
  let theta = initial;
  const paths = initial.map((x) => ({ end: x, length: 0, farthest: Math.abs(x) }));
  for (const [t, h] of hypers.entries()) {
    const slopes = (at: readonly number[]) => at.map((x, i) => slope(rows[t]![i]!, x));
    theta = next(theta, slopes, h, t + 1);
    for (const [i, path] of paths.entries()) {
      path.length += Math.abs(theta[i]! - path.end);
      path.end = theta[i]!;
      path.farthest = Math.max(path.farthest, Math.abs(path.end));
    }
  }
  return paths;
}

function scatter(parameters: readonly Parameter[], values: ArrayLike<number>): void {
  let k = 0;
  for (const { data } of parameters) {
    for (let i = 0; i < data.length; i++) data[i] = values[k++]!;
  }
}
