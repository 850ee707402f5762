import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type MinibatchesOptions, type MinibatchesState, minibatches } from "../src/index.ts";

type Draw = Iterator<Uint32Array, unknown>;

const lists = (batches: Iterable<Uint32Array>) => [...batches].map((batch) => [...batch]);
const draw = (batches: Draw, count: number) => {
  for (let i = 0; i < count; i++) batches.next();
};
const ways = {
  "as it is": (state: MinibatchesState) => state,
  "by JSON": (state: MinibatchesState) => JSON.parse(JSON.stringify(state)) as MinibatchesState,
  "by structuredClone": (state: MinibatchesState) => structuredClone(state),
};

describe.for(Object.entries(ways))("a state taken %s", ([, way]) => {
  test("goes on with the batches that would have come, from wherever it was taken", () => {
    const options = fc.record({
      rows: fc.integer({ min: 1, max: 40 }),
      size: fc.integer({ min: 1, max: 45 }),
      seed: fc.maxSafeNat(),
      epochs: fc.integer({ min: 1, max: 4 }),
      shuffle: fc.boolean(),
      dropLast: fc.boolean(),
      drawn: fc.nat({ max: 170 }),
      before: fc.nat({ max: 9 }),
    });
    fc.assert(
      fc.property(options, ({ rows, drawn, before, ...rest }) => {
        fc.pre(!rest.dropLast || rest.size <= rows);
        const straight = minibatches(rows, rest);
        draw(straight, drawn);
        const state = straight.stateDict();
        const again = minibatches(rows, rest);
        draw(again, before);
        again.loadStateDict(way(state));
        expect(again.stateDict()).toEqual(state);
        expect(lists(again)).toEqual(lists(straight));
      }),
    );
  });

  test("goes on where rows are too many for their order to be kept", () => {
    const create = (rows: number) => minibatches(rows, { size: 30_000, seed: 3, epochs: 3 });
    for (const rows of [1 << 16, (1 << 16) + 1]) {
      const straight = create(rows);
      draw(straight, 4);
      const state = straight.stateDict();
      expect("order" in state).toBe(rows === 1 << 16);
      const again = create(rows);
      again.loadStateDict(way(state));
      expect(lists(again)).toEqual(lists(straight));
    }
  });
});

test("a state is a copy, also of a loaded one", () => {
  const options = { size: 2, seed: 1, epochs: 2 };
  const batches = minibatches(6, options);
  draw(batches, 1);
  const state = batches.stateDict();
  const kept = structuredClone(state);
  const other = minibatches(6, options);
  other.loadStateDict(state);
  draw(batches, 3);
  draw(other, 4);
  expect(state).toEqual(kept);
  (state.order as Uint16Array).fill(0);
  expect(lists(other)).toEqual(lists(minibatches(6, options)).slice(5));
});

test("a loop that was left, or has ended, can be asked where it stood, and goes on once it is loaded", () => {
  const options = { size: 3, seed: 2, epochs: 2 };
  const all = lists(minibatches(9, options));
  const batches = minibatches(9, options);
  for (const batch of batches) if (all[1]!.join() === batch.join()) break;
  expect(batches.next()).toEqual({ done: true, value: undefined });
  const state = batches.stateDict();
  expect([state.epoch, state.batch]).toEqual([0, 2]);
  batches.loadStateDict(state);
  expect(lists(batches)).toEqual(all.slice(2));
  expect([batches.stateDict().epoch, batches.stateDict().batch]).toEqual([2, 0]);
  batches.loadStateDict(state);
  expect(lists(batches)).toEqual(all.slice(2));
});

test("it is what a generator is", () => {
  const batches = minibatches(4, { size: 2 });
  const helped = batches as unknown as { take?(count: number): Iterable<Uint32Array> };
  if ("Iterator" in globalThis) expect([...helped.take!(1)]).toHaveLength(1);
  expect(batches[Symbol.iterator]()).toBe(batches);
  expect(String(batches)).toBe("[object Generator]");
  const other = minibatches(4, { size: 2 });
  expect(other.return()).toEqual({ done: true, value: undefined });
  expect([...other]).toEqual([]);
  const third = minibatches(4, { size: 2 });
  expect(() => third.throw(new RangeError("mine"))).toThrow(new RangeError("mine"));
  expect([...third]).toEqual([]);
});

test("what was drawn is not looked at again: an order beyond 2⁴⁰ shuffled rows is no state", () => {
  const batches = minibatches(2 ** 20, { size: 2 ** 20, epochs: Infinity });
  const state = batches.stateDict();
  batches.loadStateDict({ ...state, epoch: 2 ** 20 });
  expect(() => batches.loadStateDict({ ...state, epoch: 2 ** 20 + 1 })).toThrow(
    new RangeError(
      "minibatches: state dict: epoch must be an integer in [0, 1048576], got 1048577",
    ),
  );
});

describe("a state that is none is refused, and it stays where it stands:", () => {
  const where = "minibatches: state dict";
  const options: MinibatchesOptions = { size: 2, seed: 1, epochs: 3 };
  const taken = () => {
    const batches = minibatches(4, options);
    draw(batches, 3);
    return { ...batches.stateDict() } as Record<string, unknown>;
  };
  const twice = Object.assign(taken(), { order: [0, 1, 1, 2] });
  test.for<[unknown, Error]>([
    [null, new TypeError(`${where} must be an object, got null`)],
    [[], new TypeError(`${where} must be an object, got []`)],
    [{}, new TypeError(`${where}: of must be "minibatches", got undefined`)],
    [{ of: "online" }, new TypeError(`${where}: of must be "minibatches", got "online"`)],
    [{ version: 2 }, new TypeError(`${where}: version must be 1, got 2`)],
    [
      { more: 1 },
      new TypeError(
        `${where}: unknown key "more"; keys are rows, size, seed, shuffle, dropLast, epoch, batch, order, random`,
      ),
    ],
    [{ rows: 5 }, new TypeError(`${where}: rows must be 4, as here, got 5`)],
    [{ size: 3 }, new TypeError(`${where}: size must be 2, as here, got 3`)],
    [{ seed: undefined }, new TypeError(`${where}: seed must be 1, as here, got undefined`)],
    [{ shuffle: false }, new TypeError(`${where}: shuffle must be true, as here, got false`)],
    [{ dropLast: true }, new TypeError(`${where}: dropLast must be false, as here, got true`)],
    [{ epoch: 4 }, new RangeError(`${where}: epoch must be an integer in [0, 3], got 4`)],
    [{ epoch: "1" }, new TypeError(`${where}: epoch must be a number, got "1"`)],
    [
      { epoch: Number.NaN },
      new RangeError(`${where}: epoch must be an integer in [0, 3], got NaN`),
    ],
    [{ batch: 2 }, new RangeError(`${where}: batch must be an integer in [0, 2), got 2`)],
    [{ epoch: 3 }, new RangeError(`${where}: batch must be an integer in [0, 1), got 1`)],
    [{ order: undefined }, new TypeError(`${where}: order must be an array, got undefined`)],
    [
      { order: "abcd" },
      new TypeError(`${where}: order must be an array of whole numbers, got "abcd"`),
    ],
    [{ order: [0, 1, 2] }, new RangeError(`${where}: order must be of length 4, got 3`)],
    [
      { order: [0, 1, 2, 4] },
      new RangeError(`${where}: order[3] must be an integer in [0, 4), got 4`),
    ],
    [
      { order: [0, 1, 2.5, 3] },
      new RangeError(`${where}: order[2] must be an integer in [0, 4), got 2.5`),
    ],
    [{ order: Array(4) }, new TypeError(`${where}: order[0] must be a number, got undefined`)],
    [
      { order: new Float32Array(4) },
      new TypeError(
        `${where}: order must be an array of whole numbers, got an object of class Float32Array`,
      ),
    ],
    [{ order: twice.order }, new RangeError(`${where}: order has row 1 twice`)],
    [
      { random: undefined },
      new TypeError(`${where}: random must be an array of whole numbers, got undefined`),
    ],
    [{ random: [0, 0, 0, 0] }, new RangeError(`${where}: random must not be all 0`)],
    [
      { random: [1, 2, 3, 2 ** 32] },
      new RangeError(`${where}: random[3] must be an integer in [0, 4294967295], got 4294967296`),
    ],
  ])("%j", ([damage, error]) => {
    const batches = minibatches(4, options);
    draw(batches, 1);
    const before = batches.stateDict();
    const isWhole = !damage || Array.isArray(damage) || Object.keys(damage as object).length === 0;
    const dict = isWhole ? damage : { ...taken(), ...(damage as object) };
    expect(() => batches.loadStateDict(dict as never)).toThrow(error);
    expect(batches.stateDict()).toEqual(before);
    expect(lists(batches)).toEqual(lists(minibatches(4, options)).slice(1));
  });

  test("an order where rows are not shuffled", () => {
    const batches = minibatches(4, { ...options, shuffle: false });
    const dict = { ...batches.stateDict(), order: [0, 1, 2, 3] };
    expect(() => batches.loadStateDict(dict)).toThrow(
      new TypeError(`${where}: order must be left out without shuffle, got [0, 1, 2, 3]`),
    );
  });
});
