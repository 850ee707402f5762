import { expect, test } from "vitest";
import { cosine, cosineAnnealing } from "../../src/schedules/index.ts";
import { expectRecorded } from "./golden.ts";

test("is PyTorch's CosineAnnealingLR beyond its T_max, where it turns again and again", () => {
  const options = { initial: 0.1, final: 0.01, total: 60 };
  expectRecorded(cosineAnnealing(options), "CosineAnnealingLR beyond");
  const held = cosineAnnealing({ ...options, beyond: "hold" });
  expect(() => expectRecorded(held, "CosineAnnealingLR beyond")).toThrow();
});

test("is PyTorch's CosineAnnealingLR that rises, its eta_min being above the learning rate", () => {
  const schedule = cosineAnnealing({ initial: 0.01, final: 0.1, total: 250 });
  expectRecorded(schedule, "CosineAnnealingLR up");
});

test("is cosine where it holds", () => {
  const schedule = cosineAnnealing({ initial: 0.1, total: 30, exponent: 2, beyond: "hold" });
  const other = cosine({ peak: 0.1, total: 30, exponent: 2 });
  for (let step = 0; step < 50; step++) expect(schedule(step)).toBe(other(step));
});

test("turns at both ends exactly, however late", () => {
  const schedule = cosineAnnealing({ initial: 0.3, final: 0.7, total: 10 });
  expect([0, 10, 20, 30, 4e15, 4e15 + 10].map(schedule)).toEqual([0.3, 0.7, 0.3, 0.7, 0.3, 0.7]);
});
