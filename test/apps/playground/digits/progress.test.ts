import { describe, expect, it } from "vitest";
import { entrants } from "../../../../apps/demos/digits/entrants.ts";
import { curvesOf } from "../../../../apps/playground/digits/curves.ts";
import { epochsOf, standingStill, told } from "../../../../apps/playground/digits/progress.ts";

const two = entrants.slice(0, 2);
const reading = { leader: 1, answers: Uint8Array.of(3) };
const after = (...runners: number[]) =>
  told(standingStill(two), {
    kind: "news",
    news: runners.map((runner, i) => ({ runner, loss: 1 / (i + 1), accuracy: i / 10 })),
    reading,
  });

describe("a race's progress", () => {
  it("gathers what each entrant did", () => {
    const { courses, ended } = after(0, 1, 0);
    expect(courses.map(({ losses }) => losses)).toEqual([[1, 1 / 3], [1 / 2]]);
    expect(courses.map(({ accuracies }) => accuracies)).toEqual([[0, 0.2], [0.1]]);
    expect(ended).toBe(false);
    const news = [{ runner: 1, loss: 0.1, accuracy: 0.9 }];
    const later = told(after(0, 1, 0), { kind: "news", news, reading }).courses;
    expect(later.map(({ losses }) => losses)).toEqual([
      [1, 1 / 3],
      [1 / 2, 0.1],
    ]);
    expect(later[1]!.accuracies).toEqual([0.1, 0.9]);
  });

  it("counts the epochs that all have behind them", () => {
    expect(epochsOf(standingStill(two))).toBe(0);
    expect(epochsOf(after(0, 1, 0))).toBe(0);
    expect(epochsOf(after(0, 1, 0, 1))).toBe(1);
    expect(epochsOf(standingStill([]))).toBe(0);
  });

  it("ends with a digest, or without", () => {
    const end = { ...after(0, 1), ended: true };
    expect(told(after(0, 1), { kind: "end", digest: "ab" })).toEqual({ ...end, digest: "ab" });
    expect(told(after(0, 1), { kind: "end", digest: undefined }).digest).toBeUndefined();
  });
});

describe("a race's curves", () => {
  it("are as long as they will be", () => {
    const { losses, accuracies } = curvesOf(after(0, 1, 0).courses, 3);
    expect(losses.map(({ values }) => values)).toEqual([
      [1, 1 / 3, Number.NaN, Number.NaN],
      [1 / 2, Number.NaN, Number.NaN, Number.NaN],
    ]);
    expect(accuracies[1]!.values).toEqual([0.1, Number.NaN, Number.NaN, Number.NaN]);
    expect(accuracies.map(({ name }) => name)).toEqual(two.map(({ name }) => name));
  });
});
