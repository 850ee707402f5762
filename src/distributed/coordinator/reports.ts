import type { RetryEvent } from "../persistent.ts";

/** A shard's part in a round. */
export interface ShardReport {
  /** Counted from 0. */
  readonly shard: number;
  /** What its worker is called. */
  readonly worker: string;
  /** Rows seen, by which it weighs. */
  readonly rows: number;
  /** As its worker says; NaN if it said none. */
  readonly loss: number;
  /** How long it trained. */
  readonly seconds: number;
}

/** What came out of a round. */
export interface RoundSummary {
  /** Counted from 0. */
  readonly round: number;
  /** The mean over rows of what workers say; NaN if none of them said one. */
  readonly loss: number;
  /** Rows seen, of all shards. */
  readonly rows: number;
  /** Those that made it, in their order. */
  readonly shards: readonly ShardReport[];
  /** Shards that were not there in time. */
  readonly missing: readonly number[];
}

/** A round that has ended. */
export interface RoundReport extends RoundSummary {
  /** Norm (L2) of the outer gradient. */
  readonly norm: number;
  /** How long it took. */
  readonly seconds: number;
  /** Bytes of blobs that the coordinator sent in it. */
  readonly sent: number;
  /** Bytes of blobs that the coordinator received in it. */
  readonly received: number;
}

/** What happens within a round. */
export type CoordinatorEvent =
  | RetryEvent
  /** A shard's result has come, and can be used. */
  | { readonly kind: "result"; readonly round: number; readonly report: ShardReport }
  /** A shard's result cannot be used, and it is trained anew. */
  | {
      readonly kind: "rejected";
      readonly round: number;
      readonly shard: number;
      readonly worker: string | undefined;
      readonly reason: string;
    }
  /** The run goes on, as it was found on its carrier or in a checkpoint. */
  | { readonly kind: "resumed"; readonly round: number };
