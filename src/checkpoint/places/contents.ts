import { isPlain, mismatch } from "../../validate.ts";
import { type Bytes, bytesOf, insteadOf, isBytes } from "../bytes.ts";
import { type SaveParts, save } from "../save.ts";

/** What places keep: the parts that `save` takes, or the bytes of any file, in any view or buffer. */
export type Contents = SaveParts | Bytes;

/** Whether contents are parts, not bytes of whatever format. */
export const areParts = (contents: Contents): contents is SaveParts => isPlain(contents);

/**
 * What is to be kept, as it is at this moment: who trains on meanwhile, or lets memory grow, does not change it.
 * @throws TypeError for what is neither, and as `save` does.
 */
export function contentsOf(where: string, contents: Contents): Uint8Array<ArrayBuffer> {
  if (areParts(contents)) return save(contents);
  if (!isBytes(contents)) {
    const expected = "parts, { network, optimizer, … }, or bytes";
    const { message } = mismatch(`${where}: contents`, expected, contents);
    const hint =
      typeof contents === "string"
        ? "new TextEncoder().encode(…) gives those of a text"
        : insteadOf(contents);
    throw new TypeError(hint === undefined ? message : `${message}: ${hint}`);
  }
  return new Uint8Array(bytesOf(`${where}: contents`, contents));
}
