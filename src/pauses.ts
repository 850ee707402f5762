/**
 * Turns for the event loop amid a long computation: timers, messages, input and drawing come to theirs.
 *
 * @module
 */

/** How long to compute before others get their turn: under a frame of 60 a second, with time to draw it. */
const BUSY_MS = 10;
/** How often to ask a clock that stands still, as those of edge functions do until something is waited for. */
const ASKED = 32;
/** How long a way to wait may take to show that it works: then it is given up, as a stub's would be. */
const PROOF_MS = 250;
/** So many microtasks later what comes in a task of its own has not come. */
const MICROTASKS = 100;

/** Calls back in a later task of the event loop. */
interface Turns {
  next(resume: () => void): void;
  end?(): void;
}

/** What of a platform pauses may use. All of it may be missing, or be a stub that throws or does nothing. */
export interface Platform {
  readonly performance?: { now(): number };
  readonly setImmediate?: (run: () => void) => unknown;
  readonly MessageChannel?: new () => Channel;
  readonly setTimeout?: (run: () => void, milliseconds?: number) => unknown;
  readonly clearTimeout?: (timer: never) => void;
}

interface Channel {
  readonly port1: {
    onmessage: (() => void) | null | undefined | ((this: never, event: never) => unknown);
    close(): void;
  };
  readonly port2: { postMessage(message: undefined): void };
}

/** What there is as this is imported: tests that later put a clock of their own in its place still train. */
const { performance, setImmediate, MessageChannel, setTimeout, clearTimeout } =
  globalThis as Platform;
const here = { performance, setImmediate, MessageChannel, setTimeout, clearTimeout } as Platform;

/**
 * When a long computation is to pause, and how: by `setImmediate` where there is one, else by one
 * `MessageChannel`, else by `setTimeout`, which browsers hold back for 4 ms. Not by `scheduler.yield`:
 * what it resumes comes before timers, messages and input.
 */
export class Pauses {
  readonly #platform: Platform;
  readonly #now: () => number;
  #last: number;
  #asked = 0;
  #turns: Turns | undefined;

  constructor(platform: Platform = here) {
    this.#platform = platform;
    this.#now = () => platform.performance?.now() ?? Date.now();
    this.#last = this.#now();
  }

  /** Whether one is due. */
  get areDue(): boolean {
    const now = this.#now();
    if (now !== this.#last) return now - this.#last >= BUSY_MS;
    return ++this.#asked >= ASKED;
  }

  async take(): Promise<void> {
    this.#turns ? await next(this.#turns) : await this.#prove();
    this.#last = this.#now();
    this.#asked = 0;
  }

  /**
   * Does work that yields where it may pause, and pauses where that is due.
   * @returns undefined if the signal ended it.
   */
  async through<T>(
    work: Generator<unknown, T, void>,
    signal?: AbortSignal,
  ): Promise<T | undefined> {
    while (!signal?.aborted) {
      const { done, value } = work.next();
      if (this.areDue) await this.take();
      if (done) return value;
    }
    return undefined;
  }

  /** Gives back what was held to pause. */
  end(): void {
    this.#turns?.end?.();
    this.#turns = undefined;
  }

  /** Pauses by the first way that proves to work. */
  async #prove(): Promise<void> {
    for (const way of [byImmediate, byMessages]) {
      const turns = attempt(() => way(this.#platform));
      if (turns === undefined) continue;
      if (await works(turns, this.#platform)) {
        this.#turns = turns;
        return;
      }
      turns.end?.();
    }
    this.#turns = byTimers(this.#platform);
    await next(this.#turns);
  }
}

function next(turns: Turns): Promise<void> {
  return new Promise((resolve) => turns.next(resolve));
}

/**
 * Whether it calls back, and does so in a task of its own: where messages come amid microtasks, as in
 * workerd, nothing else has its turn.
 */
async function works(turns: Turns, { setTimeout, clearTimeout }: Platform): Promise<boolean> {
  let isCalled = false;
  const call = next(turns).then(
    () => {
      isCalled = true;
      return true;
    },
    () => false,
  );
  for (let i = 0; i < MICROTASKS; i++) await undefined;
  if (isCalled || setTimeout === undefined) return !isCalled;
  let timer: unknown;
  const patience = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), PROOF_MS);
  });
  const isProven = await Promise.race([call, patience]);
  clearTimeout?.(timer as never);
  return isProven;
}

function attempt<T>(make: () => T): T | undefined {
  try {
    return make();
  } catch {
    return undefined;
  }
}

function byImmediate({ setImmediate }: Platform): Turns | undefined {
  return setImmediate && { next: (resume) => setImmediate(resume) };
}

function byMessages({ MessageChannel }: Platform): Turns | undefined {
  if (MessageChannel === undefined) return undefined;
  const { port1, port2 } = new MessageChannel();
  return {
    next(resume) {
      port1.onmessage = resume;
      port2.postMessage(undefined);
    },
    end: () => port1.close(),
  };
}

/** Where there are no timers either, there is nothing that could have its turn. */
function byTimers({ setTimeout }: Platform): Turns {
  return { next: (resume) => (setTimeout ? setTimeout(resume, 0) : resume()) };
}
