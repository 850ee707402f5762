import { checkAborted } from "../aborted.ts";
import type {
  Carrier,
  CarrierCall,
  CarrierRead,
  CarrierRecord,
  CarrierRun,
  CarrierWait,
} from "../carrier.ts";
import { CarrierError } from "../carrierError.ts";
import { checkRun } from "../names.ts";
import { checkSize } from "./size.ts";
import { isOf, Watch } from "./watch.ts";

const WHERE = "localCarrier";

/** What there is of a run. */
class Place {
  readonly blobs = new Map<string, Uint8Array<ArrayBuffer>>();
  readonly records = new Map<string, CarrierRecord>();
  /** Called at each change of a record, by its key. */
  readonly heard = new Set<(key: string) => void>();
  readonly #run: string;
  #isRemoved = false;
  #changes = 0;

  constructor(run: string) {
    this.#run = run;
  }

  /** @throws CarrierError `"missing"` if it has been removed; the signal's reason. */
  check(signal: AbortSignal | undefined): void {
    checkAborted(signal);
    if (this.#isRemoved) throw missing(this.#run);
  }

  remove(): void {
    this.#isRemoved = true;
    // Who waits is not kept waiting: all has changed.
    for (const key of this.records.keys()) this.changed(key);
  }

  changed(key: string): string {
    this.#changes++;
    for (const hear of this.heard) hear(key);
    return `${this.#changes}`;
  }
}

/** A run within this program: each call takes a turn, as it does with any other carrier. */
class LocalRun implements CarrierRun {
  readonly #place: Place;
  /** By what they are of. */
  readonly #watches = new Map<string, Watch>();

  constructor(place: Place) {
    this.#place = place;
  }

  readonly #hear = (key: string): void => {
    for (const [of, watch] of this.#watches) if (isOf(key, of)) watch.hear();
  };

  async putBlob(name: string, bytes: Uint8Array<ArrayBuffer>, { signal }: CarrierCall = {}) {
    this.#place.check(signal);
    if (!this.#place.blobs.has(name)) this.#place.blobs.set(name, bytes.slice());
  }

  async getBlob(name: string, { signal, maximumBytes }: CarrierRead = {}) {
    this.#place.check(signal);
    const bytes = this.#place.blobs.get(name);
    if (bytes) checkSize(WHERE, `blob ${name}`, bytes.length, maximumBytes);
    return bytes?.slice();
  }

  async deleteBlob(name: string, { signal }: CarrierCall = {}) {
    this.#place.check(signal);
    this.#place.blobs.delete(name);
  }

  async listBlobs(prefix: string, { signal }: CarrierCall = {}) {
    this.#place.check(signal);
    return beginning(prefix, this.#place.blobs.keys());
  }

  async read(key: string, { signal, maximumBytes }: CarrierRead = {}) {
    this.#place.check(signal);
    const record = this.#place.records.get(key);
    if (record && maximumBytes !== undefined) {
      checkSize(WHERE, `record ${key}`, bytesOf(record.value), maximumBytes);
    }
    return record;
  }

  async create(key: string, value: string, { signal }: CarrierCall = {}) {
    this.#place.check(signal);
    return this.#place.records.has(key) ? undefined : this.#write(key, value);
  }

  async update(key: string, value: string, version: string, { signal }: CarrierCall = {}) {
    this.#place.check(signal);
    const isOfVersion = this.#place.records.get(key)?.version === version;
    return isOfVersion ? this.#write(key, value) : undefined;
  }

  async delete(key: string, { signal }: CarrierCall = {}) {
    this.#place.check(signal);
    if (this.#place.records.delete(key)) this.#place.changed(key);
  }

  async list(prefix: string, { signal }: CarrierCall = {}) {
    this.#place.check(signal);
    return beginning(prefix, this.#place.records.keys());
  }

  async wait(milliseconds: number, { signal, of = "" }: CarrierWait = {}) {
    this.#place.check(signal);
    const watch = this.#watches.get(of) ?? new Watch();
    this.#watches.set(of, watch);
    this.#place.heard.add(this.#hear);
    await watch.wait(milliseconds, signal);
  }

  async close() {
    this.#place.heard.delete(this.#hear);
  }

  #write(key: string, value: string): string {
    const version = this.#place.changed(key);
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
      checkRun(WHERE, run);
      checkAborted(signal);
      if (!places.has(run)) {
        if (!create) throw missing(run);
        places.set(run, new Place(run));
      }
      return new LocalRun(places.get(run)!);
    },
    async destroy(run) {
      checkRun(WHERE, run);
      places.get(run)?.remove();
      places.delete(run);
    },
  };
}

const missing = (run: string) => new CarrierError("missing", `${WHERE}: there is no run "${run}"`);

const bytesOf = (text: string) => new TextEncoder().encode(text).length;

const beginning = (prefix: string, names: Iterable<string>) =>
  Array.from(names)
    .filter((name) => name.startsWith(prefix))
    .sort();
