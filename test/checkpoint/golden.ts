import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** What a script in `test/golden/checkpoint` has recorded. */
export function recorded<T>(name: string): T {
  const path = new URL(`../golden/checkpoint/${name}.json`, import.meta.url);
  return JSON.parse(readFileSync(path, "utf8"));
}

/** The bytes of base64, in memory of their own. */
export function bytesFrom(base64: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(base64, "base64"));
}

export function digestOf({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  return createHash("sha256")
    .update(new Uint8Array(buffer, byteOffset, byteLength))
    .digest("hex");
}
