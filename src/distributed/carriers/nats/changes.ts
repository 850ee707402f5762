import { checkAborted } from "../../aborted.ts";
import type { CarrierWait } from "../../carrier.ts";
import { Watch } from "../watch.ts";
import { carrierError } from "./errors.ts";
import type { Link } from "./link.ts";

/** Where and how changes are heard of. */
export interface Hearing {
  readonly where: string;
  readonly link: Link;
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

/** A subscription. What is asked of the server after it was sent is answered after it was heard of. */
class Ear {
  readonly #hearing: Hearing;
  readonly #watch = new Watch();
  readonly #end: () => void;
  #refused: Error | undefined;

  constructor(hearing: Hearing, of: string) {
    this.#hearing = hearing;
    const { connection, back } = hearing.link;
    const hear = () => this.#watch.hear();
    const isAll = of === "" || of.endsWith(".");
    const subscription = connection.subscribe(`${hearing.subject}${of}${isAll ? ">" : ""}`, {
      callback: (error) => {
        if (error) this.#refused = error;
        hear();
      },
    });
    back.add(hear);
    this.#end = () => {
      back.delete(hear);
      if (!connection.isClosed()) subscription.unsubscribe();
    };
  }

  async wait(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
    const { where, link } = this.#hearing;
    this.#check();
    await this.#watch.wait(milliseconds, signal);
    this.#check();
    link.checkOpen(where);
  }

  #check(): void {
    if (this.#refused) throw carrierError(this.#hearing.where, this.#refused);
  }

  stop(): void {
    this.#end();
  }
}
