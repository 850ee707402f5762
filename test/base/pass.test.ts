/** A kernel's constants have names: what does not fit is found by the compiler, of whom the first test is one. */
import { expect, test } from "vitest";
import { momentum, sgd } from "#kernels/sgd.js";
import { common, pass } from "../../src/base/pass.ts";
import { loadSmall } from "../memory/small.ts";

const shared = { gradScale: 1, l2: 0, decay: 1 };

test("a constant that is missing, unknown or another kernel's is a type error", () => {
  const passes = [
    pass(sgd, { ...shared, lr: 0.1 }),
    // @ts-expect-error: lr is missing
    pass(sgd, { ...shared }),
    // @ts-expect-error: no kernel has such a constant
    pass(sgd, { ...shared, lr: 0.1, rate: 0.1 }),
    // @ts-expect-error: intake in the place of momentum
    pass(momentum, { ...shared, intake: 0.9, bufferStep: 1, gradStep: 0 }),
    // @ts-expect-error: by name, not by place
    pass(sgd, [1, 0, 1, 0.1]),
  ];
  expect(passes.map(({ kernel }) => kernel.name)).toEqual(["sgd", "sgd", "sgd", "momentum", "sgd"]);
});

test("constants go by name, in whatever order they are given", () => {
  const { heap } = loadSmall().parameter([1]).block;
  const param = heap.allocate({ dtype: "f64", length: 1, fill: 2 });
  const grad = heap.allocate({ dtype: "f64", length: 1, fill: 5 });
  heap.sweep(sgd, "f64", [param, grad], 1, { lr: 0.25, decay: 0.5, l2: 0, gradScale: 3 });
  // 2 · 0.5 − 0.25 · (3 · 5)
  expect(heap.view("f64", param, 1)[0]).toBe(-2.75);
});

test("what options all have in common", () => {
  const options = { lr: 0.5, weightDecay: 0.25, gradScale: 3 };
  const of = (decoupledWeightDecay: boolean, maximize: boolean) =>
    common({ ...options, decoupledWeightDecay, maximize });
  expect(of(false, false)).toEqual({ gradScale: 3, l2: 0.25, decay: 1 });
  expect(of(true, true)).toEqual({ gradScale: -3, l2: 0, decay: 0.875 });
});
