import { describe, expect, test } from "vitest";
import { SOAP, type SOAPOptions } from "../../src/index.ts";
import { Walks } from "../golden/wrappers.ts";
import { loadSmall } from "../memory/small.ts";
import { describeAgreement } from "./agrees.ts";
import type { Hyper } from "./reference.ts";

interface SOAPHyper extends Hyper {
  readonly correctBias: boolean;
}

const defaults = {
  lr: 3e-3,
  betas: [0.95, 0.95] as const,
  shampooBeta: null,
  preconditionFrequency: 10,
  eps: 1e-8,
  correctBias: true,
  weightDecay: 0.01,
  decoupledWeightDecay: true,
  maximize: false,
  gradScale: 1,
};

/** Of what is no matrix: Adam, a step behind. */
describeAgreement("SOAP", {
  isFlat: true,
  defaults,
  element: () => {
    let [m, v] = [0, 0];
    return (theta, slope, hyper, t) => {
      if (t === 1) return theta;
      const h = hyper as SOAPHyper;
      const [b1, b2] = h.betas;
      const scaled = (h.maximize ? -1 : 1) * h.gradScale * slope(theta);
      const g = h.decoupledWeightDecay ? scaled : scaled + h.weightDecay * theta;
      m = b1 * m + (1 - b1) * g;
      v = b2 * v + (1 - b2) * g * g;
      const correction = h.correctBias ? Math.sqrt(1 - b2 ** (t - 1)) / (1 - b1 ** (t - 1)) : 1;
      const root = Math.sqrt(v) + h.eps;
      const end = root === 0 ? theta : theta - (h.lr * correction * m) / root;
      return h.decoupledWeightDecay ? end - h.lr * h.weightDecay * end : end;
    };
  },
});

describe("SOAP goes as pytorch_optimizer's", () => {
  const nadir = loadSmall();
  const walks = new Walks("matrices");
  const cases = walks.cases.filter(({ optimizer }) => optimizer === "SOAP");
  const rowsOf = (one: (typeof cases)[number], options: SOAPOptions, dtype?: "f32") =>
    walks.walk(nadir, (p) => new SOAP(p, { ...one.options, ...options }), dtype).rows;
  const run = (one: (typeof cases)[number], options: SOAPOptions) =>
    walks.missOf(rowsOf(one, options), one);

  test.each(cases)("$options", (one) => {
    expect(run(one, {})).toBeLessThan(1e-11);
    const [single, end] = [rowsOf(one, {}, "f32").at(-1)!, one.trajectory.at(-1)!];
    for (const [i, x] of end.entries()) expect(single[i]).toBeCloseTo(x, 4);
  });

  test.each<SOAPOptions>([
    { preconditionFrequency: 4 },
    { shampooBeta: 0.9 },
    { decoupledWeightDecay: false },
    { correctBias: true, betas: [0.9, 0.9] },
  ])("and with %o does not", (wrong) => {
    for (const one of cases) expect(run(one, wrong)).toBeGreaterThan(1e-4);
  });
});

test.each([
  ["f32", 1e20],
  ["f32", 1e37],
  ["f64", 1e160],
] as const)("in %s gradients of %d, whose squares overflow, make nothing NaN", (dtype, size) => {
  const parameter = loadSmall().parameter([3, 2], { dtype });
  const optimizer = new SOAP([parameter], { lr: 0.1, preconditionFrequency: 2 });
  for (let t = 0; t < 6; t++) {
    parameter.grad.set([1, 2, -1, 3, 0.5, -2].map((x) => x * size));
    optimizer.step();
  }
  expect(parameter.data.every(Number.isFinite)).toBe(true);
});
