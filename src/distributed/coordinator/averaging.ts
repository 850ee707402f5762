import type { FloatArray } from "../../arrays.ts";
import type { CarrierRun } from "../carrier.ts";
import { decodeDifferences } from "../differences/decode.ts";
import type { Layout } from "../layout.ts";
import { listOf, pieceOf } from "../objects.ts";
import { inParallel } from "../parallel.ts";
import type { Decision, Terms } from "../protocol.ts";
import type { Kept } from "./kept.ts";

/** So many pieces are averaged at once, each of which takes what all shards sent. */
const AT_ONCE = 4;

/**
 * The mean of a round's differences, each weighing as many rows as its worker saw: in double precision, in the order of
 * shards, whatever order they came in.
 * @param take is given it piece by piece
 * @returns its norm, of parameters alone.
 */
export async function average(
  run: CarrierRun,
  layout: Layout,
  { precision }: Terms,
  { results }: Decision,
  kept: Kept,
  take: (piece: number, mean: FloatArray) => void,
): Promise<number> {
  const rows = results.reduce((sum, { rows }) => sum + rows, 0);
  const lists = new Map<number, string[]>();
  for (const { shard, differences } of results) {
    if (!kept.has(shard)) lists.set(shard, await listOf(run, differences));
  }
  const squares = await inParallel(layout.pieces, AT_ONCE, async (piece) => {
    const sums = new Float64Array(layout.lengthOf(piece));
    const values = new Float32Array(sums.length);
    for (const { shard, differences, rows } of results) {
      const bytes =
        kept.get(shard, piece) ??
        (await pieceOf(run, differences, piece, lists.get(shard)![piece]!));
      decodeDifferences(bytes, layout.precisionOf(piece, precision), values);
      for (let i = 0; i < sums.length; i++) sums[i] = sums[i]! + rows * values[i]!;
    }
    const mean = layout.room(piece);
    let square = 0;
    for (let i = 0; i < sums.length; i++) {
      mean[i] = sums[i]! / rows;
      square += mean[i]! * mean[i]!;
    }
    take(piece, mean);
    return layout.isOfBuffers(piece) ? 0 : square;
  });
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
}
