/** A file of one state, as `save` writes it and `restore` reads it, for who must not carry what they know of formats. */
import { describe } from "../../validate.ts";
import { bytesOf } from "../bytes.ts";
import { FileError } from "../fileError.ts";
import { readSafetensors } from "../formats/safetensors.ts";
import { writeSafetensors } from "../formats/writeSafetensors.ts";
import { readMetadata, writeMetadata } from "./header.ts";
import { pack, Shelf, unpack } from "./plain.ts";

/** The bytes of `save({ [part]: … })` for what has this state. */
export function writeState(where: string, part: string, state: object): Uint8Array<ArrayBuffer> {
  const shelf = new Shelf();
  const packed = pack(where, state, part, shelf);
  const metadata = writeMetadata(new Map([[part, { kind: "state", state: packed }]]), {
    ...{ entries: [], json: [] },
  });
  return writeSafetensors(where, Object.entries(shelf.tensors), metadata);
}

/**
 * The state, whose arrays are views of the bytes.
 * @throws FileError for a file that is damaged, or has no such part.
 */
export function readState(where: string, part: string, bytes: ArrayBufferView): unknown {
  const { tensors, metadata } = readSafetensors(where, bytesOf(where, bytes));
  const { header } = readMetadata(where, metadata);
  const saved = header?.parts.get(part);
  if (saved?.kind === "state") return unpack(where, saved.state, tensors, false);
  throw new FileError(`${where}: the file has no state of ${describe(part)}`);
}
