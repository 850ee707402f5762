import { describe, expect, test } from "vitest";
import type { AnyOptimizer } from "../../src/base/optimizerClass.ts";
import { loadSync, OutOfMemoryError, SGD } from "../../src/index.ts";
import { train, variants } from "../base/every.ts";
import { snapshot } from "../base/snapshot.ts";
import { loadWithLedger } from "./ledger.ts";

/** Parameters of two precisions in two blocks, of which one is not whole in the group: three runs. */
function world() {
  const { nadir, ledger } = loadWithLedger();
  const { a, b, c } = nadir.parameters({ a: [3], b: [4], c: [5] });
  const single = nadir.parameter([6], { dtype: "f64" });
  return { nadir, ledger, groups: [[a, c], [single]], all: [a, b, c, single] };
}

type World = ReturnType<typeof world>;

/** Tries `call` with room for 0, 1, 2, … allocations until it succeeds, and returns for how many it did. */
function expectAllOrNothing(
  { ledger, all }: World,
  call: () => unknown,
  others: AnyOptimizer[] = [],
) {
  const state = () => ({ live: [...ledger.live], ...snapshot(all, others) });
  const before = state();
  for (let room = 0; ; room++) {
    ledger.room = room;
    try {
      call();
      return room;
    } catch (error) {
      expect(error).toBeInstanceOf(OutOfMemoryError);
      expect(state()).toEqual(before);
    }
  }
}

describe.each(variants)("when memory is full, of $title", ({ Class, options }) => {
  /** With those that no state dict has. */
  const slots = ({ inside }: AnyOptimizer) =>
    Object.keys(inside.slots(inside.groups[0]!.options)).length;

  test("two groups come together or not at all", () => {
    const all = world();
    const groups = all.groups.map((params) => ({ params }));
    let optimizer!: AnyOptimizer;
    const needed = expectAllOrNothing(all, () => {
      optimizer = new Class(groups, options);
    });
    all.ledger.room = 0;
    expect(needed).toBe(3 * slots(optimizer));
  });

  test("a group comes whole or not at all", () => {
    const all = world();
    const optimizer = new Class(all.groups[1]!, options);
    train(optimizer, 2);
    const add = () => optimizer.addParamGroup({ params: all.groups[0]! });
    expectAllOrNothing(all, add, [optimizer]);
    expect(optimizer.paramGroups.length).toBe(2);
  });

  test("a state is loaded whole or not at all", () => {
    const saved = world();
    const groups = ({ groups }: World) => groups.map((params) => ({ params }));
    const source = new Class(groups(saved), options);
    train(source, 3);
    const all = world();
    // Without momentum and the like, so that slots remain to be had.
    const optimizer = new Class(groups(all));
    train(optimizer, 2);
    expectAllOrNothing(all, () => optimizer.loadStateDict(source.stateDict()), [optimizer]);
    expect(snapshot([], [optimizer])).toEqual(snapshot([], [source]));
  });
});

describe("when memory is full", () => {
  test("an option that needs a slot is set or is not", () => {
    const all = world();
    const optimizer = new SGD(all.groups[0]!);
    train(optimizer, 2);
    const momentumOn = () => {
      optimizer.paramGroups[0]!.momentum = 0.9;
    };
    expect(expectAllOrNothing(all, momentumOn, [optimizer])).toBe(2);
  });

  test("parameters come together or not at all", () => {
    const all = world();
    const create = () => all.nadir.parameters({ d: [3], e: new Float32Array(2) });
    expect(expectAllOrNothing(all, create)).toBe(2);
  });

  test("parameters that were are trained on, and there is room for what is smaller", () => {
    using nadir = loadSync({ maximumBytes: 2 * 65536 });
    const parameter = nadir.parameter(Float32Array.of(1, 2));
    expect(() => nadir.parameter([20_000])).toThrow(OutOfMemoryError);
    parameter.grad.fill(1);
    new SGD([parameter], { lr: 1 }).step();
    expect([...parameter.data]).toEqual([0, 1]);
    expect(nadir.parameter([10_000]).length).toBe(10_000);
  });
});
