/** State belongs to a leaf's path; and what is set where nobody reads it, or in a step that fails. */
import { describe, expect, test } from "vitest";
import { Adam, type AdamOptions, cosine, type StateDict } from "../../src/index.ts";
import { optaxTransform, type Transform, type Tree } from "../../src/jax/index.ts";
import { jax } from "./jax.ts";

const { numpy: np, tree } = jax;
type Solver = Transform<AdamOptions>;

const arrayOf = (value: number) => np.array([value, value]);

/** A state after a step in which each leaf's gradient is the number in its place. */
async function trained(solver: Solver, gradients: Record<string, number>) {
  const leaves = (value: (of: number) => number): Tree =>
    Object.fromEntries(Object.entries(gradients).map(([key, of]) => [key, arrayOf(value(of))]));
  const state = await solver.init(leaves(() => 0));
  const [params] = await solver.apply(
    leaves((of) => of),
    state,
    leaves(() => 0),
  );
  tree.dispose(params as never);
  return state;
}

const averages = ({ state }: StateDict) =>
  Object.fromEntries(state.map(({ name, slots }) => [name, Math.round(slots.exp_avg![0]! * 10)]));

describe("a state", () => {
  const solver = optaxTransform(jax, Adam, { lr: 0.1 });

  test("goes by path, whatever order a tree's keys are in", async () => {
    const saved = (await trained(solver, { a: 1, b: 2, "a b": 3 })).stateDict();
    const other = await trained(solver, { "a b": 7, b: 8, a: 9 });
    other.loadStateDict(structuredClone(saved));
    expect(averages(other.stateDict())).toEqual({ a: 1, b: 2, '["a b"]': 3 });
  });

  test("of fewer leaves, or more, is refused: some were frozen", async () => {
    const [one, two] = [await trained(solver, { b: 2 }), await trained(solver, { a: 1, b: 2 })];
    const before = [one, two].map((state) => state.stateDict());
    expect(() => two.loadStateDict(one.stateDict())).toThrow(
      new TypeError('Adam: state dict is of other parameters: missing "a"'),
    );
    expect(() => one.loadStateDict(two.stateDict())).toThrow(
      new TypeError('Adam: state dict is of other parameters: unexpected "a"'),
    );
    expect([one, two].map((state) => state.stateDict())).toEqual(before);
  });

  test("of other groups is refused, of the same in another order is taken", async () => {
    const grouped = (...matches: string[]) =>
      optaxTransform(jax, Adam, {}, { groups: matches.map((match, i) => ({ match, lr: i + 1 })) });
    const saved = (await trained(grouped("a", "b"), { a: 1, b: 2, c: 3 })).stateDict();
    const other = await trained(grouped("b", "a"), { c: 9, b: 9, a: 9 });
    other.loadStateDict(saved);
    expect(averages(other.stateDict())).toEqual({ a: 1, b: 2, c: 3 });
    expect(other.paramGroups.map(({ lr }) => lr)).toEqual([2, 1, 1e-3]);
    const one = await trained(grouped("a"), { a: 1, b: 2, c: 3 });
    expect(() => one.loadStateDict(saved)).toThrow(
      'Adam: state dict has other groups: here one is of ("b", "c"), saved with ("b"), ("c")',
    );
  });

  test("saved under a schedule needs one", async () => {
    const scheduled = optaxTransform(jax, Adam, { lr: cosine({ peak: 1, total: 10 }) });
    const saved = (await trained(scheduled, { a: 1 })).stateDict();
    const other = await trained(solver, { a: 1 });
    expect(() => other.loadStateDict(saved)).toThrow(
      "Adam: state dict: paramGroups[0]: lr was a schedule when it was saved, and is 0.1 here",
    );
    const again = await trained(scheduled, { a: 1 });
    again.loadStateDict((await trained(solver, { a: 1 })).stateDict());
    expect(again.paramGroups[0]!.lr).toBeTypeOf("function");
  });
});

describe("options set in a closure", () => {
  const solver = optaxTransform(jax, Adam, { lr: 0.1 });
  const run = async (end: () => readonly [number, Tree]) => {
    const params = { a: arrayOf(0) };
    const state = await solver.init(tree.ref(params));
    const step = solver.step(
      async (point: typeof params) => {
        tree.dispose(point);
        state.paramGroups[0]!.lr = 0.5;
        await Promise.resolve();
        return end();
      },
      state,
      params,
    );
    return { state, step };
  };

  test("that fails are as before", async () => {
    const { state, step } = await run(() => {
      throw new Error("no batch");
    });
    await expect(step).rejects.toThrow("no batch");
    expect(state.paramGroups[0]!.lr).toBe(0.1);
  });

  test("whose gradients are refused are as before", async () => {
    const { state, step } = await run(() => [0, { b: arrayOf(1) }]);
    await expect(step).rejects.toThrow("grads.b is not in the tree that init was given");
    expect(state.paramGroups[0]!.lr).toBe(0.1);
  });

  test("that ends well stay", async () => {
    const { state, step } = await run(() => [0, { a: arrayOf(1) }]);
    await step;
    expect(state.paramGroups[0]!.lr).toBe(0.5);
  });
});

test("what nobody would hear is refused", async () => {
  const solver = optaxTransform(jax, Adam, { lr: 0.1 });
  const state = await solver.init({ a: arrayOf(0) });
  const set = new Function("target", "key", "target[key] = 0");
  const place = "belongs to a group: set state.paramGroups[0].lr";
  for (const target of [state, solver]) {
    expect(() => set(target, "lr")).toThrow(new TypeError(`optaxTransform: lr ${place}`));
    expect(() => set(target, "learningRate")).toThrow(`optaxTransform: learningRate ${place}`);
  }
  expect(() => set(state, "steps")).toThrow(new TypeError("optaxTransform: steps cannot be set"));
  expect(() => set(state.paramGroups[0]!, "learningRate")).toThrow(
    "Adam: learningRate is called lr here",
  );
});
