import { describe, expect, it } from "vitest";
import { inTurn } from "../../../../apps/playground/digits/inTurn.ts";

function* counts(name: string, length: number, log: string[] = []) {
  try {
    for (let i = 0; i < length; i++) yield `${name}${i}`;
    return `${name} ended`;
  } finally {
    log.push(name);
  }
}

function all<Given, End>(run: Generator<Given, End, void>): { given: Given[]; end: End } {
  const given: Given[] = [];
  for (;;) {
    const { done, value } = run.next();
    if (done) return { given, end: value };
    given.push(value);
  }
}

describe("in turn", () => {
  it("everybody takes one step after another", () => {
    const { given, end } = all(inTurn([counts("a", 2), counts("b", 2), counts("c", 2)]));
    expect(given.map(({ given }) => given)).toEqual(["a0", "b0", "c0", "a1", "b1", "c1"]);
    expect(given.map(({ runner }) => runner)).toEqual([0, 1, 2, 0, 1, 2]);
    expect(end).toEqual(["a ended", "b ended", "c ended"]);
  });

  it("those with more steps go on, and all ends stand in their order", () => {
    const { given, end } = all(inTurn([counts("a", 3), counts("b", 0), counts("c", 1)]));
    expect(given.map(({ given }) => given)).toEqual(["a0", "c0", "a1", "a2"]);
    expect(end).toEqual(["a ended", "b ended", "c ended"]);
  });

  it("nobody is done at once", () => {
    expect(all(inTurn([]))).toEqual({ given: [], end: [] });
  });

  it("all are let go when nobody asks on", () => {
    const log: string[] = [];
    const run = inTurn([counts("a", 2, log), counts("b", 2, log)]);
    run.next();
    run.next();
    run.return([]);
    expect(log).toEqual(["a", "b"]);
  });
});
