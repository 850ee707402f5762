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
  /** Looks of workers that found nothing to do, those of them in which shards had no result yet, and leases read in those. */
  readonly looks: number;
  readonly searches: number;
  readonly leases: number;
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
  readonly #idle: number[] = [];
  /** What each worker trains. */
  readonly #active: (Attempt | undefined)[];
  readonly #isBack: Float64Array;
  readonly #hasTried: Uint8Array;
  #counted = 0;
  readonly #count = {
    attempts: 0,
    sent: 0,
    failures: 0,
    busy: 0,
    looks: 0,
    searches: 0,
    leases: 0,
  };

  /** @param free when each worker can look first */
  constructor(model: Model, chance: Chance, free: Float64Array) {
    const { plan, sizes, server, download, upload } = model;
    this.#model = model;
    this.#chance = chance;
    this.#open = Array.from({ length: plan.shards }, (_, shard) => shard);
    this.#first = new Float64Array(plan.shards).fill(-1);
    this.#left = plan.shards;
    this.#isBack = free.slice();
    this.#hasTried = new Uint8Array(plan.workers);
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
    for (const attempt of this.#active) {
      if (!attempt) continue;
      // It hears of the end when it renews its lease.
      this.#isBack[attempt.worker] = seconds + (attempt.draws.over * lease) / 3;
      this.#count.busy += seconds - attempt.began;
    }
    const { results, trained } = this.#intake;
    const free = this.#isBack.map((time) => Math.max(0, time - seconds));
    return { ...this.#count, seconds, parts, results, trained, free };
  }

  #look(worker: number): void {
    this.#account();
    if (this.#next === this.#open.length) {
      this.#idle.push(worker);
      this.#lookOf(1);
    } else this.#begin(worker, this.#open[this.#next++]!);
  }

  #begin(worker: number, shard: number): void {
    const { fetching, life } = this.#model;
    const { now } = this.#events;
    const draws = this.#hasTried[worker] ? this.#chance.another() : this.#chance.first[worker]!;
    this.#hasTried[worker] = 1;
    if (this.#first[shard]! < 0) this.#first[shard] = now;
    const attempt: Attempt = {
      ...{ worker, shard, draws, began: now, first: this.#first[shard]! },
      ...{ end: now + draws.life * life, downloaded: 0, trained: 0, uploaded: 0 },
    };
    this.#active[worker] = attempt;
    this.#count.attempts++;
    this.#changed();
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
    this.#changed();
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
      if (other !== undefined) this.#events.after(draws.look * polling, () => this.#look(other));
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
    if (polling > 0) this.#lookOf((this.#idle.length * (now - this.#counted)) / polling);
    this.#counted = now;
  }

  /** Where a carrier tells of changes, at each. */
  #changed(): void {
    if (this.#model.polling === 0) this.#lookOf(this.#idle.length);
  }

  #lookOf(workers: number): void {
    this.#count.looks += workers;
    if (this.#left > 0) this.#count.searches += workers;
    this.#count.leases += workers * this.#left;
  }
}
