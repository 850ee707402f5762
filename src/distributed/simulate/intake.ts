import { type Attempt, partsOf } from "./attempt.ts";
import type { Events } from "./events.ts";
import type { Model } from "./model.ts";
import { type Parts, sumOf } from "./parts.ts";
import { addTo, scaled } from "./statistics.ts";

/** Results that are taken in without a pause. */
interface Series {
  /** The one that found nothing to wait for. */
  readonly first: Attempt;
  count: number;
}

/** What the coordinator hears of, fetches and checks, one result after the other, until they are enough. */
export class Intake {
  results = 0;
  /** Seconds of training that went into them. */
  trained = 0;
  /** When they were enough, and what the time was spent on. */
  end: { readonly time: number; readonly parts: Parts } | undefined;
  readonly #model: Model;
  readonly #events: Events;
  readonly #each: number;
  /** Until when it has to do. */
  #until = 0;
  #series: Series | undefined;

  constructor(model: Model, events: Events) {
    this.#model = model;
    this.#events = events;
    this.#each = sumOf(model.intake);
  }

  /** A result is there. */
  arrived(attempt: Attempt): void {
    this.#events.after(attempt.draws.heard * this.#model.polling, () => this.#hear(attempt));
  }

  #hear(attempt: Attempt): void {
    const { now } = this.#events;
    if (!this.#series || now >= this.#until) this.#series = { first: attempt, count: 0 };
    this.#until = Math.max(now, this.#until) + this.#each;
    const series = this.#series;
    const count = ++series.count;
    this.#events.at(this.#until, () => this.#take(attempt, series.first, count));
  }

  #take({ trained }: Attempt, first: Attempt, count: number): void {
    const { plan, grace } = this.#model;
    this.results++;
    this.trained += trained;
    if (this.results === plan.shards) this.#close(first, count, 0);
    else if (this.results === plan.quorum) {
      this.#events.after(grace, () => this.#close(first, count, grace));
    }
  }

  #close(first: Attempt, count: number, grace: number): void {
    if (this.end) return;
    const parts = partsOf(this.#model, first);
    addTo(parts, scaled(this.#model.intake, count));
    parts.stragglers += grace;
    this.end = { time: this.#events.now, parts };
  }
}
