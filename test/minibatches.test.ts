import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { minibatches } from "../src/minibatches.ts";

/** Three epochs in the order of the reference program: see test/golden/xoshiro128starstar.c. */
const { orders }: { orders: { seed: number; rows: number; values: number[][] } } = JSON.parse(
  readFileSync(new URL("./golden/random.json", import.meta.url), "utf8"),
);

const options = {
  rows: fc.integer({ min: 1, max: 200 }),
  size: fc.integer({ min: 1, max: 250 }),
  seed: fc.maxSafeNat(),
  epochs: fc.integer({ min: 1, max: 4 }),
  shuffle: fc.boolean(),
};

function all(rows: number): number[] {
  return Array.from({ length: rows }, (_, row) => row);
}

function flat(batches: Iterable<Uint32Array>): number[] {
  return [...batches].flatMap((batch) => [...batch]);
}

const ascending = (a: number, b: number) => a - b;

describe("for any rows, size, seed and epochs", () => {
  test("every epoch is a partition of the rows, its last batch short", () => {
    fc.assert(
      fc.property(fc.record(options), ({ rows, ...rest }) => {
        const batches = [...minibatches(rows, rest)];
        const each = Math.ceil(rows / rest.size);
        expect(batches).toHaveLength(each * rest.epochs);
        for (let epoch = 0; epoch < rest.epochs; epoch++) {
          const ofEpoch = batches.slice(epoch * each, (epoch + 1) * each);
          expect(flat(ofEpoch).sort(ascending)).toEqual(all(rows));
          const sizes = ofEpoch.map((batch) => batch.length);
          expect(sizes.slice(0, -1).every((size) => size === rest.size)).toBe(true);
          expect(sizes.at(-1)).toBe(rows - (each - 1) * rest.size);
        }
      }),
    );
  });

  test("dropLast leaves out the short batch and nothing else", () => {
    fc.assert(
      fc.property(fc.record(options), ({ rows, ...rest }) => {
        fc.pre(rest.size <= rows);
        const whole = [...minibatches(rows, rest)].filter((batch) => batch.length === rest.size);
        expect([...minibatches(rows, { ...rest, dropLast: true })]).toEqual(whole);
      }),
    );
  });

  test("the same call gives the same batches", () => {
    fc.assert(
      fc.property(fc.record(options), ({ rows, ...rest }) => {
        expect([...minibatches(rows, rest)]).toEqual([...minibatches(rows, rest)]);
      }),
    );
  });

  test("the order does not depend on the size of the batches", () => {
    fc.assert(
      fc.property(fc.record(options), ({ rows, ...rest }) => {
        expect(flat(minibatches(rows, rest))).toEqual(
          flat(minibatches(rows, { ...rest, size: 1 })),
        );
      }),
    );
  });
});

test("the order is that of the reference program, epoch after epoch", () => {
  const { rows, seed, values } = orders;
  expect(flat(minibatches(rows, { size: 7, seed, epochs: 3 }))).toEqual(values.flat());
});

test("seed 0, one epoch, shuffled, is the default", () => {
  const given = { seed: 0, epochs: 1, shuffle: true, dropLast: false };
  expect([...minibatches(10, { size: 4 })]).toEqual([...minibatches(10, { size: 4, ...given })]);
  expect(flat(minibatches(10, { size: 4 }))).not.toEqual(all(10));
});

test("without shuffle the rows come in their own order, every epoch", () => {
  const batches = minibatches(5, { size: 2, shuffle: false, epochs: 2 });
  expect([...batches].map((batch) => [...batch])).toEqual([
    [0, 1],
    [2, 3],
    [4],
    [0, 1],
    [2, 3],
    [4],
  ]);
});

test("another seed is another order, and so is another epoch", () => {
  const order = (seed: number) => flat(minibatches(20, { size: 20, seed })).join();
  expect(new Set(all(500).map(order)).size).toBe(500);
  const epochs = [...minibatches(20, { size: 20, epochs: 500 })];
  expect(new Set(epochs.map((batch) => batch.join())).size).toBe(500);
});

test.for([
  [
    "over seeds",
    (count: number) => all(count).map((seed) => [...minibatches(4, { size: 4, seed })][0]),
  ],
  ["over epochs", (count: number) => [...minibatches(4, { size: 4, epochs: count })]],
] as const)("every order of four rows is as likely as any other, %s", ([, draw]) => {
  const counts = new Map<string, number>();
  for (const batch of draw(24000)) {
    const order = batch.join();
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(24);
  const chiSquare = [...counts.values()].reduce((sum, n) => sum + (n - 1000) ** 2 / 1000, 0);
  expect(chiSquare).toBeLessThan(49.7); // exceeded by one run in 1000, 23 degrees of freedom
});

test("a batch is an array of its own", () => {
  const batches = minibatches(6, { size: 3, epochs: 2 });
  const first = batches.next().value as Uint32Array;
  const copy = [...first];
  const rest = flat(minibatches(6, { size: 3, epochs: 2 })).slice(3);
  expect(first.buffer.byteLength).toBe(12);
  const second = batches.next().value as Uint32Array;
  expect([...first]).toEqual(copy);
  second.fill(0);
  first.fill(0);
  expect(flat(batches)).toEqual(rest.slice(3));
});

test("goes on for as long as it is asked with endless epochs", () => {
  const batches = minibatches(3, { size: 3, epochs: Infinity });
  for (let epoch = 0; epoch < 1000; epoch++) expect(batches.next().value).toHaveLength(3);
});

test("is the same training when resumed by drawing what was used", () => {
  const make = () => minibatches(10, { size: 4, seed: 5, epochs: 3 });
  const resumed = make();
  for (let step = 0; step < 4; step++) resumed.next();
  expect([...resumed]).toEqual([...make()].slice(4));
});

describe("a wrong call is refused at once, not at the first batch", () => {
  test.for<[unknown, unknown, ErrorConstructor, string]>([
    [0, { size: 1 }, RangeError, "rows must be an integer in [1, 4294967295], got 0"],
    [
      2 ** 32,
      { size: 1 },
      RangeError,
      "rows must be an integer in [1, 4294967295], got 4294967296",
    ],
    [1.5, { size: 1 }, RangeError, "rows must be an integer in [1, 4294967295], got 1.5"],
    [[1, 2], { size: 1 }, TypeError, "rows must be a number, got [1, 2]"],
    [9, { size: 0 }, RangeError, "size must be an integer in [1, ∞), got 0"],
    [9, { size: 2.5 }, RangeError, "size must be an integer in [1, ∞), got 2.5"],
    [9, {}, TypeError, "size must be a number, got undefined"],
    [
      9,
      { size: 10, dropLast: true },
      RangeError,
      "size with dropLast must be an integer in [1, 9], got 10",
    ],
    [
      9,
      { size: 1, seed: -1 },
      RangeError,
      "seed must be an integer in [0, 9007199254740991], got -1",
    ],
    [9, { size: 1, seed: "a" }, TypeError, 'seed must be a number, got "a"'],
    [9, { size: 1, epochs: 0 }, RangeError, "epochs must be an integer in [1, ∞), got 0"],
    [
      9,
      { size: 1, epochs: Number.NaN },
      RangeError,
      "epochs must be an integer in [1, ∞), got NaN",
    ],
    [9, { size: 1, shuffle: 1 }, TypeError, "shuffle must be true or false, got 1"],
    [9, { size: 1, dropLast: "no" }, TypeError, 'dropLast must be true or false, got "no"'],
  ])("%j rows, %j", ([rows, given, kind, message]) => {
    const call = () => minibatches(rows as number, given as { size: number });
    expect(call).toThrow(kind);
    expect(call).toThrow(`minibatches: ${message}`);
  });

  test("a missing or unknown option", () => {
    expect(() => minibatches(9, undefined as never)).toThrow(
      "minibatches: options must be an object",
    );
    expect(() => minibatches(9, { size: 1, batchSize: 2 } as never)).toThrow(
      'minibatches: unknown option "batchSize"; options are size, seed, epochs, shuffle, dropLast',
    );
  });
});
