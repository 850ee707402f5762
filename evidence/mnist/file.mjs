/** What `digits.br` holds: images of 28 × 28 bytes, those of 0 first, compressed by Brotli. */
import { brotliDecompressSync } from "node:zlib";

export const FILE = new URL("digits.br", import.meta.url);
export const PIXELS = 28 * 28;
/** Images of each digit. */
export const COUNTS = [1001, 1127, 991, 1032, 980, 863, 1014, 1070, 944, 978];

export const unpack = (packed) => new Uint8Array(brotliDecompressSync(packed));
