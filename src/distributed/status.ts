import { checkKeys } from "../validate.ts";
import type { Carrier, CarrierCall, CarrierRun } from "./carrier.ts";
import type { RoundSummary, ShardReport } from "./coordinator/reports.ts";
import { reportOf, summaryOf } from "./coordinator/summary.ts";
import { isDamage } from "./damage.ts";
import type { Precision } from "./differences/precision.ts";
import { DistributedError } from "./distributedError.ts";
import { checkRun } from "./names.ts";
import { checkCarrier, checkSignal } from "./options.ts";
import { inParallel } from "./parallel.ts";
import { type Kinds, keys, readRecord } from "./protocol.ts";

/** Of which run it is asked how it stands. */
export interface StatusOptions {
  /** By what machines reach each other: the coordinator's. */
  readonly carrier: Carrier;
  /** The run's name. */
  readonly run: string;
  /** Aborting it rejects. */
  readonly signal?: AbortSignal | undefined;
}

/** How a run stands. */
export interface RunStatus {
  /** The one that is under way, counted from 0; `rounds` when the run has ended. */
  readonly round: number;
  /** In all. */
  readonly rounds: number;
  /** Parts of the data. */
  readonly shards: number;
  /** Steps of a round. */
  readonly innerSteps: number;
  /** How differences are sent. */
  readonly precision: Precision;
  /** How many numbers the model has, buffers among them. */
  readonly parameters: number;
  /** How often a coordinator has taken it over from another, or has been started again. */
  readonly takenOver: number;
  /** Shards of the round under way of which there is a result, which the coordinator may still reject. */
  readonly results: readonly ShardReport[];
  /** Shards of it that somebody has taken. Who trains renews the lease: `renewals` then grows. */
  readonly taken: readonly {
    readonly shard: number;
    readonly worker: string;
    readonly renewals: number;
  }[];
  /** Shards of it that nobody has taken. */
  readonly free: readonly number[];
  /** What came out of the round before, if there was one. */
  readonly last: RoundSummary | undefined;
}

const where = "runStatus";

/**
 * How a run stands: what the carrier says of it, to whoever may read it, as workers may. It changes nothing, and asks once: what cannot be
 * reached is not tried again.
 *
 * ```ts
 * import { localCarrier, runStatus } from "nadir/distributed";
 *
 * const carrier = localCarrier();
 * await carrier.open("digits", { create: true });
 * console.log(await runStatus({ carrier, run: "digits" })); // → undefined
 * ```
 *
 * @returns nothing for a run that has been made, and not begun.
 * @throws (rejects with) TypeError for bad options; CarrierError, whose `kind` is `"missing"` where there is no such run;
 *   DistributedError `"version"` or `"damaged"` for one that cannot be read.
 */
export async function runStatus(options: StatusOptions): Promise<RunStatus | undefined> {
  checkKeys(where, options, ["carrier", "run", "signal"]);
  const { carrier, run, signal } = options;
  checkCarrier(where, carrier);
  checkRun(where, run);
  checkSignal(where, signal);
  const call = signal ? { signal } : {};
  const place = await carrier.open(run, call);
  try {
    return await statusOf(place, call);
  } finally {
    await place.close().catch(() => {});
  }
}

/** So many records are read at once. */
const AT_ONCE = 16;
/** More than one of a worker is. */
const MAXIMUM_BYTES = 2 ** 14;

async function statusOf(place: CarrierRun, call: CarrierCall): Promise<RunStatus | undefined> {
  const entry = await place.read(keys.state, call);
  if (!entry) return undefined;
  const { epoch, round, terms } = readRecord(keys.state, entry.value, "state").record;
  const { rounds, shards, innerSteps, precision, layout } = terms;
  const isOver = round >= rounds;
  const all = isOver ? [] : Array.from({ length: shards }, (_, shard) => shard);
  const done = await recordsOf(place, call, "result", keys.results(round), all);
  const left = all.filter((shard) => !done.has(shard));
  const leases = await recordsOf(place, call, "lease", keys.leases(round), left);
  return {
    ...{ round, rounds, shards, innerSteps, precision },
    parameters: layout.reduce((sum, { shape }) => sum + shape.reduce((a, b) => a * b, 1), 0),
    takenOver: epoch - 1,
    results: Array.from(done, ([shard, result]) => reportOf(shard, result)),
    taken: Array.from(leases, ([shard, { worker, beat }]) => ({ shard, worker, renewals: beat })),
    free: left.filter((shard) => !leases.has(shard)),
    last: await lastOf(place, call, round - 1),
  };
}

/** What workers have written of these shards, in their order; not what says nothing, which the coordinator rejects. */
async function recordsOf<K extends "result" | "lease">(
  place: CarrierRun,
  call: CarrierCall,
  kind: K,
  prefix: string,
  shards: readonly number[],
): Promise<Map<number, Kinds[K]>> {
  const there = new Set(shards.length > 0 ? await place.list(prefix, call) : []);
  const wanted = shards.filter((shard) => there.has(`${prefix}${shard}`));
  const read = await inParallel(wanted.length, AT_ONCE, async (i) => {
    const key = `${prefix}${wanted[i]}`;
    try {
      const entry = await place.read(key, { ...call, maximumBytes: MAXIMUM_BYTES });
      return entry && readRecord(key, entry.value, kind).record;
    } catch (error) {
      if (error instanceof DistributedError || isDamage(error)) return undefined;
      throw error;
    }
  });
  return new Map(
    wanted.flatMap((shard, i) => {
      const record = read[i];
      return record ? [[shard, record] as const] : [];
    }),
  );
}

async function lastOf(
  place: CarrierRun,
  call: CarrierCall,
  round: number,
): Promise<RoundSummary | undefined> {
  const key = keys.decision(round);
  const entry = round < 0 ? undefined : await place.read(key, call);
  return entry && summaryOf(round, readRecord(key, entry.value, "decision").record);
}
