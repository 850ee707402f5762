/**
 * Deflate, which `.npz` and some `.pt` files are packed by: fflate, synchronous on every engine.
 *
 * @module
 */
import { inflateSync } from "fflate";

/** Inflates into `out`, which it fills; more than that is not written. */
export const inflate: (data: Uint8Array, options: { out: Uint8Array }) => Uint8Array = inflateSync;
