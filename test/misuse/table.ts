import type { World } from "../base/world.ts";

/** Wrong calls, and the error that each gets. */
export type Table<W = World> = [what: string, call: (w: W) => unknown, error: Error][];

/** Wrong in plain JavaScript; the compiler would say so too. */
export const x = (value: unknown): never => value as never;
