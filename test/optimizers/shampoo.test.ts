import { describe, expect, test } from "vitest";
import { Shampoo, type ShampooOptions } from "../../src/index.ts";
import { Walks } from "../golden/wrappers.ts";
import { loadSmall } from "../memory/small.ts";
import { describeAgreement } from "./agrees.ts";
import type { Hyper } from "./reference.ts";

interface ShampooHyper extends Hyper {
  readonly matrixEps: number;
}

const defaults = {
  lr: 1e-3,
  matrixEps: 1e-6,
  preconditioningComputeSteps: 1,
  weightDecay: 0,
  decoupledWeightDecay: false,
  maximize: false,
  gradScale: 1,
};

/** Of what is no matrix: the diagonal. */
describeAgreement("Shampoo", {
  isFlat: true,
  defaults,
  element: (first) => {
    let s = (first as ShampooHyper).matrixEps;
    return (theta, slope, h) => {
      const scaled = (h.maximize ? -1 : 1) * h.gradScale * slope(theta);
      const g = h.decoupledWeightDecay ? scaled : scaled + h.weightDecay * theta;
      s += g * g;
      const kept = h.decoupledWeightDecay ? theta - h.lr * h.weightDecay * theta : theta;
      return s === 0 ? kept : kept - (h.lr * g) / Math.sqrt(s);
    };
  },
});

describe("Shampoo goes as pytorch_optimizer's", () => {
  const nadir = loadSmall();
  const walks = new Walks("matrices");
  const cases = walks.cases.filter(({ optimizer }) => optimizer === "Shampoo");
  const rowsOf = (one: (typeof cases)[number], options: ShampooOptions, dtype?: "f32") =>
    walks.walk(nadir, (p) => new Shampoo(p, { ...one.options, ...options }), dtype).rows;
  const run = (one: (typeof cases)[number], options: ShampooOptions) =>
    walks.missOf(rowsOf(one, options), one);

  test.each(cases)("$options", (one) => {
    expect(run(one, {})).toBeLessThan(1e-9);
    const [single, end] = [rowsOf(one, {}, "f32").at(-1)!, one.trajectory.at(-1)!];
    for (const [i, x] of end.entries()) expect(single[i]).toBeCloseTo(x, 3);
  });

  test.each<ShampooOptions>([
    { preconditioningComputeSteps: 3 },
    { matrixEps: 0.1 },
    { weightDecay: 0.2 },
    { weightDecay: 0.2, decoupledWeightDecay: true },
  ])("and with %o does not", (wrong) => {
    for (const one of cases) expect(run(one, wrong)).toBeGreaterThan(1e-4);
  });
});
