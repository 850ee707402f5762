import { createHash } from "node:crypto";
import type { Program } from "../distributed/program.ts";

/** SHA-256 of all values, parameters first, one behind the other: by it others see that they have the same model. */
export function digestOf({ parameters, buffers }: Program): string {
  const hash = createHash("sha256");
  for (const { data } of [...Object.values(parameters), ...Object.values(buffers)]) {
    hash.update(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  }
  return hash.digest("hex");
}
