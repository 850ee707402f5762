import type { Decision, ShardResult } from "../protocol.ts";
import type { RoundSummary, ShardReport } from "./reports.ts";

/** What came out of a round, by what was decided on. */
export function summaryOf(round: number, { results, missing }: Decision): RoundSummary {
  const shards = results.map(({ shard, ...result }) => reportOf(shard, result));
  const known = shards.filter(({ loss }) => !Number.isNaN(loss));
  const loss = sumOf(known, ({ loss, rows }) => loss * rows) / sumOf(known, ({ rows }) => rows);
  return { round, loss, rows: sumOf(shards, ({ rows }) => rows), shards, missing };
}

/** A shard's part, of what its worker says. */
export const reportOf = (
  shard: number,
  { worker, rows, loss, seconds }: ShardResult,
): ShardReport => ({ shard, worker, rows, loss: loss ?? Number.NaN, seconds });

const sumOf = (shards: readonly ShardReport[], of: (shard: ShardReport) => number) =>
  shards.reduce((sum, shard) => sum + of(shard), 0);
