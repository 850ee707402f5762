import type { FloatArray } from "../arrays.ts";
import type { DType } from "../dtype.ts";
import { sha256OfText } from "./digest.ts";

/** What is trained, be it a parameter or a buffer. */
export interface Trained {
  readonly shape: readonly number[];
  readonly dtype: DType;
  readonly length: number;
  readonly data: FloatArray;
}

/** A tensor of the model, as all machines must have it. */
export interface LayoutTensor {
  readonly name: string;
  readonly dtype: DType;
  readonly shape: readonly number[];
  /** Averaged alone, without the outer optimizer: running statistics. */
  readonly isBuffer: boolean;
}

/** So many elements are one piece of what is sent: 2 MiB of f32. */
export const PIECE: number = 2 ** 19;

/** The tensors of a model one behind the other, as one long row of elements, cut into pieces. */
export class Layout {
  readonly tensors: readonly LayoutTensor[];
  /** The elements of all. */
  readonly length: number;
  readonly pieces: number;
  /** That of all values when they are together: f64 if one of them is. */
  readonly dtype: DType;
  readonly #trained: readonly Trained[];

  constructor(
    parameters: Readonly<Record<string, Trained>>,
    buffers: Readonly<Record<string, Trained>> = {},
  ) {
    const entries = [
      ...Object.entries(parameters).map((entry) => [...entry, false] as const),
      ...Object.entries(buffers).map((entry) => [...entry, true] as const),
    ];
    this.tensors = entries.map(([name, { dtype, shape }, isBuffer]) => ({
      ...{ name, dtype, shape: [...shape], isBuffer },
    }));
    this.#trained = entries.map(([, trained]) => trained);
    this.length = this.#trained.reduce((sum, { length }) => sum + length, 0);
    this.pieces = Math.ceil(this.length / PIECE);
    this.dtype = this.#trained.some(({ dtype }) => dtype === "f64") ? "f64" : "f32";
  }

  /** Says which model it is. */
  digest(): Promise<string> {
    return sha256OfText(JSON.stringify(this.tensors));
  }

  /** How many elements a piece has. */
  lengthOf(piece: number): number {
    return Math.min(PIECE, this.length - piece * PIECE);
  }

  /** Room for a piece's elements. */
  room(piece: number): FloatArray {
    const length = this.lengthOf(piece);
    return this.dtype === "f64" ? new Float64Array(length) : new Float32Array(length);
  }

  /** A copy of a piece's elements. */
  read(piece: number): FloatArray {
    const values = this.room(piece);
    this.#walk(piece, (tensor, from, to, at) => {
      values.set(this.#trained[tensor]!.data.subarray(from, to), at);
    });
    return values;
  }

  /** Writes a piece's elements to where they are. */
  write(piece: number, values: FloatArray): void {
    this.#walk(piece, (tensor, from, to, at) => {
      this.#trained[tensor]!.data.set(values.subarray(at, at + to - from), from);
    });
  }

  /** Calls for each part of a tensor that is in a piece: its elements in [from, to), which begin at `at` of the piece. */
  #walk(piece: number, part: (tensor: number, from: number, to: number, at: number) => void): void {
    const start = piece * PIECE;
    const end = start + this.lengthOf(piece);
    let begin = 0;
    for (const [tensor, { length }] of this.#trained.entries()) {
      const [from, to] = [Math.max(begin, start), Math.min(begin + length, end)];
      if (from < to) part(tensor, from - begin, to - begin, from - start);
      begin += length;
    }
  }

  /** As `write`, of gradients, and of buffers what they are less than now. */
  descend(piece: number, values: FloatArray, gradOf: (name: string) => FloatArray): void {
    this.#walk(piece, (tensor, from, to, at) => {
      const { name, isBuffer } = this.tensors[tensor]!;
      if (!isBuffer) {
        gradOf(name).set(values.subarray(at, at + to - from), from);
        return;
      }
      const { data } = this.#trained[tensor]!;
      for (let i = from; i < to; i++) data[i] = data[i]! - values[at + i - from]!;
    });
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
