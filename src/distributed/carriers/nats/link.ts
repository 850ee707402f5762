import { checkAborted, reasonOf } from "../../aborted.ts";
import type { CarrierCall } from "../../carrier.ts";
import { CarrierError } from "../../carrierError.ts";
import { onAbort } from "../../onAbort.ts";
import { carrierError } from "./errors.ts";
import type { NatsConnection } from "./peer.ts";

/** A connection, and what is heard of it: one for all runs, since what is told of its status goes on until it is closed. */
export class Link {
  readonly connection: NatsConnection;
  /** Called when it is interrupted: what was asked is never answered. */
  readonly lost: Set<() => void> = new Set();
  /** Called when it is there again, whereupon what was said meanwhile was not heard, and when it is closed for good. */
  readonly back: Set<() => void> = new Set();
  #isDown = false;
  #closedBy: unknown;

  constructor(connection: NatsConnection) {
    this.connection = connection;
    this.#follow();
    connection.closed().then((error) => {
      this.#closedBy = error ?? undefined;
      this.#isDown = false;
      tell(this.back);
    });
  }

  /**
   * Does something of which the server is to answer, as long as it is not aborted and the connection lasts. Where it is
   * interrupted, that is begun when it is there again: what is sent before may never arrive.
   * @param timeout how long that may take, in milliseconds
   */
  async ask<T>(
    where: string,
    timeout: number,
    { signal }: CarrierCall,
    action: () => Promise<T>,
  ): Promise<T> {
    checkAborted(signal);
    let end = () => {};
    let lose = () => {};
    let wake = () => {};
    let timer: ReturnType<typeof setTimeout> | undefined;
    const unreachable = (what: string) =>
      new CarrierError("unreachable", `${where}: ${this.connection.getServer()} ${what}`);
    const broken = new Promise<never>((_, reject) => {
      end = () => reject(reasonOf(signal!));
      lose = () => reject(unreachable("interrupted the connection"));
      if (this.#isDown) {
        const late = () => reject(unreachable(`did not come back within ${timeout} ms`));
        timer = setTimeout(late, timeout);
      }
    });
    const there = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const giveUp = onAbort(signal, () => end());
    this.lost.add(lose);
    try {
      if (this.#isDown) {
        this.back.add(wake);
        await Promise.race([broken, there]);
      }
      clearTimeout(timer);
      const answer = action().catch((error) => {
        throw carrierError(where, error, this.#closedBy);
      });
      return await Promise.race([broken, answer]);
    } finally {
      clearTimeout(timer);
      giveUp();
      this.lost.delete(lose);
      this.back.delete(wake);
    }
  }

  /** @throws CarrierError if it is closed for good. */
  checkOpen(where: string): void {
    if (!this.connection.isClosed()) return;
    const error = new CarrierError("unreachable", `${where}: closed connection`);
    throw this.#closedBy === undefined ? error : carrierError(where, error, this.#closedBy);
  }

  async #follow() {
    for await (const { type } of this.connection.status()) {
      if (type === "disconnect") {
        this.#isDown = true;
        tell(this.lost);
      }
      if (type === "reconnect") {
        this.#isDown = false;
        tell(this.back);
      }
    }
  }
}

const tell = (calls: Set<() => void>) => {
  for (const call of [...calls]) call();
};

const links = new WeakMap<NatsConnection, Link>();

/** That of a connection. */
export function linkOf(connection: NatsConnection): Link {
  const link = links.get(connection) ?? new Link(connection);
  links.set(connection, link);
  return link;
}
