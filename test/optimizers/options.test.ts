/** What options common to all optimizers mean, whatever the optimizer: to the bit. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { CatalogClass } from "../../src/base/optimizerClass.ts";
import { isTuple, type NumberSpec } from "../../src/base/options.ts";
import { loadSmall } from "../memory/small.ts";
import { COUNT, numbers, optionsOf, problems, STEPS, within } from "./arbitrary.ts";
import { describeClasses, isSearching, isWhole, type Options, resting } from "./classes.ts";
import { points, train } from "./train.ts";

type Problem = Parameters<typeof train>[3];
type Before = Parameters<typeof train>[4];

/** Options of what is made of the parameters on their way, which do not change it. */
const ASIDE = ["t0"];

describeClasses("common options", (Class) => {
  test("maximize descends by the negated gradient", () => {
    using nadir = loadSmall();
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
    using nadir = loadSmall();
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

  const shrinks = isMean(Class) || isWhole(Class) ? "nearer to 0" : "by 1 − lr · λ";
  // Parameters that follow from sums have a decay of their own.
  const isOfSums = ["MADGRAD", "Ftrl"].includes(Class.description.name);
  const isApart = "decoupledWeightDecay" in Class.description.options;
  if (isApart && !isOfSums)
    test(`decoupled weight decay without a gradient shrinks parameters ${shrinks}`, () => {
      using nadir = loadSmall();
      const apart = { weightDecayPlacement: "outside", trustRatio: "every", noProx: true };
      // Without gradients ε alone keeps a rate that is found from being endless.
      const eps = isWhole(Class) ? { eps: 1 } : {};
      const options = optionsOf(Class, {
        ...resting(Class),
        decoupledWeightDecay: true,
        ...apart,
        ...eps,
      });
      fc.assert(
        fc.property(options, fc.nat(), (options, seed) => {
          const initial = points("f64", seed, COUNT);
          const rows = Array.from({ length: STEPS }, () => new Float64Array(COUNT));
          const { lr, weightDecay } = options as { lr: number; weightDecay: number };
          // SOAP's first step only sets up the bases.
          const counted = Class.description.name === "SOAP" ? rows.slice(1) : rows;
          const shrunk = counted.reduce((θ) => θ.map((x) => x * (1 - lr * weightDecay)), initial);
          const end = train(nadir, Class, options, { initial, rows });
          if (isMean(Class))
            expect(end.every((x, i) => isBetween(x, shrunk[i]!, initial[i]!))).toBe(true);
          else if (isWhole(Class))
            expect(end.every((x, i) => isBetween(x, 0, initial[i]!))).toBe(true);
          else expect(end).toEqual(shrunk);
        }),
        { numRuns: 30 },
      );
    });

  test.for(numericOptions(Class))("a schedule of %s is its value set before each step", (name) => {
    using nadir = loadSmall();
    const allowed = within(specOf(Class, name), numbers[name]!);
    const values = fc.array(allowed, { minLength: STEPS, maxLength: STEPS });
    const constant = revealing(Class);
    const run = (options: Options, problem: Problem, before?: Before) =>
      train(nadir, Class, options, problem, before, [[COUNT / 2], [COUNT / 10, 5]]);
    const scheduledBy = (values: unknown[]) => ({
      ...constant,
      ...only(Class, name, (step: number) => values[step]),
    });
    fc.assert(
      fc.property(values, problems, (values, problem) => {
        const set = run(constant, problem, (group, step) =>
          Object.assign(group, only(Class, name, values[step])),
        );
        expect(run(scheduledBy(values), problem)).toEqual(set);
      }),
      { numRuns: 10 },
    );
    // Which values change a bit depends on the rounding of the problem: looked for until found.
    const idle = fc.property(values, problems, (values, problem) => {
      expect(run(scheduledBy(values), problem)).toEqual(run(constant, problem));
    });
    const matters = fc.check(idle, { numRuns: 200, endOnFailure: true }).failed;
    expect(matters).toBe(!ASIDE.includes(name));
  });
});

/** Whether parameters are part of a mean of points, of which only the last has shrunk each time. */
function isMean(Class: CatalogClass): boolean {
  return "weightLrPower" in Class.description.options;
}

/** Whether |x| lies between the others', but for rounding. */
function isBetween(x: number, low: number, high: number): boolean {
  const slack = 1e-15 * Math.abs(high);
  return Math.abs(x) >= Math.abs(low) - slack && Math.abs(x) <= Math.abs(high) + slack;
}

/** Options without which others do nothing. */
function revealing(Class: CatalogClass): Options {
  const all = {
    momentum: 0.9,
    momentumSchedule: "dozat",
    silentSgdPhase: false,
    threshold: 4,
    rectify: false,
    lineSearch: "backtracking",
    maxIter: 3,
  };
  const known = Object.entries(all).filter(([name]) => name in Class.description.options);
  // Of a rate of 1 all powers are the same; and at that of L-BFGS what is descended here, which curves downwards, has no end.
  const lr = isMean(Class) ? 0.5 : isSearching(Class) ? 0.01 : undefined;
  return { ...Object.fromEntries(known), ...(lr && { lr }) };
}

/** The numeric options that may change between steps, the elements of pairs one by one. */
function numericOptions(Class: CatalogClass): string[] {
  return Object.entries(Class.description.options).flatMap(([name, spec]) => {
    if (isTuple(spec)) return spec.map((_, i) => `${name}[${i}]`);
    return typeof spec.default === "number" && !("initial" in spec) ? [name] : [];
  });
}

/** What an option, or with `betas[0]` one element of a pair, may be. */
function specOf(Class: CatalogClass, name: string): NumberSpec {
  const [key, index] = name.split(/[[\]]/) as [string, string?];
  const spec = Class.description.options[key]!;
  return (isTuple(spec) ? spec[Number(index)]! : spec) as NumberSpec;
}

/** One option, or with `betas[0]` one element of a pair, whose other one is as by default. */
function only(Class: CatalogClass, name: string, value: unknown): Options {
  const [key, index] = name.split(/[[\]]/) as [string, string?];
  const spec = Class.description.options[key]!;
  if (!isTuple(spec)) return { [key]: value };
  const defaults: unknown[] = spec.map((one) => one.default);
  return { [key]: defaults.with(Number(index), value) };
}
