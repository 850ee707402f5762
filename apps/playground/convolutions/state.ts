import { TESTED } from "../../demos/digits/digits.ts";
import { Reader } from "../link/fields.ts";
import type { Codec } from "../link/link.ts";
import { type Contestant, contestants } from "./contestants.ts";

/** What a training follows from. */
export interface Plan {
  readonly contestant: Contestant;
  readonly lr: number;
  /** The share that is dropped before the last layer. */
  readonly dropout: number;
  readonly epochs: number;
  readonly seed: number;
}

export interface ConvolutionsState extends Plan {
  /** Which digit of the test is looked at, from 1 on. */
  readonly digit: number;
}

/** What can be chosen. */
export const limits = {
  lr: { min: 1e-5, max: 10 },
  dropout: { min: 0, max: 0.9 },
  epochs: { min: 1, max: 100, integer: true },
  seed: { min: 1, max: 1_000_000, integer: true },
  digit: { min: 1, max: TESTED, integer: true },
} as const;

const [first] = contestants;

export const usual: ConvolutionsState = {
  ...{ contestant: first, lr: first.lr, dropout: 0.5, epochs: 30, seed: 1, digit: 1 },
};

/** `#convolutions?optimizer=lion&lr=0.001&dropout=0&epochs=10&seed=7&digit=20`. */
export const codec: Codec<ConvolutionsState> = {
  read(fields) {
    const reader = new Reader(fields);
    const ids = contestants.map(({ id }) => id);
    const id = reader.choice("optimizer", ids) ?? usual.contestant.id;
    const contestant = contestants.find((contestant) => contestant.id === id)!;
    const state = {
      contestant,
      lr: reader.number("lr", limits.lr) ?? contestant.lr,
      dropout: reader.number("dropout", limits.dropout) ?? usual.dropout,
      epochs: reader.number("epochs", limits.epochs) ?? usual.epochs,
      seed: reader.number("seed", limits.seed) ?? usual.seed,
      digit: reader.number("digit", limits.digit) ?? usual.digit,
    };
    return { state, ignored: reader.ignored };
  },
  write({ contestant, lr, dropout, epochs, seed, digit }) {
    return {
      ...(contestant !== usual.contestant && { optimizer: contestant.id }),
      ...(lr !== contestant.lr && { lr: String(lr) }),
      ...(dropout !== usual.dropout && { dropout: String(dropout) }),
      ...(epochs !== usual.epochs && { epochs: String(epochs) }),
      ...(seed !== usual.seed && { seed: String(seed) }),
      ...(digit !== usual.digit && { digit: String(digit) }),
    };
  },
};
