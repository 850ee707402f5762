import { forJSON } from "./arrays.ts";
import type { Minibatches, MinibatchesOptions, MinibatchesState } from "./minibatchesState.ts";
import { Random } from "./random.ts";
import { inOrder, readOrder, readRandom, shuffleInPlace } from "./shuffling.ts";
import { headOf, readHead, stateOf } from "./stateful.ts";
import { checkNumber, describe, mismatch } from "./validate.ts";

const OF = "minibatches";
/** Up to so many rows a state has their order, in two bytes each; of more it is shuffled anew, as often as it was. */
const KEPT_ROWS = 1 << 16;
/** So many rows are shuffled anew at most: minutes to hours. */
const MOST_SHUFFLED = 2 ** 40;

type Plan = Required<MinibatchesOptions> & { readonly rows: number };

/** Where it stands: the epochs that are done, and the batches drawn of the next. */
interface Place {
  epoch: number;
  batch: number;
}

/** An order of rows, and what it was shuffled with. */
interface Order {
  readonly rows: Uint32Array;
  readonly random: Random;
  /** How often it was shuffled. */
  shuffles: number;
}

/** The batches, drawn one by one. */
export class Batches implements Omit<Minibatches, keyof Generator> {
  readonly #plan: Plan;
  /** Batches of an epoch. */
  readonly #count: number;
  #place: Place = { epoch: 0, batch: 0 };
  /** Made when the first batch is drawn. */
  #order: Order | undefined;
  #isLeft = false;

  constructor(plan: Plan) {
    const { rows, size, dropLast } = plan;
    this.#plan = plan;
    this.#count = dropLast ? Math.floor(rows / size) : Math.ceil(rows / size);
  }

  next(): IteratorResult<Uint32Array, void> {
    const { size, rows, epochs } = this.#plan;
    const { epoch, batch } = this.#place;
    if (this.#isLeft || epoch >= epochs) return { done: true, value: undefined };
    const [start, end] = [batch * size, Math.min((batch + 1) * size, rows)];
    const value = this.#shuffled(epoch + 1).slice(start, end);
    const isLast = batch + 1 === this.#count;
    this.#place = isLast ? { epoch: epoch + 1, batch: 0 } : { epoch, batch: batch + 1 };
    return { done: false, value };
  }

  return(value?: unknown): IteratorResult<Uint32Array, void> {
    this.#isLeft = true;
    return { done: true, value: value as undefined };
  }

  throw(error: unknown): never {
    this.#isLeft = true;
    throw error;
  }

  liveState(): MinibatchesState {
    const { rows, size, seed, shuffle, dropLast } = this.#plan;
    const { epoch, batch } = this.#place;
    const shuffles = batch > 0 ? epoch + 1 : epoch;
    const isKept = shuffle && shuffles > 0 && rows <= KEPT_ROWS;
    return {
      ...{ ...headOf(OF), rows, size, seed, shuffle, dropLast, epoch, batch },
      ...(isKept && {
        order: forJSON(Uint16Array.from(this.#shuffled(shuffles))),
        random: forJSON(this.#order!.random.state.slice()),
      }),
    };
  }

  stateDict(): MinibatchesState {
    return this.liveState();
  }

  toJSON(): MinibatchesState {
    return this.stateDict();
  }

  prepareLoad(dict: object): () => void {
    const where = stateOf(OF);
    const { epochs, ...plan } = this.#plan;
    const saved = readHead(OF, dict, [...Object.keys(plan), "epoch", "batch", "order", "random"]);
    for (const [name, here] of Object.entries(plan)) {
      if (saved[name] === here) continue;
      throw mismatch(`${where}: ${name}`, `${describe(here)}, as here`, saved[name]);
    }
    const { rows, shuffle } = plan;
    const isAnew = shuffle && rows > KEPT_ROWS && saved.order === undefined;
    const most = isAnew ? Math.floor(MOST_SHUFFLED / rows) : Number.MAX_SAFE_INTEGER;
    const epoch = checkNumber(`${where}: epoch`, saved.epoch, {
      min: 0,
      max: Math.min(epochs, most),
      integer: true,
    });
    const below = epoch === epochs ? 1 : this.#count;
    const batch = checkNumber(`${where}: batch`, saved.batch, { min: 0, below, integer: true });
    const order = this.#readOrder(saved, batch > 0 ? epoch + 1 : epoch);
    return () => {
      this.#place = { epoch, batch };
      this.#order = order;
      this.#isLeft = false;
    };
  }

  loadStateDict(dict: object): void {
    this.prepareLoad(dict)();
  }

  #readOrder(saved: Readonly<Record<string, unknown>>, shuffles: number): Order | undefined {
    const where = stateOf(OF);
    const { rows, seed, shuffle } = this.#plan;
    if (saved.order === undefined) {
      const isAnew = rows * shuffles <= MOST_SHUFFLED && (rows > KEPT_ROWS || shuffles === 0);
      if (shuffle && !isAnew) throw mismatch(`${where}: order`, "an array", undefined);
      return undefined;
    }
    if (!shuffle) throw mismatch(`${where}: order`, "left out without shuffle", saved.order);
    const random = new Random(seed);
    const order = readOrder(`${where}: order`, saved.order, rows);
    random.state.set(readRandom(`${where}: random`, saved.random));
    return { rows: order, random, shuffles };
  }

  /** The order after so many shuffles. */
  #shuffled(shuffles: number): Uint32Array {
    const { rows, seed, shuffle } = this.#plan;
    this.#order ??= { rows: inOrder(rows), random: new Random(seed), shuffles: 0 };
    const order = this.#order;
    for (; shuffle && order.shuffles < shuffles; order.shuffles++) {
      shuffleInPlace(order.rows, order.random);
    }
    return order.rows;
  }
}
