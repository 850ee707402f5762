import { Reader } from "../link/fields.ts";
import type { Codec } from "../link/link.ts";
import { BACKENDS, type Backend } from "./backends.ts";
import { PAIR_NAMES, type PairName } from "./pairs.ts";
import { SIZES, type Size } from "./sizes.ts";

/** What the page shows. */
export interface TfjsState {
  readonly backend: Backend;
  readonly size: Size;
  readonly pair: PairName;
  readonly fast: boolean;
}

const usual: TfjsState = { backend: "wasm", size: "64-256-128-10", pair: "adam", fast: false };

/** `#?backend=cpu&size=64-32-10&pair=sgd&fast=yes`. */
export const codec: Codec<TfjsState> = {
  read(fields) {
    const reader = new Reader(fields);
    const fast = reader.choice("fast", ["yes", "no"]);
    const state = {
      backend: reader.choice("backend", BACKENDS) ?? usual.backend,
      size: reader.choice("size", SIZES) ?? usual.size,
      pair: reader.choice("pair", PAIR_NAMES) ?? usual.pair,
      fast: fast === undefined ? usual.fast : fast === "yes",
    };
    return { state, ignored: reader.ignored };
  },
  write: ({ backend, size, pair, fast }) => ({
    ...(backend !== usual.backend && { backend }),
    ...(size !== usual.size && { size }),
    ...(pair !== usual.pair && { pair }),
    ...(fast !== usual.fast && { fast: "yes" }),
  }),
};
