import type { CarrierCall } from "../../carrier.ts";
import { CarrierError } from "../../carrierError.ts";
import { codeOf, isLate, isUnheard, isWrongSequence, STREAM_EXISTS } from "./errors.ts";
import type { Link } from "./link.ts";
import type {
  JetStreamManager,
  MessageHeaders,
  NatsPackages,
  StoredMessage,
  StreamConfiguration,
} from "./peer.ts";

const OPERATION = "KV-Operation";
/** What headers and subject need beside the bytes of a message. */
const ROOM = 1024;

/** What buckets of a connection share. */
export interface Store {
  readonly where: string;
  readonly link: Link;
  readonly manager: JetStreamManager;
  readonly headers: NatsPackages["headers"];
  /** Of a request, in milliseconds. */
  readonly timeout: number;
}

/**
 * A bucket as NATS's key-value store has it (ADR-8): a stream that keeps the last message of each key. It is read
 * and written here without a consumer: who may make one may have messages delivered to any subject, whatever his
 * permissions (seen with nats-server 2.15.1), and 10,000 workers would be 10,000 consumers.
 */
export class Bucket {
  readonly #store: Store;
  readonly #name: string;

  constructor(store: Store, name: string) {
    this.#store = store;
    this.#name = name;
  }

  /** The most bytes that a value can have. */
  get roomiest(): number {
    return (this.#store.link.connection.info?.max_payload ?? 1_048_576) - ROOM;
  }

  /** Whether it is there. */
  async exists(call: CarrierCall): Promise<boolean> {
    try {
      await this.#ask(call, ({ streams }) => streams.info(this.#stream));
      return true;
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  /** Makes it; one that is there stays as it is. */
  async make(configuration: Partial<StreamConfiguration>, call: CarrierCall): Promise<void> {
    try {
      await this.#ask(call, ({ streams }) =>
        streams.add({
          name: this.#stream,
          subjects: [this.#subject(">")],
          max_msgs_per_subject: 1,
          discard: "new",
          // So that no version of a run comes again in one that is made anew under its name.
          first_seq: Date.now(),
          ...configuration,
        }),
      );
    } catch (error) {
      if (codeOf((error as Error).cause) !== STREAM_EXISTS) throw error;
    }
  }

  /** Removes it, if it is there. */
  async destroy(call: CarrierCall): Promise<void> {
    try {
      await this.#ask(call, ({ streams }) => streams.delete(this.#stream));
    } catch (error) {
      if (!isMissing(error)) throw error;
    }
  }

  /** The last message of a key, as the leader has it: never an older one. */
  last(key: string, call: CarrierCall): Promise<StoredMessage | null> {
    const query = { last_by_subj: this.#subject(key) };
    return this.#ask(call, ({ streams }) => streams.getMessage(this.#stream, query));
  }

  /** A message by its number. */
  at(seq: number, call: CarrierCall): Promise<StoredMessage | null> {
    return this.#ask(call, ({ streams }) => streams.getMessage(this.#stream, { seq }));
  }

  /** The same as any replica has it, which can be late. */
  some(key: string, call: CarrierCall): Promise<StoredMessage | null> {
    const query = { last_by_subj: this.#subject(key) };
    return this.#ask(call, ({ direct }) => direct.getMessage(this.#stream, query));
  }

  /**
   * Writes a message.
   * @param after the number that the last one of this key must have, 0 for none
   * @returns its number; `undefined` where the last one has another
   */
  async write(
    key: string,
    data: Uint8Array,
    call: CarrierCall,
    after?: number,
    operation?: "DEL",
  ): Promise<number | undefined> {
    const { where, headers, timeout } = this.#store;
    if (data.length > this.roomiest) {
      const message = `${where}: ${key} has ${data.length} bytes, and the server takes messages of ${this.roomiest} (max_payload)`;
      throw new CarrierError("full", message);
    }
    let marks: MessageHeaders | undefined;
    if (operation !== undefined) {
      marks = headers();
      marks.set(OPERATION, operation);
    }
    try {
      const { seq } = await this.#ask(call, (manager) =>
        manager.jetstream().publish(this.#subject(key), data, {
          ...(after !== undefined && { expect: { lastSubjectSequence: after } }),
          ...(marks !== undefined && { headers: marks as never }),
        }),
      );
      return seq;
    } catch (error) {
      const { cause } = error as Error;
      if (isWrongSequence(cause)) return undefined;
      // Of a stream that was removed nobody says so: it is asked for.
      if (isLate(cause)) {
        // On a full disk (nats-server 2.15.1) reads are answered, and writes never.
        const message = `${where}: the server did not acknowledge ${key} within ${timeout} ms; if it is only writes that nobody answers, its disk may be full: make room, and start it again`;
        throw new CarrierError("unreachable", message, { cause });
      }
      if (isUnheard(cause)) await this.#ask(call, ({ streams }) => streams.info(this.#stream));
      throw error;
    }
  }

  /** The keys that a filter names, of whatever their last message is, and the number of the stream's last message. */
  async keys(filter: string, call: CarrierCall): Promise<{ keys: string[]; last: number }> {
    const { state } = await this.#ask(call, ({ streams }) =>
      streams.info(this.#stream, { subjects_filter: this.#subject(filter) }),
    );
    const keys = Object.keys(state.subjects ?? {}).map((subject) => this.keyOf({ subject }));
    return { keys, last: state.last_seq };
  }

  /**
   * Removes messages of the keys that a filter names, if given those before a number.
   * @returns how many there were
   */
  async purge(filter: string, call: CarrierCall, before?: number): Promise<number> {
    const options = { filter: this.#subject(filter), ...(before !== undefined && { seq: before }) };
    const { purged } = await this.#ask(call, ({ streams }) => streams.purge(this.#stream, options));
    return purged;
  }

  /** The key of a message. */
  keyOf({ subject }: { readonly subject: string }): string {
    return subject.slice(this.#subject("").length);
  }

  get #stream() {
    return `KV_${this.#name}`;
  }

  #subject(key: string) {
    return `$KV.${this.#name}.${key}`;
  }

  #ask<T>(call: CarrierCall, action: (manager: JetStreamManager) => Promise<T>): Promise<T> {
    const { where, link, manager, timeout } = this.#store;
    return link.ask(where, timeout, call, () => action(manager));
  }
}

/** A message, if there is one and it is a value, not the mark of one that was deleted. */
export const asValue = (message: StoredMessage | null): StoredMessage | undefined =>
  message === null || message.header.get(OPERATION) ? undefined : message;

const isMissing = (error: unknown) => error instanceof CarrierError && error.kind === "missing";
