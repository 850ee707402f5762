import type { Draws } from "./draws.ts";
import type { Model } from "./model.ts";
import { noParts, type Parts } from "./parts.ts";

/** A worker's attempt of a shard. Times are in seconds from where the round begins. */
export interface Attempt {
  readonly worker: number;
  readonly shard: number;
  readonly draws: Draws;
  readonly began: number;
  /** When anybody began with the shard. */
  readonly first: number;
  /** When its worker goes away. */
  readonly end: number;
  /** How long it fetches, trains, and sends. */
  downloaded: number;
  trained: number;
  uploaded: number;
}

/** What the time is spent on until its result is there. */
export function partsOf(model: Model, attempt: Attempt): Parts {
  const { plan, polling, training, fetching, sending, downloading, uploading } = model;
  const { draws, began, first, downloaded, trained, uploaded } = attempt;
  const looking = Math.min(first, draws.look * polling);
  // Workers have several shards each, or are not back yet from the round before.
  const isShared = plan.shards > plan.workers;
  return {
    ...noParts(),
    training: training + (isShared ? first - looking : 0),
    stragglers: trained - training + (isShared ? 0 : first - looking),
    failures: began - first,
    latency: looking + fetching + sending,
    download: downloading,
    upload: uploading,
    server: Math.max(0, downloaded - downloading) + Math.max(0, uploaded - uploading),
  };
}
