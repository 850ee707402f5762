import type { RunStatus } from "../../../src/distributed/index.ts";
import { shardsText } from "../distributed/texts.ts";

/** Milliseconds without a result, after which it is looked whether somebody trains. */
export const QUIET = 10_000;

/**
 * Says which shards nobody has taken, where nothing comes for a while: else one waits in silence. It looks once a round, as the
 * carrier is asked for all that there is of it.
 */
export class Untaken {
  readonly #look: () => Promise<RunStatus | undefined>;
  readonly #tell: (text: string) => void;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #hasLooked = false;

  constructor(look: () => Promise<RunStatus | undefined>, tell: (text: string) => void) {
    this.#look = look;
    this.#tell = tell;
    this.begin();
  }

  /** A round begins. */
  begin(): void {
    this.stop();
    this.#hasLooked = false;
    const timer = setTimeout(async () => {
      this.#hasLooked = true;
      // What cannot be reached is told by who leads.
      const status = await this.#look().catch(() => undefined);
      if (status && timer === this.#timer) this.#say(status);
    }, QUIET);
    this.#timer = timer;
  }

  /** A result came: the next is waited for. */
  heard(): void {
    if (!this.#hasLooked) this.#timer?.refresh();
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #say({ round, free, shards }: RunStatus): void {
    if (free.length === 0) return;
    const which = free.length === shards ? "a shard" : shardsText(free, shards);
    this.#tell(`round ${round + 1}: no worker has taken ${which} yet`);
  }
}
