import { Reader } from "../link/fields.ts";
import type { Codec } from "../link/link.ts";

/** Numbers of parameters to measure at. */
export const SIZES = ["1000", "10000", "100000", "1000000"] as const;

export interface MachineState {
  readonly n: (typeof SIZES)[number];
}

const usual: MachineState = { n: "100000" };

/** `#machine?n=1000000`. */
export const codec: Codec<MachineState> = {
  read(fields) {
    const reader = new Reader(fields);
    const state = { n: reader.choice("n", SIZES) ?? usual.n };
    return { state, ignored: reader.ignored };
  },
  write: ({ n }) => (n === usual.n ? {} : { n }),
};
