import { catalog } from "../../../src/optimizers/catalog.ts";
import { Reader } from "../link/fields.ts";
import type { Codec } from "../link/link.ts";

export interface OptimizersState {
  /** The optimizer whose card is in sight first; undefined: none in particular. */
  readonly card: string | undefined;
}

/** `#optimizers?card=Adam`. */
export const codec: Codec<OptimizersState> = {
  read(fields) {
    const reader = new Reader(fields);
    const names = catalog.map(({ description }) => description.name);
    const card = reader.choice("card", names);
    return { state: { card }, ignored: reader.ignored };
  },
  write({ card }) {
    return card === undefined ? {} : { card };
  },
};

/** The address of a card. */
export function addressOf(card: string): string {
  return `#optimizers?card=${card}`;
}
