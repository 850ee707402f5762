/**
 * All cores, the same bits: `load` for bundles that want threads. Node, Deno and Bun have them by the `load` of
 * `nadir`; in a bundle, or by a page's import map, that one carries none of it, and this one all.
 *
 * @module
 */
import * as main from "../load.ts";
import type { Nadir } from "../nadir.ts";
import { employ } from "./employ.ts";

export { ThreadError } from "../errors.ts";
export type { LoadOptions } from "../load.ts";

/** As `load` of `nadir`, also in a bundle with `threads`. */
export function load(options: main.LoadOptions = {}): Promise<Nadir> {
  return main.load(options, employ);
}

/** As `loadSync` of `nadir`, also in a bundle with `threads`. */
export function loadSync(options: main.LoadOptions = {}): Nadir {
  return main.loadSync(options, employ);
}
