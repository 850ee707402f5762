import type { CarrierCall, CarrierRead, CarrierRecord } from "../../carrier.ts";
import { checkSize } from "../size.ts";
import { asValue, type Bucket } from "./bucket.ts";
import { DELETED, filterOf } from "./keys.ts";
import { Listing } from "./listing.ts";
import type { StoredMessage } from "./peer.ts";

const NONE = new Uint8Array(0);

/**
 * The records of a run, in a bucket. Who coordinates removes them by a purge; who may not purge, as a worker, leaves NATS's own
 * mark of what is deleted in place of a record. The server names such keys, too, and does not say which: beside each of ours
 * there is another key, written before, that does. So a worker's list is one request, and not one more for each key, which
 * of a thousand workers would be a million. What NATS's own tools have deleted only the coordinator's lists leave out.
 */
export class NatsRecords {
  readonly #where: string;
  readonly #bucket: Bucket;
  /** Of who coordinates. */
  readonly #listing: Listing | undefined;

  constructor(where: string, bucket: Bucket, isCoordinators: boolean) {
    this.#where = where;
    this.#bucket = bucket;
    this.#listing = isCoordinators ? new Listing(bucket) : undefined;
  }

  async read(
    key: string,
    { maximumBytes, ...call }: CarrierRead,
  ): Promise<CarrierRecord | undefined> {
    const message = asValue(await this.#bucket.last(key, call));
    if (message === undefined) return undefined;
    checkSize(this.#where, `record ${key}`, message.data.length, maximumBytes);
    return {
      value: new TextDecoder("utf-8", { ignoreBOM: true }).decode(message.data),
      version: `${message.seq}`,
    };
  }

  async create(key: string, value: string, call: CarrierCall): Promise<string | undefined> {
    const bytes = new TextEncoder().encode(value);
    let message: StoredMessage | null = null;
    for (;;) {
      const seq = await this.#bucket.write(key, bytes, call, message?.seq ?? 0);
      if (seq !== undefined) return `${seq}`;
      message = await this.#bucket.last(key, call);
      if (asValue(message)) return undefined;
    }
  }

  async update(
    key: string,
    value: string,
    version: string,
    call: CarrierCall,
  ): Promise<string | undefined> {
    const bytes = new TextEncoder().encode(value);
    if (!/^[1-9][0-9]{0,15}$/.test(version)) return undefined;
    for (;;) {
      const seq = await this.#bucket.write(key, bytes, call, Number(version));
      if (seq !== undefined) return `${seq}`;
      // Refused as well while another write is on its way, which may fail itself.
      if ((await this.read(key, call))?.version !== version) return undefined;
    }
  }

  async delete(key: string, call: CarrierCall): Promise<void> {
    for (;;) {
      const message = asValue(await this.#bucket.last(key, call));
      if (message === undefined) return;
      // What was seen, not what somebody creates before this arrives.
      if (this.#listing) {
        if ((await this.#bucket.purge(key, call, message.seq + 1)) > 0) return;
        continue;
      }
      await this.#bucket.write(key + DELETED, NONE, call);
      if (await this.#bucket.write(key, NONE, call, message.seq, "DEL")) return;
    }
  }

  async list(prefix: string, call: CarrierCall): Promise<string[]> {
    if (this.#listing) return await this.#listing.list(prefix, call);
    const all = new Set((await this.#bucket.keys(filterOf(prefix), call)).keys);
    const those = [...all].filter((key) => key.startsWith(prefix) && !key.endsWith(DELETED));
    const isThere = await Promise.all(
      those.map(
        async (key) => !all.has(key + DELETED) || asValue(await this.#bucket.last(key, call)),
      ),
    );
    return those.filter((_, i) => isThere[i]).sort();
  }
}
