/** What options common to all optimizers mean, whatever the optimizer: to the bit. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { CatalogClass } from "../../src/base/optimizerClass.ts";
import { isTuple } from "../../src/base/options.ts";
import { loadSync } from "../../src/index.ts";
import { COUNT, numbers, optionsOf, problems, STEPS } from "./arbitrary.ts";
import { describeClasses, type Options } from "./classes.ts";
import { points, train } from "./train.ts";

describeClasses("common options", (Class) => {
  test("maximize descends by the negated gradient", () => {
    using nadir = loadSync();
    fc.assert(
      fc.property(optionsOf(Class, { maximize: true }), problems, (options, { initial, rows }) => {
        const negated = rows.map((row) => row.map((g) => -g));
        const maximized = train(nadir, Class, options, { initial, rows });
        const minimized = { ...options, maximize: false };
        expect(maximized).toEqual(train(nadir, Class, minimized, { initial, rows: negated }));
      }),
      { numRuns: 30 },
    );
  });

  test("gradScale scales the gradient", () => {
    using nadir = loadSync();
    const scales = fc.constantFrom(0, 0.25, -2, 8); // exact in any precision
    fc.assert(
      fc.property(optionsOf(Class), problems, scales, (options, { initial, rows }, gradScale) => {
        const scaled = rows.map((row) => row.map((g) => gradScale * g));
        const actual = train(nadir, Class, { ...options, gradScale }, { initial, rows });
        const unscaled = { ...options, gradScale: 1 };
        expect(actual).toEqual(train(nadir, Class, unscaled, { initial, rows: scaled }));
      }),
      { numRuns: 30 },
    );
  });

  test("decoupled weight decay without a gradient shrinks parameters by 1 − lr · λ", () => {
    using nadir = loadSync();
    const options = optionsOf(Class, { decoupledWeightDecay: true });
    fc.assert(
      fc.property(options, fc.nat(), (options, seed) => {
        const initial = points("f64", seed, COUNT);
        const rows = Array.from({ length: STEPS }, () => new Float64Array(COUNT));
        const { lr, weightDecay } = options as { lr: number; weightDecay: number };
        const shrunk = rows.reduce((θ) => θ.map((x) => x * (1 - lr * weightDecay)), initial);
        expect(train(nadir, Class, options, { initial, rows })).toEqual(shrunk);
      }),
      { numRuns: 30 },
    );
  });

  test.for(numericOptions(Class))("a schedule of %s is its value set before each step", (name) => {
    using nadir = loadSync();
    const values = fc.array(numbers[name]!, { minLength: STEPS, maxLength: STEPS });
    const constant = revealing(Class);
    let matters = false;
    fc.assert(
      fc.property(values, problems, (values, problem) => {
        const schedule = (step: number) => values[step];
        const scheduled = { ...constant, ...only(Class, name, schedule) };
        const actual = train(nadir, Class, scheduled, problem);
        const set = train(nadir, Class, constant, problem, (group, step) =>
          Object.assign(group, only(Class, name, values[step])),
        );
        expect(actual).toEqual(set);
        matters ||= train(nadir, Class, constant, problem).some((x, i) => x !== actual[i]);
      }),
      { numRuns: 10 },
    );
    expect(matters).toBe(true);
  });
});

/** Options without which others do nothing. */
function revealing(Class: CatalogClass): Options {
  const all = { momentum: 0.9, momentumSchedule: "dozat" };
  return Object.fromEntries(
    Object.entries(all).filter(([name]) => name in Class.description.options),
  );
}

/** The numeric options that may change between steps, the elements of pairs one by one. */
function numericOptions(Class: CatalogClass): string[] {
  return Object.entries(Class.description.options).flatMap(([name, spec]) => {
    if (isTuple(spec)) return spec.map((_, i) => `${name}[${i}]`);
    return typeof spec.default === "number" && !("initial" in spec) ? [name] : [];
  });
}

/** One option, or with `betas[0]` one element of a pair, whose other one is as by default. */
function only(Class: CatalogClass, name: string, value: unknown): Options {
  const [key, index] = name.split(/[[\]]/) as [string, string?];
  const spec = Class.description.options[key]!;
  if (!isTuple(spec)) return { [key]: value };
  const defaults: unknown[] = spec.map((one) => one.default);
  return { [key]: defaults.with(Number(index), value) };
}
