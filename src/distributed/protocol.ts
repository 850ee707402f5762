/**
 * What machines tell each other: small records as JSON, and what they are called.
 *
 *     state                     where the run is: written by the coordinator alone, by compare-and-set
 *     lease.<round>.<shard>     who trains a shard, renewed while it does
 *     result.<round>.<shard>    what came out: the first one counts; the coordinator removes what cannot be used
 *     decision.<round>          which results make a round: written once, before the outer step
 *
 *     parameters.<round>.…      blobs: where a round begins, and the outer optimizer's state before it
 *     differences.<round>.<shard>.<attempt>.…  blobs: how far a worker came. No two have names in common, so that what one
 *                               sent can be removed, by whoever and however late, without harm to another's
 *
 * @module
 */
import { version } from "../kernels/version.ts";
import { describe, isObject } from "../validate.ts";
import { type Precision, precisions } from "./differences/precision.ts";
import { DistributedError } from "./distributedError.ts";
import type { LayoutTensor } from "./layout.ts";

/** Raised when records or blobs mean something else. */
export const PROTOCOL = 2;

/** A large object: a blob that lists the pieces it consists of, by its digest. */
export interface Reference {
  readonly name: string;
  readonly sha256: string;
}

/** What all machines of a run agree on, from its beginning to its end. */
export interface Terms {
  readonly layout: readonly LayoutTensor[];
  readonly rounds: number;
  readonly shards: number;
  readonly innerSteps: number;
  readonly precision: Precision;
  readonly feedback: boolean;
  readonly seed: number;
  /** Milliseconds after which a lease that was not renewed has lapsed. */
  readonly lease: number;
}

export interface State {
  /** What no other run has: also one of the same name, which may have been removed while its workers went on, has another. */
  readonly runId: string;
  /** Counts coordinators: of two the older one finds that the state is another's. */
  readonly epoch: number;
  /** The one that is under way, or `terms.rounds`. */
  readonly round: number;
  /** Where workers begin, or what came out. */
  readonly point: Reference;
  /** Parameters and the outer optimizer before the round. */
  readonly outer: Reference;
  readonly terms: Terms;
}

export interface Lease {
  readonly worker: string;
  readonly beat: number;
}

/** What a worker has come to, as its record says it. */
export interface Result extends ShardResult {
  /** The run's. */
  readonly runId: string;
}

/** What a worker has come to. */
export interface ShardResult {
  readonly worker: string;
  readonly rows: number;
  readonly loss: number | null;
  readonly differences: Reference;
  /** What is left over by rounding, to be sent with the next round's. */
  readonly residual: Reference | null;
  readonly bytes: number;
  readonly seconds: number;
}

export interface Decision {
  /** The run's. */
  readonly runId: string;
  readonly results: readonly (ShardResult & { readonly shard: number })[];
  readonly missing: readonly number[];
}

export const keys = {
  state: "state",
  leases: (round: number) => `lease.${round}.`,
  lease: (round: number, shard: number) => `lease.${round}.${shard}`,
  allResults: "result.",
  results: (round: number) => `result.${round}.`,
  result: (round: number, shard: number) => `result.${round}.${shard}`,
  decision: (round: number) => `decision.${round}`,
};

/** The round in the name of a blob or the key of a record; undefined if it is of none. */
export function roundOf(name: string): number | undefined {
  const text = name.split(".")[1];
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

export const blobs = {
  point: (round: number) => `parameters.${round}.point`,
  outer: (round: number) => `parameters.${round}.outer`,
  attempt: (round: number, shard: number, attempt: string) =>
    `differences.${round}.${shard}.${attempt}`,
  differences: (attempt: string) => `${attempt}.values`,
  residual: (attempt: string) => `${attempt}.residual`,
};

/** What no other has. */
export const nonce = (): string => Math.random().toString(36).slice(2);

/** A record's text: with who speaks, and a text that no other record has, so that it is known again. */
export function write(record: object): string {
  return JSON.stringify({ protocol: PROTOCOL, nadir: version, nonce: nonce(), ...record });
}

type Field = (value: unknown) => boolean;

const count: Field = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const positive: Field = (value) => count(value) && value !== 0;
/** JSON has ±∞ as 1e999, and writes it as null. */
const finite: Field = (value) => Number.isFinite(value);
const number: Field = (value) => finite(value) && (value as number) >= 0;
const text: Field = (value) => typeof value === "string" && value.length <= 200;
const orNull =
  (field: Field): Field =>
  (value) =>
    value === null || field(value);
const fields =
  (all: Readonly<Record<string, Field>>): Field =>
  (value) =>
    isObject(value) &&
    Object.entries(all).every(([key, field]) => field((value as Record<string, unknown>)[key]));
const list =
  (field: Field): Field =>
  (value) =>
    Array.isArray(value) && value.every(field);

const reference = fields({
  name: (value) => typeof value === "string" && /^[\w.-]{1,200}$/.test(value),
  sha256: (value) => typeof value === "string" && /^[\da-f]{64}$/.test(value),
});
const tensor = fields({
  name: (value) => typeof value === "string",
  dtype: (value) => value === "f32" || value === "f64",
  shape: list(count),
  isBuffer: (value) => typeof value === "boolean",
});
const terms = fields({
  ...{ layout: list(tensor), rounds: positive, shards: positive, innerSteps: positive },
  precision: (value) => precisions.includes(value as Precision),
  feedback: (value) => typeof value === "boolean",
  ...{ seed: count, lease: positive },
});
const shardResult = {
  ...{ worker: text, rows: positive, differences: reference, residual: orNull(reference) },
  ...{ loss: orNull(finite), bytes: count, seconds: number },
};
const kinds = {
  state: fields({
    ...{ runId: text, epoch: count, round: count },
    ...{ point: reference, outer: reference, terms },
  }),
  lease: fields({ worker: text, beat: count }),
  result: fields({ runId: text, ...shardResult }),
  decision: fields({
    ...{ runId: text, missing: list(count) },
    results: list(fields({ ...shardResult, shard: count })),
  }),
};

/** What records say, by their kind. */
export interface Kinds {
  state: State;
  lease: Lease;
  result: Result;
  decision: Decision;
}

/** A version as it is, and what is none in a way that harms no message: others may have written it. */
const named = (version: unknown): string =>
  typeof version === "string" && /^[\w.+-]{1,40}$/.test(version) ? version : describe(version);

/**
 * What a record says, if it is of one of these kinds.
 * @throws DistributedError `"version"` where another version wrote it, `"damaged"` where it says something else.
 */
export function readRecord<K extends keyof Kinds>(
  key: string,
  value: string,
  ...of: readonly K[]
): { [Kind in K]: { readonly kind: Kind; readonly record: Kinds[Kind] } }[K] {
  let read: unknown;
  try {
    read = JSON.parse(value);
  } catch (cause) {
    throw new DistributedError("damaged", `distributed: "${key}" is no JSON`, { cause });
  }
  if (isObject(read)) {
    const { protocol, nadir } = read as { protocol?: unknown; nadir?: unknown };
    if (protocol !== PROTOCOL || nadir !== version) {
      throw new DistributedError(
        "version",
        `distributed: "${key}" was written by Nadir ${named(nadir)}, protocol ${named(protocol)}; this is Nadir ${version}, protocol ${PROTOCOL}: all machines of a run need the same`,
      );
    }
    for (const kind of of) if (kinds[kind](read)) return { kind, record: read } as never;
  }
  throw new DistributedError(
    "damaged",
    `distributed: "${key}" says what no ${of.join(" or ")} does`,
  );
}
