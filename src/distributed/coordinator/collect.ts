import type { CarrierRun } from "../carrier.ts";
import { DistributedError } from "../distributedError.ts";
import type { Layout } from "../layout.ts";
import {
  blobs,
  type Decision,
  keys,
  type Result,
  readRecord,
  type Terms,
  write,
} from "../protocol.ts";
import { checkResult, isDamage } from "./checkResult.ts";
import { Kept } from "./kept.ts";
import type { CoordinatePlan } from "./options.ts";
import type { ShardReport } from "./reports.ts";

/** Milliseconds between two looks, where no carrier tells of changes. */
const LOOK = 1000;
/** A shard that cannot be used so often ends the run: it would never be otherwise. */
const MOST_REJECTIONS = 5;
/** Bytes of results that are kept until they are averaged. */
const ROOM = 2 ** 28;

/** What of a round is known once it is over. */
export interface Collected {
  readonly decision: Decision;
  readonly kept: Kept;
}

/**
 * Waits for a round's results, checks each, and decides which make the round: all, or a quorum once `grace` is over. What
 * was decided is written once, so that who goes on after a crash averages the same.
 * @param checkFence throws if another coordinator has taken over
 * @throws DistributedError `"deadline"`, `"rejected"`, and what `checkFence` throws.
 */
export async function collect(
  run: CarrierRun,
  layout: Layout,
  terms: Terms,
  round: number,
  plan: CoordinatePlan,
  checkFence: () => Promise<void>,
): Promise<Collected> {
  const kept = new Kept(ROOM);
  const decided = await readDecision(run, round);
  if (decided) return { decision: decided, kept };
  const results = new Map<number, Result>();
  const rejections = new Map<number, number>();
  const { quorum, grace, deadline } = plan;
  const start = performance.now();
  let quorumAt: number | undefined;
  for (;;) {
    for (const key of await run.list(keys.results(round))) {
      const shard = shardOf(key, terms.shards);
      if (shard !== undefined && !results.has(shard)) await look(key, shard);
    }
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
    await run.wait(Math.max(1, left));
  }
  const chosen = Array.from(results, ([shard, result]) => ({ shard, ...result }));
  const decision = { results: chosen.sort((a, b) => a.shard - b.shard), missing: missing() };
  const version = await run.create(keys.decision(round), write(decision));
  return { decision: version === undefined ? (await readDecision(run, round))! : decision, kept };

  function missing(): number[] {
    return Array.from({ length: terms.shards }, (_, shard) => shard).filter(
      (shard) => !results.has(shard),
    );
  }

  async function look(key: string, shard: number): Promise<void> {
    const entry = await run.read(key);
    if (!entry) return;
    let worker: string | undefined;
    try {
      const { record: result } = readRecord(key, entry.value, "result");
      worker = result.worker;
      const at = { round, shard, result };
      kept.set(shard, await checkResult(run, layout, terms, plan.maxNorm, at));
      results.set(shard, result);
      plan.onEvent({ kind: "result", round, report: reportOf(shard, result) });
    } catch (error) {
      const isOther = error instanceof DistributedError && error.kind === "version";
      if (!isOther && !isDamage(error)) throw error;
      await reject(key, shard, worker, error);
    }
  }

  /** Makes room for another result: also of blobs, which may be what is damaged. */
  async function reject(key: string, shard: number, worker: string | undefined, error: Error) {
    const { message: reason } = error;
    plan.onEvent({ kind: "rejected", round, shard, worker, reason });
    const times = (rejections.get(shard) ?? 0) + 1;
    rejections.set(shard, times);
    for (const name of await run.listBlobs(`differences.${round}.${shard}.`)) {
      await run.deleteBlob(name);
    }
    await run.delete(keys.lease(round, shard));
    await run.delete(key);
    if (times < MOST_REJECTIONS) return;
    throw new DistributedError(
      "rejected",
      `coordinate: shard ${shard} of round ${round} was rejected ${times} times, the last time from worker ${worker === undefined ? "unknown" : `"${worker}"`}: ${reason}`,
      { cause: error },
    );
  }
}

/** A shard's part, of what its worker says. */
export const reportOf = (shard: number, { worker, rows, loss, seconds }: Result): ShardReport => ({
  shard,
  worker,
  rows,
  loss: loss ?? Number.NaN,
  seconds,
});

async function readDecision(run: CarrierRun, round: number): Promise<Decision | undefined> {
  const key = keys.decision(round);
  const entry = await run.read(key);
  return entry && readRecord(key, entry.value, "decision").record;
}

function shardOf(key: string, shards: number): number | undefined {
  const text = key.slice(key.lastIndexOf(".") + 1);
  const shard = Number(text);
  return /^\d+$/.test(text) && shard < shards ? shard : undefined;
}

/** Removes what no worker needs any more: of a round that was over two rounds ago. */
export async function removeRound(run: CarrierRun, round: number): Promise<void> {
  for (const prefix of blobs.ofRound(round)) {
    for (const name of await run.listBlobs(prefix)) await run.deleteBlob(name);
  }
  for (const prefix of [keys.leases(round), keys.results(round)]) {
    for (const key of await run.list(prefix)) await run.delete(key);
  }
}
