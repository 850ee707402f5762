import type { RunStatus } from "../../../src/distributed/index.ts";
import { shardsText } from "../distributed/texts.ts";

/** Milliseconds without a result, after which it is looked whether somebody trains. */
export const QUIET = 10_000;

/** Says which shards nobody has taken, once a round, where nothing comes for a while: else one waits in silence. */
export class Untaken {
  readonly #look: () => Promise<RunStatus | undefined>;
  readonly #tell: (text: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #told = -1;

  constructor(look: () => Promise<RunStatus | undefined>, tell: (text: string) => void) {
    this.#look = look;
    this.#tell = tell;
    this.heard();
  }

  /** Something came: it is waited for the next. */
  heard(): void {
    this.stop();
    const timer = setTimeout(async () => {
      // What cannot be reached is told by who leads.
      const status = await this.#look().catch(() => undefined);
      if (timer === this.#timer) this.#say(status);
    }, QUIET);
    this.#timer = timer;
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #say(status: RunStatus | undefined): void {
    if (!status || status.free.length === 0 || status.round === this.#told) return;
    const { round, free, shards } = status;
    this.#told = round;
    const which = free.length === shards ? "a shard" : shardsText(free, shards);
    this.#tell(`round ${round + 1}: no worker has taken ${which} yet`);
  }
}
