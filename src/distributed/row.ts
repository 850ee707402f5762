import type { DType } from "../dtype.ts";
import type { Trained } from "./trained.ts";

/** So many elements are one piece of what is sent: 2 MiB of f32. */
export const PIECE: number = 2 ** 19;

/** Tensors one behind the other, as one long row of elements, cut into pieces. */
export class Row {
  readonly length: number;
  readonly pieces: number;
  /** How many tensors there are. */
  readonly count: number;
  /** That of all values when they are together: f64 if one of them is. */
  readonly dtype: DType;
  readonly #tensors: readonly Trained[];

  constructor(tensors: readonly Trained[]) {
    this.#tensors = tensors;
    this.count = tensors.length;
    this.length = tensors.reduce((sum, { length }) => sum + length, 0);
    this.pieces = Math.ceil(this.length / PIECE);
    this.dtype = tensors.some(({ dtype }) => dtype === "f64") ? "f64" : "f32";
  }

  /** Calls for each part of a tensor that is in a piece: its elements in [from, to), which begin at `at` of the piece. */
  walk(
    piece: number,
    part: (tensor: Trained, from: number, to: number, at: number, index: number) => void,
  ): void {
    const start = piece * PIECE;
    const end = Math.min(start + PIECE, this.length);
    let begin = 0;
    for (const [index, tensor] of this.#tensors.entries()) {
      const { length } = tensor;
      const [from, to] = [Math.max(begin, start), Math.min(begin + length, end)];
      if (from < to) part(tensor, from - begin, to - begin, from - start, index);
      begin += length;
    }
  }
}
