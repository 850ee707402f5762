import type { CarrierCall, CarrierRecord } from "../../carrier.ts";
import { asValue, type Bucket } from "./bucket.ts";
import { Listing } from "./listing.ts";
import type { StoredMessage } from "./peer.ts";

const NONE = new Uint8Array(0);

/** The records of a run, in a bucket. */
export class NatsRecords {
  readonly #bucket: Bucket;
  readonly #listing: Listing;
  /** Whether marks of what is deleted may be removed. */
  readonly #sweeps: boolean;

  constructor(bucket: Bucket, sweeps: boolean) {
    this.#bucket = bucket;
    this.#listing = new Listing(bucket);
    this.#sweeps = sweeps;
  }

  async read(key: string, call: CarrierCall): Promise<CarrierRecord | undefined> {
    const message = asValue(await this.#bucket.last(key, call));
    if (message === undefined) return undefined;
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
      // Of what was seen, not of what somebody creates before this arrives.
      const seq = await this.#bucket.write(key, NONE, call, message.seq, "DEL");
      if (seq === undefined) continue;
      // The mark, which has told others, is no longer needed; if it stays, it is only in the way.
      if (this.#sweeps) await this.#bucket.purge(key, call, seq + 1).catch(() => {});
      return;
    }
  }

  list(prefix: string, call: CarrierCall): Promise<string[]> {
    return this.#listing.list(prefix, call);
  }
}
