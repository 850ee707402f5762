import { areParts, type Contents, contentsOf } from "./contents.ts";
import { checkEnd } from "./named.ts";
import { inTurn } from "./queue.ts";
import { replaceFile } from "./replaceFile.ts";
import { codeOf, reasonOf, StorageError, StorageFullError } from "./storageError.ts";
import type { System } from "./system.ts";
import { type FilePath, locate, readPath } from "./target.ts";

/**
 * Writes a file at once: whoever reads it, a program that is killed meanwhile and a disk that is full leave the
 * old file or the new one, whole. It is written beside the old one, brought to the disk and renamed.
 *
 * Contents are read before the first wait, so training may go on. Saves of one path follow each other in the order
 * of the calls. Permissions and owner of an existing file stay, and a link goes on leading to it. The folder must
 * exist.
 *
 * @param path A path or a `file:` URL. In Node, Deno (with permission to read and write the folder) and Bun. Of parts,
 *   which are written as safetensors, it must not end as files of another format do: `.pt`, `.npz`, `.json`, ….
 * @throws TypeError for bad arguments; UnsupportedError in pages and on edges, which have no files;
 *   StorageFullError where there is no room; StorageError, with the system's `code`, for any other reason.
 */
export async function saveFile(path: FilePath, contents: Contents): Promise<void> {
  const bytes = contentsOf("saveFile", contents);
  const isParts = areParts(contents);
  const { system, path: own } = await readPath("saveFile", path);
  if (isParts) checkEnd("saveFile", system.path.basename(own));
  try {
    await inTurnAt(system, own, (target) => replaceFile(system, "saveFile", target, bytes));
  } catch (error) {
    throw failure(system, "saveFile", own, error, bytes.length);
  }
}

/** Runs `task` after those that were asked for before and are about the same file, by whatever links. */
async function inTurnAt(
  system: System,
  own: string,
  task: (path: string) => Promise<void>,
): Promise<void> {
  // One after the other, since links to one file are not followed in the same time. No path is empty.
  const { done } = await inTurn("", async () => {
    const { path } = await locate(system, "saveFile", own);
    // Some systems have one file for both cases, or for both forms of ü: who is another's waits in vain, no more.
    const key = path.normalize().toLowerCase();
    return { done: inTurn(key, () => task(path)) };
  });
  await done;
}

/**
 * The bytes of a file, for `restore` and `decode`.
 *
 * @param path A path or a `file:` URL. In Node, Deno and Bun; in a page `readBytes` reads a `File`. A pipe is read to its
 *   end, whenever that comes.
 * @throws TypeError for bad arguments; UnsupportedError in pages and on edges; StorageError, with the system's
 *   `code`, for a file that is missing (`"ENOENT"`) or cannot be read, and for devices.
 */
export async function loadFile(path: FilePath): Promise<Uint8Array<ArrayBuffer>> {
  const { system, path: own } = await readPath("loadFile", path);
  return read(system, own).catch((error) => {
    throw failure(system, "loadFile", own, error);
  });
}

/** Bytes a call, as for writing. */
const MOST = 2 ** 26;

async function read({ fs }: System, path: string): Promise<Uint8Array<ArrayBuffer>> {
  const file = await fs.open(path, "r");
  try {
    const status = await file.stat();
    if (!status.isFile() && !status.isDirectory() && !status.isFIFO()) {
      throw new StorageError(`loadFile: ${JSON.stringify(path)} is a device, not a file`);
    }
    // A pipe does not say how much there is, nor does what the system makes when it is read, as in /proc.
    const isKnown = status.isFile() ? status.size > 0 : status.isDirectory();
    if (!isKnown) return new Uint8Array(await file.readFile());
    const bytes = new Uint8Array(status.size);
    for (let at = 0; at < bytes.length; ) {
      const { bytesRead } = await file.read(bytes, at, Math.min(MOST, bytes.length - at));
      if (bytesRead === 0) {
        throw new StorageError(
          `loadFile: ${JSON.stringify(path)} was cut off while it was read, at ${at} of ${bytes.length} bytes`,
        );
      }
      at += bytesRead;
    }
    return bytes;
  } finally {
    await file.close();
  }
}

/** Node's errors name a call and a temporary file; ours what the user asked for. */
function failure(
  { path: paths }: System,
  where: string,
  path: string,
  error: unknown,
  length?: number,
): Error {
  if (error instanceof StorageError) return error;
  const shown = JSON.stringify(path);
  const folder = JSON.stringify(paths.dirname(path));
  const saving = length !== undefined;
  switch (codeOf(error)) {
    case "ENOSPC":
    case "EDQUOT":
      return new StorageFullError(
        `${where}: there is no room for the ${length} bytes of ${shown}: the disk or a quota is full. What was there is as it was`,
        error,
      );
    case "ENOENT": {
      const what = saving ? `folder ${folder}` : `file ${shown}`;
      return new StorageError(`${where}: there is no ${what}`, error);
    }
    case "ENOTDIR":
      return new StorageError(`${where}: ${folder} is not a folder`, error);
    case "EISDIR":
      return new StorageError(`${where}: ${shown} is a folder, not a file`, error);
    default: {
      const what = saving ? "written" : "read";
      return new StorageError(`${where}: ${shown} cannot be ${what}: ${reasonOf(error)}`, error);
    }
  }
}
