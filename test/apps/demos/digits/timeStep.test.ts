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
