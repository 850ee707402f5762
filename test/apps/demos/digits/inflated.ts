import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";

const packed = new URL("../../../../apps/demos/digits/digits.bin", import.meta.url);

/** The bytes of all images and labels. */
export const inflated: Uint8Array = inflateSync(readFileSync(packed));
