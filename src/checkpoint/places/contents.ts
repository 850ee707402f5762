import { copyOf, kindOf } from "../../arrays.ts";
import { mismatch } from "../../validate.ts";

/**
 * What is to be kept, as it is at this moment: who trains on meanwhile, or lets memory grow, does not change it.
 * @throws TypeError for what is no bytes.
 */
export function contentsOf(where: string, contents: unknown): Uint8Array<ArrayBuffer> {
  if (kindOf(contents) === "Uint8Array") return copyOf(contents as Uint8Array<ArrayBuffer>);
  throw mismatch(`${where}: contents`, "bytes (a Uint8Array)", contents);
}
