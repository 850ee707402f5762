import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Adafactor } from "../../src/index.ts";
import { describeWrong } from "../golden/wrong.ts";
import { loadSmall } from "../memory/small.ts";
import { describeAgreement } from "./agrees.ts";
import type { Hyper, Rule, TensorStep } from "./reference.ts";

const mean = (values: readonly number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
const rms = (values: readonly number[]) => Math.sqrt(mean(values.map((x) => x * x)));

/** Shazeer & Stern's algorithms 4 and 5, as PyTorch writes them, matrix by matrix. */
function adafactor(_: Hyper, shape: readonly number[]): TensorStep {
  const isMatrix = shape.length > 1;
  const [rows, cols] = isMatrix ? (shape.slice(-2) as [number, number]) : [1, 1];
  const rowVar: number[] = [];
  const colVar: number[] = [];
  const variance: number[] = [];
  let b: number[] = [];
  return (theta, slopes, h, t) => {
    if (theta.length === 0) return [];
    const eps1 = h.eps1!;
    const [least, added] = h.epsForm === "clamp" ? [eps1, 0] : [0, eps1];
    const l2 = h.decoupledWeightDecay ? 0 : h.weightDecay;
    const scale = (h.maximize ? -1 : 1) * h.gradScale;
    const g = slopes(theta).map((x, i) => scale * x + l2 * theta[i]!);
    const beta2 = 1 - t ** h.beta2Decay;
    const keep = (of: number[], i: number, now: number) => {
      of[i] = beta2 * (of[i] ?? 0) + (1 - beta2) * now;
    };
    const squares = g.map((x) => x * x + added);
    const rowOf = (i: number) => Math.floor(i / cols);
    const matrixOf = (i: number) => Math.floor(i / (rows * cols));
    const colOf = (i: number) => matrixOf(i) * cols + (i % cols);
    const meanOf = (where: (i: number) => number, at: number) =>
      mean(squares.filter((_, i) => where(i) === at));
    let v: number[];
    if (h.factored && isMatrix) {
      const matrices = theta.length / (rows * cols);
      for (let i = 0; i < matrices * rows; i++) keep(rowVar, i, meanOf(rowOf, i));
      for (let j = 0; j < matrices * cols; j++) keep(colVar, j, meanOf(colOf, j));
      v = g.map((_, i) => {
        const k = matrixOf(i);
        const all = mean(rowVar.slice(k * rows, (k + 1) * rows));
        return (rowVar[rowOf(i)]! * colVar[colOf(i)]!) / Math.max(all, least);
      });
    } else {
      for (const [i, x] of squares.entries()) keep(variance, i, x);
      v = variance;
    }
    const u = g.map((x, i) => (x === 0 ? 0 : x / Math.max(Math.sqrt(v[i]!), least)));
    const rate = h.relativeStep ? Math.min(h.lr, 1 / Math.sqrt(t)) : h.lr;
    const alpha = h.scaleParameter ? rate * Math.max(h.eps2, rms(theta)) : rate;
    const clip = h.d === null ? 1 : Math.max(1, rms(u) / h.d);
    const step = u.map((x) => (alpha * x) / clip);
    b = step.map((x, i) => h.momentum * (b[i] ?? 0) + (1 - h.momentum) * x);
    const kept = h.decoupledWeightDecay ? 1 - h.lr * h.weightDecay : 1;
    return theta.map((x, i) => kept * x - b[i]!);
  };
}

const rule: Rule = {
  defaults: {
    lr: 1e-2,
    beta2Decay: -0.8,
    eps1: null,
    eps2: 1e-3,
    d: 1,
    epsForm: "clamp",
    relativeStep: true,
    scaleParameter: true,
    factored: true,
    momentum: 0,
    weightDecay: 0,
    decoupledWeightDecay: true,
    maximize: false,
    gradScale: 1,
  },
  tensor: adafactor,
};

// By default it depends on the precision.
describeAgreement("Adafactor", rule, { eps1: fc.constantFrom(1e-30, 1e-6, 1e-3) });

describeWrong([
  ["torch", "Adafactor", { epsForm: "added" }],
  ["torch", "Adafactor", { factored: false }],
  ["torch", "Adafactor", { relativeStep: false }],
  ["torch", "Adafactor", { scaleParameter: false }],
  ["torch", "Adafactor", { eps2: 10 }],
  ["torch", "Adafactor", { d: null }],
  ["torch", "Adafactor", { decoupledWeightDecay: false }],
  ["optax", "Adafactor", { relativeStep: true }],
  ["optax", "Adafactor", { factored: false }],
  ["keras", "Adafactor", { epsForm: "clamp" }],
  ["keras", "Adafactor", { relativeStep: false }],
]);

describe("a matrix", () => {
  const { weight, bias } = loadSmall().parameters({ weight: [2, 3], bias: [3] }, { dtype: "f64" });
  const optimizer = new Adafactor({ weight, bias });

  test("takes a number a row and a column, a vector one an element", () => {
    weight.grad.set([1, 2, 3, 4, 5, 6]);
    bias.grad.set([1, 2, 3]);
    optimizer.step();
    const [matrix, vector] = optimizer.stateDict().state.map(({ slots }) => slots);
    expect([...matrix!.row_var!].map((x) => Math.round(3 * x))).toEqual([1 + 4 + 9, 16 + 25 + 36]);
    expect([...matrix!.col_var!]).toEqual([(1 + 16) / 2, (4 + 25) / 2, (9 + 36) / 2]);
    expect(matrix!.variance).toHaveLength(0);
    expect([...vector!.variance!]).toEqual([1, 4, 9]);
    expect([vector!.row_var, vector!.col_var].map((each) => each!.length)).toEqual([0, 0]);
  });
});

test("rows and columns without any gradient stay, beside tiny ones and large ones", () => {
  for (const dtype of ["f32", "f64"] as const) {
    const parameter = loadSmall().parameter([3, 3], { dtype });
    parameter.grad.set([0, 0, 0, 0, 1e-15, 1e12, 0, 0, 0]);
    const optimizer = new Adafactor([parameter], { eps1: 0 });
    for (let t = 0; t < 3; t++) optimizer.step();
    expect([...parameter.data].map((x) => x !== 0)).toEqual(
      [0, 0, 0, 0, 1, 1, 0, 0, 0].map(Boolean),
    );
    expect(parameter.data.every(Number.isFinite)).toBe(true);
  }
});
