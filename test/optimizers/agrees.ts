/**
 * An optimizer, with any options, against its paper's formula: over runs of every length from 0 to 70,
 * each starting at another alignment, in two groups, between parameters that do not take part.
 */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CatalogClass } from "../../src/base/optimizerClass.ts";
import { isTuple } from "../../src/base/options.ts";
import type { DType } from "../../src/dtype.ts";
import { loadSync, type Nadir, type Parameter } from "../../src/index.ts";
import { dtypes, LENGTHS } from "../kernels/module.ts";
import { optionsOf } from "./arbitrary.ts";
import { classNamed, type Options } from "./classes.ts";
import type { Hyper, Rule } from "./reference.ts";
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
export function describeAgreement(name: string, rule: Rule): void {
  describe(`${name} agrees with its paper`, () => agreement(classNamed(name), rule));
}

function agreement(Class: CatalogClass, rule: Rule): void {
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
      using nadir = loadSync();
      fc.assert(
        fc.property(fc.tuple(optionsOf(Class), optionsOf(Class)), fc.nat(), (options, seed) => {
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
    [`run ${n}`, [n]] as const,
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
  using optimizer = new Class(
    options.map((one, parity) => ({
      params: runs.filter((_, n) => n % 2 === parity),
      ...one,
      lr: (t: number) => at(one, t).lr,
    })),
  );
  for (const row of rows) step(optimizer, runs, row);

  const hypers = options.map((one) => rows.map((_, t) => at(one, t)));
  const isOdd = runs.flatMap(({ length }) => new Array<number>(length).fill(length % 2));
  let largest = strangers.every(({ data, grad }) => data[0] === 7 && grad[0] === 7) ? 0 : Infinity;
  for (const [i, actual] of gather(runs).entries()) {
    const path = reference(rule, hypers[isOdd[i]!]!, initial[i]!, (t) => rows[t]![i]!);
    const miss = Math.abs(actual - path.end);
    const { part, roundings } = ALLOWED[dtype];
    const deviation = miss === 0 ? 0 : miss / (part * path.length + roundings * path.farthest);
    if (!(deviation <= largest)) largest = deviation;
  }
  for (const parameter of parameters) parameter.dispose();
  return largest;
}

/** The options as numbers at step t, counted from 0: the learning rate falls. */
function at(options: Options, t: number): Hyper {
  return { ...options, lr: (options.lr as number) / (1 + t) } as unknown as Hyper;
}

/** Where the reference takes an element, how long the way is, and how far from 0 it leads. */
function reference(
  rule: Rule,
  hypers: readonly Hyper[],
  initial: number,
  base: (t: number) => number,
) {
  const next = rule.element(hypers[0]!);
  let end = initial;
  let length = 0;
  let farthest = Math.abs(initial);
  for (const [t, h] of hypers.entries()) {
    const start = end;
    end = next(start, (at) => slope(base(t), at), h, t + 1);
    length += Math.abs(end - start);
    farthest = Math.max(farthest, Math.abs(end));
  }
  return { end, length, farthest };
}

function scatter(parameters: readonly Parameter[], values: ArrayLike<number>): void {
  let k = 0;
  for (const { data } of parameters) {
    for (let i = 0; i < data.length; i++) data[i] = values[k++]!;
  }
}

function gather(parameters: readonly Parameter[]): number[] {
  return parameters.flatMap(({ data }) => [...data]);
}
