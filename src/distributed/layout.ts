import type { FloatArray } from "../arrays.ts";
import type { DType } from "../dtype.ts";
import { encodedBytes, type Precision } from "./differences/precision.ts";
import { PIECE, Row } from "./row.ts";
import type { Trained } from "./trained.ts";

/** A tensor of the model, as all machines must have it. */
export interface LayoutTensor {
  readonly name: string;
  readonly dtype: DType;
  readonly shape: readonly number[];
  /** Averaged alone, without the outer optimizer: running statistics. */
  readonly isBuffer: boolean;
}

/**
 * The tensors of a model as pieces: first those of parameters, then those of buffers, which are few, on another scale, and
 * sent as they are.
 */
export class Layout {
  readonly tensors: readonly LayoutTensor[];
  /** The elements of all. */
  readonly length: number;
  readonly pieces: number;
  readonly #parameters: Row;
  readonly #buffers: Row;

  constructor(
    parameters: Readonly<Record<string, Trained>>,
    buffers: Readonly<Record<string, Trained>> = {},
  ) {
    const told = (all: Readonly<Record<string, Trained>>, isBuffer: boolean) =>
      Object.entries(all).map(([name, { dtype, shape }]) => ({
        ...{ name, dtype, shape: [...shape], isBuffer },
      }));
    this.tensors = [...told(parameters, false), ...told(buffers, true)];
    this.#parameters = new Row(Object.values(parameters));
    this.#buffers = new Row(Object.values(buffers));
    this.length = this.#parameters.length + this.#buffers.length;
    this.pieces = this.#parameters.pieces + this.#buffers.pieces;
  }

  /** Whether a piece is one of buffers. */
  isOfBuffers(piece: number): boolean {
    return piece >= this.#parameters.pieces;
  }

  /** How many elements a piece has. */
  lengthOf(piece: number): number {
    const { row, at } = this.#rowOf(piece);
    return Math.min(PIECE, row.length - at * PIECE);
  }

  /** How a piece's differences are sent. */
  precisionOf(piece: number, precision: Precision): Precision {
    return this.isOfBuffers(piece) ? "f32" : precision;
  }

  /** Bytes of a piece's differences, as they are sent. */
  sentBytes(piece: number, precision: Precision): number {
    return encodedBytes(this.precisionOf(piece, precision), this.lengthOf(piece));
  }

  /** Bytes of a piece as it is. */
  bytesOf(piece: number): number {
    return (this.#rowOf(piece).row.dtype === "f64" ? 8 : 4) * this.lengthOf(piece);
  }

  /** Room for a piece's elements. */
  room(piece: number): FloatArray {
    const length = this.lengthOf(piece);
    const { dtype } = this.#rowOf(piece).row;
    return dtype === "f64" ? new Float64Array(length) : new Float32Array(length);
  }

  /** A copy of a piece's elements. */
  read(piece: number): FloatArray {
    const values = this.room(piece);
    this.#walk(piece, ({ data }, from, to, at) => values.set(data.subarray(from, to), at));
    return values;
  }

  /** Writes a piece's elements to where they are. */
  write(piece: number, values: FloatArray): void {
    this.#walk(piece, ({ data }, from, to, at) => {
      data.set(values.subarray(at, at + to - from), from);
    });
  }

  /**
   * Takes what workers came to on average, the other way round: writes gradients of parameters.
   * @param gradOf the gradient of the nth parameter
   * @returns what then moves buffers, if they are a piece of them.
   */
  descend(
    piece: number,
    values: FloatArray,
    gradOf: (tensor: number) => FloatArray,
  ): (() => void) | undefined {
    if (!this.isOfBuffers(piece)) {
      this.#walk(piece, (_, from, to, at, tensor) => {
        gradOf(tensor).set(values.subarray(at, at + to - from), from);
      });
      return undefined;
    }
    return () =>
      this.#walk(piece, ({ data, isCount }, from, to, at) => {
        for (let i = from; i < to; i++) {
          const moved = data[i]! - values[at + i - from]!;
          data[i] = isCount ? Math.round(moved) : moved;
        }
      });
  }

  /** The first element of a piece of which something holds, by its tensor's name and its index in it. */
  find(
    piece: number,
    values: FloatArray,
    holds: (value: number) => boolean,
  ): { readonly name: string; readonly index: number; readonly value: number } | undefined {
    const position = values.findIndex(holds);
    if (position < 0) return undefined;
    const first = this.isOfBuffers(piece) ? this.#parameters.count : 0;
    let found: { name: string; index: number; value: number } | undefined;
    this.#walk(piece, (_, from, to, at, tensor) => {
      if (position < at || position >= at + to - from) return;
      const { name } = this.tensors[first + tensor]!;
      found = { name, index: from + position - at, value: values[position]! };
    });
    return found;
  }

  #rowOf(piece: number): { readonly row: Row; readonly at: number } {
    if (!this.isOfBuffers(piece)) return { row: this.#parameters, at: piece };
    return { row: this.#buffers, at: piece - this.#parameters.pieces };
  }

  #walk(piece: number, part: Parameters<Row["walk"]>[1]): void {
    const { row, at } = this.#rowOf(piece);
    row.walk(at, part);
  }
}

/** In what another model differs, in words; undefined if in nothing. */
export function differs(
  here: readonly LayoutTensor[],
  there: readonly LayoutTensor[],
): string | undefined {
  const text = ({ name, dtype, shape, isBuffer }: LayoutTensor) =>
    `${isBuffer ? "buffer " : ""}"${name}" ${dtype} [${shape.join(", ")}]`;
  for (let i = 0; i < Math.max(here.length, there.length); i++) {
    const [own, other] = [here[i], there[i]];
    const [ours, theirs] = [own ? text(own) : "nothing", other ? text(other) : "nothing"];
    if (ours !== theirs) return `${theirs} where here is ${ours}`;
  }
  return undefined;
}
