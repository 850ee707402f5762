import { BYTES } from "../dtype.ts";
import type { Work } from "./work.ts";

/** Copies an array of a work to another, to the bit. */
export function copy<O>({ runs }: Work<O>, from: string, to: string): void {
  for (const run of runs) {
    // If a closure disposed all parameters, their memory is no longer theirs.
    const parameter = run.parameters.find(({ disposed }) => !disposed);
    if (!parameter) continue;
    const { heap, dtype } = parameter.block;
    heap.copy(run.address(from), run.address(to), run.length * BYTES[dtype]);
  }
}
