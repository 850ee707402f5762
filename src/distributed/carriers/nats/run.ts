import type { CarrierCall, CarrierRead, CarrierRun, CarrierWait } from "../../carrier.ts";
import type { NatsBlobs } from "./blobs.ts";
import type { Changes } from "./changes.ts";
import { checkKey, checkPrefix } from "./keys.ts";
import type { NatsRecords } from "./records.ts";

class NatsRun implements CarrierRun {
  readonly #where: string;
  readonly #records: NatsRecords;
  readonly #blobs: NatsBlobs;
  readonly #changes: Changes;

  constructor(where: string, records: NatsRecords, blobs: NatsBlobs, changes: Changes) {
    this.#where = where;
    this.#records = records;
    this.#blobs = blobs;
    this.#changes = changes;
  }

  async putBlob(name: string, bytes: Uint8Array<ArrayBuffer>, call: CarrierCall = {}) {
    checkKey(`${this.#where}: name of a blob`, name);
    await this.#blobs.put(name, bytes, call);
  }

  async getBlob(name: string, call: CarrierRead = {}) {
    checkKey(`${this.#where}: name of a blob`, name);
    return this.#blobs.get(name, call);
  }

  async deleteBlob(name: string, call: CarrierCall = {}) {
    checkKey(`${this.#where}: name of a blob`, name);
    await this.#blobs.delete(name, call);
  }

  async listBlobs(prefix: string, call: CarrierCall = {}) {
    checkPrefix(`${this.#where}: prefix`, prefix);
    return this.#blobs.list(prefix, call);
  }

  async read(key: string, call: CarrierRead = {}) {
    checkKey(`${this.#where}: key of a record`, key);
    return this.#records.read(key, call);
  }

  async create(key: string, value: string, call: CarrierCall = {}) {
    checkKey(`${this.#where}: key of a record`, key);
    return this.#records.create(key, value, call);
  }

  async update(key: string, value: string, version: string, call: CarrierCall = {}) {
    checkKey(`${this.#where}: key of a record`, key);
    return this.#records.update(key, value, version, call);
  }

  async delete(key: string, call: CarrierCall = {}) {
    checkKey(`${this.#where}: key of a record`, key);
    await this.#records.delete(key, call);
  }

  async list(prefix: string, call: CarrierCall = {}) {
    checkPrefix(`${this.#where}: prefix`, prefix);
    return this.#records.list(prefix, call);
  }

  async wait(milliseconds: number, call: CarrierWait = {}) {
    await this.#changes.wait(milliseconds, call);
  }

  async close() {
    this.#changes.stop();
  }
}

/** A run on NATS, of its parts. */
export const natsRun = (
  where: string,
  records: NatsRecords,
  blobs: NatsBlobs,
  changes: Changes,
): CarrierRun => new NatsRun(where, records, blobs, changes);
