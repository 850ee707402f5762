import { accessSync, constants, readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { encode, restore, saveFile } from "../../../src/checkpoint/index.ts";
import { Failure } from "../command.ts";
import type { Program } from "../distributed/program.ts";
import { formatOf } from "../formats.ts";
import { attempt } from "../system.ts";
import { failing } from "../tensorFile.ts";

/** @throws Failure if a file could not be written when there is something to write. */
export function checkFile(option: string, path: string | undefined): void {
  if (path === undefined) return;
  const entry = attempt(`${option}: cannot write ${path}`, () =>
    statSync(path, { throwIfNoEntry: false }),
  );
  const isFolder = path === "" || path.endsWith("/") || (entry && !entry.isFile());
  if (isFolder) throw new Failure(`${option}: cannot write ${path}: it is no file`);
  attempt(`${option}: cannot write ${path}`, () => accessSync(dirname(path), constants.W_OK));
}

/** The bytes of a checkpoint. @throws Failure if they cannot be read, or are of none. */
export async function readCheckpoint(
  option: string,
  path: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = attempt(`${option}: cannot read ${path}`, () => new Uint8Array(readFileSync(path)));
  await failing(`${option}: ${path}`, () => restore(bytes, {}));
  return bytes;
}

/** Writes bytes, all at once or not at all. */
export const writeBytes = (path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> =>
  failing(path, () => saveFile(path, bytes));

/** Writes what was trained, in the format that the file's name ends with. */
export async function writeModel(
  path: string,
  { parameters, buffers }: Program,
  metadata: Readonly<Record<string, string>>,
): Promise<void> {
  const tensors = { ...parameters, ...buffers };
  const format = formatOf(path)!;
  // NumPy's format has no place for metadata.
  const content = { tensors, ...(format !== "npz" && { metadata }) };
  await writeBytes(path, await failing(path, () => encode(content as never, { format })));
}
