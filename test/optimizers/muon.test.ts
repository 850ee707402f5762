import { describe, expect, test } from "vitest";
import { torch } from "../../src/conventions/index.ts";
import { Muon, type MuonOptions } from "../../src/index.ts";
import { describeWrong } from "../golden/wrong.ts";
import { loadSmall } from "../memory/small.ts";
import { describeAgreement } from "./agrees.ts";
import type { Hyper } from "./reference.ts";

interface MuonHyper extends Hyper {
  readonly adamLr: number | null;
  readonly adamWeightDecay: number | null;
  readonly adamNesterov: boolean;
}

const defaults = {
  lr: 1e-3,
  momentum: 0.95,
  nesterov: true,
  momentumForm: "average",
  biasCorrection: false,
  nsCoefficients: [3.4445, -4.775, 2.0315],
  nsSteps: 5,
  eps: 1e-7,
  nsEps: "clamped",
  adjustLrFn: "original",
  fallback: "adamw",
  adamLr: null,
  betas: [0.9, 0.999] as const,
  epsPlacement: "outside",
  adamWeightDecay: null,
  adamNesterov: false,
  weightDecay: 0.1,
  decoupledWeightDecay: true,
  maximize: false,
  gradScale: 1,
};

/** Of what is no matrix, the fallback: AdamW. */
describeAgreement("Muon", {
  isFlat: true,
  defaults,
  element: () => {
    let [m, v] = [0, 0];
    return (theta, slope, hyper, t) => {
      const h = hyper as MuonHyper;
      const [b1, b2] = h.betas;
      const decay = h.adamWeightDecay ?? h.weightDecay;
      const lr = h.adamLr ?? h.lr;
      const scaled = (h.maximize ? -1 : 1) * h.gradScale * slope(theta);
      const g = h.decoupledWeightDecay ? scaled : scaled + decay * theta;
      m = b1 * m + (1 - b1) * g;
      v = b2 * v + (1 - b2) * g * g;
      const mean = h.adamNesterov
        ? (b1 * m) / (1 - b1 ** (t + 1)) + ((1 - b1) * g) / (1 - b1 ** t)
        : m / (1 - b1 ** t);
      const square = v / (1 - b2 ** t);
      const root = {
        outside: Math.sqrt(square) + h.eps,
        inside: Math.sqrt(square + h.eps),
        uncorrected: Math.sqrt(square) + h.eps / Math.sqrt(1 - b2 ** t),
      }[h.epsPlacement as "inside" | "outside" | "uncorrected"];
      const kept = h.decoupledWeightDecay ? theta - lr * decay * theta : theta;
      return root === 0 ? kept : kept - (lr * mean) / root;
    };
  },
});

describeWrong([
  ["torch", "Muon", { momentumForm: "sum" }],
  ["torch", "Muon", { nesterov: false }],
  ["torch", "Muon", { biasCorrection: true }],
  ["torch", "Muon", { nsEps: "added" }],
  ["torch", "Muon", { adjustLrFn: "transposed" }],
  ["torch", "Muon", { nsSteps: 4 }],
  ["torch", "Muon", { decoupledWeightDecay: false }],
  ["keras", "Muon", { momentumForm: "average" }],
  ["keras", "Muon", { nsEps: "clamped" }],
  ["keras", "Muon", { epsPlacement: "outside" }],
  ["keras", "Muon", { adamNesterov: true }],
  ["keras", "Muon", { adjustLrFn: "original" }],
  ["optax", "Muon", { biasCorrection: false }],
  ["optax", "Muon", { adjustLrFn: "original" }],
  ["optax", "Muon", { adamNesterov: false }],
  ["optax", "Muon", { adamWeightDecay: 0.01 }],
]);

type Matrix = readonly (readonly number[])[];

const product = (a: Matrix, b: Matrix): Matrix =>
  a.map((row) => b[0]!.map((_, j) => row.reduce((sum, x, k) => sum + x * b[k]![j]!, 0)));
const transposed = (a: Matrix): Matrix => a[0]!.map((_, j) => a.map((row) => row[j]!));
const blend = (p: number, a: Matrix, q: number, b: Matrix): Matrix =>
  a.map((row, i) => row.map((x, j) => p * x + q * b[i]![j]!));

/** The first step's direction, as it is written: U / ‖U‖, and five times aX + (bA + cA²)X. */
function orthogonalized(u: Matrix): Matrix {
  const norm = Math.hypot(...u.flat());
  let x = blend(1 / norm, u, 0, u);
  for (let i = 0; i < 5; i++) {
    const a = product(x, transposed(x));
    x = blend(3.4445, x, 1, product(blend(-4.775, a, 2.0315, product(a, a)), x));
  }
  return x;
}

const wave = (rows: number, columns: number): Matrix =>
  Array.from({ length: rows }, (_, i) =>
    Array.from({ length: columns }, (_, j) => Math.sin(1 + 3 * i + i * j + 2 * j * j)),
  );

describe("a matrix goes as it is written, whatever lies beside it", () => {
  const shapes = [
    [1, 1],
    [1, 7],
    [7, 1],
    [3, 5],
    [5, 3],
    [33, 17],
    [17, 33],
    [8, 8],
  ] as const;

  test.each(shapes)("%i × %i", (rows, columns) => {
    const nadir = loadSmall();
    const options: MuonOptions = { lr: 1, weightDecay: 0, adjustLrFn: "none" };
    const model = nadir.parameters(
      { before: [5], matrix: [rows, columns], cube: [2, 1, 2], after: [2, 3] },
      { dtype: "f64" },
    );
    const gradient = wave(rows, columns);
    for (const { grad } of Object.values(model)) grad.fill(0.5);
    model.matrix.grad.set(gradient.flat());
    new Muon(model, options).step();
    for (const [i, x] of orthogonalized(gradient).flat().entries()) {
      expect(model.matrix.data[i]).toBeCloseTo(-x, 10);
    }
    for (const x of [...model.before.data, ...model.cube.data]) expect(x).toBeCloseTo(-1, 5);
  });

  test("brings all singular values near 1", () => {
    const nadir = loadSmall();
    const p = nadir.parameter([12, 9], { dtype: "f64" });
    p.grad.set(wave(12, 9).flat());
    new Muon([p], {
      lr: 1,
      weightDecay: 0,
      adjustLrFn: "none",
      nsCoefficients: [1.5, -0.5, 0],
      nsSteps: 60,
    }).step();
    const rows = wave(12, 9).map((row, i) => row.map((_, j) => p.data[9 * i + j]!));
    for (const [i, row] of product(transposed(rows), rows).entries()) {
      for (const [j, x] of row.entries()) expect(x).toBeCloseTo(i === j ? 1 : 0, 12);
    }
  });

  test.each([1e-40, 1e-30, 1, 1e30])(
    "goes as far by gradients of size %d, in single precision",
    (size) => {
      const p = loadSmall().parameter([4, 4]);
      p.grad.fill(size);
      new Muon([p], { lr: 1, weightDecay: 0, eps: 0 }).step();
      const x = orthogonalized(wave(4, 4).map((row) => row.map(() => 1)));
      for (const value of p.data) expect(value).toBeCloseTo(-x[0]![0]!, 5);
    },
  );
});

describe("without a fallback", () => {
  const nadir = loadSmall();
  const { weight, bias } = nadir.parameters({ weight: [2, 3], bias: [3] });
  const message = 'parameter "bias" must be a matrix without a fallback, got shape [3]';

  test("what is no matrix is refused", () => {
    expect(() => new Muon([weight, bias], { fallback: "none" })).toThrow(
      new TypeError(`Muon: ${message}`),
    );
    expect(() => new torch.Muon({ bias })).toThrow(new TypeError(`torch.Muon: ${message}`));
    expect(() => new torch.Muon({ weight })).not.toThrow();
  });

  test("also when the fallback is taken away, and in a group that comes later", () => {
    const optimizer = new Muon([{ params: [weight], fallback: "none" }, { params: [bias] }]);
    expect(() => {
      optimizer.paramGroups[1]!.fallback = "none";
    }).toThrow(new TypeError(`Muon: ${message}`));
    expect(optimizer.paramGroups[1]!.fallback).toBe("adamw");
    const other = new Muon([weight]);
    expect(() => other.addParamGroup({ params: [bias], fallback: "none" })).toThrow(TypeError);
    expect(other.paramGroups).toHaveLength(1);
  });
});

test("the corrected bias is that of an average", () => {
  const { weight } = loadSmall().parameters({ weight: [2, 3] });
  expect(() => new Muon([weight], { biasCorrection: true, momentumForm: "sum" })).toThrow(
    new RangeError('Muon: biasCorrection needs momentumForm "average"'),
  );
});
