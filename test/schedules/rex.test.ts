import { expect, test } from "vitest";
import { rex } from "../../src/schedules/index.ts";
import { expectRecorded } from "./golden.ts";

test("is pytorch_optimizer's REXScheduler", () => {
  expectRecorded(rex({ peak: 0.1, total: 200, floor: 0.01 }), "REXScheduler");
});

test("begins and ends exactly, and holds the end", () => {
  const schedule = rex({ peak: 0.3, total: 7, floor: 0.1 });
  expect([0, 7, 8, 1e9].map(schedule)).toEqual([0.3, 0.1, 0.1, 0.1]);
});
