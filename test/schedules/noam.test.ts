import { expect, test } from "vitest";
import { noam } from "../../src/schedules/index.ts";
import { expectRecorded } from "./golden.ts";

test("is equation 3 of the paper, through PyTorch's LambdaLR", () => {
  expectRecorded(noam({ size: 512, warmup: 40 }), "Noam");
});

test("is not 0 at the first step, and highest at the last of the warm-up", () => {
  const schedule = noam({ size: 1, warmup: 100, factor: 10 });
  expect(schedule(0)).toBeCloseTo(0.01, 15);
  expect(schedule(99)).toBeCloseTo(1, 15);
  expect(schedule(98)).toBeLessThan(schedule(99));
  expect(schedule(100)).toBeLessThan(schedule(99));
});
