import type { load } from "nadir";

/** The hash of each section; by so many threads, with work cut however small it is. A bundle's `load` has none. */
export declare function conformance(
  threads?: number,
  by?: typeof load,
): Promise<Record<string, string>>;
