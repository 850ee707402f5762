import { UnsupportedError } from "../../errors.ts";
import { type Access, browser, type Folder, type StoredFile } from "./browser.ts";
import { codeOf, StorageFullError, storageFailure } from "./storageError.ts";

const ROOT = "nadir";

/** Bytes a call. */
const MOST = 2 ** 26;

interface FolderOptions {
  readonly path?: string;
  readonly create?: boolean;
  readonly alone?: boolean;
}

/**
 * Runs `work` on the folder at `path` below that of all that is kept, or on the latter; undefined if there is none.
 * No other page or worker works on that path meanwhile, or none that is `alone`.
 */
export async function inFolder<T>(
  where: string,
  what: string,
  { path = "", create = false, alone = false }: FolderOptions,
  work: (folder: Folder) => Promise<T>,
): Promise<T | undefined> {
  const { storage, locks } = browser.navigator ?? {};
  if (storage?.getDirectory === undefined || locks === undefined) {
    throw new UnsupportedError(
      `${where}: there is no private file system (OPFS) here: a page needs https: and Chrome 86, Firefox 111 or Safari 26 (15.2 in workers). Use saveIndexedDB, or saveFile in Node, Deno and Bun`,
    );
  }
  try {
    return await locks.request(
      `nadir/checkpoint/${path}`,
      { mode: alone ? "exclusive" : "shared" },
      async () => {
        const root = await storage.getDirectory!();
        const folder = await folderAt(root, path === "" ? [ROOT] : [ROOT, path], create);
        return folder && work(folder);
      },
    );
  } catch (error) {
    // Nobody aborts what it writes, or waits for.
    throw storageFailure(where, what, error, "AbortError");
  }
}

async function folderAt(
  root: Folder,
  path: readonly string[],
  create: boolean,
): Promise<Folder | undefined> {
  try {
    let folder = root;
    for (const name of path) folder = await folder.getDirectoryHandle(name, { create });
    return folder;
  } catch (error) {
    if (codeOf(error) === "NotFoundError") return undefined;
    throw error;
  }
}

export async function namesIn(folder: Folder): Promise<string[]> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  return names;
}

/** Writes parts one after the other, to the disk; of a file that is new. */
export async function writeFile(
  where: string,
  file: StoredFile,
  parts: readonly Uint8Array<ArrayBuffer>[],
): Promise<void> {
  if (file.createSyncAccessHandle)
    return writeSync(where, await file.createSyncAccessHandle(), parts);
  if (!file.createWritable) {
    throw new UnsupportedError(
      `${where}: this browser writes to its private file system in workers only, as Safari does before 26: call it there, or use saveIndexedDB`,
    );
  }
  const stream = await file.createWritable();
  try {
    for (const chunk of chunksOf(parts)) await stream.write(chunk);
  } catch (error) {
    await stream.abort().catch(() => {});
    throw error;
  }
  await stream.close();
}

async function writeSync(
  where: string,
  access: Access,
  parts: readonly Uint8Array<ArrayBuffer>[],
): Promise<void> {
  try {
    let at = 0;
    for (const chunk of chunksOf(parts)) {
      const written = await access.write(chunk, { at });
      if (written < chunk.length) {
        throw new StorageFullError(`${where}: the disk took ${at + written} bytes and no more`);
      }
      at += written;
    }
    await access.flush();
  } finally {
    await access.close();
  }
}

function* chunksOf(parts: readonly Uint8Array<ArrayBuffer>[]): Generator<Uint8Array<ArrayBuffer>> {
  for (const part of parts) {
    for (let at = 0; at < part.length; at += MOST) yield part.subarray(at, at + MOST);
  }
}
