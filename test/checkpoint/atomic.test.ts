/** All parts load, or none: whatever is wrong with a file, and whatever a part does. */
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  decode,
  encode,
  type FileTensor,
  restore,
  type Stateful,
  save,
} from "../../src/checkpoint/index.ts";
import { Adam, loadSync, OutOfMemoryError } from "../../src/index.ts";
import { snapshot } from "../base/snapshot.ts";
import { type Made, made, stateOf, train, trained } from "./trained.ts";

const parts = trained(3);
const bytes = save({ ...parts, metadata: { epoch: 3, list: [1, null] } });

/** Refused, with nothing changed; or taken, and sound. */
function expectAllOrNothing(file: Uint8Array): boolean {
  const world = trained(1, 2);
  const before = stateOf(world);
  try {
    restore(file, { ...world });
  } catch (error) {
    expect(["TypeError", "RangeError", "FileError", "OutOfMemoryError"]).toContain(
      (error as Error).name,
    );
    expect((error as Error).message).toMatch(/^restore: /);
    expect(stateOf(world)).toEqual(before);
    return false;
  }
  expectSound(world);
  return true;
}

/** What was taken is saved and taken again, and trained on. */
function expectSound(world: Made): void {
  const again = made(5);
  restore(save({ ...world }), { ...again });
  expect(stateOf(again)).toEqual(stateOf(world));
  train(world, 1);
}

const odd = fc.constantFrom<unknown>(
  ...[null, -1, 0, 1, 1e300, 1.5, "", "1", true, {}, [], "__proto__", 2 ** 53, "model", "state"],
  ...[
    { $tensor: "layers.0.weight" },
    { $tensor: 1 },
    { $number: "NaN" },
    { $object: [[1]] },
    { $undefined: true },
  ],
);

test("a header in which anything is another thing", () => {
  const { tensors, metadata } = decode(bytes);
  const counts = { taken: 0, refused: 0 };
  const property = fc.property(
    fc.array(fc.nat(), { minLength: 1, maxLength: 9 }),
    odd,
    (path, value) => {
      const header = JSON.parse(metadata.nadir as string);
      replace(header, path, value);
      const file = encode({ tensors, metadata: { ...metadata, nadir: JSON.stringify(header) } });
      counts[expectAllOrNothing(file) ? "taken" : "refused"]++;
    },
  );
  fc.assert(property, { numRuns: 120 });
  expect(counts.refused).toBeGreaterThan(40);
});

/** Follows the path, each number choosing among the keys, and replaces what is there. */
function replace(value: object, [head, ...rest]: readonly number[], by: unknown): void {
  const keys = Object.keys(value);
  if (keys.length === 0) return;
  const key = keys[head! % keys.length]!;
  const next = (value as Record<string, unknown>)[key];
  if (rest.length > 0 && typeof next === "object" && next !== null) replace(next, rest, by);
  else (value as Record<string, unknown>)[key] = by;
}

const damages: Record<string, (tensor: FileTensor) => FileTensor | undefined> = {
  "is not there": () => undefined,
  "is of another shape": (tensor) => ({ ...tensor, shape: [...tensor.shape, 1] }),
  "is in double precision": ({ shape, data }) => ({
    dtype: "f64",
    shape,
    data: Float64Array.from(data as Float32Array),
  }),
  "is of whole numbers": ({ shape, data }) => ({
    dtype: "i32",
    shape,
    data: new Int32Array(data.length),
  }),
  "is longer": ({ data }) => ({
    dtype: "f32",
    shape: [data.length + 1],
    data: new Float32Array(data.length + 1),
  }),
  "is not a number": ({ shape, data }) => ({
    dtype: "f32",
    shape,
    data: new Float32Array(data.length).fill(Number.NaN),
  }),
  "is below 0": ({ shape, data }) => ({
    dtype: "f32",
    shape,
    data: new Float32Array(data.length).fill(-1),
  }),
};

test.each(Object.entries(damages))("a tensor that %s, each in turn", (what, damage) => {
  const { tensors, metadata } = decode(bytes);
  const refused = Object.keys(tensors).filter((name) => {
    const { [name]: tensor, ...others } = tensors;
    const damaged = damage(tensor!);
    return !expectAllOrNothing(
      encode({ tensors: damaged ? { ...others, [name]: damaged } : others, metadata }),
    );
  });
  // Weights may be any numbers, and means of gradients below 0; a state has no shape.
  const all = Object.keys(tensors);
  const states = all.filter((name) => name.includes("/"));
  const squares = all.filter((name) => name.endsWith("_sq"));
  const weights = all.filter((name) => !name.includes("/"));
  const expected: Record<string, readonly string[]> = {
    "is of another shape": weights,
    "is in double precision": weights,
    // Of state they are numbers that its dtype holds.
    "is of whole numbers": weights,
    "is not a number": states,
    "is below 0": squares,
  };
  expect(refused.sort()).toEqual([...(expected[what] ?? all)].sort());
});

test("bytes that are others, or fewer", () => {
  const property = fc.property(
    fc.nat(bytes.length - 1),
    fc.integer({ min: 1, max: 255 }),
    fc.boolean(),
    (at, by, cut) => {
      const damaged = cut ? bytes.slice(0, at) : bytes.slice();
      if (!cut) damaged[at]! ^= by;
      expectAllOrNothing(damaged);
    },
  );
  fc.assert(property, { numRuns: 100 });
});

/** A part that does as it is told when it is loaded. */
function stranger(onLoad: (count: number) => void = () => {}): Stateful & { count: number } {
  return {
    count: 1,
    stateDict() {
      return { count: this.count };
    },
    loadStateDict({ count }: { count: number }) {
      this.count = count;
      onLoad(count);
    },
  } as Stateful & { count: number };
}

test("a part of yours that fails puts all back, itself too", () => {
  const file = save({
    first: Object.assign(stranger(), { count: 5 }),
    ...parts,
    last: Object.assign(stranger(), { count: 7 }),
  });
  const first = stranger();
  const last = stranger((count) => {
    if (count === 7) throw new RangeError("no");
  });
  const world = trained(1, 2);
  const before = stateOf(world);
  expect(() => restore(file, { first, ...world, last })).toThrow(
    new RangeError("restore: last: no"),
  );
  expect(stateOf(world)).toEqual(before);
  expect([first.count, last.count]).toEqual([1, 1]);
  restore(file, { first, ...world, last: stranger() });
  expect(first.count).toBe(5);
  expect(stateOf(world)).toEqual(stateOf(parts));
});

test("a part of yours that fails whenever it is loaded keeps no other from being put back", () => {
  const ours = Object.assign(stranger(), { count: 9 });
  const never = (): Stateful => ({
    stateDict: () => ({}),
    loadStateDict() {
      throw new Error("no");
    },
  });
  const parts = () => ({ first: ours, never: never(), last: never() });
  const file = save(parts());
  ours.count = 1;
  expect(() => restore(file, parts())).toThrow(new Error("restore: never: no"));
  expect(ours.count).toBe(1);
});

test.each([
  ["a DOMException", new DOMException("no", "AbortError")],
  ["frozen", Object.freeze(new Error("no"))],
])("a part of yours that fails with an error that is %s is heard as it is", (_, error) => {
  const failing = stranger(() => {
    throw error;
  });
  expect(() => restore(save({ failing }), { failing })).toThrow(error);
  try {
    restore(save({ failing }), { failing });
  } catch (thrown) {
    expect(thrown).toBe(error);
  }
});

test("a part of yours that disposes another is heard before anything is written", () => {
  const file = save({ ...parts, mine: stranger() });
  const world = trained(1, 2);
  const { optimizer: _, ...others } = world;
  const before = snapshot(Object.values(world.network.parameters));
  const mine = Object.assign(
    stranger(() => world.optimizer.dispose()),
    { count: 3 },
  );
  expect(() => restore(file, { ...world, mine })).toThrow(
    "restore: optimizer: Adam: used after dispose()",
  );
  expect(snapshot(Object.values(others.network.parameters))).toEqual(before);
  expect(mine.count).toBe(3);
});

test("memory that is short", () => {
  const create = (options: object, memory: object) => {
    const nadir = loadSync(memory);
    const { a, b } = nadir.parameters({ a: [4000], b: [4000] });
    return { parameters: { a, b }, optimizer: new Adam([a, b], options) };
  };
  const saved = create({ amsgrad: true }, {});
  for (const { grad } of Object.values(saved.parameters)) grad.fill(1);
  saved.optimizer.step();
  const file = save(saved);
  const limit = { initialBytes: 131072, maximumBytes: 131072 };
  const here = create({}, limit);
  const of = () => snapshot(Object.values(here.parameters), [here.optimizer as never]);
  const before = of();
  expect(() => restore(file, here)).toThrow(OutOfMemoryError);
  expect(of()).toEqual(before);
});

test("bytes in Nadir's own memory, which grows meanwhile", () => {
  const nadir = loadSync({ initialBytes: 65536 });
  const { a, room } = nadir.parameters({ a: [100], room: [4000] });
  const file = save({ parameters: { a }, mine: stranger() });
  const held = new Uint8Array(nadir.memory.buffer, room.data.byteOffset, file.length);
  held.set(file);
  a.data.fill(7);
  const mine = Object.assign(
    stranger(() => void nadir.parameter([1 << 20])),
    { count: 2 },
  );
  expect(() => restore(held, { parameters: { a }, mine })).toThrow(
    "restore: bytes are detached, as views of WebAssembly memory when it grows: copy them first",
  );
  expect(a.data).toEqual(new Float32Array(100).fill(7));
  expect(mine.count).toBe(2);
});
