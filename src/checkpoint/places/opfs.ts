/**
 * The private file system that browsers give each origin (OPFS). Not all of them can replace a file at once, so every
 * save writes a file of its own, which counts from when its seal is on it; then those before it go.
 *
 *     nadir/       all that is kept
 *       _digits/   a name, in which all but a-z, 0-9, _ and - is written as +XXXX: some disks know no capitals, and
 *                  systems have names of their own, as "con"
 *         7        what the seventh save wrote: contents and seal
 *
 * @module
 */
import type { Folder } from "./browser.ts";
import { type Contents, contentsOf } from "./contents.ts";
import { checkName } from "./name.ts";
import { inFolder, namesIn, writeFile } from "./opfsFolder.ts";
import { inTurn, underWay } from "./queue.ts";
import { isSeal, isSealed, SEAL_LENGTH, sealOf } from "./seal.ts";
import { codeOf, StorageError } from "./storageError.ts";

/** What file systems take, less than the 255 bytes of a name. */
const LONGEST = 250;

/**
 * Keeps contents under a name in the origin's private file system, in place of what it holds under that name: all
 * or nothing, also when the page is closed meanwhile. Loads faster than IndexedDB, and is not everywhere: Chrome from 86, Firefox from 111, Safari from 26, and before in workers only. Contents are read before the first
 * wait, so training may go on.
 *
 * @param name A text of 1 to 250 characters, of which others than a-z, 0-9, _ and - count as five.
 * @throws TypeError or RangeError for bad arguments; UnsupportedError where there is no such file system;
 *   StorageFullError over the quota, where both the old and the new must have room; StorageError, with the browser's
 *   word as `code`, where it is forbidden, as in some private windows.
 */
export async function saveOPFS(name: string, contents: Contents): Promise<void> {
  const written = fileName("saveOPFS", name);
  const bytes = contentsOf("saveOPFS", contents);
  const options = { path: written, create: true, alone: true };
  await inTurn(turnOf(name), () =>
    inFolder("saveOPFS", name, options, (folder) => replace(folder, bytes)),
  );
}

/** Of what this page does with a name; locks are between pages. */
const turnOf = (name: string) => `OPFS ${name}`;

async function replace(folder: Folder, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const before = await namesIn(folder);
  const [newest = 0] = generations(before);
  const next = String(newest + 1);
  try {
    const file = await folder.getFileHandle(next, { create: true });
    await writeFile("saveOPFS", file, [bytes, sealOf(bytes)]);
  } catch (error) {
    await folder.removeEntry(next).catch(() => {});
    throw error;
  }
  for (const old of before) await folder.removeEntry(old, { recursive: true }).catch(() => {});
}

/**
 * What `saveOPFS` keeps under a name; `undefined` if nothing is.
 * @throws as `saveOPFS` does, and StorageError if it is damaged.
 */
export async function loadOPFS(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const path = fileName("loadOPFS", name);
  return inTurn(turnOf(name), () =>
    inFolder("loadOPFS", name, { path }, async (folder) => {
      const found = await sealed(folder);
      if (found === undefined) return undefined;
      const bytes = new Uint8Array(await found.contents.arrayBuffer());
      if (isSealed(bytes, found.seal)) return bytes;
      throw new StorageError(
        `loadOPFS: ${JSON.stringify(name)} is damaged: its checksum is another`,
      );
    }),
  );
}

/** The names that `saveOPFS` keeps something under, sorted. @throws as `saveOPFS` does. */
export async function listOPFS(): Promise<string[]> {
  await underWay(turnOf(""));
  const folders = await inFolder("listOPFS", "the list", {}, namesIn);
  const names = (folders ?? []).flatMap((path) => nameOf(path) ?? []).sort();
  const kept = await Promise.all(
    names.map((name) => {
      return inFolder("listOPFS", name, { path: fileName("listOPFS", name) }, sealed);
    }),
  );
  return names.filter((_, i) => kept[i] !== undefined);
}

/** Removes what is kept under a name, if there is anything. @throws as `saveOPFS` does. */
export async function deleteOPFS(name: string): Promise<void> {
  const path = fileName("deleteOPFS", name);
  const missing = (error: unknown) => {
    if (codeOf(error) !== "NotFoundError") throw error;
  };
  await inTurn(turnOf(name), () =>
    inFolder("deleteOPFS", name, { path, alone: true }, () =>
      inFolder("deleteOPFS", name, {}, (all) =>
        all.removeEntry(path, { recursive: true }).catch(missing),
      ),
    ),
  );
}

/** The last of the files that are whole. */
async function sealed(
  folder: Folder,
): Promise<{ contents: Blob; seal: Uint8Array<ArrayBuffer> } | undefined> {
  for (const generation of generations(await namesIn(folder))) {
    const file = await (await folder.getFileHandle(String(generation))).getFile();
    const length = Math.max(0, file.size - SEAL_LENGTH);
    const seal = new Uint8Array(await file.slice(length).arrayBuffer());
    if (isSeal(seal, length)) return { contents: file.slice(0, length), seal };
  }
  return undefined;
}

/** The last first. Browsers have files of their own beside one that is being written. */
function generations(names: readonly string[]): number[] {
  return names
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .sort((a, b) => b - a);
}

function fileName(where: string, name: string): string {
  checkName(where, name);
  const path = name.replace(/[^a-z0-9_-]/g, (sign) => {
    return `+${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
  if (path.length <= LONGEST) return `_${path}`;
  throw new RangeError(
    `${where}: name must have 1 to ${LONGEST} characters, of which others than a-z, 0-9, _ and - count as five, got ${path.length}`,
  );
}

function nameOf(path: string): string | undefined {
  if (!/^_(\+[0-9a-f]{4}|[a-z0-9_-])+$/.test(path)) return undefined;
  return path
    .slice(1)
    .replace(/\+(.{4})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}
