import { isDamage } from "../damage.ts";
import type { Precision } from "../differences/precision.ts";
import { DistributedError, type DistributedErrorKind } from "../distributedError.ts";
import type { Layout } from "../layout.ts";
import { inParallel } from "../parallel.ts";
import {
  type Decision,
  keys,
  type Result,
  readRecord,
  type ShardResult,
  write,
} from "../protocol.ts";
import { Turns } from "../turns.ts";
import { attemptOf, type Check, checkResult } from "./checkResult.ts";
import { Kept } from "./kept.ts";
import type { Leading } from "./leading.ts";
import { reportOf } from "./summary.ts";

/** Milliseconds between two looks, where no carrier tells of changes. */
const LOOK = 1000;
/** A shard that comes out whole so often and yet cannot be used ends the run: it would never be otherwise. */
const MOST_REJECTIONS = 5;
/** Bytes of results that are kept until they are averaged. */
export const ROOM: number = 2 ** 28;
/** So many results are looked at at once. */
export const RESULTS_AT_ONCE = 16;
/** So many of their pieces, of 2 MiB at most, are in memory at once beside what is kept, as they were sent and as numbers. */
export const PIECES_AT_ONCE = 16;
/** Far more than a result is, so that of what another version wrote it can be said that it did. */
const MAXIMUM_BYTES = 2 ** 20;

/** What of a round is known once it is over. */
export interface Collected {
  readonly decision: Decision;
  readonly kept: Kept;
}

/**
 * Waits for a round's results, checks each, and decides which make the round: all, or a quorum once `grace` is over. What
 * was decided is written once, so that who goes on after a crash averages the same.
 * @throws DistributedError `"deadline"`, `"rejected"`, and what `checkFence` throws.
 */
export async function collect(leading: Leading, round: number): Promise<Collected> {
  const { run, runId, layout, terms, plan, checkFence } = leading;
  const kept = new Kept(ROOM);
  const decided = await readDecision(leading, round);
  if (decided) return { decision: decided, kept };
  const results = new Map<number, Result>();
  const rejections = new Map<number, number>();
  const { quorum, grace, deadline, maxNorm } = plan;
  const check: Check = { run, runId, layout, terms, maxNorm, turns: new Turns(PIECES_AT_ONCE) };
  const bytesOfResult = bytesSent(layout, terms.precision);
  const start = performance.now();
  let quorumAt: number | undefined;
  for (;;) {
    const found = (await run.list(keys.results(round)))
      .map((key) => ({ key, shard: shardOf(key, round, terms.shards) }))
      .filter(({ shard }) => shard !== undefined && !results.has(shard));
    // Whatever order they come in: they are added in that of shards.
    await inParallel(found.length, RESULTS_AT_ONCE, (i) => look(found[i]!.key, found[i]!.shard!));
    const now = performance.now();
    if (results.size >= quorum) quorumAt ??= now;
    if (results.size === terms.shards || (quorumAt !== undefined && now - quorumAt >= grace)) break;
    if (now - start >= deadline) {
      if (quorumAt !== undefined) break;
      throw new DistributedError(
        "deadline",
        `coordinate: round ${round} has ${results.size} of ${terms.shards} results after ${deadline} ms, where ${quorum} make a quorum; missing: shards ${missing().join(", ")}. Started again, the run goes on`,
      );
    }
    await checkFence();
    const left = Math.min(
      ...[LOOK, start + deadline - now, quorumAt === undefined ? LOOK : quorumAt + grace - now],
    );
    await run.wait(Math.max(1, left), { of: keys.allResults });
  }
  const chosen = Array.from(results, ([shard, result]) => ({ shard, ...known(result) }));
  chosen.sort((a, b) => a.shard - b.shard);
  const decision = { runId, results: chosen, missing: missing() };
  const version = await run.create(keys.decision(round), write(decision));
  if (version !== undefined) return { decision, kept };
  // Another coordinator has decided, maybe on other results.
  await checkFence();
  const theirs = await readDecision(leading, round);
  if (theirs) return { decision: theirs, kept: new Kept(0) };
  return await collect(leading, round);

  function missing(): number[] {
    return Array.from({ length: terms.shards }, (_, shard) => shard).filter(
      (shard) => !results.has(shard),
    );
  }

  async function look(key: string, shard: number): Promise<void> {
    let result: Result | undefined;
    try {
      const entry = await run.read(key, { maximumBytes: MAXIMUM_BYTES });
      if (!entry) return;
      ({ record: result } = readRecord(key, entry.value, "result"));
      kept.reserve(shard, bytesOfResult);
      await checkResult(check, { round, shard, result }, (piece, bytes) =>
        kept.set(shard, piece, bytes),
      );
      results.set(shard, result);
      plan.onEvent({ kind: "result", round, report: reportOf(shard, result) });
    } catch (error) {
      kept.drop(shard);
      if (!isDamage(error) && !isOf(["version", "rejected"], error)) throw error;
      await reject(key, shard, result, error);
    }
  }

  /** Makes room for another result. */
  async function reject(key: string, shard: number, result: Result | undefined, error: Error) {
    await checkFence();
    const { message: reason } = error;
    const worker = result?.worker;
    plan.onEvent({ kind: "rejected", round, shard, worker, reason });
    const attempt = result && attemptOf(round, shard, result);
    const names = attempt === undefined ? [] : await run.listBlobs(`${attempt}.`);
    for (const name of names) await run.deleteBlob(name);
    await run.delete(keys.lease(round, shard));
    await run.delete(key);
    // What is damaged, or of another version, says nothing of the shard: another worker may do better.
    if (!isOf(["rejected"], error)) return;
    const times = (rejections.get(shard) ?? 0) + 1;
    rejections.set(shard, times);
    if (times < MOST_REJECTIONS) return;
    throw new DistributedError(
      "rejected",
      `coordinate: shard ${shard} of round ${round} was rejected ${times} times, the last time from ${worker === undefined ? "an unknown worker" : `worker ${JSON.stringify(worker)}`}: ${reason}`,
      { cause: error },
    );
  }
}

const isOf = (kinds: readonly DistributedErrorKind[], error: unknown): error is DistributedError =>
  error instanceof DistributedError && kinds.includes(error.kind);

const bytesSent = (layout: Layout, precision: Precision) =>
  Array.from({ length: layout.pieces }, (_, piece) => layout.sentBytes(piece, precision)).reduce(
    (sum, bytes) => sum + bytes,
    0,
  );

/** Without what else its record may say. */
const known = (result: Result): ShardResult => {
  const { worker, rows, loss, differences, residual, bytes, seconds } = result;
  return { worker, rows, loss, differences, residual, bytes, seconds };
};

/** Also removes one that is of another run of this name: its coordinator did not know that it had been removed. */
async function readDecision({ run, runId }: Leading, round: number): Promise<Decision | undefined> {
  const key = keys.decision(round);
  const entry = await run.read(key);
  const decision = entry && readRecord(key, entry.value, "decision").record;
  if (decision?.runId === runId) return decision;
  if (decision) await run.delete(key);
  return undefined;
}

function shardOf(key: string, round: number, shards: number): number | undefined {
  const shard = Number(key.slice(keys.results(round).length));
  const isShard = Number.isInteger(shard) && shard >= 0 && shard < shards;
  return isShard && key === keys.result(round, shard) ? shard : undefined;
}
