/** A state dict is the caller's: its values are taken once, then checked, then written. */
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { Adam, loadSync, NAdam, type Parameter, SGD, type StateDict } from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";
import { train } from "./every.ts";
import { snapshot } from "./snapshot.ts";

function trained(dtype: "f32" | "f64" = "f32", memory = {}) {
  const nadir = loadSync(memory);
  const { a, b } = nadir.parameters({ a: [2, 3], b: [4] }, { dtype });
  const optimizer = new Adam([a, b]);
  train(optimizer, 2);
  return { nadir, optimizer, parameters: [a, b] as Parameter[] };
}

const stateOf = ({ optimizer, parameters }: ReturnType<typeof trained>) =>
  snapshot(parameters, [optimizer]);

/** A dict with other arrays for slots. */
const withSlots = (dict: StateDict, of: (values: Float32Array | Float64Array) => unknown) =>
  ({
    ...dict,
    state: dict.state.map(({ slots, ...others }) => ({
      ...others,
      slots: Object.fromEntries(Object.entries(slots).map(([name, values]) => [name, of(values)])),
    })),
  }) as StateDict;

describe("a slot may be", () => {
  const kinds: [string, "f32" | "f64", (values: Float32Array | Float64Array) => unknown][] = [
    ["plain numbers", "f32", (values) => [...values]],
    ["plain numbers, in double precision", "f64", (values) => [...values]],
    ["what came through JSON", "f32", (values) => JSON.parse(JSON.stringify([...values]))],
    ["what f32 holds, in double precision", "f32", (values) => Float64Array.from(values)],
    ["of another realm", "f32", (values) => foreign("Float32Array", values)],
    ["of another realm and precision", "f32", (values) => foreign("Float64Array", values)],
    ["plain numbers of another realm", "f32", (values) => foreign("Array", values)],
  ];
  const foreign = (kind: string, values: Float32Array | Float64Array) =>
    runInNewContext(`${kind}.from(values)`, { values });

  test.each(kinds)("%s", (_, dtype, kind) => {
    const saved = trained(dtype).optimizer.stateDict();
    const { optimizer } = trained(dtype);
    train(optimizer, 1);
    optimizer.loadStateDict(withSlots(saved, kind));
    expect(optimizer.stateDict()).toEqual(saved);
  });

  test("of whole numbers", () => {
    const { optimizer } = trained();
    optimizer.loadStateDict(
      withSlots(optimizer.stateDict(), (values) => new Uint8Array(values.length).fill(200)),
    );
    expect(optimizer.stateDict().state[1]!.slots.exp_avg).toEqual(new Float32Array(4).fill(200));
  });

  test("in single precision, for parameters in double", () => {
    const { optimizer } = trained("f64");
    optimizer.loadStateDict(
      withSlots(optimizer.stateDict(), (values) => new Float32Array(values.length).fill(0.1)),
    );
    const expected = new Float64Array(4).fill(Math.fround(0.1));
    expect(optimizer.stateDict().state[1]!.slots.exp_avg).toEqual(expected);
  });

  test("Infinity where squares have overflown", () => {
    const { optimizer } = trained();
    const values = (of: Float32Array | Float64Array) => of.map(() => Infinity);
    optimizer.loadStateDict(withSlots(optimizer.stateDict(), values));
    expect(optimizer.stateDict().state[1]!.slots.exp_avg_sq![3]).toBe(Infinity);
  });
});

test("views of the memory itself are taken before it grows for the slots", () => {
  const nadir = loadSync({ initialBytes: 65536 });
  const { a, b } = nadir.parameters({ a: [7000], b: [7000] });
  const [saved, grown] = [new SGD([a]), new SGD([b])];
  // No slot yet: to load is to allocate.
  const [state] = saved.stateDict().state as [StateDict["state"][0]];
  const dict = grown.stateDict();
  a.data.fill(7);
  const held = a.data;
  const slots = { momentum_buffer: held };
  grown.loadStateDict({ ...dict, state: [{ ...state, name: "b", slots }] });
  expect(held.length).toBe(0);
  expect(grown.stateDict().state[0]!.slots.momentum_buffer).toEqual(new Float32Array(7000).fill(7));
});

describe("nothing is half loaded", () => {
  /** A dict whose damage is in the last thing that is read. */
  const refusals: [string, (dict: StateDict) => StateDict][] = [
    [
      "a getter that throws",
      (dict) =>
        withLast(dict, {
          get exp_avg() {
            throw new TypeError("Adam: no");
          },
        }),
    ],
    [
      "a detached array for a parameter",
      (dict) => {
        const exp_avg = new Float32Array(4);
        structuredClone(exp_avg.buffer, { transfer: [exp_avg.buffer] });
        return withLast(dict, { exp_avg });
      },
    ],
    [
      "a shape that is another one each time",
      (dict) => {
        let reads = 0;
        const [first, last] = dict.state as [StateDict["state"][0], StateDict["state"][0]];
        const shape = new Proxy([4], {
          get: (of, key) => (key === "0" ? 4 + reads++ : Reflect.get(of, key)),
        });
        shape[0];
        return { ...dict, state: [first, { ...last, shape }] };
      },
    ],
    [
      "a pair of three, the second time",
      (dict) => {
        let reads = 0;
        const betas = new Proxy([0.5, 0.5, 2], {
          get: (of, key) => (key === "length" ? 2 + reads++ : Reflect.get(of, key)),
        });
        return {
          ...dict,
          paramGroups: [{ ...dict.paramGroups[0]!, betas, lr: -1 }],
        };
      },
    ],
  ];
  const withLast = (dict: StateDict, slots: object): StateDict => {
    const [first, last] = dict.state as [StateDict["state"][0], StateDict["state"][0]];
    const all = Object.defineProperties(
      {},
      {
        ...Object.getOwnPropertyDescriptors(last.slots),
        ...Object.getOwnPropertyDescriptors(slots),
      },
    );
    return { ...dict, steps: 9, state: [first, { ...last, slots: all as typeof last.slots }] };
  };

  test.each(refusals)("%s", (_, damage) => {
    const run = trained();
    const dict = withSlots(run.optimizer.stateDict(), (values) => values.map(() => 3));
    const before = stateOf(run);
    expect(() => run.optimizer.loadStateDict(damage(dict))).toThrow(/^Adam: /);
    expect(stateOf(run)).toEqual(before);
  });

  test("a detached array for a parameter of no elements", () => {
    const nadir = loadSmall();
    const { a, none } = nadir.parameters({ a: [2], none: [0] });
    const optimizer = new SGD([a, none], { momentum: 0.9 });
    a.grad.fill(1);
    optimizer.step();
    const dict = structuredClone(optimizer.stateDict());
    const [first, last] = dict.state as [StateDict["state"][0], StateDict["state"][0]];
    const gone = new Float32Array(0);
    structuredClone(gone.buffer, { transfer: [gone.buffer] });
    const damaged = {
      ...{ ...dict, steps: 9 },
      state: [
        { ...first, slots: { momentum_buffer: Float32Array.of(5, 5) } },
        { ...last, slots: { momentum_buffer: gone } },
      ],
    };
    expect(() => optimizer.loadStateDict(damaged)).toThrow(
      'SGD: state dict: state[1] ("none"): momentum_buffer is detached: memory has grown (read parameter.data anew), or it was transferred',
    );
    expect(optimizer.stateDict()).toEqual(dict);
  });
});

test("every value is read once, and what is read counts", () => {
  const run = trained();
  const dict = run.optimizer.stateDict();
  train(run.optimizer, 1);
  const reads = new Map<string, number>();
  run.optimizer.loadStateDict(counting(dict, "", reads));
  expect(run.optimizer.stateDict()).toEqual(dict);
  expect(reads.size).toBeGreaterThan(40);
  for (const [path, count] of reads) expect(`${path}: ${count}`).toBe(`${path}: 1`);
});

/** All properties as getters that count, and give nothing the second time. */
function counting<T>(value: T, path: string, reads: Map<string, number>): T {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  const counted = Array.isArray(value) ? Array(value.length) : {};
  for (const [key, inner] of Object.entries(value)) {
    const name = `${path}.${key}`;
    const wrapped: unknown = counting(inner, name, reads);
    Object.defineProperty(counted, key, {
      enumerable: true,
      get: () => {
        const count = (reads.get(name) ?? 0) + 1;
        reads.set(name, count);
        return count === 1 ? wrapped : undefined;
      },
    });
  }
  return counted as T;
}

test.each<[string, (dict: StateDict, dispose: () => void) => object]>([
  [
    "of the dict",
    (dict, dispose) => Object.defineProperty({ ...dict }, "steps", { get: () => dispose() ?? 1 }),
  ],
  [
    "of a pair",
    (dict, dispose) => {
      const betas = Object.defineProperty([0.5, 0.5], 1, { get: () => dispose() ?? 0.5 });
      return { ...dict, paramGroups: [{ ...dict.paramGroups[0]!, betas }] };
    },
  ],
])("a getter %s that disposes the optimizer is heard", (_, damage) => {
  const { optimizer } = trained();
  const damaged = damage(optimizer.stateDict(), () => optimizer.dispose()) as StateDict;
  expect(() => optimizer.loadStateDict(damaged)).toThrow("Adam: used after dispose()");
});

test("a product that has come to 0 is no damage: betas[0] may be 0", () => {
  const parameter = loadSmall().parameter(Float32Array.of(1, 2));
  const optimizer = new NAdam([parameter], { betas: [0, 0.9] });
  train(optimizer, 2);
  const dict = optimizer.stateDict();
  expect(dict.state[0]!.scalars).toEqual({ mu_product: 0 });
  optimizer.loadStateDict(structuredClone(dict));
  train(optimizer, 1);
  expect(parameter.data.every(Number.isFinite)).toBe(true);
});

test("a product of momenta is at most 1, so that every run can be taken up", () => {
  const make = (momentum: number, biasCorrection: boolean) =>
    new SGD([loadSmall().parameter([2])], {
      ...{ momentum, biasCorrection },
      momentumForm: "average",
    });
  const growing = make(1.5, false);
  train(growing, 3);
  const dict = growing.stateDict();
  const again = make(1.5, false);
  again.loadStateDict(dict);
  expect(again.stateDict()).toEqual(dict);
  const corrected = make(0.5, true);
  const scalars = { momentum_product: 2 };
  const damaged = { ...corrected.stateDict(), state: [{ ...dict.state[0]!, scalars }] };
  // 1 − 2 · 0.5 would be divided by.
  expect(() => corrected.loadStateDict(damaged)).toThrow(
    'SGD: state dict: state[0] ("parameter"): momentum_product must be in [0, 1], got 2',
  );
});
