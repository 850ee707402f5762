/** Chance that is the same on every engine: mulberry32 (Tommy Ettinger, public domain). */
export class Chance {
  #state;

  constructor(...seeds) {
    this.#state = 0;
    for (const seed of seeds) this.#state = (this.next() * 2 ** 32) ^ seed;
  }

  /** In [0, 1). */
  next() {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  }

  below(count) {
    return Math.floor(this.next() * count);
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  /** Whether something of this probability happens. */
  is(probability) {
    return this.next() < probability;
  }
}
