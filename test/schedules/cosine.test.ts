import { expect, test } from "vitest";
import { cosine } from "../../src/schedules/index.ts";
import { expectRecorded } from "./golden.ts";

test("is PyTorch's CosineAnnealingLR", () => {
  expectRecorded(cosine({ peak: 0.1, total: 250, floor: 0.001 }), "CosineAnnealingLR");
});

test("is optax's warmup_cosine_decay_schedule", () => {
  const schedule = cosine({ initial: 0.001, peak: 0.1, warmup: 50, total: 240, floor: 0.002 });
  expectRecorded(schedule, "optax.warmup_cosine_decay_schedule");
});

test("begins, peaks and ends exactly, and holds the end", () => {
  const schedule = cosine({ initial: 0.01, peak: 0.1, warmup: 7, total: 20, floor: 0.003 });
  expect([0, 7, 20, 21, 40, 1e9].map(schedule)).toEqual([0.01, 0.1, 0.003, 0.003, 0.003, 0.003]);
});

test("warms up from 0 to the peak and comes down to 0 by default", () => {
  const schedule = cosine({ peak: 1e-2, warmup: 50, total: 1000 });
  expect([0, 25, 50, 525, 1000].map(schedule)).toEqual([0, 0.005, 0.01, 0.005, 0]);
});

test("is optax's warmup_cosine_decay_schedule with an exponent", () => {
  const options = { initial: 0.001, peak: 0.1, warmup: 50, total: 240, floor: 0.002 };
  const name = "optax.warmup_cosine_decay_schedule exponent";
  expectRecorded(cosine({ ...options, exponent: 1.7 }), name);
  expect(() => expectRecorded(cosine(options), name)).toThrow();
});

test("is optax's cosine_decay_schedule with an exponent below 1", () => {
  const schedule = cosine({ peak: 0.1, total: 200, floor: 0.1 * 0.1, exponent: 0.3 });
  expectRecorded(schedule, "optax.cosine_decay_schedule exponent");
});
