import type { CarrierRun } from "../carrier.ts";
import { keys, type Lease, type State, write } from "../protocol.ts";

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

/** A lease of a shard. */
export interface HeldShard extends Held {
  readonly shard: number;
}

/** Others' leases that are read in a look. */
export const LEASES_AT_ONCE = 8;
/** Lists in which a free shard is looked for that others then take. */
const MOST_LISTED = 8;
/** Milliseconds between two looks at least, and for each shard, so that all together look as often however many there are. */
const [LOOK, EACH] = [1000, 10];

/**
 * Milliseconds between two looks of who finds nothing to do at what others have.
 * @param lasts of a lease
 */
export const lookEvery = (shards: number, lasts: number): number =>
  Math.min(lasts / 3, Math.max(LOOK, EACH * shards));

/** More than a lease is. */
const MAXIMUM_BYTES = 2 ** 14;

/**
 * Who trains what: not to be done twice, which costs time but changes nothing. No two clocks are compared: a lease has lapsed
 * when it was not renewed for as long as it lasts, by the clock of who wants it.
 *
 * What is asked of the carrier grows as the number of workers, not as its square: who had a shard in the round before takes it
 * again, without a look at what others have; who has to look takes a free one by chance, so that not all want the same; and who
 * finds none looks again after a while, longer where there are many, at some leases at a time.
 */
export class Leases {
  readonly #run: CarrierRun;
  readonly #worker: string;
  readonly #only: readonly number[] | undefined;
  /** Of which run what is here is. */
  #runId: string | undefined;
  #round = -1;
  /** Those that it may take. */
  #shards: readonly number[] = [];
  /** Shards that it had in this round. */
  #had: number[] = [];
  /** Those of the round before that it has not tried yet: their data it may have at hand. */
  #again: number[] = [];
  /** Of others' leases, of this round. */
  readonly #seen = new Map<string, Seen>();
  /** With which of them it goes on. */
  #at = 0;
  /** When it looks next. */
  #next = 0;

  /** @param only the shards that it takes, if not any */
  constructor(run: CarrierRun, worker: string, only?: readonly number[]) {
    this.#run = run;
    this.#worker = worker;
    this.#only = only;
  }

  /** Milliseconds until it is worth while to take one again, where there was none. */
  get pause(): number {
    return Math.max(1, this.#next - performance.now());
  }

  /**
   * Takes a lease of a shard that is free, or whose lease has lapsed.
   * @throws RangeError where it is to take shards that there are not.
   */
  async take({ runId, round, terms }: State): Promise<HeldShard | undefined> {
    const { shards, lease: lasts } = terms;
    if (runId !== this.#runId || round !== this.#round) this.#begin(runId, round, shards);
    for (let shard = this.#again.shift(); shard !== undefined; shard = this.#again.shift()) {
      const held = await this.#create(shard);
      if (held) return held;
    }
    if (performance.now() < this.#next) return undefined;
    const held = (await this.#takeFree()) ?? (await this.#takeLapsed(lasts));
    if (!held) this.#next = performance.now() + lookEvery(shards, lasts);
    return held;
  }

  #begin(runId: string, round: number, shards: number): void {
    if (runId !== this.#runId) this.#had = [];
    this.#shards = this.#only ?? Array.from({ length: shards }, (_, shard) => shard);
    const none = this.#shards.find((shard) => shard >= shards);
    if (none !== undefined) {
      throw new RangeError(
        `work: only must have shards of the run, which are 0 to ${shards - 1}, got ${none}`,
      );
    }
    const chance = Math.floor(Math.random() * this.#shards.length);
    this.#again = this.#had.length > 0 ? this.#had : [this.#shards[chance]!];
    this.#had = [];
    this.#runId = runId;
    this.#round = round;
    this.#seen.clear();
    this.#at = chance;
    this.#next = 0;
  }

  async #takeFree(): Promise<HeldShard | undefined> {
    for (let i = 0; i < MOST_LISTED; i++) {
      const free = await this.#without(keys.leases(this.#round), keys.lease);
      // What it had is free again where the result was rejected, or where somebody has lost the lease.
      const others = free.filter((shard) => !this.#had.includes(shard));
      const some = others.length > 0 ? others : free;
      if (some.length === 0) return undefined;
      const held = await this.#create(some[Math.floor(Math.random() * some.length)]!);
      if (held) return held;
    }
    return undefined;
  }

  async #takeLapsed(lasts: number): Promise<HeldShard | undefined> {
    const left = await this.#without(keys.results(this.#round), keys.result);
    for (let i = 0; i < Math.min(left.length, LEASES_AT_ONCE); i++) {
      const shard = left[this.#at++ % left.length]!;
      const key = keys.lease(this.#round, shard);
      const entry = await this.#run.read(key, { maximumBytes: MAXIMUM_BYTES });
      if (!entry) continue;
      const now = performance.now();
      const seen = this.#seen.get(key);
      if (seen?.version !== entry.version) {
        this.#seen.set(key, { version: entry.version, since: now });
      } else if (now - seen.since >= lasts) {
        const version = await this.#run.update(key, this.#text(0), entry.version);
        if (version !== undefined) return this.#hold(shard, key, version);
      }
    }
    return undefined;
  }

  /** Shards of which there is no such record. */
  async #without(prefix: string, keyOf: (round: number, shard: number) => string) {
    const there = new Set(await this.#run.list(prefix));
    return this.#shards.filter((shard) => !there.has(keyOf(this.#round, shard)));
  }

  async #create(shard: number): Promise<HeldShard | undefined> {
    const key = keys.lease(this.#round, shard);
    const version = await this.#run.create(key, this.#text(0));
    return version === undefined ? undefined : this.#hold(shard, key, version);
  }

  #hold(shard: number, key: string, first: string): HeldShard {
    this.#had.push(shard);
    let version = first;
    let beat = 0;
    return {
      ...{ shard, key },
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
