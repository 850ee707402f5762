import type { CarrierCall } from "../../carrier.ts";
import { asValue, type Bucket } from "./bucket.ts";
import { DELETED, filterOf } from "./keys.ts";

/** What was found of the keys with a prefix, up to the number of a change. */
interface View {
  readonly last: number;
  /** Whether a key has a value, not the mark of one that was deleted. */
  readonly values: ReadonlyMap<string, boolean>;
}

/** How many prefixes are remembered. */
const VIEWS = 4;

/**
 * Lists a bucket's keys, whoever has deleted some: for the one who coordinates. The server names them, but not those that only have the mark of what was deleted: each is read
 * once, and from then on only what has changed, so that who lists at each of 1,000 changes reads 1,000 messages, not 1,000,000.
 */
export class Listing {
  readonly #bucket: Bucket;
  readonly #views = new Map<string, View>();

  constructor(bucket: Bucket) {
    this.#bucket = bucket;
  }

  async list(prefix: string, call: CarrierCall): Promise<string[]> {
    const { keys, last } = await this.#bucket.keys(filterOf(prefix), call);
    const those = keys.filter((key) => key.startsWith(prefix) && !key.endsWith(DELETED)).sort();
    const before = this.#views.get(prefix);
    const known =
      before !== undefined && last - before.last <= those.length
        ? await this.#changed(before, last, call)
        : new Map<string, boolean>();
    const values = new Map<string, boolean>();
    await Promise.all(
      those.map(async (key) => {
        const value = known.get(key) ?? asValue(await this.#bucket.last(key, call)) !== undefined;
        values.set(key, value);
      }),
    );
    this.#views.delete(prefix);
    this.#views.set(prefix, { last, values });
    for (const old of this.#views.keys()) {
      if (this.#views.size > VIEWS) this.#views.delete(old);
    }
    return those.filter((key) => values.get(key));
  }

  /** What was known, with all changes since then up to one. Of what was written again later there is no message. */
  async #changed(before: View, last: number, call: CarrierCall): Promise<Map<string, boolean>> {
    const numbers = Array.from({ length: last - before.last }, (_, i) => before.last + 1 + i);
    const messages = await Promise.all(numbers.map((seq) => this.#bucket.at(seq, call)));
    const known = new Map(before.values);
    for (const message of messages) {
      if (message) known.set(this.#bucket.keyOf(message), asValue(message) !== undefined);
    }
    return known;
  }
}
