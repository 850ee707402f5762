import { expect, test } from "vitest";
import { cosine, exponential, joined, linear, stepDecay } from "../../src/schedules/index.ts";
import { expectRecorded } from "./golden.ts";

test("is PyTorch's SequentialLR of a warm-up and a cosine", () => {
  const warmup = linear({ initial: 0.001, final: 0.1, total: 20 });
  expectRecorded(joined([warmup, cosine({ peak: 0.1, total: 230 })], [20]), "SequentialLR");
});

test("is PyTorch's SequentialLR of three, one a number", () => {
  const decays = [
    exponential({ initial: 0.1, gamma: 0.99 }),
    stepDecay({ initial: 0.1, stepSize: 10 }),
  ];
  expectRecorded(joined([0.01, ...decays], [10, 100]), "SequentialLR of three");
});

test("is PyTorch's ConstantLR with numbers alone", () => {
  expectRecorded(joined([0.1 * 0.3, 0.3], [40]), "ConstantLR");
});

test("is cosine with its warm-up if one is joined by hand", () => {
  const whole = cosine({ peak: 0.1, warmup: 10, total: 50 });
  const warmup = linear({ initial: 0, final: 0.1, total: 10 });
  const parts = joined([warmup, cosine({ peak: 0.1, total: 40 })], [10]);
  for (let step = 0; step < 60; step++) expect(parts(step)).toBe(whole(step));
});

test("counts each schedule's steps from its own start", () => {
  const step = (n: number) => n;
  expect([0, 4, 5, 9, 10].map(joined([step, step, step], [5, 9]))).toEqual([0, 4, 0, 0, 1]);
});

test("is its only schedule if there is one", () => {
  expect(joined([(step) => 2 * step], [])(21)).toBe(42);
});

test("does not follow a later change of its arguments", () => {
  const schedules = [1, 2];
  const milestones = [10];
  const schedule = joined(schedules, milestones);
  schedules[0] = 3;
  milestones[0] = 5;
  expect(schedule(7)).toBe(1);
});
