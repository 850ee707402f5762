import { expect, test } from "vitest";
import { constant } from "../../src/schedules/index.ts";

test("is the same at every step", () => {
  const schedule = constant(0.1);
  expect([0, 1, 1e9].map(schedule)).toEqual([0.1, 0.1, 0.1]);
});
