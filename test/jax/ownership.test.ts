/** What is used up, what stays, and that nothing is left behind. */
import { afterEach, describe, expect, test, vi } from "vitest";
import { Adam, NAG } from "../../src/index.ts";
import { applyUpdates, optaxTransform } from "../../src/jax/index.ts";
import { bitsOf } from "../memory/bits.ts";
import { loadWithLedger } from "../memory/ledger.ts";
import { heapBytes, jax, type NumpyArray } from "./jax.ts";
import { counts, initial, type Model, model, rowOf, rows } from "./trees.ts";

const { tree } = jax;
const [row] = rows(1) as [Float32Array];
const zeros = [0, 0, 0, 0, 0];
const ones = [1, 1, 1, 1, 1];

afterEach(() => vi.restoreAllMocks());

describe("what is given is used up once, and what is returned can be once", () => {
  const solver = optaxTransform(jax, Adam, { lr: 0.1 });

  test("init", async () => {
    const params = model(initial);
    await solver.init(params);
    expect(counts(params)).toEqual(zeros);
  });

  test.each(["apply", "update"] as const)("%s", async (method) => {
    const [params, grads] = [model(initial), model(row)];
    const state = await solver.init(tree.ref(params));
    expect(counts(params)).toEqual(ones);
    const [result, same] = await solver[method](tree.ref(grads), state, params);
    expect([params, grads, result].map(counts)).toEqual([zeros, ones, ones]);
    expect(same).toBe(state);
  });

  test("applyUpdates", () => {
    const [params, updates] = [model(initial), model(row)];
    const sum = applyUpdates(params, updates);
    expect([params, updates, sum].map(counts)).toEqual([zeros, zeros, ones]);
  });

  test.each([Adam, NAG])("step of %o, whose closure uses up what it is given", async (Class) => {
    const solver = optaxTransform(jax, Class as typeof NAG, { lr: 0.1 });
    const [params, grads] = [model(initial), model(row)];
    const state = await solver.init(tree.ref(params));
    let given: Model | undefined;
    const [value, result] = await solver.step(
      (point: Model) => {
        given = point;
        tree.dispose(point);
        return ["value", grads];
      },
      state,
      params,
    );
    expect(value).toBe("value");
    expect([params, grads, given, result].map(counts)).toEqual([zeros, zeros, zeros, ones]);
  });

  test("one array in several places, as often as it stands there", async () => {
    const w = jax.numpy.array([1, 2, 3]);
    const state = await solver.init({ a: w.ref, b: w.ref });
    await solver.apply({ a: w.ref, b: w.ref }, state, { a: w.ref, b: w });
    expect(w.refCount).toBe(0);
  });
});

test("parameters are read only if they are not the last step's", async () => {
  const solver = optaxTransform(jax, Adam, { lr: 0.1 });
  let params = model(initial);
  const state = await solver.init(tree.ref(params));
  const reads = vi.spyOn(jax.numpy.Array.prototype, "data");
  const countOf = async (grads: Model, from: Model) => {
    reads.mockClear();
    [params] = await solver.apply(grads, state, from);
    return reads.mock.calls.length;
  };
  expect(await countOf(model(row), params)).toBe(10);
  expect(await countOf(model(row), params)).toBe(5);
  const moved = { ...params, "a b": params["a b"].add(100) };
  expect(await countOf(model(row), moved)).toBe(6);
  expect(params["a b"].ref.item()).toBeGreaterThan(90);
  // An update leaves the memory a step ahead of the parameters, and at other values than it returns.
  const [updates] = await solver.update(model(row), state, tree.ref(params));
  expect(await countOf(model(row), updates)).toBe(10);
  const kept = tree.ref(params);
  await solver.update(model(row), state, params);
  expect(await countOf(model(row), kept)).toBe(10);
});

test("a thousand steps leave nothing behind, in either memory", async () => {
  const { nadir, ledger } = loadWithLedger();
  const before = ledger.live.size;
  const solver = optaxTransform(jax, Adam, { lr: 0.01 }, { clipNorm: 1, nadir });
  const ahead = optaxTransform(jax, NAG, { lr: 0.01 }, { nadir });
  let params = model(initial);
  const state = await solver.init(tree.ref(params));
  const aheadState = await ahead.init(tree.ref(params));
  const gradients = jax.jit(
    jax.valueAndGrad((params: Model) =>
      (tree.leaves(params) as NumpyArray[])
        .map((x) => jax.numpy.square(x).sum())
        .reduce((sum, x) => sum.add(x)),
    ),
  ) as (params: Model) => [NumpyArray, Model];
  const round = async () => {
    const [value, grads] = gradients(tree.ref(params));
    value.dispose();
    [params] = await solver.apply(grads, state, params);
    const [updates] = await solver.update(model(row), state, tree.ref(params));
    params = applyUpdates(params, updates);
    let other: NumpyArray;
    [other, params] = await ahead.step(gradients, aheadState, params);
    other.dispose();
    // Refused: by its gradients, and half-way.
    await expect(solver.apply({}, state, params)).rejects.toThrow();
    const wrong = (point: Model) => {
      tree.dispose(point);
      return [0, model(row).layers] as const;
    };
    await expect(ahead.step(wrong, aheadState, params)).rejects.toThrow();
  };
  for (let i = 0; i < 20; i++) await round();
  const [bytes, live] = [heapBytes(), ledger.live.size];
  for (let i = 0; i < 333; i++) await round();
  expect(heapBytes()).toBe(bytes);
  expect(ledger.live.size).toBe(live);
  state.dispose();
  aheadState.dispose();
  expect(ledger.live.size).toBe(before);
  // So that a leak would have shown: one array a step.
  for (let i = 0; i < 333; i++) model(row);
  expect(heapBytes()).toBeGreaterThan(bytes);
});

test.each([Number.NaN, Infinity])(
  "gradients of norm %d, clipped: nothing changes or is used up",
  async (norm) => {
    const solver = optaxTransform(jax, Adam, { lr: 0.1, gradScale: 2 }, { clipNorm: 1 });
    let params: { w: NumpyArray } = { w: jax.numpy.array([1, 2]) };
    const state = await solver.init(tree.ref(params));
    [params] = await solver.apply({ w: jax.numpy.array([1, 3]) }, state, params);
    const before = [params.w.ref.js(), state.stateDict()];
    const grads = { w: jax.numpy.array([-norm, 1]) };
    const error = new RangeError(`optaxTransform: clipNorm: the norm of the gradients is ${norm}`);
    await expect(solver.apply(grads, state, params)).rejects.toThrow(error);
    await expect(solver.update(grads, state, params)).rejects.toThrow(error);
    const closure = (point: typeof params) => {
      tree.dispose(point);
      return [0, tree.ref(grads)] as const;
    };
    await expect(solver.step(closure, state, params)).rejects.toThrow(error);
    expect([params.w.ref.js(), state.stateDict()]).toEqual(before);
    expect([grads.w.refCount, params.w.refCount]).toEqual([1, 1]);
    // As a state that has seen nothing of it goes on.
    const other = await solver.init(tree.ref(params));
    other.loadStateDict(state.stateDict());
    const next = () => ({ w: jax.numpy.array([2, 1]) });
    const [expected] = await solver.apply(next(), other, tree.ref(params));
    const [got] = await solver.apply(next(), state, params);
    expect(got.w.js()).toEqual(expected.w.js());
    tree.dispose(grads);
    state.dispose();
    other.dispose();
  },
);

describe("what fails leaves all as it was", () => {
  const setup = async () => {
    const { nadir, ledger } = loadWithLedger();
    const solver = optaxTransform(jax, Adam, { lr: 0.1 }, { nadir });
    let params = model(initial);
    const state = await solver.init(tree.ref(params));
    [params] = await solver.apply(model(row), state, params);
    return { nadir, ledger, solver, params, state, grads: model(row) };
  };
  const bits = ({ state }: Awaited<ReturnType<typeof setup>>) =>
    state.stateDict().state.flatMap(({ slots }) => Object.values(slots).map(bitsOf));

  test("a read of a gradient", async () => {
    const w = await setup();
    const before = bits(w);
    const { data } = jax.numpy.Array.prototype;
    let calls = 0;
    const read = vi.spyOn(jax.numpy.Array.prototype, "data").mockImplementation(function (
      this: NumpyArray,
    ) {
      if (++calls === 3) return Promise.reject(new Error("the device is lost"));
      return data.call(this);
    });
    await expect(w.solver.apply(w.grads, w.state, w.params)).rejects.toThrow("the device is lost");
    read.mockRestore();
    expect([w.grads, w.params].map(counts)).toEqual([ones, ones]);
    expect(bits(w)).toEqual(before);
    const [params] = await w.solver.apply(w.grads, w.state, w.params);
    expect(counts(params)).toEqual(ones);
  });

  test("a read of a parameter, after which the earlier ones are read again", async () => {
    const [w, undisturbed] = [await setup(), await setup()];
    const { data } = jax.numpy.Array.prototype;
    let calls = 0;
    const read = vi.spyOn(jax.numpy.Array.prototype, "data").mockImplementation(function (
      this: NumpyArray,
    ) {
      if (++calls === 2) return Promise.reject(new Error("the device is lost"));
      return data.call(this);
    });
    const others = model(row);
    await expect(w.solver.apply(w.grads, w.state, others)).rejects.toThrow("the device is lost");
    read.mockRestore();
    expect(counts(others)).toEqual(ones);
    const [params] = await w.solver.apply(w.grads, w.state, w.params);
    const { solver, grads, state, params: same } = undisturbed;
    const [expected] = await solver.apply(grads, state, same);
    expect(bitsOf(rowOf(params))).toBe(bitsOf(rowOf(expected)));
  });

  test("a read from a GPU, which is over when all are", async () => {
    const w = await setup();
    const before = bits(w);
    const { prototype } = jax.numpy.Array;
    const { get } = Object.getOwnPropertyDescriptor(prototype, "device")!;
    vi.spyOn(prototype, "device", "get").mockImplementation(function (this: NumpyArray) {
      const device = get!.call(this);
      return device === "wasm" ? "webgpu" : device;
    });
    const { data } = prototype;
    let [calls, ended] = [0, 0];
    vi.spyOn(jax.numpy.Array.prototype, "data").mockImplementation(async function (
      this: NumpyArray,
    ) {
      if (++calls === 1) throw new Error("the device is lost");
      await new Promise((resolve) => setTimeout(resolve, calls));
      ended++;
      return data.call(this);
    });
    await expect(w.solver.apply(w.grads, w.state, w.params)).rejects.toThrow("the device is lost");
    expect([calls, ended]).toEqual([5, 4]);
    expect([w.grads, w.params].map(counts)).toEqual([ones, ones]);
    expect(bits(w)).toEqual(before);
  });

  test("a schedule out of range", async () => {
    const w = await setup();
    const before = bits(w);
    w.state.paramGroups[0]!.lr = () => -1;
    await expect(w.solver.apply(w.grads, w.state, w.params)).rejects.toThrow(
      new RangeError("Adam: lr at step 1 must be in [0, ∞), got -1"),
    );
    expect([w.grads, w.params].map(counts)).toEqual([ones, ones]);
    expect(bits(w)).toEqual(before);
  });

  test("a closure, and what it gave is disposed", async () => {
    const w = await setup();
    const before = bits(w);
    const value = jax.numpy.array([1, 2]);
    const closure = (point: Model) => {
      tree.dispose(point);
      return [value, w.grads.layers] as const;
    };
    await expect(w.solver.step(closure, w.state, w.params)).rejects.toThrow("grads[0].weight");
    expect([value, w.grads.layers].map(counts)).toEqual([[0], [0, 0, 0, 0]]);
    await expect(
      w.solver.step(
        (point) => {
          tree.dispose(point);
          throw new Error("no");
        },
        w.state,
        w.params,
      ),
    ).rejects.toThrow("no");
    expect(counts(w.params)).toEqual(ones);
    expect(bits(w)).toEqual(before);
  });

  test("memory for a state: nothing is kept", async () => {
    const { ledger, solver, params, nadir } = await setup();
    const live = ledger.live.size;
    for (const room of [0, 1, 2, 3, 4, 5]) {
      ledger.room = room;
      const groups = [{ match: "bias", lr: 1 }];
      const other = optaxTransform(jax, Adam, {}, { nadir, groups });
      await expect(other.init(params)).rejects.toThrow("no room");
      expect(ledger.live.size).toBe(live);
    }
    expect(counts(params)).toEqual(ones);
    expect(solver).toBeDefined();
  });

  test("jax-js without memory for the new parameters: the state is disposed", async () => {
    const { nadir, ledger } = loadWithLedger();
    const live = ledger.live.size;
    const made: NumpyArray[] = [];
    const numpy = {
      array(...args: Parameters<typeof jax.numpy.array>) {
        if (made.length === 3) throw new RangeError("memory is full");
        made.push(jax.numpy.array(...args));
        return made.at(-1)!;
      },
    };
    const solver = optaxTransform({ ...jax, numpy } as never, Adam, {}, { nadir });
    const [params, grads] = [model(initial), model(row)];
    const state = await solver.init(tree.ref(params));
    await expect(solver.apply(grads, state, params)).rejects.toThrow("memory is full");
    expect(state.disposed).toBe(true);
    expect(ledger.live.size).toBe(live);
    expect(made.map(({ refCount }) => refCount)).toEqual([0, 0, 0]);
    expect([params, grads].map(counts)).toEqual([ones, ones]);
    expect(bitsOf(rowOf(params))).toBe(bitsOf(initial));
  });
});

describe("while a step is under way", () => {
  const setup = async () => {
    const solver = optaxTransform(jax, Adam, {});
    const params = model(initial);
    const state = await solver.init(tree.ref(params));
    return { solver, params, state, grads: model(row) };
  };
  const busy = new TypeError(
    "optaxTransform: state is in a step that has not ended: await it first",
  );

  test("another is refused, and so is a state to load", async () => {
    const { solver, params, state, grads } = await setup();
    const dict = state.stateDict();
    const first = solver.apply(tree.ref(grads), state, tree.ref(params));
    await expect(solver.apply(grads, state, params)).rejects.toThrow(busy);
    await solver.apply(grads, await solver.init(tree.ref(params)), params);
    await first;
    const [params2, grads2] = [model(initial), model(row)];
    const second = solver.apply(grads2, state, params2);
    expect(() => state.loadStateDict(dict)).toThrow(busy);
    await second;
    expect(state.steps).toBe(2);
  });

  test("the state may be disposed: the step is refused", async () => {
    const { solver, params, state, grads } = await setup();
    const step = solver.apply(grads, state, params);
    state.dispose();
    await expect(step).rejects.toThrow("optaxTransform: state is disposed");
    expect([params, grads].map(counts)).toEqual([ones, ones]);
  });

  test("arrays may be used up by others: the step is refused", async () => {
    const { solver, params, state, grads } = await setup();
    const step = solver.apply(grads, state, params);
    // The first to be read, which has begun.
    params.layers[0]!.weight.dispose();
    await expect(step).rejects.toThrow("optaxTransform: params.layers[0].weight is used up");
    expect(counts(params)).toEqual([0, 1, 1, 1, 1]);
    expect(counts(grads)).toEqual(ones);
    expect(state.steps).toBe(0);
  });
});
