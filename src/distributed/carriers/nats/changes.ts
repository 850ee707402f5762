import { checkAborted } from "../../aborted.ts";
import type { CarrierWait } from "../../carrier.ts";
import { Watch } from "../watch.ts";
import { carrierError } from "./errors.ts";
import type { Link } from "./link.ts";

/** Where and how changes are heard of. */
export interface Hearing {
  readonly where: string;
  readonly link: Link;
  /** How long an answer is waited for, in milliseconds. */
  readonly timeout: number;
  /** What all that is told of a run's records is sent to, with a point at its end. */
  readonly subject: string;
}

/**
 * Hears that records have changed: the server repeats what it has stored under another subject. It is asked for no more than
 * what is waited for: of what a thousand workers write, each would hear all otherwise.
 */
export class Changes {
  readonly #hearing: Hearing;
  readonly #ears = new Map<string, Ear>();

  constructor(hearing: Hearing) {
    this.#hearing = hearing;
  }

  async wait(milliseconds: number, { signal, of = "" }: CarrierWait): Promise<void> {
    checkAborted(signal);
    this.#hearing.link.checkOpen(this.#hearing.where);
    let ear = this.#ears.get(of);
    if (!ear) {
      ear = new Ear(this.#hearing, of);
      this.#ears.set(of, ear);
    }
    await ear.wait(milliseconds, signal);
  }

  stop(): void {
    for (const ear of this.#ears.values()) ear.stop();
  }
}

/** A subscription, from when it is waited for first. */
class Ear {
  readonly #hearing: Hearing;
  readonly #subject: string;
  readonly #watch = new Watch();
  #started: Promise<void> | undefined;
  #refused: Error | undefined;
  #end = () => {};

  constructor(hearing: Hearing, of: string) {
    this.#hearing = hearing;
    const isAll = of === "" || of.endsWith(".");
    this.#subject = `${hearing.subject}${of}${isAll ? ">" : ""}`;
  }

  async wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
    const { where, link } = this.#hearing;
    this.#started ??= this.#start(signal);
    await this.#started;
    await this.#watch.wait(milliseconds, signal);
    if (this.#refused) throw carrierError(where, this.#refused);
    link.checkOpen(where);
  }

  async #start(signal: AbortSignal | undefined): Promise<void> {
    const { where, link, timeout } = this.#hearing;
    const { connection, back } = link;
    const hear = () => this.#watch.hear();
    try {
      await link.ask(where, timeout, signal ? { signal } : {}, async () => {
        const subscription = connection.subscribe(this.#subject, {
          callback: (error) => {
            if (error) this.#refused = error;
            hear();
          },
        });
        this.#end = () => {
          back.delete(hear);
          if (!connection.isClosed()) subscription.unsubscribe();
        };
        back.add(hear);
        await connection.flush();
        if (this.#refused) throw this.#refused;
      });
    } catch (error) {
      // Whoever waits again tries again.
      this.stop();
      this.#started = undefined;
      this.#refused = undefined;
      throw error;
    }
  }

  stop(): void {
    this.#end();
  }
}
