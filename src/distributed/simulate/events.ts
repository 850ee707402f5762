/** What is to happen, by time: of what happens at the same time, first what was said first. */
export class Events {
  now = 0;
  #count = 0;
  /** A binary heap. */
  readonly #heap: Event[] = [];

  /** @param time not before now */
  at(time: number, happen: () => void): void {
    const heap = this.#heap;
    const event = { time, order: this.#count++, happen };
    let i = heap.length;
    while (i > 0) {
      const above = (i - 1) >> 1;
      if (!isBefore(event, heap[above]!)) break;
      heap[i] = heap[above]!;
      i = above;
    }
    heap[i] = event;
  }

  after(time: number, happen: () => void): void {
    this.at(this.now + time, happen);
  }

  /** Lets all happen, until nothing is left or `isOver`. */
  run(isOver: () => boolean): void {
    while (this.#heap.length > 0 && !isOver()) {
      const event = this.#first();
      this.now = event.time;
      event.happen();
    }
  }

  #first(): Event {
    const heap = this.#heap;
    const first = heap[0]!;
    const last = heap.pop()!;
    const { length } = heap;
    if (length === 0) return first;
    let i = 0;
    for (;;) {
      let below = 2 * i + 1;
      if (below >= length) break;
      if (below + 1 < length && isBefore(heap[below + 1]!, heap[below]!)) below++;
      if (!isBefore(heap[below]!, last)) break;
      heap[i] = heap[below]!;
      i = below;
    }
    heap[i] = last;
    return first;
  }
}

interface Event {
  readonly time: number;
  readonly order: number;
  readonly happen: () => void;
}

const isBefore = (a: Event, b: Event): boolean =>
  a.time < b.time || (a.time === b.time && a.order < b.order);
