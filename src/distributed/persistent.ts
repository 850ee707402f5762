/** A run whose calls are tried again while its carrier cannot be reached, and which counts bytes. */
import { checkAborted } from "./aborted.ts";
import type {
  Carrier,
  CarrierCall,
  CarrierRead,
  CarrierRecord,
  CarrierRun,
  CarrierWait,
} from "./carrier.ts";
import { CarrierError } from "./carrierError.ts";
import { sleep } from "./sleep.ts";

/** What happens beside training. */
export interface RetryEvent {
  /** Tells it from other events. */
  readonly kind: "retry";
  /** What the carrier could not do. */
  readonly error: CarrierError;
  /** How often it was tried. */
  readonly tries: number;
  /** In how many milliseconds it is tried again. */
  readonly delay: number;
}

export interface Persistence {
  /** Milliseconds for which a call is tried again. */
  readonly patience: number;
  readonly signal: AbortSignal;
  readonly onRetry: (event: RetryEvent) => void;
}

/** Of a run that was there, and has been removed since. */
export class RemovedError extends CarrierError {}

const SHORTEST = 50;
const LONGEST = 5000;
/** So many in a row come of changes, one after the other. */
const SHORT_WAITS = 16;

export class PersistentRun implements CarrierRun {
  readonly #run: CarrierRun;
  readonly #persistence: Persistence;
  /** Bytes of blobs, so far. */
  sent = 0;
  received = 0;
  /** Waits one after the other that took no time. */
  #short = 0;

  constructor(run: CarrierRun, persistence: Persistence) {
    this.#run = run;
    this.#persistence = persistence;
  }

  async putBlob(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.#persist((call) => this.#run.putBlob(name, bytes, call));
    this.sent += bytes.length;
  }

  async getBlob(name: string, how: CarrierRead = {}): Promise<Uint8Array<ArrayBuffer> | undefined> {
    const bytes = await this.#persist((call) => this.#run.getBlob(name, { ...how, ...call }));
    this.received += bytes?.length ?? 0;
    return bytes;
  }

  deleteBlob(name: string): Promise<void> {
    return this.#persist((call) => this.#run.deleteBlob(name, call));
  }

  listBlobs(prefix: string): Promise<string[]> {
    return this.#persist((call) => this.#run.listBlobs(prefix, call));
  }

  read(key: string, how: CarrierRead = {}): Promise<CarrierRecord | undefined> {
    return this.#persist((call) => this.#run.read(key, { ...how, ...call }));
  }

  delete(key: string): Promise<void> {
    return this.#persist((call) => this.#run.delete(key, call));
  }

  list(prefix: string): Promise<string[]> {
    return this.#persist((call) => this.#run.list(prefix, call));
  }

  async wait(milliseconds: number, how: CarrierWait = {}): Promise<void> {
    const start = performance.now();
    await this.#persist((call) => this.#run.wait(milliseconds, { ...how, ...call }));
    const isShort = performance.now() - start < 1;
    this.#short = isShort ? this.#short + 1 : 0;
    // One that never waits would leave no turn to timers and signals of the program.
    if (this.#short > SHORT_WAITS) await sleep(1, this.#persistence.signal);
  }

  close(): Promise<void> {
    return this.#run.close();
  }

  async create(key: string, value: string): Promise<string | undefined> {
    return await this.#written(key, value, (call) => this.#run.create(key, value, call));
  }

  async update(key: string, value: string, version: string): Promise<string | undefined> {
    return await this.#written(key, value, (call) => this.#run.update(key, value, version, call));
  }

  /**
   * A write of which no answer came may have been done, or be done yet, also while it is tried again: its own text, which
   * no other writes, is then there.
   */
  async #written(
    key: string,
    value: string,
    write: (call: CarrierCall) => Promise<string | undefined>,
  ): Promise<string | undefined> {
    let isAgain = false;
    const own = async (call: CarrierCall) => {
      const found = await this.#run.read(key, call);
      return found?.value === value ? found.version : undefined;
    };
    return await this.#persist(async (call) => {
      if (!isAgain) {
        isAgain = true;
        return await write(call);
      }
      return (await own(call)) ?? (await write(call)) ?? (await own(call));
    });
  }

  async #persist<T>(task: (call: CarrierCall) => Promise<T>): Promise<T> {
    try {
      return await persist(task, this.#persistence);
    } catch (error) {
      if (!(error instanceof CarrierError) || error.kind !== "missing") throw error;
      throw new RemovedError(error.kind, error.message, { cause: error });
    }
  }
}

/**
 * Opens a run, as often as it takes. A worker also waits for one that is not there yet.
 * @throws CarrierError when patience is at its end, or for what will not be otherwise the next time.
 */
export async function openRun(
  carrier: Carrier,
  run: string,
  create: boolean,
  persistence: Persistence,
): Promise<PersistentRun> {
  const open = (call: CarrierCall) => carrier.open(run, { ...call, create });
  return new PersistentRun(await persist(open, persistence, ["missing"]), persistence);
}

async function persist<T>(
  task: (call: CarrierCall) => Promise<T>,
  { patience, signal, onRetry }: Persistence,
  others: readonly string[] = [],
): Promise<T> {
  const start = performance.now();
  for (let tries = 1; ; tries++) {
    try {
      return await task({ signal });
    } catch (error) {
      checkAborted(signal);
      const isPassing =
        error instanceof CarrierError && ["unreachable", "full", ...others].includes(error.kind);
      // Spread, so that many who lost it do not come back at once.
      const delay = Math.min(LONGEST, SHORTEST * 2 ** (tries - 1)) * (0.5 + Math.random() / 2);
      if (!isPassing || performance.now() + delay - start > patience) throw error;
      onRetry({ kind: "retry", error, tries, delay });
      await sleep(delay, signal);
    }
  }
}
