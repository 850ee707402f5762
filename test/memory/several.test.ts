/** Parameters of several memories behind one optimizer: models that are larger than one memory. */
import { describe, expect, test } from "vitest";
import {
  Accumulation,
  Average,
  clipGradNorm,
  loadSync,
  lookahead,
  OutOfMemoryError,
  type Parameter,
  SGD,
} from "../../src/index.ts";
import { train, variants } from "../base/every.ts";
import { loadSmall } from "./small.ts";

const SHAPES = { a: [7, 5], b: [3], c: [4, 4], d: [2, 3] } as const;

/** The same parameters in the same order, in one memory or in turns in two, and how to be rid of them. */
function parametersIn(memories: number): Parameter[] {
  const nadirs = Array.from({ length: memories }, loadSmall);
  const all = Object.entries(SHAPES).map(([name, shape], i) => {
    return nadirs[i % memories]!.parameter(shape, { name });
  });
  for (const { data } of all) for (let i = 0; i < data.length; i++) data[i] = ((i * 5) % 7) - 3;
  return all;
}

const valuesOf = (parameters: readonly Parameter[]) => parameters.map(({ data }) => [...data]);

test.each(variants)("$title steps in two memories as in one", ({ Class, options }) => {
  const [one, two] = [parametersIn(1), parametersIn(2)];
  for (const parameters of [one, two]) {
    const optimizer = new Class(parameters, options);
    train(optimizer, 5);
    const state = structuredClone(optimizer.stateDict());
    const other = new Class(parameters, options);
    other.loadStateDict(state);
    train(other, 3);
  }
  expect(valuesOf(two)).toEqual(valuesOf(one));
});

describe("in two memories", () => {
  test("wrappers, clipping, sums of gradients and averages do as in one", () => {
    const [one, two] = [1, 2].map((memories) => {
      const parameters = parametersIn(memories);
      const optimizer = new (lookahead(SGD))(parameters, { lr: 0.1, momentum: 0.9 });
      const average = new Average(parameters, { decay: 0.9 });
      const sums = new Accumulation(parameters, { batches: 2 });
      for (let i = 0; i < 8; i++) {
        for (const { data, grad } of parameters)
          for (const k of grad.keys()) grad[k] = data[k]! + i;
        if (!sums.add()) continue;
        clipGradNorm(parameters, 1);
        optimizer.step();
        average.update();
      }
      const last = valuesOf(parameters);
      average.exchange();
      return [last, valuesOf(parameters)];
    });
    expect(two).toEqual(one);
  });

  test("state in both or in none, when memory of the second is short", () => {
    const PAGE = 65536;
    const [first, second] = [0, 1].map(() => loadSync({ initialBytes: PAGE, maximumBytes: PAGE }));
    const a = first!.parameter([1000], { name: "a" });
    const b = second!.parameter([6000], { name: "b" });
    const make = () => new SGD([a, b], { momentum: 0.9 });
    expect(make).toThrow(OutOfMemoryError);
    // What the first has is free again: all of it can be had.
    expect(() => first!.parameter([7000])).not.toThrow();
  });

  test("one that is disposed is told", () => {
    const parameters = parametersIn(2);
    const optimizer = new SGD(parameters, { lr: 1 });
    optimizer.step();
    parameters[1]!.dispose();
    expect(() => optimizer.step()).toThrow('SGD: parameter "b" is disposed');
  });
});
