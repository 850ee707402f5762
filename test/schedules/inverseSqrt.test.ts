import { expect, test } from "vitest";
import { inverseSqrt } from "../../src/schedules/index.ts";
import { expectRecorded } from "./golden.ts";

test("is the inverse square root of Hugging Face's transformers", () => {
  expectRecorded(inverseSqrt({ peak: 0.1, warmup: 30 }), "inverse sqrt");
});

test("has its timescale", () => {
  const options = { peak: 0.1, warmup: 30, timescale: 100 };
  expectRecorded(inverseSqrt(options), "inverse sqrt, timescale");
});

test("falls from the start by default", () => {
  const schedule = inverseSqrt({ peak: 1 });
  expect([0, 30_000, 80_000].map(schedule)).toEqual([1, 0.5, 1 / 3]);
});
