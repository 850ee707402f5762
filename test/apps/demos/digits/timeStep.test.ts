import { expect, it, vi } from "vitest";
import { timeStep } from "../../../../apps/demos/digits/timeStep.ts";

it("a step's time is that of its gradients and that of the rest", () => {
  const times = [0, 10, 40, 100];
  const now = vi.spyOn(performance, "now").mockImplementation(() => times.shift()!);
  const optimizer = { step: (closure: () => number) => closure(), dispose() {} };
  const gradients = vi.fn(() => 0.5);
  expect(timeStep(optimizer as never, gradients)).toEqual({ gradients: 30, optimizer: 70 });
  expect(gradients).toHaveBeenCalledOnce();
  now.mockRestore();
});

it("all the gradients of a step count, and one that is refused is no step", () => {
  const times = [0, 10, 40, 45, 50, 100];
  const now = vi.spyOn(performance, "now").mockImplementation(() => times.shift()!);
  const step = (closure: () => number) => {
    closure();
    closure();
    throw new RangeError("LBFGS: the loss must be finite, got NaN");
  };
  expect(timeStep({ step } as never, () => 0.5)).toEqual({ gradients: 35, optimizer: 65 });
  now.mockRestore();
  const broken = { step: () => expect.fail("a fault of another kind") };
  expect(() => timeStep(broken as never, () => 0.5)).toThrow("another kind");
});
