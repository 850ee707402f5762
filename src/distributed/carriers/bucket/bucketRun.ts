import type {
  CarrierCall,
  CarrierRead,
  CarrierRecord,
  CarrierRun,
  CarrierWait,
} from "../../carrier.ts";
import { CarrierError } from "../../carrierError.ts";
import { checkName } from "../../names.ts";
import { sleep } from "../../sleep.ts";
import type { Condition, Objects } from "./objects.ts";
import { fromBytes, HEAD, newMark, toBytes } from "./record.ts";

/** A record with the mark of who wrote it. */
interface Marked extends CarrierRecord {
  readonly mark: string;
}

/** A run in a bucket: `blobs/…` and `records/…` below its name. */
export class BucketRun implements CarrierRun {
  readonly #objects: Objects;
  readonly #blobs: string;
  readonly #records: string;
  readonly #poll: number;

  /** @param folder where it is, with a slash at the end */
  constructor(objects: Objects, folder: string, poll: number) {
    this.#objects = objects;
    this.#blobs = `${folder}blobs/`;
    this.#records = `${folder}records/`;
    this.#poll = poll;
  }

  async putBlob(
    name: string,
    bytes: Uint8Array<ArrayBuffer>,
    call: CarrierCall = {},
  ): Promise<void> {
    const key = this.#blob(name);
    const written = await this.#objects.put(key, bytes, ABSENT, call);
    if (written === "conflict") throw metAnother(key);
  }

  async getBlob(
    name: string,
    call: CarrierRead = {},
  ): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return (await this.#objects.get(this.#blob(name), call))?.bytes;
  }

  async deleteBlob(name: string, call: CarrierCall = {}): Promise<void> {
    await this.#objects.delete(this.#blob(name), call);
  }

  listBlobs(prefix: string, call: CarrierCall = {}): Promise<string[]> {
    return this.#list(this.#blobs, prefix, call);
  }

  async read(
    key: string,
    { maximumBytes = Infinity, ...call }: CarrierRead = {},
  ): Promise<CarrierRecord | undefined> {
    const how = { ...call, maximumBytes: maximumBytes + HEAD };
    const record = await this.#get(this.#record(key), how);
    return record && { value: record.value, version: record.version };
  }

  async create(key: string, value: string, call: CarrierCall = {}): Promise<string | undefined> {
    return this.#write(this.#record(key), value, ABSENT, call);
  }

  async update(
    key: string,
    value: string,
    version: string,
    call: CarrierCall = {},
  ): Promise<string | undefined> {
    return this.#write(this.#record(key), value, { "If-Match": version }, call);
  }

  /** Of the version that is there, again until there is none: a request that arrives late removes nothing that is newer. */
  async delete(key: string, call: CarrierCall = {}): Promise<void> {
    const path = this.#record(key);
    for (let tries = 0; tries < MOST; tries++) {
      const object = await this.#objects.get(path, call);
      if (object === undefined || (await this.#objects.delete(path, call, object.etag))) return;
    }
    throw metAnother(path);
  }

  list(prefix: string, call: CarrierCall = {}): Promise<string[]> {
    return this.#list(this.#records, prefix, call);
  }

  async wait(milliseconds: number, { signal }: CarrierWait = {}): Promise<void> {
    const jitter = 0.75 + Math.random() / 2;
    await sleep(Math.min(milliseconds, this.#poll * jitter), signal);
  }

  async close(): Promise<void> {}

  async #get(path: string, call: CarrierRead): Promise<Marked | undefined> {
    const object = await this.#objects.get(path, call);
    return object && { ...fromBytes(path, object.bytes), version: object.etag };
  }

  async #write(
    path: string,
    value: string,
    condition: Condition,
    call: CarrierCall,
  ): Promise<string | undefined> {
    const mark = newMark();
    const written = await this.#objects.put(path, toBytes(mark, value), condition, call);
    if (typeof written === "object") return written.etag;
    // It may be this very write that is there: browsers and signers send again what was done, but not heard of.
    const present = await this.#get(path, call);
    if (present?.mark === mark) return present.version;
    const expected = "If-Match" in condition ? condition["If-Match"] : undefined;
    if (written === "conflict" && present?.version === expected) throw metAnother(path);
    return undefined;
  }

  async #list(folder: string, prefix: string, call: CarrierCall): Promise<string[]> {
    if (prefix !== "") checkName("bucketCarrier: prefix", prefix);
    const keys = await this.#objects.list(folder + prefix, call);
    return keys.map((key) => key.slice(folder.length));
  }

  #blob(name: string): string {
    checkName("bucketCarrier: name of a blob", name);
    return this.#blobs + name;
  }

  #record(key: string): string {
    checkName("bucketCarrier: key of a record", key);
    return this.#records + key;
  }
}

/** How often a record is written anew before who removes it gives up. */
const MOST = 8;

const ABSENT = { "If-None-Match": "*" } as const;

/** AWS's 409: it says of none of those who write at once that the condition did not hold. */
const metAnother = (key: string) =>
  new CarrierError("unreachable", `bucketCarrier: writing "${key}" met another write of it`);
