/**
 * The rows of the lineage, each by its name and with the formula that its documents give, in their
 * letters: α and β are what is kept, η is the learning rate, g the gradient, r₀ what r starts from.
 */
import { describe, expect, test } from "vitest";
import { inverseTime } from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";
import { classNamed, type Options } from "./classes.ts";
import { points } from "./train.ts";

/** w after step t = 1, 2, …, where J is ∇J at a point. */
type Row = (w: number, J: (at: number) => number, t: number) => number;

const η = 0.05;
const α = 0.9;
const β = 0.95;
const ε = 1e-3;
const { sqrt, abs, max } = Math;

const descent: Row = (w, J) => w - η * J(w);

function momentum(): Row {
  let v = 0;
  return (w, J) => {
    v = α * v - η * J(w);
    return w + v;
  };
}

function averagedMomentum(correction = (_t: number) => 1): Row {
  let v = 0;
  return (w, J, t) => {
    v = α * v + (1 - α) * J(w);
    return w - (η * v) / correction(t);
  };
}

function nesterov(): Row {
  let v = 0;
  return (w, J) => {
    const g = J(w + α * v);
    v = α * v - η * g;
    return w + v;
  };
}

function nesterovDownwards(): Row {
  let v = 0;
  return (w, J) => {
    v = α * v + η * J(w - α * v);
    return w - v;
  };
}

function nesterovRewritten(): Row {
  let v = 0;
  return (w, J) => {
    const g = J(w);
    v = α * v - η * g;
    return w + α * v - η * g;
  };
}

function adagrad(r0: number, ε: number, η: (t: number) => number): Row {
  let r = r0;
  return (w, J, t) => {
    const g = J(w);
    r += g ** 2;
    return w - (η(t) * g) / (ε + sqrt(r));
  };
}

function rmsprop(r0: number, ε: number): Row {
  let r = r0;
  return (w, J) => {
    const g = J(w);
    r = β * r + (1 - β) * g ** 2;
    return w - (η * g) / (ε + sqrt(r));
  };
}

function adadelta(r0: number, ε: number): Row {
  let r = r0;
  let s = r0;
  return (w, J) => {
    const g = J(w);
    r = β * r + (1 - β) * g ** 2;
    const Δ = -sqrt((ε + s) / (ε + r)) * g;
    s = β * s + (1 - β) * Δ ** 2;
    return w + Δ;
  };
}

/** Adam with some way from ŝ, r̂ and (1−α)g/(1−αᵗ) to its step; the gradient is taken `ahead` of that. */
function adam(step: (ŝ: number, r̂: number, ĝ: number) => number, r0 = 0, looksAhead = false): Row {
  let s = 0;
  let r = r0;
  let G = 0;
  return (w, J, t) => {
    const g = J(looksAhead ? w - G : w);
    s = α * s + (1 - α) * g;
    r = β * r + (1 - β) * g ** 2;
    G = η * step(s / (1 - α ** t), r / (1 - β ** t), ((1 - α) * g) / (1 - α ** t));
    return w - G;
  };
}

function adamax(first: (s: number, g: number) => number): Row {
  let s = 0;
  let r = 0;
  return (w, J, t) => {
    const g = J(w);
    s = α * s + (1 - α) * g;
    r = max(β * r, abs(g));
    return w - ((η / (1 - α ** t)) * first(s, g)) / r;
  };
}

function dozat(): Row {
  const μ = (t: number) => α * (1 - 0.5 * 0.96 ** (t * 0.004));
  const Π = (t: number): number => (t === 0 ? 1 : Π(t - 1) * μ(t));
  let s = 0;
  let r = 0;
  return (w, J, t) => {
    const g = J(w);
    s = α * s + (1 - α) * g;
    r = β * r + (1 - β) * g ** 2;
    const ŝ = (μ(t + 1) * s) / (1 - Π(t + 1)) + ((1 - μ(t)) * g) / (1 - Π(t));
    return w - (η * ŝ) / (sqrt(r / (1 - β ** t)) + ε);
  };
}

const betas = [α, β];
const decay = (t: number) => η / (1 + 0.5 * (t - 1));
const schedule = inverseTime({ initial: η, decayRate: 0.5 });

const rows: readonly (readonly [row: string, name: string, Options, formula: () => Row])[] = [
  ["1 gradient descent", "SGD", {}, () => descent],
  ["2 momentum", "SGD", { momentum: α, momentumForm: "velocity" }, momentum],
  ["3 averaged", "SGD", { momentum: α, momentumForm: "average" }, averagedMomentum],
  [
    "3 averaged, corrected",
    "SGD",
    { momentum: α, momentumForm: "average", biasCorrection: true },
    () => averagedMomentum((t) => 1 - α ** t),
  ],
  ["4 look-ahead", "NAG", { momentum: α }, nesterov],
  ["4 look-ahead, downwards", "NAG", { momentum: α }, nesterovDownwards],
  [
    "5 rewritten",
    "SGD",
    { momentum: α, momentumForm: "velocity", nesterov: true },
    nesterovRewritten,
  ],
  ["6 AdaGrad", "Adagrad", { eps: ε }, () => adagrad(0, ε, () => η)],
  ["6 r₀ = ε", "Adagrad", { eps: 0, initialAccumulator: ε }, () => adagrad(ε, 0, () => η)],
  ["7 RMSProp", "RMSprop", { alpha: β, eps: ε }, () => rmsprop(0, ε)],
  ["7 r₀ = ε", "RMSprop", { alpha: β, eps: 0, initialAccumulator: ε }, () => rmsprop(ε, 0)],
  ["8 AdaDelta", "Adadelta", { lr: 1, rho: β, eps: ε }, () => adadelta(0, ε)],
  ["8 r₀ = ε", "Adadelta", { lr: 1, rho: β, eps: 0, initialAccumulator: ε }, () => adadelta(ε, 0)],
  ["9 Adam", "Adam", { betas, eps: ε }, () => adam((ŝ, r̂) => ŝ / (sqrt(r̂) + ε))],
  [
    "9 ε inside",
    "Adam",
    { betas, eps: ε, epsPlacement: "inside" },
    () => adam((ŝ, r̂) => ŝ / sqrt(r̂ + ε)),
  ],
  [
    "9 r₀ = ε",
    "Adam",
    { betas, eps: 0, initialAccumulator: ε },
    () => adam((ŝ, r̂) => ŝ / sqrt(r̂), ε),
  ],
  ["10 AdaMax", "Adamax", { betas, eps: 0 }, () => adamax((s) => s)],
  [
    "11 Nadam",
    "NAdam",
    { betas, eps: ε, epsPlacement: "inside", momentumSchedule: "ruder" },
    () => adam((ŝ, r̂, ĝ) => (α * ŝ + ĝ) / sqrt(r̂ + ε)),
  ],
  ["11 NAdam by Dozat", "NAdam", { betas, eps: ε }, dozat],
  ["12 NadaMax", "NadaMax", { betas, eps: 0 }, () => adamax((s, g) => α * s + (1 - α) * g)],
  ["13 decay, any", "SGD", { lr: schedule }, () => (w, J, t) => w - decay(t) * J(w)],
  ["13 decay, AdaGrad's", "Adagrad", { lrDecay: 0.5, eps: ε }, () => adagrad(0, ε, decay)],
  [
    "14 look-ahead of Adam",
    "Adam",
    { betas, eps: ε, lookAhead: true },
    () => adam((ŝ, r̂) => ŝ / (sqrt(r̂) + ε), 0, true),
  ],
];

/** A surface with minima, maxima and slopes of both signs, another for every element. */
const slopeAt = (x: number, i: number) => 2 * Math.sin(3 * x) + x / (1 + i);

describe.for(rows)("row %s: %s", ([, name, options, formula]) => {
  test("takes the steps of the formula", () => {
    using nadir = loadSmall();
    const parameter = nadir.parameter(points("f64", 1, 40));
    using optimizer = new (classNamed(name))([parameter], { lr: η, ...options });
    const w = [...parameter.data];
    const elements = w.map(() => formula());
    for (let t = 1; t <= 12; t++) {
      optimizer.step(() => parameter.grad.set(parameter.data.map(slopeAt)));
      for (const [i, element] of elements.entries()) {
        w[i] = element(w[i]!, (at) => slopeAt(at, i), t);
        expect(parameter.data[i]).toBeCloseTo(w[i]!, 12);
      }
    }
  });
});
