import { type Attempt, partsOf } from "./attempt.ts";
import type { Events } from "./events.ts";
import { intakeLatency, type Model } from "./model.ts";
import { type Parts, sumOf } from "./parts.ts";
import { addTo, scaled } from "./statistics.ts";

/** A result that is there. */
interface Arrival {
  readonly attempt: Attempt;
  readonly time: number;
}

/** Results between which the coordinator does not wait for workers. */
interface Series {
  readonly first: Attempt;
  count: number;
  /** Seconds in which it looked, or waited to look. */
  latency: number;
  /** Seconds of latency until they were fetched. */
  fetching: number;
}

/**
 * What the coordinator does until results are enough: looks which are there, fetches and checks those, several at a time,
 * and looks again, from time to time or when something changes.
 */
export class Intake {
  results = 0;
  /** Times that it found some. */
  finds = 0;
  /** Seconds of training that went into them. */
  trained = 0;
  /** When they were enough, and what the time was spent on. */
  end: { readonly time: number; readonly parts: Parts } | undefined;
  readonly #model: Model;
  readonly #events: Events;
  readonly #each: number;
  #arrivals: Arrival[] = [];
  #series: Series | undefined;
  /** Until when it had something to fetch. */
  #until = 0;
  #quorumAt: number | undefined;
  /** When it looks next, or from when on it is told of a change, where nothing is there. */
  #next: number | undefined;

  constructor(model: Model, events: Events) {
    this.#model = model;
    this.#events = events;
    this.#each = sumOf(model.intake);
    this.#next = 0;
  }

  arrived(attempt: Attempt): void {
    this.#arrivals.push({ attempt, time: this.#events.now });
    if (this.#next !== undefined) this.#look();
  }

  /** At the first of its looks that finds what is there now. */
  #look(): void {
    const { polling, listing, request } = this.#model;
    const { now } = this.#events;
    const next = this.#next!;
    this.#next = undefined;
    const listed = polling > 0 ? next + listing : Math.max(now, next) + listing;
    const period = polling + listing + request;
    const times = now > listed ? Math.ceil((now - listed) / period) : 0;
    this.#events.at(Math.max(now, listed + times * period), () => this.#fetch());
  }

  #fetch(): void {
    const found = this.#arrivals;
    const { now } = this.#events;
    const [first] = found;
    if (first) {
      this.#arrivals = [];
      if (!this.#series || first.time >= this.#until) {
        const latency = now - first.time;
        this.#series = { first: first.attempt, count: 0, latency, fetching: 0 };
      } else this.#series.latency += now - this.#until;
      const fetching = intakeLatency(this.#model, found.length);
      this.#series.count += found.length;
      this.#series.fetching += fetching;
      this.#until = now + fetching + found.length * this.#each;
      this.finds++;
    }
    this.#events.at(Math.max(now, this.#until), () => {
      this.results += found.length;
      for (const { attempt } of found) this.trained += attempt.trained;
      this.#decide();
    });
  }

  #decide(): void {
    const { plan, polling, grace, request } = this.#model;
    const { now } = this.#events;
    if (this.results >= plan.quorum) this.#quorumAt ??= now;
    const ends = (this.#quorumAt ?? Infinity) + grace;
    if (this.results === plan.shards || now >= ends) {
      this.#close();
      return;
    }
    // Then it asks whether it still leads.
    const next = Math.min(now + request + polling, Math.max(now + request, ends));
    this.#next = next;
    if (this.#arrivals.length > 0) this.#look();
    else if (ends < Infinity) {
      this.#events.at(polling > 0 ? next : Math.max(next, ends), () => {
        if (this.#next === next) this.#look();
      });
    }
  }

  #close(): void {
    const { first, count, latency, fetching } = this.#series!;
    const { now } = this.#events;
    const parts = partsOf(this.#model, first);
    addTo(parts, scaled(this.#model.intake, count));
    parts.latency += latency;
    parts.coordinatorLatency += fetching;
    parts.stragglers += now - this.#until;
    this.end = { time: now, parts };
  }
}
