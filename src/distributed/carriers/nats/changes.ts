import { checkAborted } from "../../aborted.ts";
import type { CarrierCall } from "../../carrier.ts";
import { sleep } from "../../sleep.ts";
import { carrierError } from "./errors.ts";
import type { Link } from "./link.ts";

/** Hears that records have changed: the server repeats what it has stored under another subject. */
export class Changes {
  readonly #where: string;
  readonly #link: Link;
  readonly #heard = new Set<() => void>();
  // What was before is news to who has just come.
  #changed = true;
  #refused: Error | undefined;
  #end = () => {};

  constructor(where: string, link: Link) {
    this.#where = where;
    this.#link = link;
  }

  async start(subject: string, timeout: number, call: CarrierCall): Promise<void> {
    const { connection, back } = this.#link;
    const hear = () => {
      this.#changed = true;
      for (const wake of [...this.#heard]) wake();
    };
    await this.#link.ask(this.#where, timeout, call, async () => {
      const subscription = connection.subscribe(subject, {
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
  }

  async wait(milliseconds: number, { signal }: CarrierCall): Promise<void> {
    checkAborted(signal);
    this.#checkOpen();
    const change = new AbortController();
    const wake = () => change.abort();
    this.#heard.add(wake);
    try {
      if (!this.#changed) await sleep(milliseconds, signal, change.signal);
    } finally {
      this.#heard.delete(wake);
    }
    this.#checkOpen();
    this.#changed = false;
  }

  #checkOpen() {
    if (this.#refused) throw carrierError(this.#where, this.#refused);
    this.#link.checkOpen(this.#where);
  }

  stop(): void {
    this.#end();
  }
}
