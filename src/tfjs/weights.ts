import type { Slots } from "../base/slot.ts";
import { elements } from "../parameter.ts";
import { checkNumber, describe } from "../validate.ts";
import { looseTensor } from "./looseTensor.ts";
import type { NamedTensor, Tfjs } from "./peer.ts";

/** A variable's state, apart from the variable. */
export interface SavedMember {
  /** The variable's name when it was saved. */
  readonly name: string;
  readonly shape: readonly number[];
  /** Updates taken. */
  readonly step: number;
  /** Gradients summed since. */
  readonly count: number;
  /** The optimizer's numbers (`mu_product`), in their order. */
  readonly scalars: readonly number[];
  /** The optimizer's slots, and what the extras keep, by name. */
  readonly arrays: ReadonlyMap<string, Float32Array>;
  /** Slots that the options need and no update has written. */
  readonly unused: readonly string[];
}

/** All that the next update depends on, beside hyperparameters, variables and gradients. */
export interface Saved {
  readonly iterations: number;
  readonly members: readonly SavedMember[];
}

/** The first had no names but those of arrays, the second did not say what is unused. */
const VERSIONS = [1, 2, 3];

/**
 * As tensors:
 *
 *     iter                             updates taken
 *     meta/<class>                     version, members; for each: step, count, rank, …shape, arrays, numbers, …numbers,
 *                                      units, …units of its variable's name, unused slots, for each: units, …units
 *     <index>/<variable>/<array>       for each member, in order, each of its arrays
 *
 * where a number takes two words of 32 bits. Indices make names unique, which a file needs. Who asks for
 * them need not dispose of them.
 */
export function writeWeights(
  tf: Tfjs,
  name: string,
  { iterations, members }: Saved,
): NamedTensor[] {
  const words = members.flatMap(({ name, step, count, shape, scalars, arrays, unused }) => [
    ...[step, count, shape.length, ...shape, arrays.size, scalars.length],
    ...new Int32Array(Float64Array.from(scalars).buffer),
    ...[...unitsOf(name), unused.length, ...unused.flatMap(unitsOf)],
  ]);
  const meta = Int32Array.from([VERSIONS.at(-1)!, members.length, ...words]);
  const integers = (values: Int32Array, shape: number[]) =>
    looseTensor(tf, { values, shape, dtype: "int32" });
  return [
    { name: "iter", tensor: integers(Int32Array.of(iterations), []) },
    { name: metaName(name), tensor: integers(meta, [meta.length]) },
    ...members.flatMap(({ name, shape, arrays }, i) =>
      Array.from(arrays, ([array, values]) => ({
        name: `${i}/${name}/${array}`,
        tensor: looseTensor(tf, { values, shape: shapeOf(values, shape), dtype: "float32" }),
      })),
    ),
  ];
}

/** The variable's shape, unless a slot has another. */
function shapeOf({ length }: Float32Array, shape: readonly number[]): number[] {
  return elements(shape) === length ? [...shape] : [length];
}

/** A text's length and its units. */
function unitsOf(text: string): number[] {
  return [text.length, ...Array.from({ length: text.length }, (_, i) => text.charCodeAt(i))];
}

/** What the state of a class is made of. */
export interface StateKind {
  readonly name: string;
  /** The arrays that there may be. */
  readonly arrays: readonly string[];
  /** Those of them that are the optimizer's. */
  readonly slots: Slots;
  /** How many numbers there are. */
  readonly scalars: number;
}

/** @throws TypeError or RangeError for what `writeWeights` has not written of the same kind. */
export async function readWeights(
  where: string,
  kind: StateKind,
  weights: readonly NamedTensor[],
): Promise<Saved> {
  const { name } = kind;
  if (!Array.isArray(weights)) {
    throw new TypeError(`${where}: weights must be an array, got ${describe(weights)}`);
  }
  const [iter, meta, ...others] = weights as readonly NamedTensor[];
  if (iter?.name !== "iter" || meta?.name !== metaName(name)) {
    throw new TypeError(
      `${where}: weights must be what getWeights() of a ${name} gave: they begin with iter and ${metaName(name)}, got ${describe([iter?.name, meta?.name])}`,
    );
  }
  const [iterations] = await iter.tensor.data();
  const words = new Words(where, Int32Array.from(await meta.tensor.data()));
  const arrays = await Promise.all(
    others.map(async ({ name, tensor }) => ({
      name,
      values: Float32Array.from(await tensor.data()),
    })),
  );
  const version = words.next();
  if (!VERSIONS.includes(version)) {
    const known = VERSIONS.join(" or ");
    throw new TypeError(`${where}: weights must be of version ${known}, got ${version}`);
  }
  const members = Array.from({ length: words.next() }, (_, i) =>
    readMember(where, words, arrays, version, String(i), kind.slots),
  );
  const isOfKind = ({ scalars, arrays, unused }: SavedMember) =>
    scalars.length === kind.scalars &&
    [...arrays.keys(), ...unused].every((name) => kind.arrays.includes(name));
  if (!words.isDone || arrays.length > 0 || !members.every(isOfKind)) throw damaged(where);
  return {
    iterations: checkNumber(`${where}: iter`, iterations, { min: 0, integer: true }),
    members,
  };
}

interface NamedArray {
  readonly name: string;
  readonly values: Float32Array;
}

function readMember(
  where: string,
  words: Words,
  arrays: NamedArray[],
  version: number,
  /** What a variable is called whose name is not told, not even by an array. */
  nameless: string,
  slots: Slots,
): SavedMember {
  const [step, count] = [words.next(), words.next()];
  const shape = [...words.take(words.next())];
  const [mine, scalars] = [words.next(), words.next()];
  const numbers = new Float64Array(words.take(2 * scalars).slice().buffer);
  const text = () => String.fromCharCode(...words.take(words.next()));
  const name = version > 1 ? text() : undefined;
  const unused = version > 2 ? Array.from({ length: words.next() }, text) : [];
  const taken = arrays.splice(0, mine);
  const parts = taken.map(({ name, values }) => {
    const [, variable = "", array = ""] = /^\d+\/(.*)\/([^/]*)$/s.exec(name) ?? [];
    return { variable, array, values };
  });
  const isWhole = parts.every(({ array, values }) => {
    // What an option sizes is checked where that is known.
    const { sizedBy, shape: own } = slots[array] ?? {};
    return sizedBy !== undefined || values.length === elements(own?.(shape, 0) ?? shape);
  });
  if (taken.length !== mine || !isWhole) throw damaged(where);
  return {
    name: name ?? parts[0]?.variable ?? nameless,
    ...{ shape, step, count, scalars: [...numbers], unused },
    arrays: new Map(parts.map(({ array, values }) => [array, values])),
  };
}

/** Whole numbers in a row. */
class Words {
  readonly #where: string;
  readonly #words: Int32Array;
  #at = 0;

  constructor(where: string, words: Int32Array) {
    this.#where = where;
    this.#words = words;
  }

  get isDone(): boolean {
    return this.#at === this.#words.length;
  }

  /** The next number, which is a count. */
  next(): number {
    const [word] = this.take(1);
    if (word! < 0) throw damaged(this.#where);
    return word!;
  }

  take(count: number): Int32Array {
    const words = this.#words.subarray(this.#at, this.#at + count);
    if (words.length !== count) throw damaged(this.#where);
    this.#at += count;
    return words;
  }
}

function metaName(name: string): string {
  return `meta/${name}`;
}

function damaged(where: string): TypeError {
  return new TypeError(
    `${where}: weights are damaged: some are missing, or are not what they should be`,
  );
}
