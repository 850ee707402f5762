import { UnsupportedError } from "../../errors.ts";
import { checkFlag, checkKeys, checkNumber } from "../../validate.ts";
import type { Carrier, CarrierCall } from "../carrier.ts";
import { CarrierError } from "../carrierError.ts";
import { checkRun } from "../names.ts";
import { Turns } from "../turns.ts";
import { NatsBlobs } from "./nats/blobs.ts";
import { Bucket, type Store } from "./nats/bucket.ts";
import { Changes } from "./nats/changes.ts";
import { type Link, linkOf } from "./nats/link.ts";
import { checkPeers, type NatsConnection, type NatsPackages } from "./nats/peer.ts";
import { NatsRecords } from "./nats/records.ts";
import { natsRun } from "./nats/run.ts";
import { checkConnection } from "./nats/secure.ts";

/** How runs are carried by NATS. */
export interface NatsCarrierOptions {
  /** How many servers of a cluster keep each run that is created, from 1 to 5; 3 outlast the loss of one. Default 1. */
  readonly replicas?: number;
  /** How long an answer is waited for, in milliseconds, from 1. Default 30,000: a megabyte by 0.3 Mbit/s. */
  readonly timeout?: number;
  /** How many chunks, of a megabyte at most, are on their way at once, from 1. Default 4. */
  readonly chunks?: number;
  /** Lets a connection be without encryption or credentials that does not end on this machine. Default false. */
  readonly allowInsecure?: boolean;
}

const WHERE = "natsCarrier";

/**
 * Carries runs by a server of [NATS](https://nats.io), of version 2.10 or newer, with JetStream: from Node, Deno and browsers.
 *
 * ```js
 * import { jetstreamManager } from "@nats-io/jetstream";
 * import { connect, headers } from "@nats-io/transport-node"; // in a browser: wsconnect, headers of "@nats-io/nats-core"
 *
 * const connection = await connect({
 *   servers: "nats.example.org:4222", // in a browser "wss://…"
 *   tls: {}, // or the password is sent in clear to whoever asks for it; "tls://" before the server does not do
 *   user: "worker",
 *   pass: "…",
 *   inboxPrefix: "_INBOX_worker", // as the server's permissions have it
 *   maxReconnectAttempts: -1, // comes back whenever the server does
 *   pingInterval: 20_000, // notices within a minute that the server is gone
 * });
 * const carrier = natsCarrier(connection, { jetstreamManager, headers });
 * ```
 *
 * A run is two buckets of NATS's key-value store, `nadir_records_<run>` and `nadir_blobs_<run>`, which NATS's own tools show. What a
 * user may write is said by subjects: `docs/distributed/nats-server.conf` is a server's configuration where workers cannot write
 * state or parameters. The server's `sync_interval` must be `always`, or a loss of power loses what it has acknowledged.
 *
 * The connection stays the caller's: closing runs does not close it. A program should connect in one way, by `connect` or by
 * `wsconnect`: NATS's packages make every later attempt in the way of the last one (seen with 3.4.0).
 *
 * @throws UnsupportedError on a page that is not secure, where there is no SHA-256; TypeError if it is no connection, or packages lack what is used of them; RangeError for options out of range, and for
 *   a connection that is closed, that gives up reconnecting, or that, not being to this machine, is not encrypted or without credentials.
 */
export function natsCarrier(
  connection: NatsConnection,
  packages: NatsPackages,
  options: NatsCarrierOptions = {},
): Carrier {
  checkPeers(WHERE, connection, packages);
  if (typeof globalThis.crypto?.subtle?.digest !== "function") {
    throw new UnsupportedError(`${WHERE}: this page has no crypto.subtle; serve it by https`);
  }
  checkKeys(WHERE, options, ["replicas", "timeout", "chunks", "allowInsecure"]);
  const { replicas = 1, timeout = 30_000, chunks = 4, allowInsecure = false } = options;
  checkNumber(`${WHERE}: replicas`, replicas, { min: 1, max: 5, integer: true });
  checkNumber(`${WHERE}: timeout`, timeout, { min: 1, max: 2 ** 31 - 1 });
  checkNumber(`${WHERE}: chunks`, chunks, { min: 1, integer: true });
  checkFlag(`${WHERE}: allowInsecure`, allowInsecure);
  checkConnection(WHERE, connection, allowInsecure);
  const link = linkOf(connection);
  const turns = new Turns(chunks);
  let made: Promise<Store> | undefined;
  const store = () => {
    made ??= storeOf(link, packages, timeout);
    return made;
  };

  return {
    async open(run, { create = false, ...call } = {}) {
      checkRun(WHERE, run);
      const { records, blobs } = bucketsOf(await store(), run);
      for (const bucket of [blobs, records]) {
        if (await bucket.exists(call)) continue;
        if (!create) throw new CarrierError("missing", `${WHERE}: there is no run "${run}"`);
        await bucket.make(
          bucket === blobs
            ? { num_replicas: replicas, allow_direct: true }
            : { num_replicas: replicas, allow_direct: false, republish: republished(run) },
          call,
        );
      }
      return natsRun(
        WHERE,
        new NatsRecords(WHERE, records, create),
        new NatsBlobs(WHERE, blobs, turns),
        new Changes({ where: WHERE, link, subject: changedSubject(run) }),
      );
    },

    async destroy(run, call: CarrierCall = {}) {
      checkRun(WHERE, run);
      const { records, blobs } = bucketsOf(await store(), run);
      await records.destroy(call);
      await blobs.destroy(call);
    },
  };
}

async function storeOf(link: Link, packages: NatsPackages, timeout: number): Promise<Store> {
  const { jetstreamManager, headers } = packages;
  const options = { timeout, checkAPI: false };
  const manager = await jetstreamManager(link.connection as never, options);
  return { where: WHERE, link, manager, headers, timeout };
}

const bucketsOf = (store: Store, run: string) => ({
  records: new Bucket(store, `nadir_records_${run}`),
  blobs: new Bucket(store, `nadir_blobs_${run}`),
});

const changedSubject = (run: string) => `nadir.changed.${run}.`;

/** What is stored is said again, without its value. */
const republished = (run: string) => ({
  src: `$KV.nadir_records_${run}.>`,
  dest: `${changedSubject(run)}>`,
  headers_only: true,
});
