import { checkAborted } from "../aborted.ts";
import type { Carrier, CarrierCall, CarrierRecord, CarrierRun } from "../carrier.ts";
import { CarrierError } from "../carrierError.ts";
import { checkRun } from "../names.ts";
import { sleep } from "../sleep.ts";

/** What there is of a run. */
class Place {
  readonly blobs = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly records = new Map<string, CarrierRecord>();
  /** Called at each change of a record. */
  readonly heard = new Set<() => void>();
  changes = 0;

  changed(): string {
    this.changes++;
    for (const hear of this.heard) hear();
    return `${this.changes}`;
  }
}

/** A run within this program: each call takes a turn, as it does with any other carrier. */
class LocalRun implements CarrierRun {
  readonly #place: Place;
  #seen = 0;

  constructor(place: Place) {
    this.#place = place;
  }

  async putBlob(name: string, bytes: Uint8Array<ArrayBuffer>, { signal }: CarrierCall = {}) {
    checkAborted(signal);
    if (!this.#place.blobs.has(name)) this.#place.blobs.set(name, bytes.slice());
  }

  async getBlob(name: string, { signal }: CarrierCall = {}) {
    checkAborted(signal);
    return this.#place.blobs.get(name)?.slice();
  }

  async deleteBlob(name: string, { signal }: CarrierCall = {}) {
    checkAborted(signal);
    this.#place.blobs.delete(name);
  }

  async listBlobs(prefix: string, { signal }: CarrierCall = {}) {
    checkAborted(signal);
    return beginning(prefix, this.#place.blobs.keys());
  }

  async read(key: string, { signal }: CarrierCall = {}) {
    checkAborted(signal);
    return this.#place.records.get(key);
  }

  async create(key: string, value: string, { signal }: CarrierCall = {}) {
    checkAborted(signal);
    return this.#place.records.has(key) ? undefined : this.#write(key, value);
  }

  async update(key: string, value: string, version: string, { signal }: CarrierCall = {}) {
    checkAborted(signal);
    const isOfVersion = this.#place.records.get(key)?.version === version;
    return isOfVersion ? this.#write(key, value) : undefined;
  }

  async delete(key: string, { signal }: CarrierCall = {}) {
    checkAborted(signal);
    if (this.#place.records.delete(key)) this.#place.changed();
  }

  async list(prefix: string, { signal }: CarrierCall = {}) {
    checkAborted(signal);
    return beginning(prefix, this.#place.records.keys());
  }

  async wait(milliseconds: number, { signal }: CarrierCall = {}) {
    const change = new AbortController();
    const hear = () => change.abort();
    this.#place.heard.add(hear);
    try {
      if (this.#seen === this.#place.changes) {
        await sleep(milliseconds, signal, change.signal);
      }
    } finally {
      this.#place.heard.delete(hear);
    }
    this.#seen = this.#place.changes;
  }

  async close() {}

  #write(key: string, value: string): string {
    const version = this.#place.changed();
    this.#place.records.set(key, { value, version });
    return version;
  }
}

/**
 * Carries runs within one program: a first try without any server, and tests. Coordinator and workers are given the same
 * object; it keeps runs as long as it lives itself.
 */
export function localCarrier(): Carrier {
  const places = new Map<string, Place>();
  return {
    async open(run, { create = false, signal } = {}) {
      checkRun("localCarrier", run);
      checkAborted(signal);
      if (!places.has(run)) {
        if (!create) throw new CarrierError("missing", `localCarrier: there is no run "${run}"`);
        places.set(run, new Place());
      }
      return new LocalRun(places.get(run)!);
    },
    async destroy(run) {
      checkRun("localCarrier", run);
      places.delete(run);
    },
  };
}

const beginning = (prefix: string, names: Iterable<string>) =>
  Array.from(names)
    .filter((name) => name.startsWith(prefix))
    .sort();
