import type { Events } from "./events.ts";

/**
 * What goes through a server at once: each transfer at its own line's rate, unless all together are more than the server
 * carries, which they then share alike. All are of one size, so that they end in the order in which they began.
 */
export class SharedLink {
  readonly #events: Events;
  readonly #bytes: number;
  readonly #total: number;
  readonly #each: number;
  /** How many bytes a transfer has had that has been there from the beginning. */
  #had = 0;
  #since = 0;
  #isForeseen = false;
  #first = 0;
  readonly #transfers: Transfer[] = [];

  /**
   * @param bytes of each transfer
   * @param total bytes a second of the server
   * @param each bytes a second of a transfer's own line
   */
  constructor(events: Events, bytes: number, total: number, each: number) {
    this.#events = events;
    this.#bytes = bytes;
    this.#total = total;
    this.#each = each;
  }

  start(end: () => void): void {
    if (this.#total === Infinity && this.#each === Infinity) {
      this.#events.after(0, end);
      return;
    }
    this.#advance();
    this.#transfers.push({ until: this.#had + this.#bytes, end });
    if (!this.#isForeseen) this.#foresee();
  }

  get #rate(): number {
    return Math.min(this.#each, this.#total / (this.#transfers.length - this.#first));
  }

  #advance(): void {
    const { now } = this.#events;
    if (this.#first < this.#transfers.length) this.#had += this.#rate * (now - this.#since);
    this.#since = now;
  }

  /** When the next transfer ends, if no other begins: later if one does, which is seen then. */
  #foresee(): void {
    const next = this.#transfers[this.#first];
    this.#isForeseen = next !== undefined;
    if (!next) return;
    const { length } = this.#transfers;
    this.#events.after(Math.max(0, next.until - this.#had) / this.#rate, () => {
      this.#advance();
      // Roundings of sums do not decide it.
      if (this.#transfers.length === length || this.#had >= next.until) {
        this.#had = next.until;
        this.#first++;
        next.end();
      }
      this.#foresee();
    });
  }
}

interface Transfer {
  readonly until: number;
  readonly end: () => void;
}
