import fc from "fast-check";
import { expect, test } from "vitest";
import { FileError } from "../../../src/checkpoint/fileError.ts";
import { readTorch } from "../../../src/checkpoint/torch/readTorch.ts";
import type { TorchValue } from "../../../src/checkpoint/torch/values.ts";
import { writeTorch } from "../../../src/checkpoint/torch/writeTorch.ts";
import { bytesFrom, recorded } from "../golden.ts";
import { fileOf } from "./files.ts";
import { bare } from "./tree.ts";

/** Any tree that can be written, as it is read again. */
const { value } = fc.letrec<{ value: TorchValue; leaf: TorchValue }>((tie) => ({
  leaf: fc.oneof<fc.Arbitrary<TorchValue>[]>(
    fc.constantFrom(null, true, false),
    fc.integer(),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true }),
    fc.bigInt({ min: 2n ** 53n, max: 2n ** 1990n }),
    fc.string({ unit: "grapheme" }),
    fc.uint8Array(),
    fc.float32Array({ noNaN: true }).map((data) => ({ dtype: "f32", shape: [data.length], data })),
    fc
      .bigInt64Array({ maxLength: 6 })
      .map((data) => ({ dtype: "i64", shape: [1, data.length], data })),
  ),
  value: fc.oneof(
    { maxDepth: 4 },
    tie("leaf"),
    fc.array(tie("value"), { maxLength: 5 }),
    fc.array(tie("value"), { maxLength: 5 }).map((items) => Object.freeze(items)),
    fc.dictionary(fc.string(), tie("value"), { maxKeys: 5 }),
    // At least one whole number among the keys, which makes it a Map.
    fc
      .array(fc.tuple(fc.oneof(fc.integer(), fc.string()), tie("value")), { maxLength: 4 })
      .map((entries) => new Map<string | number, TorchValue>([[-1, null], ...entries])),
  ),
}));

test("every tree is read as it was written", () => {
  fc.assert(
    fc.property(value, (tree) => {
      expect(readTorch(writeTorch(tree))).toEqual(bare(tree));
    }),
    { numRuns: 400, seed: 14 },
  );
});

const pickles = Object.values(
  recorded<{ readonly pickles: Readonly<Record<string, { readonly pickle: string }>> }>("pytorch")
    .pickles,
).map(({ pickle }) => bytesFrom(pickle));
const whole = writeTorch({
  state: new Map([
    [0, { step: 1, exp_avg: { dtype: "f32", shape: [2], data: Float32Array.of(1, 2) } }],
  ]),
  param_groups: [{ lr: 0.1, betas: Object.freeze([0.9, 0.99]), params: [0] }],
});

/** Reads what may be anything. @returns whether it was read */
function tried(file: Uint8Array): boolean {
  try {
    readTorch(file);
    return true;
  } catch (error) {
    // Whatever else it were, it would not be a refusal.
    expect(error).toBeInstanceOf(FileError);
    return false;
  }
}

test("a file that is cut off anywhere is refused", () => {
  const read = Array.from({ length: whole.length }, (_, end) => tried(whole.slice(0, end)));
  expect(read.filter((each) => each)).toEqual([]);
});

test("a byte that was flipped anywhere is noticed, or lies where nothing is", () => {
  for (let at = 0; at < whole.length; at++) {
    const file = whole.slice();
    file[at]! ^= 0x55;
    if (tried(file)) expect(readTorch(file)).toEqual(readTorch(whole));
  }
});

test("pickles made of pieces of others are data, or refused", () => {
  const part = fc
    .tuple(fc.constantFrom(...pickles.filter(({ length }) => length > 4)), fc.nat(), fc.nat(60))
    .map(([pickle, start, length]) => {
      const from = start % pickle.length;
      return pickle.slice(from, from + length);
    });
  const cut = fc.tuple(fc.constantFrom(...pickles), fc.nat(), part, fc.nat(20));
  fc.assert(
    fc.property(cut, ([pickle, place, piece, lost]) => {
      const at = place % (pickle.length + 1);
      const parts = [pickle.slice(0, at), piece, pickle.slice(at + lost)];
      tried(fileOf(Uint8Array.from(parts.flatMap((each) => [...each]))));
    }),
    { numRuns: 1500, seed: 14 },
  );
});
