import type { CarrierRun } from "../carrier.ts";
import { keys, type Lease, write } from "../protocol.ts";

/** What is known of another's lease. */
interface Seen {
  readonly version: string;
  /** When this version was seen first, by the clock here. */
  readonly since: number;
}

/** A lease that this worker holds. */
export interface Held {
  readonly key: string;
  /** Renews it. @returns false if another worker has it by now */
  renew(): Promise<boolean>;
}

/**
 * Who trains what: not to be done twice, which costs time but changes nothing. No two clocks are compared: a lease has lapsed
 * when it was not renewed for as long as it lasts, by the clock of who wants it.
 */
export class Leases {
  readonly #run: CarrierRun;
  readonly #worker: string;
  /** Of others' leases, of the round that is under way. */
  readonly #seen = new Map<string, Seen>();
  #round = -1;

  constructor(run: CarrierRun, worker: string) {
    this.#run = run;
    this.#worker = worker;
  }

  /**
   * Takes a lease of one of these shards, the first one that is free, or has lapsed.
   * @param lasts milliseconds
   */
  async take(
    round: number,
    shards: readonly number[],
    lasts: number,
  ): Promise<(Held & { readonly shard: number }) | undefined> {
    if (round !== this.#round) this.#seen.clear();
    this.#round = round;
    const there = new Set(await this.#run.list(keys.leases(round)));
    const free = shards.filter((shard) => !there.has(keys.lease(round, shard)));
    for (const shard of free) {
      const key = keys.lease(round, shard);
      const version = await this.#run.create(key, this.#text(0));
      if (version !== undefined) return { shard, ...this.#hold(key, version) };
    }
    for (const shard of shards) {
      const key = keys.lease(round, shard);
      const entry = await this.#run.read(key);
      if (!entry) continue;
      const now = performance.now();
      const seen = this.#seen.get(key);
      if (seen?.version !== entry.version) {
        this.#seen.set(key, { version: entry.version, since: now });
      } else if (now - seen.since >= lasts) {
        const version = await this.#run.update(key, this.#text(0), entry.version);
        if (version !== undefined) return { shard, ...this.#hold(key, version) };
      }
    }
    return undefined;
  }

  #hold(key: string, first: string): Held {
    let version = first;
    let beat = 0;
    return {
      key,
      renew: async () => {
        beat++;
        const next = await this.#run.update(key, this.#text(beat), version);
        version = next ?? version;
        return next !== undefined;
      },
    };
  }

  #text(beat: number): string {
    const lease: Lease = { worker: this.#worker, beat };
    return write(lease);
  }
}
