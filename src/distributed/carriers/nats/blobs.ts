import type { CarrierCall, CarrierRead } from "../../carrier.ts";
import { CarrierError } from "../../carrierError.ts";
import type { Turns } from "../../turns.ts";
import { checkSize } from "../size.ts";
import { asValue, type Bucket } from "./bucket.ts";
import { filterOf } from "./keys.ts";
import { type Manifest, readManifest, sha256 } from "./manifest.ts";

/** The most bytes of a chunk: fewer chunks than with the usual 128 KiB, each a round trip. */
const CHUNK = 1_000_000;

/**
 * The blobs of a run, in a bucket: chunks, and behind them a manifest, which makes a blob one. What stays of a write that did
 * not end is overwritten by the next of that name, and removed with it. The first part of a name comes first in the keys:
 *
 *     differences.chunk.<number>.differences.0.1.x
 *     differences.blob.differences.0.1.x
 */
export class NatsBlobs {
  readonly #where: string;
  readonly #bucket: Bucket;
  readonly #turns: Turns;

  constructor(where: string, bucket: Bucket, turns: Turns) {
    this.#where = where;
    this.#bucket = bucket;
    this.#turns = turns;
  }

  async put(name: string, bytes: Uint8Array<ArrayBuffer>, call: CarrierCall): Promise<void> {
    const before = await this.#bucket.last(manifestKey(name), call);
    if (asValue(before)) return;
    const chunk = Math.min(CHUNK, this.#bucket.roomiest);
    const manifest: Manifest = { size: bytes.length, chunk, sha256: await sha256(bytes) };
    await this.#turns.each(Math.ceil(bytes.length / chunk), async (i) => {
      const part = bytes.subarray(i * chunk, (i + 1) * chunk);
      await this.#bucket.write(chunkKey(name, i), part, call);
    });
    // Refused where somebody else has written the same blob meanwhile.
    const text = new TextEncoder().encode(JSON.stringify(manifest));
    await this.#bucket.write(manifestKey(name), text, call, before?.seq ?? 0);
  }

  async get(
    name: string,
    { maximumBytes, ...call }: CarrierRead,
  ): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const message = asValue(await this.#bucket.last(manifestKey(name), call));
    if (message === undefined) return undefined;
    const damaged = (what: string) =>
      new CarrierError("damaged", `${this.#where}: blob ${name} ${what}`);
    const manifest = readManifest(message.data);
    if (manifest === undefined) throw damaged("has no manifest that can be read");
    const { size, chunk } = manifest;
    checkSize(this.#where, `blob ${name}`, size, maximumBytes);
    const bytes = new Uint8Array(size);
    try {
      await this.#turns.each(Math.ceil(size / chunk), async (i) => {
        // A replica may not have it yet: the leader has.
        const key = chunkKey(name, i);
        const part = (await this.#bucket.some(key, call)) ?? (await this.#bucket.last(key, call));
        const length = Math.min(chunk, size - i * chunk);
        if (part?.data.length !== length) {
          throw damaged(`has a chunk ${i} of ${part?.data.length ?? 0} bytes, expected ${length}`);
        }
        bytes.set(part.data, i * chunk);
      });
      const found = await sha256(bytes);
      if (found !== manifest.sha256) {
        throw damaged(`has the SHA-256 ${found}, expected ${manifest.sha256}`);
      }
    } catch (error) {
      // Removed meanwhile, it is not damaged.
      if (isDamaged(error) && !asValue(await this.#bucket.last(manifestKey(name), call))) {
        return undefined;
      }
      throw error;
    }
    return bytes;
  }

  async delete(name: string, call: CarrierCall): Promise<void> {
    // The manifest first: without it there is no blob.
    await this.#bucket.purge(manifestKey(name), call);
    await this.#bucket.purge(chunkKey(name, "*"), call);
  }

  async list(prefix: string, call: CarrierCall): Promise<string[]> {
    const kind = prefix.includes(".") ? kindOf(prefix) : "*";
    const filter = `${kind}.blob.${filterOf(prefix)}`;
    const { keys } = await this.#bucket.keys(filter, call);
    const names = keys.map((key) => key.slice(key.indexOf(".blob.") + ".blob.".length));
    return names.filter((name) => name.startsWith(prefix)).sort();
  }
}

const kindOf = (name: string) => name.slice(0, `${name}.`.indexOf("."));
const manifestKey = (name: string) => `${kindOf(name)}.blob.${name}`;
const chunkKey = (name: string, i: number | "*") => `${kindOf(name)}.chunk.${i}.${name}`;
const isDamaged = (error: unknown) => error instanceof CarrierError && error.kind === "damaged";
