import { afterAll, describe, expect, test } from "vitest";
import { Accumulation, clipGradNorm, DisposedError, type Parameter, SGD } from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";
import { distance, golden, recorded } from "./golden.ts";

const nadir = loadSmall();
afterAll(() => nadir.dispose());

const { grads, runs } = golden.accumulated;

/** The recorded run, here: parameters after each step. */
function run(
  dtype: "f32" | "f64",
  reduction: "mean" | "sum",
  clip: (parameters: Parameter[], isLast: boolean) => void,
  momentum: number,
): number[][][] {
  const parameters = recorded(nadir, dtype);
  const optimizer = new SGD(parameters, { lr: 0.1, momentum });
  const accumulation = new Accumulation(parameters, { batches: 3, reduction });
  const steps: number[][][] = [];
  for (const each of grads) {
    for (const [i, { grad }] of parameters.entries()) grad.set(each[i]!);
    clip(parameters, false);
    if (!accumulation.add()) continue;
    clip(parameters, true);
    optimizer.step();
    steps.push(parameters.map(({ data }) => [...data]));
  }
  return steps;
}

const none = () => {};
const ofMean = (parameters: Parameter[], isLast: boolean) => {
  if (isLast) clipGradNorm(parameters, 0.7);
};

describe.for(["f32", "f64"] as const)("in %s", (dtype) => {
  test.for(["mean", "sum"] as const)("is optax's MultiSteps, %s", (reduction) => {
    const steps = run(dtype, reduction, none, 0.9);
    const expected = runs[`optax ${reduction} ${dtype}`]!;
    expect(steps.length).toBe(expected.length);
    for (const [i, step] of steps.entries()) {
      expect(distance(step, expected[i]!, dtype)).toBeLessThan(1);
    }
    const other = run(dtype, reduction === "mean" ? "sum" : "mean", none, 0.9);
    expect(distance(other[2]!, expected[2]!, dtype)).toBeGreaterThan(1000);
  });

  test("is Keras's gradient_accumulation_steps, whose clipping is of the mean", () => {
    const expected = runs[`keras global_clipnorm ${dtype}`]!;
    // PyTorch's coefficient, which is taken here, has 1e-6 more in its denominator.
    const clip = (parameters: Parameter[], isLast: boolean) => {
      if (isLast) clipGradNorm(parameters, 0.7 + 1e-6 * 0.7);
    };
    const steps = run(dtype, "mean", clip, 0);
    for (const [i, step] of steps.entries()) {
      const error = distance(step, expected[i]!, dtype) * (dtype === "f64" ? 1e-13 : 2e-6);
      expect(error).toBeLessThan(dtype === "f64" ? 1e-6 : 2e-6);
    }
    const each = run(dtype, "mean", (parameters) => clipGradNorm(parameters, 0.7), 0);
    expect(distance(each[2]!, expected[2]!, "f32")).toBeGreaterThan(100);
    expect(distance(run(dtype, "mean", ofMean, 0)[2]!, expected[2]!, "f32")).toBeLessThan(2);
  });
});

describe("Accumulation", () => {
  const made = () => {
    const { w } = nadir.parameters({ w: [2] }, { dtype: "f64" });
    return { w, accumulation: new Accumulation([w], { batches: 3 }) };
  };
  const add = ({ w, accumulation }: ReturnType<typeof made>, grad: number[], weight?: number) => {
    w.grad.set(grad);
    return accumulation.add(weight);
  };

  test("weighs micro-batches by what they count", () => {
    const some = made();
    expect([add(some, [1, 2], 4), add(some, [5, 6], 4), add(some, [9, 0], 2)]).toEqual([
      ...[false, false, true],
    ]);
    expect([...some.w.grad]).toEqual([4.2, 3.2]);
    expect(some.accumulation.count).toBe(0);
  });

  test("ended early gives the mean of those that there were, and begins anew", () => {
    const some = made();
    add(some, [1, 2]);
    add(some, [3, 8]);
    expect(some.accumulation.count).toBe(2);
    expect(some.accumulation.finish()).toBe(2);
    expect([...some.w.grad]).toEqual([2, 5]);
    expect(some.accumulation.finish()).toBe(0);
    expect([...some.w.grad]).toEqual([2, 5]);
    for (const last of [false, false, true]) expect(add(some, [3, 3])).toBe(last);
    expect([...some.w.grad]).toEqual([3, 3]);
  });

  test("forgets on reset, also what is infinite", () => {
    const some = made();
    add(some, [Infinity, Number.NaN]);
    some.accumulation.reset();
    for (const last of [false, false, true]) expect(add(some, [1, 2])).toBe(last);
    expect([...some.w.grad]).toEqual([1, 2]);
  });

  test("refuses a bad weight and then is as it was", () => {
    const some = made();
    add(some, [1, 2]);
    for (const weight of [0, -1, Number.NaN, Infinity]) {
      expect(() => some.accumulation.add(weight)).toThrow(
        new RangeError(`Accumulation: weight must be in (0, ∞), got ${weight}`),
      );
    }
    expect(some.accumulation.count).toBe(1);
  });

  test("frees its memory, once", () => {
    const some = made();
    some.accumulation.dispose();
    some.accumulation.dispose();
    for (const use of ["add", "finish", "reset"] as const) {
      expect(() => some.accumulation[use]()).toThrow(
        new DisposedError("Accumulation: used after dispose()"),
      );
    }
    const other = made();
    other.w.dispose();
    expect(() => other.accumulation.add()).toThrow(DisposedError);
  });
});
