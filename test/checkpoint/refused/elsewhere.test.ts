/** Parameters that a step has elsewhere are neither kept nor put back until it ends. */
import { describe, expect, test } from "vitest";
import { restore, save } from "../../../src/checkpoint/index.ts";
import { Adam, LBFGS, loadSync, lookahead, multi, NAG, SGD, sam } from "../../../src/index.ts";

const nadir = loadSync();

const made = () => {
  const parameters = nadir.parameters({ w: [3], b: [1] });
  parameters.w.set([1, -2, 3]);
  return parameters;
};
type Parameters = ReturnType<typeof made>;

/** The gradient of ½‖θ − 1‖², and that. */
const compute = (parameters: Parameters): number => {
  let loss = 0;
  for (const { data, grad } of Object.values(parameters)) {
    grad.set(data.map((each) => each - 1));
    loss += grad.reduce((sum, each) => sum + each * each, 0) / 2;
  }
  return loss;
};

interface Stepped {
  step(closure: () => number): unknown;
  stepAsync(closure: () => Promise<number>): Promise<unknown>;
}

const moving: [name: string, make: (parameters: Parameters) => Stepped][] = [
  ["NAG", (all) => new NAG(all, { lr: 0.1 })],
  ["Adam that looks ahead", (all) => new Adam(all, { lr: 0.1, lookAhead: true })],
  ["sam", (all) => new (sam(SGD))(all, { lr: 0.1 })],
  ["sam of NAG", (all) => new (sam(NAG))(all, { lr: 0.1 })],
  ["lookahead of NAG", (all) => new (lookahead(NAG))(all, { lr: 0.1 })],
  ["LBFGS", (all) => new LBFGS(all, { lr: 0.1, maxIter: 5 })],
  [
    "LBFGS with a search",
    (all) => new LBFGS(all, { lr: 1e-3, maxIter: 1, maxEval: 2, lineSearch: "strong_wolfe" }),
  ],
  ["one of several", (all) => new (multi({ w: [NAG], "": [SGD] }))(all)],
];

describe.each(moving)("%s", (_, make) => {
  const trained = () => {
    const parameters = made();
    const optimizer = make(parameters);
    for (let i = 0; i < 2; i++) optimizer.step(() => compute(parameters));
    return { parameters, optimizer };
  };
  const told = (call: string, part: string) =>
    `${call}: ${part}: a step is under way that has parameter "w" elsewhere until it ends: save and restore between steps`;

  /** In a closure: where parameters are not what they were before the step, nothing is kept or put back. */
  const watching = (parameters: Parameters, file: Uint8Array) => {
    const before = parameters.w.data.slice();
    let times = 0;
    const watch = () => {
      const loss = compute(parameters);
      if (parameters.w.data.join() === before.join()) return loss;
      times++;
      expect(() => save({ network: { parameters } })).toThrow(told("save", "network"));
      expect(() => save({ mine: parameters })).toThrow(told("save", "mine"));
      const there = parameters.w.data.slice();
      expect(() => restore(file, { parameters })).toThrow(told("restore", "parameters"));
      expect(parameters.w.data).toEqual(there);
      // What is another's is not concerned.
      const other = made();
      restore(save({ parameters: other }), { parameters: other });
      return loss;
    };
    return { watch, times: () => times };
  };

  test("in a closure", () => {
    const { parameters, optimizer } = trained();
    const file = save({ parameters });
    const { watch, times } = watching(parameters, file);
    optimizer.step(watch);
    expect(times()).toBeGreaterThan(0);
    restore(save({ parameters }), { parameters });
  });

  test("while it waits, and as soon as it has failed no more", async () => {
    const { parameters, optimizer } = trained();
    const file = save({ parameters });
    const { watch, times } = watching(parameters, file);
    await optimizer.stepAsync(async () => {
      await undefined;
      return watch();
    });
    expect(times()).toBeGreaterThan(0);
    const kept = save({ parameters });
    const failing = optimizer.stepAsync(async () => {
      await undefined;
      throw new Error("no more");
    });
    await expect(failing).rejects.toThrow("no more");
    expect(save({ parameters })).toEqual(kept);
    restore(file, { parameters });
    expect(save({ parameters })).toEqual(file);
  });
});

test("where a closure has parameters as they are they are kept", () => {
  const parameters = made();
  const kept: Uint8Array[] = [save({ parameters })];
  new Adam(parameters).step(() => kept.push(save({ parameters })));
  expect(kept[1]).toEqual(kept[0]);
});

test("two steps of the same parameters end one after the other", async () => {
  const parameters = made();
  const [one, other] = [1, 2].map(() => new NAG(parameters));
  const ends: (() => void)[] = [];
  const wait = () => new Promise<void>((resolve) => ends.push(resolve));
  const steps = [one!.stepAsync(wait), other!.stepAsync(wait)];
  for (const [i, step] of steps.entries()) {
    expect(() => save({ parameters })).toThrow("a step is under way");
    ends[i]!();
    await step;
  }
  save({ parameters });
});
