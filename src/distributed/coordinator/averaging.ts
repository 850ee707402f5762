import type { FloatArray } from "../../arrays.ts";
import type { CarrierRun } from "../carrier.ts";
import { decodeDifferences } from "../differences/decode.ts";
import type { Layout } from "../layout.ts";
import { listOf, pieceOf } from "../objects.ts";
import { inOrder, inParallel } from "../parallel.ts";
import type { Decision, Terms } from "../protocol.ts";
import type { Kept } from "./kept.ts";

/** So many pieces are averaged at once, and so many pieces of results fetched for them. */
const [AVERAGED, FETCHED] = [4, 16];

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
  const lists = await inParallel(results.length, FETCHED, async (i) => {
    const { shard, differences } = results[i]!;
    return kept.has(shard) ? [] : await listOf(run, differences, layout.pieces);
  });
  const ahead = Math.ceil(FETCHED / Math.min(AVERAGED, layout.pieces));
  const squares = await inParallel(layout.pieces, AVERAGED, async (piece) => {
    const sums = new Float64Array(layout.lengthOf(piece));
    const values = new Float32Array(sums.length);
    const maximumBytes = layout.sentBytes(piece, precision);
    const fetched = async (i: number) => {
      const { shard, differences } = results[i]!;
      const bytes = kept.get(shard, piece);
      return bytes ?? (await pieceOf(run, differences, piece, lists[i]![piece]!, maximumBytes));
    };
    await inOrder(results.length, ahead, fetched, (i, bytes) => {
      const { rows } = results[i]!;
      decodeDifferences(bytes, layout.precisionOf(piece, precision), values);
      for (let j = 0; j < sums.length; j++) sums[j] = sums[j]! + rows * values[j]!;
    });
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
