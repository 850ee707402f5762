import type { Options } from "../../demos/text.ts";

/** An optimizer that one can train with. */
export interface Contestant {
  /** As the address names it. */
  readonly id: string;
  readonly name: string;
  /** The class's name. */
  readonly optimizer: string;
  readonly options: Options;
  /** The highest learning rate, chosen by hand on images that are in no test. */
  readonly lr: number;
}

export const contestants: readonly [Contestant, ...Contestant[]] = [
  { id: "adamw", name: "AdamW", optimizer: "AdamW", options: {}, lr: 0.01 },
  { id: "adam", name: "Adam", optimizer: "Adam", options: {}, lr: 0.01 },
  { id: "nadam", name: "NAdam", optimizer: "NAdam", options: {}, lr: 0.01 },
  { id: "rmsprop", name: "RMSprop", optimizer: "RMSprop", options: {}, lr: 0.01 },
  { id: "lion", name: "Lion", optimizer: "Lion", options: {}, lr: 0.002 },
  { id: "nag", name: "NAG", optimizer: "NAG", options: { momentum: 0.9 }, lr: 0.1 },
  {
    ...{ id: "momentum", name: "SGD with momentum", optimizer: "SGD" },
    ...{ options: { momentum: 0.9 }, lr: 0.1 },
  },
];
