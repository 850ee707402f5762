import { expect, test } from "vitest";
import { ScheduleFreeRAdam } from "../../src/index.ts";
import { describeWrong } from "../golden/wrong.ts";
import { loadSmall } from "../memory/small.ts";
import { describeAgreement } from "./agrees.ts";
import type { Hyper, Slope, Step } from "./reference.ts";

/** z, and the average x that is kept here, with the step d that z takes by a rate. */
function scheduleFree(
  beta: number,
  stepOf: (
    y: number,
    slope: Slope,
    h: Hyper,
    t: number,
  ) => { d: number; lr: number; weighed: number; y: number },
): Step {
  let [z, x, sum, highest]: (number | undefined)[] = [undefined, 0, 0, 0];
  return (theta, slope, h, t) => {
    if (z === undefined) [z, x] = [theta, theta];
    const { d, lr, weighed, y } = stepOf(theta, slope, h, t);
    // Where y itself was moved, x is what it implies.
    x = (y - (1 - beta) * z) / beta;
    z -= lr * d;
    highest = Math.max(highest!, weighed);
    const weight = t ** h.r * highest ** h.weightLrPower;
    sum! += weight;
    const c = sum === 0 ? 0 : weight / sum!;
    x = (1 - c) * x + c * z;
    return (1 - beta) * z + beta * x;
  };
}

/** lr, and the rate that weighs, in a warm-up. */
function rates(h: Hyper, t: number) {
  const part = (n: number) => (n < h.warmupSteps ? n / h.warmupSteps : 1);
  return { lr: h.lr * part(h.warmupFromZero ? t - 1 : t), weighed: h.lr * part(t) };
}

const sloped = (h: Hyper, slope: number) => (h.maximize ? -1 : 1) * h.gradScale * slope;

/** Adam's second moment: g / (√v̂ + ε), 0 without history. */
function scaling() {
  let v = 0;
  return (g: number, h: Hyper, t: number) => {
    v = h.betas[1] * v + (1 - h.betas[1]) * g ** 2;
    const root = Math.sqrt(v / (1 - h.betas[1] ** t)) + h.eps;
    return root === 0 ? 0 : g / root;
  };
}

const common = { weightDecay: 0, maximize: false, gradScale: 1 };
const averages = { r: 0, weightLrPower: 2 };
const warmup = { warmupSteps: 0, warmupFromZero: false };
const adaptive = {
  lr: 2.5e-3,
  betas: [0.9, 0.999],
  eps: 1e-8,
  ...averages,
  ...common,
  decoupledWeightDecay: true,
} as const;

describeAgreement("ScheduleFreeSGD", {
  defaults: {
    lr: 1,
    momentum: 0.9,
    ...warmup,
    ...averages,
    ...common,
    decoupledWeightDecay: false,
  },
  element: (h) =>
    scheduleFree(h.momentum, (y, slope, h, t) => {
      return { d: sloped(h, slope(y)) + h.weightDecay * y, ...rates(h, t), y };
    }),
});

describeAgreement("ScheduleFreeAdamW", {
  defaults: { ...adaptive, ...warmup, decayForm: "step" },
  element: (h) => {
    const scaled = scaling();
    return scheduleFree(h.betas[0], (start, slope, h, t) => {
      const isShrinking = h.decoupledWeightDecay && h.decayForm === "parameter";
      const raw = sloped(h, slope(start));
      const g = h.decoupledWeightDecay ? raw : raw + h.weightDecay * start;
      const y = isShrinking ? (1 - h.lr * h.weightDecay) * start : start;
      const decay = h.decoupledWeightDecay && !isShrinking ? h.weightDecay * y : 0;
      return { d: scaled(g, h, t) + decay, ...rates(h, t), y };
    });
  },
});

describeAgreement("ScheduleFreeRAdam", {
  defaults: { ...adaptive, silentSgdPhase: true },
  element: (h) => {
    const scaled = scaling();
    return scheduleFree(h.betas[0], (y, slope, h, t) => {
      const raw = sloped(h, slope(y));
      const g = h.decoupledWeightDecay ? raw : raw + h.weightDecay * y;
      const longest = 2 / (1 - h.betas[1]) - 1;
      const rho = longest - (2 * t * h.betas[1] ** t) / (1 - h.betas[1] ** t);
      const part = ((rho - 4) * (rho - 2) * longest) / ((longest - 4) * (longest - 2) * rho);
      const isAdaptive = rho > 4;
      const lr = h.lr * (isAdaptive ? Math.sqrt(part) : h.silentSgdPhase ? 0 : 1);
      const adam = scaled(g, h, t);
      const decay = h.decoupledWeightDecay ? h.weightDecay * y : 0;
      return { d: (isAdaptive ? adam : g) + decay, lr, weighed: lr, y };
    });
  },
});

describeWrong([
  ["schedulefree", "ScheduleFreeSGD", { momentum: 0.8 }],
  ["schedulefree", "ScheduleFreeSGD", { weightLrPower: 0 }],
  ["schedulefree", "ScheduleFreeSGD", { r: 1 }],
  ["schedulefree", "ScheduleFreeSGD", { warmupFromZero: true }],
  ["schedulefree", "ScheduleFreeAdamW", { weightLrPower: 0 }],
  ["schedulefree", "ScheduleFreeAdamW", { decayForm: "parameter" }],
  ["schedulefree", "ScheduleFreeAdamW", { decoupledWeightDecay: false }],
  ["schedulefree", "ScheduleFreeRAdam", { silentSgdPhase: false }],
  ["schedulefree", "ScheduleFreeRAdam", { eps: 1e-7 }],
  ["keras", "ScheduleFreeAdamW", { weightLrPower: 2 }],
  ["keras", "ScheduleFreeAdamW", { decayForm: "step" }],
  ["optax", "ScheduleFreeAdamW", { decayForm: "parameter" }],
  ["optax", "ScheduleFreeSGD", { momentum: 0.8 }],
]);

test.each([
  ["f32", 1e21],
  ["f64", 1e200],
] as const)("RAdam's silent steps move nothing, though squares overflow: %s", (dtype, g) => {
  const x = loadSmall().parameter({ data: [1], shape: [1] }, { dtype });
  const optimizer = new ScheduleFreeRAdam([x]);
  for (let step = 0; step < 4; step++) {
    x.grad[0] = g;
    optimizer.step();
  }
  expect(x.data[0]).toBe(1);
  expect([...optimizer.stateDict().state[0]!.slots.z!]).toEqual([1]);
});
