/**
 * Work of several kernels that goes through something part by part: their calls are written down for the first parts, and
 * any thread makes those for the others, since arguments go on by as much from each to the next.
 *
 *     | how many calls | kernel, how many arguments, of each: what it is, by how much more of the next part, and piece | …
 *
 * @module
 */
import type { Exports } from "../kernels.ts";

/** A kernel, by its number on the board, and its arguments. */
export interface Call {
  readonly kernel: number;
  readonly args: readonly number[];
}

/** Parts that are worth a piece: of 4,096 elements, for which AdamW takes 5 µs with its state in 16 bits, 17 in 8. */
export const PART = 3;

/** Kernels that are called for parts, beside sweeps. */
export const recorded: ReadonlySet<string> = new Set([
  "decodeBf16",
  "decodeQ8",
  "encodeBf16",
  "encodeQ8",
]);

export function writeCalls(
  to: Float64Array,
  first: readonly Call[],
  next: readonly Call[],
  second: readonly Call[],
): void {
  let at = 0;
  to[at++] = first.length;
  for (const [k, { kernel, args }] of first.entries()) {
    to[at++] = kernel;
    to[at++] = args.length;
    for (const [i, arg] of args.entries()) {
      to[at++] = arg;
      to[at++] = moved(arg, next[k]!.args[i]!);
      to[at++] = moved(arg, second[k]!.args[i]!);
    }
  }
}

/** By how much: constants may be infinite, or NaN. */
const moved = (from: number, to: number) => (Object.is(from, to) ? 0 : to - from);

/** @param lists a list of each length, so that a call allocates none */
export function performParts(
  calls: Float64Array,
  lists: readonly number[][],
  kernels: readonly Exports[string][],
  from: number,
  to: number,
  piece: number,
): void {
  for (let part = from; part < to; part++) {
    let at = 1;
    for (let left = calls[0]!; left > 0; left--) {
      const kernel = kernels[calls[at]!]!;
      const length = calls[at + 1]!;
      const list = lists[length]!;
      at += 2;
      for (let i = 0; i < length; i++, at += 3) {
        const move = part * calls[at + 1]! + piece * calls[at + 2]!;
        // A constant may be −0.
        list[i] = move === 0 ? calls[at]! : calls[at]! + move;
      }
      kernel.apply(undefined, list);
    }
  }
}
