import { afterAll, describe, expect, test } from "vitest";
import {
  allFinite,
  centralizeGrad,
  clipGradAdaptive,
  clipGradNorm,
  clipGradNormEach,
  clipGradValue,
  loadSync,
  type Parameter,
} from "../../src/index.ts";
import { distance, golden, recorded } from "./golden.ts";

const nadir = loadSync();
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
