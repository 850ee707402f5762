import { checkAborted, reasonOf } from "../../aborted.ts";
import type { CarrierCall } from "../../carrier.ts";
import { CarrierError } from "../../carrierError.ts";
import { carrierError } from "./errors.ts";
import type { NatsConnection } from "./peer.ts";

/** A connection, and what is heard of it: one for all runs, since what is told of its status goes on until it is closed. */
export class Link {
  readonly connection: NatsConnection;
  /** Called when it is interrupted: what was asked is never answered. */
  readonly lost: Set<() => void> = new Set();
  /** Called when it is there again: what was said meanwhile was not heard. */
  readonly back: Set<() => void> = new Set();
  #closedBy: unknown;

  constructor(connection: NatsConnection) {
    this.connection = connection;
    this.#follow();
    connection.closed().then((error) => {
      this.#closedBy = error ?? undefined;
    });
  }

  /** Does something of which the server is to answer, as long as it is not aborted and the connection lasts. */
  async ask<T>(where: string, { signal }: CarrierCall, action: () => Promise<T>): Promise<T> {
    checkAborted(signal);
    let end = () => {};
    let lose = () => {};
    const broken = new Promise<never>((_, reject) => {
      end = () => reject(reasonOf(signal!));
      const message = `${where}: the connection to ${this.connection.getServer()} was interrupted`;
      lose = () => reject(new CarrierError("unreachable", message));
    });
    signal?.addEventListener("abort", end);
    this.lost.add(lose);
    try {
      const answer = action().catch((error) => {
        throw carrierError(where, error, this.#closedBy);
      });
      return await Promise.race([broken, answer]);
    } finally {
      signal?.removeEventListener("abort", end);
      this.lost.delete(lose);
    }
  }

  async #follow() {
    for await (const { type } of this.connection.status()) {
      if (type === "disconnect") for (const call of [...this.lost]) call();
      if (type === "reconnect") for (const call of [...this.back]) call();
    }
  }
}

const links = new WeakMap<NatsConnection, Link>();

/** That of a connection. */
export function linkOf(connection: NatsConnection): Link {
  const link = links.get(connection) ?? new Link(connection);
  links.set(connection, link);
  return link;
}
