import { type Bytes, bytesOf } from "../bytes.ts";

/** What places keep: the bytes of a file, as `save` and `encode` give them, in any view or buffer. */
export type Contents = Bytes;

/**
 * What is to be kept, as it is at this moment: who trains on meanwhile, or lets memory grow, does not change it.
 * @throws TypeError for what is no bytes.
 */
export function contentsOf(where: string, contents: Contents): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytesOf(`${where}: contents`, contents));
}
