import { afterAll, describe, expect, test } from "vitest";
import {
  Accumulation,
  addGradNoise,
  allFinite,
  centralizeGrad,
  clipGradAdaptive,
  clipGradNorm,
  clipGradNormEach,
  clipGradValue,
  type Parameter,
  SGD,
  sparseParameter,
} from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";
import { distance, golden, recorded } from "./golden.ts";

const nadir = loadSmall();
afterAll(() => nadir.dispose());

const gradsOf = (parameters: readonly Parameter[]) => parameters.map(({ grad }) => grad);

type Case = (typeof golden.gradients)[number];

/** What each recorded call is here, and what is nearly the same and must not pass for it. */
const calls: Readonly<Record<string, (parameters: Parameter[], recorded: Case) => unknown>> = {
  "adaptive first": (p, { clipping, eps }) => clipGradAdaptive(p, clipping, { eps }),
  "adaptive last": (p, { clipping, eps }) => clipGradAdaptive(p, clipping, { eps, units: "last" }),
  each: (p, { maxNorm }) => clipGradNormEach(p, maxNorm),
  centralize: (p) => centralizeGrad(p),
};
const wrong: typeof calls = {
  "adaptive first": calls["adaptive last"]!,
  "adaptive last": calls["adaptive first"]!,
  each: (p, { maxNorm }) => clipGradNorm(p, maxNorm),
  centralize: () => {},
};

describe.for(golden.gradients)("$call in $dtype", (recording) => {
  const { name, dtype, output } = recording;

  test("is what the library does", () => {
    const parameters = recorded(nadir, dtype);
    calls[name]!(parameters, recording);
    expect(distance(gradsOf(parameters), output, dtype)).toBeLessThan(1);
  });

  test("is not something else", () => {
    const parameters = recorded(nadir, dtype);
    wrong[name]!(parameters, recording);
    expect(distance(gradsOf(parameters), output, dtype)).toBeGreaterThan(100);
  });
});

test("clipGradNormEach gives the norms, and leaves a gradient of zeros", () => {
  const { a, b } = nadir.parameters({ a: [2], b: [3] });
  a.grad.set([3, 4]);
  expect(clipGradNormEach([a, b], 1)).toEqual([5, 0]);
  expect([...a.grad, ...b.grad]).toEqual([...[0.6, 0.8].map(Math.fround), 0, 0, 0]);
});

test("clipGradAdaptive counts the units over their limit", () => {
  const { w, b } = nadir.parameters({ w: [2, 2], b: [2] }, { dtype: "f64" });
  w.data.set([3, 4, 0, 0]);
  w.grad.set([0, 1, 0, 1]);
  expect(clipGradAdaptive({ w, b }, 0.1, { eps: 1 })).toBe(2);
  expect([...w.grad]).toEqual([0, 0.5, 0, 0.1]);
});

test.each([
  ["clipGradNormEach", (p: Parameter[]) => clipGradNormEach(p, 1e-3)],
  ["clipGradAdaptive", (p: Parameter[]) => clipGradAdaptive(p)],
  ["centralizeGrad", (p: Parameter[]) => centralizeGrad(p)],
  ["clipGradNorm", (p: Parameter[]) => clipGradNorm(p, 1e-3)],
  ["clipGradValue", (p: Parameter[]) => clipGradValue(p, 1e-3)],
])("%s leaves frozen parameters, and goes on where NaN is", (_, clip) => {
  const [frozen, free] = recorded(nadir, "f32") as [Parameter, Parameter];
  frozen.frozen = true;
  const before = [...frozen.grad];
  free.grad[0] = Number.NaN;
  clip([frozen, free]);
  expect([...frozen.grad]).toEqual(before);
  expect(allFinite([frozen])).toBe(true);
  expect(free.grad[0]).toBeNaN();
});

test.each([0.5, -2])("with the optimizer it is of %d · grad, and so is its limit", (gradScale) => {
  const [plain, scaled] = [recorded(nadir, "f64"), recorded(nadir, "f64")];
  for (const { grad } of plain) for (let i = 0; i < grad.length; i++) grad[i]! *= gradScale;
  const optimizer = new SGD(scaled, { lr: 1, gradScale });
  const seen = () => scaled.map(({ grad }) => [...grad].map((x) => x * gradScale));
  expect(clipGradNormEach(scaled, 1, { optimizer })).toEqual(clipGradNormEach(plain, 1));
  expect(
    distance(
      seen(),
      plain.map(({ grad }) => [...grad]),
      "f64",
    ),
  ).toBeLessThan(1);
  const count = clipGradAdaptive(scaled, 0.02, { optimizer });
  expect(count).toBe(clipGradAdaptive(plain, 0.02));
  expect(count).toBeGreaterThan(0);
  expect(
    distance(
      seen(),
      plain.map(({ grad }) => [...grad]),
      "f64",
    ),
  ).toBeLessThan(1);
});

test("sparse gradients are clipped by what there is of them, or refused", () => {
  const embedding = sparseParameter(nadir, [1000, 2], { name: "embedding", dtype: "f64" });
  embedding.addGrad([5, 7], [3, 0, 0, 4]);
  expect(clipGradNormEach([embedding], 1)).toEqual([5]);
  expect([...embedding.sparseGrad.values]).toEqual([3 * (1 / 5), 0, 0, 4 / 5]);
  for (const [name, change] of [
    ["clipGradAdaptive", () => clipGradAdaptive([embedding])],
    ["centralizeGrad", () => centralizeGrad([embedding])],
    ["addGradNoise", () => addGradNoise([embedding], { step: 0, eta: 1 })],
    ["Accumulation", () => new Accumulation([embedding], { batches: 2 })],
  ] as const) {
    expect(change).toThrow(TypeError);
    expect(change).toThrow(new RegExp(`^${name}: .*embedding.*sparse`));
  }
  expect([...embedding.sparseGrad.values]).toEqual([3 * (1 / 5), 0, 0, 4 / 5]);
});
