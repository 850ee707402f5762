/** What `npm run conformance:live` compares by. The libraries themselves are not needed here. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { classOf, missed, trained } from "../scripts/live/compare.mjs";
import { catalog } from "../src/optimizers/catalog.ts";

const problem = { initial: [1, -2, 3, 0], gradients: [2, 1, -1].map((g) => [g, -g, 3 * g, 0]) };
const lrChange = { at: 1, factor: 0.5 };

test("plain descent, by hand: shapes and a learning rate that changes", () => {
  const run = { options: { lr: 0.25 }, shapes: [[2, 1], [2]] };
  const rows = trained(classOf("torch", "SGD"), run, problem, lrChange);
  expect(rows).toEqual([
    [0.5, -1.5, 1.5, 0],
    [0.375, -1.375, 1.125, 0],
    [0.5, -1.5, 1.5, 0],
  ]);
});

test("a miss is a part of the way gone, beyond rounding, and NaN is one", () => {
  const theirs = [[2], [0]];
  expect(missed([1], theirs, theirs)).toBe(0);
  expect(missed([1], [[2], [4e-16]], theirs)).toBe(0);
  expect(missed([1], [[2], [3e-6]], theirs)).toBeCloseTo(1e-6, 12);
  expect(missed([1], [[2], [Number.NaN]], theirs)).toBe(Infinity);
  expect(missed([1], theirs, [[2], [Number.NaN]])).toBe(Infinity);
  // Who should not move at all.
  expect(missed([1], [[1], [1 + 1e-12]], [[1], [1]])).toBe(Infinity);
});

test("another library's preset is told from PyTorch's", () => {
  const run = { options: { lr: 0.1, eps: 0.1 }, shapes: null };
  const [torch, keras] = ["torch", "keras"].map((library) =>
    trained(classOf(library, "Adam"), run, problem, lrChange),
  );
  expect(missed(problem.initial, torch!, keras!)).toBeGreaterThan(1e-3);
  expect(classOf("nobody", "Lion")).toBe(classOf("somebody", "Lion"));
});

test("the report leaves no class out without a word", () => {
  const page = readFileSync("docs/conformance.md", "utf8");
  const left = catalog.filter(({ description: { name } }) => !page.includes(`\`${name}\``));
  expect(left.map(({ name }) => name)).toEqual([]);
});
