import { describe, expect, it } from "vitest";
import { exampleOf } from "../../../../apps/playground/formula/examples.ts";
import { Objective } from "../../../../apps/playground/formula/objective.ts";
import { MOST_POINTS, pointsOf } from "../../../../apps/playground/formula/points.ts";
import { problemOf, type Question } from "../../../../apps/playground/formula/problem.ts";

describe("data", () => {
  it.each(["1 2\n3 4", "1,2\r\n3,4", "\n1\t2\n\n 3 ; 4 \n", "x,y\n1, 2\n3, 4"])("%j", (text) => {
    expect(pointsOf(text)).toEqual({ x: [1, 3], y: [2, 4] });
  });

  it.each([
    ["1 2\n3", 'Line 2 of the data must be two numbers, got "3"'],
    ["1 2\n3 4 5", 'Line 2 of the data must be two numbers, got "3 4 5"'],
    ["1,5 2,5", 'Line 1 of the data must be two numbers, got "1,5 2,5"'],
    ["1 2\nx y", 'Line 2 of the data must be two numbers, got "x y"'],
    ["1 NaN", 'Line 1 of the data must be two numbers, got "1 NaN"'],
    ["1 1e999", 'Line 1 of the data must be two numbers, got "1 1e999"'],
    ["1 2\n".repeat(MOST_POINTS + 1), "There may be 1000 points, got more"],
  ])("%j is refused", (text, message) => expect(() => pointsOf(text)).toThrow(new Error(message)));
});

const question: Question = {
  ...{ formula: "a * exp(b * x) + c", data: "0 1\n1 2\n2 0", loss: "squares", starts: {} },
};

describe("a question", () => {
  it("starts where it is told, or at 1", () => {
    expect(problemOf({ ...question, starts: { b: -2, z: 9 } }).start).toEqual([1, -2, 1]);
    const odd = { ...question, formula: "constructor * x + toString" };
    expect(problemOf(odd).start).toEqual([1, 1]);
  });

  it.each([
    [{ formula: "a +" }, /^The formula cannot be read: .*letter \d+$/],
    [
      { data: "0 1\n1 2" },
      "To find 3 numbers (a, b, c) there must be as many points at least, got 2",
    ],
    [{ data: "" }, "there must be as many points at least, got 0"],
    [
      { loss: "counts", data: "0 1\n1 -2\n2 0" },
      "For the likelihood of counts the second column must be counts, from 0 on, got -2",
    ],
    [
      { loss: "outcomes" },
      "For the likelihood of yes or no the second column must be 0 or 1, got 2",
    ],
    [
      { formula: "a * log(x - 1)" },
      "At x = 0 the formula is NaN where it starts (a = 1): choose others",
    ],
    [
      { formula: "a / x" },
      "At x = 0 the formula is Infinity where it starts (a = 1): choose others",
    ],
    [
      { formula: "a * x - 1", loss: "counts" },
      "At x = 0 the formula is -1 where it starts (a = 1), of which there is no likelihood of counts: choose others",
    ],
  ] as const)("%j is refused", (change, message) => {
    expect(() => problemOf({ ...question, ...change })).toThrow(message);
  });
});

describe("what is made least", () => {
  it.each(["decay", "misra1a", "counts", "outcomes"] as const)("%s has its gradient", (id) => {
    const objective = new Objective(problemOf(exampleOf(id)));
    const gradient = new Float64Array(objective.start.length);
    const here = objective.start.map((value) => value * 1.1);
    objective.at(here, gradient);
    for (const k of here.keys()) {
      const [above, below] = [1e-5, -1e-5].map((d) => objective.at(here.with(k, here[k]! + d)));
      const expected = (above! - below!) / 2e-5;
      expect(Math.abs(gradient[k]! - expected)).toBeLessThan(1e-6 * (1 + Math.abs(expected)));
    }
    expect(objective.history).toHaveLength(1 + 2 * here.length);
    expect(objective.history.at(-1)).toBe(Math.min(...objective.history));
  });
});
