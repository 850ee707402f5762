import { expect, test } from "vitest";
import { LARS, SGD } from "../../src/index.ts";
import { describeWrong } from "../golden/wrong.ts";
import { loadSmall } from "../memory/small.ts";
import { describeAgreement } from "./agrees.ts";

describeAgreement("LARS", {
  defaults: {
    lr: 1e-3,
    momentum: 0.9,
    nesterov: false,
    trustCoefficient: 1e-3,
    eps: 0,
    trustNorm: "separate",
    momentumForm: "velocity",
    trustRatio: "every",
    weightDecay: 0,
    decoupledWeightDecay: false,
    maximize: false,
    gradScale: 1,
  },
  tensor: (_, shape) => {
    let b: number[] = [];
    return (theta, slopes, h) => {
      const isMatrix = shape.length > 1;
      const lambda = h.trustRatio === "matrices" && !isMatrix ? 0 : h.weightDecay;
      const l2 = h.decoupledWeightDecay ? 0 : lambda;
      const slope = slopes(theta).map((x) => (h.maximize ? -1 : 1) * h.gradScale * x);
      const g = slope.map((x, i) => x + l2 * theta[i]!);
      const size = Math.hypot(...theta);
      const divisor =
        h.trustNorm === "decayed" ? Math.hypot(...g) : Math.hypot(...slope) + l2 * size;
      const isTrusted = h.trustRatio === "every" || (h.trustRatio === "matrices" && isMatrix);
      const isUsed = isTrusted && size > 0 && divisor > 0;
      const r = isUsed ? (h.trustCoefficient * size) / (divisor + h.eps) : 1;
      const isSum = h.momentumForm === "sum";
      if (h.momentum > 0) {
        b = g.map((x, i) => h.momentum * (b[i] ?? 0) + r * x * (isSum ? 1 : -h.lr));
      }
      return theta.map((x, i) => {
        const kept = h.decoupledWeightDecay ? (1 - h.lr * lambda) * x : x;
        const step = r * g[i]!;
        if (h.momentum === 0) return kept - h.lr * step;
        if (isSum) return kept - h.lr * (h.nesterov ? step + h.momentum * b[i]! : b[i]!);
        return kept + (h.nesterov ? h.momentum * b[i]! - h.lr * step : b[i]!);
      });
    };
  },
});

describeWrong([
  ["optax", "LARS", { trustNorm: "separate" }],
  ["optax", "LARS", { momentumForm: "sum" }],
  ["optax", "LARS", { trustRatio: "none" }],
  ["optax", "LARS", { eps: 1e-3 }],
  ["optax", "LARS", { nesterov: true }],
  ["pytorch_optimizer", "LARS", { trustNorm: "decayed" }],
  ["pytorch_optimizer", "LARS", { eps: 1e-3 }],
  ["pytorch_optimizer", "LARS", { decoupledWeightDecay: true }],
]);

test("what has no gradient, and what is 0, takes the step of SGD", () => {
  const nadir = loadSmall();
  const { still, zero, moving } = nadir.parameters({ still: [2], zero: [2], moving: [2] });
  const same = nadir.parameters({ still: [2], zero: [2] });
  for (const each of [still, same.still]) each.data.set([3, 4]);
  for (const each of [zero, same.zero]) each.grad.set([1, 2]);
  moving.data.set([3, 4]);
  moving.grad.set([0, 2]);
  new LARS({ still, zero, moving }, { lr: 0.5, trustCoefficient: 0.1 }).step();
  new SGD(same, { lr: 0.5 }).step();
  expect([...still.data, ...zero.data]).toEqual([...same.still.data, ...same.zero.data]);
  // By hand: r = 0.1 · 5 / 2.
  expect(moving.data[1]).toBeCloseTo(4 - 0.5 * 0.25 * 2, 6);
});

test("refuses nesterov without momentum", () => {
  const parameter = loadSmall().parameter([1]);
  expect(() => new LARS([parameter], { nesterov: true, momentum: 0 })).toThrow(
    new RangeError("LARS: nesterov needs momentum above 0"),
  );
});
