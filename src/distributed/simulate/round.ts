import { LEASES_AT_ONCE } from "../worker/leases.ts";
import type { Attempt } from "./attempt.ts";
import type { Chance } from "./draws.ts";
import { Events } from "./events.ts";
import { Intake } from "./intake.ts";
import type { Model } from "./model.ts";
import type { Parts } from "./parts.ts";
import { SharedLink } from "./sharedLink.ts";

/** What happened in a round, from when it was said where it begins until it was decided which results make it. */
export interface Collected {
  readonly seconds: number;
  /** What they were spent on. */
  readonly parts: Parts;
  /** Results that make the round, and seconds of training that went into them. */
  readonly results: number;
  readonly trained: number;
  /** Attempts of shards: how many, how many of them sent something, and how many ended since their worker had gone. */
  readonly attempts: number;
  readonly sent: number;
  readonly failures: number;
  /** Seconds of all attempts. */
  readonly busy: number;
  /** Looks of workers that found nothing to do. */
  readonly looks: number;
  /** Lists in which they looked for a shard that nobody has, and for those that have no result; leases of those that they read. */
  readonly searches: { readonly free: number; readonly lapsed: number };
  readonly leases: number;
  /** Leases that others had been faster to take. */
  readonly refused: number;
  /** Times that the coordinator found results. */
  readonly finds: number;
  /** When each worker can look again, in seconds from the end. */
  readonly free: Float64Array;
}

/** Lets workers train shards: a few events for each. */
export class Round {
  readonly #model: Model;
  readonly #chance: Chance;
  readonly #events = new Events();
  readonly #down: SharedLink;
  readonly #up: SharedLink;
  readonly #intake: Intake;
  /** Shards that nobody trains: all, and later those whose lease has lapsed. Those before `#next` were taken. */
  readonly #open: number[];
  #next = 0;
  /** When each shard was taken first; −1 before. */
  readonly #first: Float64Array;
  /** Shards that have no result. */
  #left: number;
  /** Workers that found nothing to do. */
  readonly #idle: Idle[] = [];
  /** What each worker trains. */
  readonly #active: (Attempt | undefined)[];
  readonly #isBack: Float64Array;
  /** How many shards each has had. */
  readonly #had: Uint32Array;
  #counted = 0;
  /** Leases read in a look, times seconds, since the round began. */
  #readSince = 0;
  readonly #count = {
    attempts: 0,
    sent: 0,
    failures: 0,
    busy: 0,
    looks: 0,
    leases: 0,
    refused: 0,
  };
  readonly #searches = { free: 0, lapsed: 0 };

  /** @param free when each worker can look first */
  constructor(model: Model, chance: Chance, free: Float64Array) {
    const { plan, sizes, server, download, upload } = model;
    this.#model = model;
    this.#chance = chance;
    this.#open = Array.from({ length: plan.shards }, (_, shard) => shard);
    this.#first = new Float64Array(plan.shards).fill(-1);
    this.#left = plan.shards;
    this.#isBack = free.slice();
    this.#had = new Uint32Array(plan.workers);
    this.#active = Array.from(free, () => undefined);
    const events = this.#events;
    this.#down = new SharedLink(events, sizes.point + sizes.residual, server, download);
    this.#up = new SharedLink(events, sizes.differences + sizes.residual, server, upload);
    this.#intake = new Intake(model, events);
  }

  run(): Collected {
    const { polling, lease } = this.#model;
    for (const [worker, time] of this.#isBack.entries()) {
      const { look } = this.#chance.first[worker]!;
      this.#events.at(time + look * polling, () => this.#look(worker));
    }
    this.#events.run(() => this.#intake.end !== undefined);
    const { time: seconds, parts } = this.#intake.end!;
    this.#account();
    for (const idle of this.#idle) this.#leaveIdle(idle);
    for (const attempt of this.#active) {
      if (!attempt) continue;
      // It hears of the end when it renews its lease.
      this.#isBack[attempt.worker] = seconds + (attempt.draws.over * lease) / 3;
      this.#count.busy += seconds - attempt.began;
    }
    const { results, trained, finds } = this.#intake;
    const free = this.#isBack.map((time) => Math.max(0, time - seconds));
    const searches = this.#searches;
    return { ...this.#count, searches, finds, seconds, parts, results, trained, free };
  }

  #look(worker: number): void {
    this.#account();
    const { plan } = this.#model;
    if (this.#next < this.#open.length) {
      // What it had in the round before it takes again without a look.
      if (this.#had[worker]! >= plan.shards / plan.workers) this.#searches.free++;
      this.#begin(worker, this.#open[this.#next++]!);
      return;
    }
    if (this.#had[worker] === 0) this.#count.refused++;
    this.#count.looks++;
    this.#search(1, this.#read);
    this.#idle.push({ worker, since: this.#events.now, readSince: this.#readSince });
  }

  /** Looks at what others have, so often, and reads so many leases each time. */
  #search(times: number, leases: number): void {
    this.#searches.free += times;
    this.#searches.lapsed += times;
    this.#count.leases += times * leases;
  }

  /** Leases that are read in a look: of shards that have no result. */
  get #read(): number {
    return Math.min(this.#left, LEASES_AT_ONCE);
  }

  /** What a worker has asked since it found nothing to do. */
  #leaveIdle({ since, readSince }: Idle): void {
    const seconds = this.#events.now - since;
    const times = Math.floor(seconds / this.#model.searching);
    if (times === 0) return;
    if (this.#model.polling === 0) this.#count.looks += times;
    this.#search(times, (this.#readSince - readSince) / seconds);
  }

  #begin(worker: number, shard: number): void {
    const { fetching, life } = this.#model;
    const { now } = this.#events;
    const draws = this.#had[worker]! > 0 ? this.#chance.another() : this.#chance.first[worker]!;
    this.#had[worker]!++;
    if (this.#first[shard]! < 0) this.#first[shard] = now;
    const attempt: Attempt = {
      ...{ worker, shard, draws, began: now, first: this.#first[shard]! },
      ...{ end: now + draws.life * life, downloaded: 0, trained: 0, uploaded: 0 },
    };
    this.#active[worker] = attempt;
    this.#count.attempts++;
    this.#after(fetching, attempt, () => this.#fetch(attempt));
  }

  #fetch(attempt: Attempt): void {
    const { now } = this.#events;
    this.#down.start(() => {
      attempt.downloaded = this.#events.now - now;
      this.#after(0, attempt, () => this.#train(attempt));
    });
  }

  #train(attempt: Attempt): void {
    const { training, sending, plan } = this.#model;
    const { worker, draws } = attempt;
    const isSlow = worker < plan.slow * plan.workers;
    attempt.trained = training * (isSlow ? plan.slowness : 1) * (1 + plan.straggling * draws.late);
    this.#after(attempt.trained + sending, attempt, () => this.#send(attempt));
  }

  #send(attempt: Attempt): void {
    const { now } = this.#events;
    this.#count.sent++;
    this.#up.start(() => {
      attempt.uploaded = this.#events.now - now;
      this.#after(0, attempt, () => this.#end(attempt));
    });
  }

  #end(attempt: Attempt): void {
    const { worker } = attempt;
    this.#account();
    this.#left--;
    this.#leave(attempt);
    this.#intake.arrived(attempt);
    this.#look(worker);
  }

  /** Goes on, unless the worker has gone by then. */
  #after(seconds: number, attempt: Attempt, next: () => void): void {
    const { now } = this.#events;
    if (attempt.end >= now + seconds) this.#events.after(seconds, next);
    else this.#events.at(Math.max(now, attempt.end), () => this.#fail(attempt));
  }

  #fail(attempt: Attempt): void {
    const { lease, restart, polling } = this.#model;
    const { worker, shard, draws } = attempt;
    this.#count.failures++;
    this.#leave(attempt);
    this.#isBack[worker] = this.#events.now + restart;
    this.#events.after(restart, () => this.#look(worker));
    this.#events.after(lease, () => {
      this.#account();
      this.#open.push(shard);
      const other = this.#idle.pop();
      if (!other) return;
      this.#leaveIdle(other);
      this.#events.after(draws.look * polling, () => this.#look(other.worker));
    });
  }

  #leave({ worker, began }: Attempt): void {
    this.#active[worker] = undefined;
    this.#count.busy += this.#events.now - began;
  }

  /** Who has nothing to do looks from time to time. */
  #account(): void {
    const { polling } = this.#model;
    const { now } = this.#events;
    if (polling > 0) this.#count.looks += (this.#idle.length * (now - this.#counted)) / polling;
    this.#readSince += this.#read * (now - this.#counted);
    this.#counted = now;
  }
}

/** A worker that found nothing to do, and since when. */
interface Idle {
  readonly worker: number;
  readonly since: number;
  readonly readSince: number;
}
