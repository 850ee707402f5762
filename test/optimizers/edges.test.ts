/** Gradients that are zero, not a number, or infinite. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { CatalogClass } from "../../src/base/optimizerClass.ts";
import type { ArrayOf, DType } from "../../src/dtype.ts";
import type { Nadir } from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";
import { COUNT, optionsOf, problems, STEPS } from "./arbitrary.ts";
import {
  describeClasses,
  isSearching,
  isTensorwise,
  isWhole,
  type Options,
  resting,
} from "./classes.ts";
import { type Rows, step, train } from "./train.ts";

/** Element 6 never has a gradient: see `gradients`. */
const STILL = 6;

/** Beside which all other gradients are small, also after some steps. */
const LARGE = 1e12;

const odds = [Number.NaN, Infinity, -Infinity];

/** A step, and an element. */
const places = placesFrom(0);

function placesFrom(first: number) {
  return fc.record({ t: fc.integer({ min: first, max: STEPS - 1 }), i: fc.nat(COUNT - 1) });
}

/** The gradients, but that of element i at step t. */
function spoilt(rows: Rows, t: number, i: number, by: number): Rows {
  return rows.map((row, s) => (s === t ? row.map((g, k) => (k === i ? by : g)) : row));
}

describeClasses("edges", (Class) => {
  const isAdaptive = "eps" in Class.description.options;

  if (isAdaptive) {
    test("with ε = 0, no gradient is no step, and nothing becomes NaN", () => {
      using nadir = loadSmall();
      fc.assert(
        fc.property(
          optionsOf(Class, { ...resting(Class), eps: 0, weightDecay: 0 }),
          problems,
          (options, problem) => {
            // So small that in single precision its square is 0.
            for (const row of problem.rows) row[0] = 1e-30;
            const end = train(nadir, Class, options, problem);
            expect(end.every(Number.isFinite)).toBe(true);
            expect(end[STILL]).toBe(problem.initial[STILL]);
          },
        ),
        { numRuns: 40 },
      );
    });
  }

  if (isSearching(Class)) {
    test.for(odds)("a gradient of %d is refused", (odd) => {
      using nadir = loadSmall();
      fc.assert(
        fc.property(optionsOf(Class), problems, places, (options, { initial, rows }, { t, i }) => {
          const run = () =>
            train(nadir, Class, options, { initial, rows: spoilt(rows, t, i, odd) });
          expect(run).toThrow(/^LBFGS: the (loss|gradients) must be finite, got /);
        }),
        { numRuns: 20 },
      );
    });
    return;
  }

  if (isTensorwise(Class)) {
    test.for(odds)("a gradient of %d shows, and in no other tensor", (odd) => {
      using nadir = loadSmall();
      fc.assert(
        fc.property(optionsOf(Class), problems, places, (options, problem, { t, i }) => {
          const { first, second } = trainBoth(
            nadir,
            Class,
            options,
            problem,
            spoilt(problem.rows, t, i, odd),
          );
          expect(Number.isFinite(first[i])).toBe(false);
          expect(second).toEqual(train(nadir, Class, options, problem));
        }),
        { numRuns: 20 },
      );
    });
    return;
  }

  if (isWhole(Class)) {
    test.for(odds)("a gradient of %d shows", (odd) => {
      using nadir = loadSmall();
      fc.assert(
        fc.property(optionsOf(Class), problems, places, (options, { initial, rows }, { t, i }) => {
          fc.pre(options.lr !== 0);
          const end = train(nadir, Class, options, { initial, rows: spoilt(rows, t, i, odd) });
          expect(Number.isFinite(end[i])).toBe(false);
        }),
        { numRuns: 20 },
      );
    });
    return;
  }

  test.for(odds)("a gradient of %d shows, and only there", (odd) => {
    // SOAP's first step only sets up the bases.
    const places = placesFrom(Class.description.name === "SOAP" ? 1 : 0);
    using nadir = loadSmall();
    fc.assert(
      fc.property(optionsOf(Class), problems, places, (options, { initial, rows }, { t, i }) => {
        const end = train(nadir, Class, options, { initial, rows: spoilt(rows, t, i, odd) });
        if (Number.isNaN(odd)) expect(end[i]).toBeNaN();
        // Who takes no more of a gradient than its sign takes of this one what it takes of any large one.
        if (Number.isFinite(end[i])) {
          const large = spoilt(rows, t, i, Math.sign(odd) * LARGE);
          expect(end[i]).toBe(train(nadir, Class, options, { initial, rows: large })[i]);
        }
        end[i] = 0;
        expect(end).toEqual(train(nadir, Class, options, { initial, rows }).fill(0, i, i + 1));
      }),
      { numRuns: 20 },
    );
  });
});

/** Two tensors that begin alike, the first of which has other gradients, after all steps. */
function trainBoth(
  nadir: Nadir,
  Class: CatalogClass,
  options: Options,
  { initial, rows }: { readonly initial: ArrayOf<DType>; readonly rows: Rows },
  others: Rows,
) {
  const first = nadir.parameter<ArrayOf<DType>, DType>(initial);
  const second = nadir.parameter<ArrayOf<DType>, DType>(initial);
  using optimizer = new Class([first, second], options);
  for (const [t, row] of rows.entries()) {
    const both = [...others[t]!, ...row];
    step(optimizer, [first, second], Float64Array.from(both));
  }
  const ends = { first: first.data.slice(), second: second.data.slice() };
  for (const each of [first, second]) each.dispose();
  return ends;
}
