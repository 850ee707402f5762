import { expect, test } from "vitest";
import { AdamW, LAMB } from "../../src/index.ts";
import { describeWrong } from "../golden/wrong.ts";
import { loadSmall } from "../memory/small.ts";
import { describeAgreement } from "./agrees.ts";

describeAgreement("LAMB", {
  defaults: {
    lr: 1e-3,
    betas: [0.9, 0.999],
    eps: 1e-6,
    weightDecayPlacement: "inside",
    biasCorrection: true,
    trustRatio: "every",
    weightDecay: 0,
    decoupledWeightDecay: true,
    maximize: false,
    gradScale: 1,
  },
  tensor: (_, shape) => {
    let m: number[] = [];
    let v: number[] = [];
    return (theta, slopes, h, t) => {
      const [beta1, beta2] = h.betas;
      const isMatrix = shape.length > 1;
      const lambda = h.trustRatio === "matrices" && !isMatrix ? 0 : h.weightDecay;
      const scale = (h.maximize ? -1 : 1) * h.gradScale;
      const l2 = h.decoupledWeightDecay ? 0 : lambda;
      const g = slopes(theta).map((slope, i) => scale * slope + l2 * theta[i]!);
      m = g.map((x, i) => beta1 * (m[i] ?? 0) + (1 - beta1) * x);
      v = g.map((x, i) => beta2 * (v[i] ?? 0) + (1 - beta2) * x * x);
      const [c1, c2] = h.biasCorrection ? [1 - beta1 ** t, 1 - beta2 ** t] : [1, 1];
      const isInside = h.weightDecayPlacement === "inside";
      const inside = h.decoupledWeightDecay && isInside ? lambda : 0;
      const outside = h.decoupledWeightDecay && !isInside ? lambda : 0;
      const u = theta.map((x, i) => {
        const root = Math.sqrt(v[i]! / c2) + h.eps;
        return (root === 0 ? 0 : m[i]! / c1 / root) + inside * x;
      });
      const kept = theta.map((x) => (1 - h.lr * outside) * x);
      const isTrusted = h.trustRatio === "every" || (h.trustRatio === "matrices" && isMatrix);
      const [ofTheta, ofU] = [Math.hypot(...kept), Math.hypot(...u)];
      const trust = isTrusted && ofTheta > 0 && ofU > 0 ? ofTheta / ofU : 1;
      return kept.map((x, i) => x - h.lr * trust * u[i]!);
    };
  },
});

describeWrong([
  ["optax", "LAMB", { biasCorrection: false }],
  ["optax", "LAMB", { trustRatio: "none" }],
  ["optax", "LAMB", { trustRatio: "matrices" }],
  ["optax", "LAMB", { eps: 1e-8 }],
  ["optax", "LAMB", { weightDecayPlacement: "outside" }],
  ["optax", "LAMB", { decoupledWeightDecay: false }],
  ["keras", "LAMB", { weightDecayPlacement: "inside" }],
  ["keras", "LAMB", { eps: 1e-6 }],
]);

test("without a trust ratio is AdamW, which decays by another order of roundings", () => {
  const nadir = loadSmall();
  const [a, b] = [nadir.parameter([5], { dtype: "f64" }), nadir.parameter([5], { dtype: "f64" })];
  const options = { lr: 0.01, eps: 1e-8, weightDecay: 0.1 };
  const lamb = new LAMB([a], { ...options, trustRatio: "none" });
  const adamW = new AdamW([b], options);
  for (const { data } of [a, b]) data.set([1, -2, 3, -4, 0]);
  for (let t = 0; t < 10; t++) {
    for (const { grad } of [a, b]) grad.set([t, -1, 0.5, 1e-3, 2]);
    for (const optimizer of [lamb, adamW]) optimizer.step();
  }
  for (let i = 0; i < 5; i++) expect(a.data[i]).toBeCloseTo(b.data[i]!, 14);
});

test("each tensor goes lr of its own norm, whatever the size of its gradient", () => {
  const { small, large } = loadSmall().parameters({ small: [2], large: [2, 2] }, { dtype: "f64" });
  small.data.set([0.3, 0.4]);
  large.data.fill(100);
  small.grad.fill(1e5);
  large.grad.fill(1e-3);
  new LAMB({ small, large }, { lr: 0.1, eps: 0 }).step();
  // By hand: both directions are all ones, so that a tensor's step is lr · norm / √n for each element.
  const step = (0.1 * 0.5) / Math.SQRT2;
  expect(small.data[0]).toBeCloseTo(0.3 - step, 14);
  expect(small.data[1]).toBeCloseTo(0.4 - step, 14);
  expect(large.data[3]).toBeCloseTo(90, 12);
});

test("a gradient that is next to nothing moves no further than the largest step, in single precision", () => {
  const parameter = loadSmall().parameter(Float32Array.of(1e30, 0));
  parameter.grad.set([1e-38, 0]);
  new LAMB([parameter], { lr: 1 }).step();
  expect(parameter.data.every(Number.isFinite)).toBe(true);
});

test("what is 0 takes AdamW's step, and stays where it has no gradient", () => {
  const parameter = loadSmall().parameter([2], { dtype: "f64" });
  const lamb = new LAMB([parameter], { lr: 0.1, eps: 0, weightDecay: 0.1 });
  lamb.step();
  expect([...parameter.data]).toEqual([0, 0]);
  parameter.grad.set([3, 0]);
  new LAMB([parameter], { lr: 0.1, eps: 0, weightDecay: 0.1 }).step();
  expect(parameter.data[0]).toBeCloseTo(-0.1, 15);
});

test("a tensor that is not a number is no other optimizer's concern", () => {
  const nadir = loadSmall();
  const [lost, sound] = [nadir.parameter(Float32Array.of(1)), nadir.parameter(Float32Array.of(1))];
  lost.grad[0] = Number.NaN;
  new LAMB([lost]).step();
  sound.grad[0] = 1;
  new LAMB([sound], { lr: 0.5 }).step();
  expect([lost.data[0], sound.data[0]]).toEqual([Number.NaN, 0.5]);
});
