import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";

/** `digits.bin`, which the build lays beside the bundle, inflated. */
export function loadDigits(): Uint8Array {
  return inflateSync(readFileSync(new URL("./digits.bin", import.meta.url)));
}
