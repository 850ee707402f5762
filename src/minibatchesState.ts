import type { Head } from "./stateful.ts";

/** Options of `minibatches`. */
export interface MinibatchesOptions {
  /** Rows per batch: a whole number in [1, ∞), at most `rows` with `dropLast`. */
  readonly size: number;
  /** Seed of the order of the rows: a whole number in [0, 2^53). Default: 0. */
  readonly seed?: number;
  /** How often to go through all rows: a whole number in [1, ∞), or `Infinity`. Default: 1. */
  readonly epochs?: number;
  /** Put the rows in a new random order for each epoch. Default: true. */
  readonly shuffle?: boolean;
  /** Leave out the last batch of an epoch if it is shorter than `size`. Default: false. */
  readonly dropLast?: boolean;
}

/** Where `minibatches` stand, as plain data. */
export interface MinibatchesState extends Head<"minibatches"> {
  /** As given to `minibatches`. */
  readonly rows: number;
  /** As given. */
  readonly size: number;
  /** As given. */
  readonly seed: number;
  /** As given. */
  readonly shuffle: boolean;
  /** As given. */
  readonly dropLast: boolean;
  /** Epochs that are done. */
  readonly epoch: number;
  /** Batches drawn of the one after them. */
  readonly batch: number;
  /** The order of the last shuffle, of at most 65,536 rows: of more it is shuffled anew, from the seed. */
  readonly order?: ArrayLike<number>;
  /** What the next shuffle begins with: the four words of the generator. */
  readonly random?: ArrayLike<number>;
}

/** An iterator over batches of row indices, which knows where it stands. Made by `minibatches`. */
export interface Minibatches extends Generator<Uint32Array, void, undefined> {
  /** Where it stands: a copy, as plain data. Also after a loop that was left by `break`. */
  stateDict(): MinibatchesState;
  /**
   * Goes on from there.
   * @throws TypeError, RangeError for what is no state of `minibatches` of as many rows, in batches of the same size and
   *   in the same order. Then it stays where it stands.
   */
  loadStateDict(state: MinibatchesState): void;
  /** For `JSON.stringify`: the state. */
  toJSON(): MinibatchesState;
  /** The state, of which nothing is to be kept. @internal */
  liveState(): object;
  /** What `loadStateDict` would do, once it is checked. @internal */
  prepareLoad(state: object): () => void;
}
