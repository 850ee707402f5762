import type { Sizing, Slot } from "../base/slot.ts";
import { checkLength } from "../base/takeValues.ts";
import { elements, type Parameter } from "../parameter.ts";
import { describe } from "../validate.ts";
import { type Codec, type Space, spaceIn, TILE } from "./codec.ts";

/**
 * What an array of codes stands for, as f32: a copy as of now. What is written to it as a whole, by `set` and `fill`,
 * is written to the codes too.
 */
class Values extends Float32Array {
  readonly #write: (values: Values) => void;

  constructor(count: number, read: (values: Values) => void, write: (values: Values) => void) {
    super(count);
    this.#write = write;
    read(this);
  }

  /** Copies are of f32 alone. */
  static get [Symbol.species](): Float32ArrayConstructor {
    return Float32Array;
  }

  override set(values: ArrayLike<number>, offset = 0): void {
    super.set(values, offset);
    this.#write(this);
  }

  override fill(value: number, start?: number, end?: number): this {
    super.fill(value, start, end);
    this.#write(this);
    return this;
  }
}

/** Whether state is of numbers of either sign. */
export const isSigned = ({ min }: Slot): boolean => min !== 0;

/** A slot that is kept by a codec. In a state dict it has its parameter's shape, and is f32. */
export function codedSlot(codec: Codec, slot: Slot): Slot {
  const sizedBy: Sizing = {
    sized: (slot) => ({
      ...slot,
      shape: (of) => [wordsOf(codec, elements(of))],
      values: (words, parameter) => valuesOf(codec, slot, words.byteOffset, parameter),
    }),
    check(where, name, _slot, _here, _options, states) {
      for (const { name: of, shape, slots } of states) {
        const length = slots[name]?.length;
        if (length === undefined) continue;
        checkLength(`${where}: ${name} of ${describe(of)}`, length, elements(shape));
      }
    },
  };
  return { ...slot, sizedBy };
}

/** How many words state of so many elements takes. */
export function wordsOf({ minimum, words }: Codec, count: number): number {
  return count < minimum ? count : words(count);
}

/** Undefined for one that is small, which is f32 as it lies there. */
function valuesOf(
  codec: Codec,
  slot: Slot,
  address: number,
  { length, block: { heap } }: Parameter,
): Float32Array | undefined {
  if (length < codec.minimum) return undefined;
  const space = spaceIn(heap, codec);
  const tile = space.tiles;
  const each = (
    visit: (part: Float32Array, codes: number, space: Space, start: number) => void,
  ) => {
    for (let start = 0; start < length; start += TILE) {
      const part = heap.view("f32", tile, Math.min(TILE, length - start));
      visit(part, address + 4 * codec.words(start), space, start);
    }
  };
  const signed = isSigned(slot);
  return new Values(
    length,
    (values) => {
      each((part, codes, { decode }, start) => {
        decode(codes, tile, part.length, signed);
        Float32Array.prototype.set.call(values, part, start);
      });
    },
    (values) => {
      each((part, codes, { encode }, start) => {
        part.set(values.subarray(start, start + part.length));
        encode(tile, codes, part.length, signed);
      });
    },
  );
}
