/** Gradients that are zero, not a number, or infinite. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { loadSync } from "../../src/index.ts";
import { COUNT, optionsOf, problems, STEPS } from "./arbitrary.ts";
import { describeClasses } from "./classes.ts";
import { train } from "./train.ts";

/** Element 6 never has a gradient: see `gradients`. */
const STILL = 6;

/** Beside which all other gradients are small, also after some steps. */
const LARGE = 1e12;

describeClasses("edges", (Class) => {
  const isAdaptive = "eps" in Class.description.options;

  if (isAdaptive) {
    test("with ε = 0, no gradient is no step, and nothing becomes NaN", () => {
      using nadir = loadSync();
      fc.assert(
        fc.property(optionsOf(Class, { eps: 0, weightDecay: 0 }), problems, (options, problem) => {
          // So small that in single precision its square is 0.
          for (const row of problem.rows) row[0] = 1e-30;
          const end = train(nadir, Class, options, problem);
          expect(end.every(Number.isFinite)).toBe(true);
          expect(end[STILL]).toBe(problem.initial[STILL]);
        }),
        { numRuns: 40 },
      );
    });
  }

  test.for([Number.NaN, Infinity, -Infinity])("a gradient of %d shows, and only there", (odd) => {
    using nadir = loadSync();
    const place = fc.record({ t: fc.nat(STEPS - 1), i: fc.nat(COUNT - 1) });
    fc.assert(
      fc.property(optionsOf(Class), problems, place, (options, { initial, rows }, { t, i }) => {
        const spoilt = (by: number) =>
          rows.map((row, s) => (s === t ? row.map((g, k) => (k === i ? by : g)) : row));
        const end = train(nadir, Class, options, { initial, rows: spoilt(odd) });
        if (Number.isNaN(odd)) expect(end[i]).toBeNaN();
        // Who takes no more of a gradient than its sign takes of this one what it takes of any large one.
        if (Number.isFinite(end[i])) {
          const rows = spoilt(Math.sign(odd) * LARGE);
          expect(end[i]).toBe(train(nadir, Class, options, { initial, rows })[i]);
        }
        end[i] = 0;
        expect(end).toEqual(train(nadir, Class, options, { initial, rows }).fill(0, i, i + 1));
      }),
      { numRuns: 20 },
    );
  });
});
