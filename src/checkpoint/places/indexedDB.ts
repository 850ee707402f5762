/**
 * IndexedDB, which every browser has in pages and workers. A file is chunks, since browsers take values of some hundred
 * megabytes at most, and then a header that says which chunks count; then those before go. Each is a transaction of its
 * own: one that is cut off by its page's end should change nothing, but WebKit then does the deletions, without the rest.
 * In one page calls for one name follow each other. Another page may delete between them: so a header is written only
 * where its chunks still are, and what a header counts on is never tidied away.
 *
 * @module
 */
import type { Key, ObjectStore } from "./browser.ts";
import { type Contents, contentsOf } from "./contents.ts";
import { between, result, transact } from "./database.ts";
import { checkName } from "./name.ts";
import { inTurn, underWay } from "./queue.ts";
import { StorageError } from "./storageError.ts";

const CHUNK = 2 ** 24;

/** Under `[name, 0]`; the chunks, `ArrayBuffer`s, are under `[name, version, 0]` and so on. */
interface Header {
  readonly length: number;
  /** The time, and a fraction by chance. */
  readonly version: number;
}

/** Milliseconds after which chunks without a header are those of a page that was closed. */
const LONGEST = 3_600_000;

/** How often chunks are written that others delete meanwhile, before it is given up. */
const ATTEMPTS = 5;

/**
 * Keeps contents under a name in the page's IndexedDB, in place of what it holds under that name: all or nothing,
 * also when the page is closed meanwhile. Contents are read before the first wait, so training may go on. In pages
 * and workers; all pages of one origin share what is kept. Browsers may clear it when the disk is full, unless
 * `navigator.storage.persist()` was granted.
 *
 * @param name Any text that is not empty.
 * @throws TypeError for bad arguments; UnsupportedError where there is no IndexedDB; StorageFullError over the
 *   quota; StorageError, with the browser's word as `code`, where it is forbidden, as in some private windows.
 */
export async function saveIndexedDB(name: string, contents: Contents): Promise<void> {
  const where = "saveIndexedDB";
  checkName(where, name);
  const bytes = contentsOf(where, contents);
  await inTurn(turnOf(name), () => replace(where, name, bytes));
}

/** Of what this page does with a name. */
const turnOf = (name: string) => `IndexedDB ${name}`;

async function replace(where: string, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const header: Header = { length: bytes.length, version: Date.now() + Math.random() };
    await putChunks(where, name, header, bytes);
    const put = await putHeader(where, name, header).catch(async (error) => {
      await tidy(where, name, header);
      throw error;
    });
    await tidy(where, name, put.isPut ? put.old : header);
    if (put.isPut) return;
  }
  throw new StorageError(
    `${where}: ${JSON.stringify(name)} is not saved: ${ATTEMPTS} times others deleted it, or the browser did, while it was written`,
  );
}

const putChunks = (
  where: string,
  name: string,
  { version }: Header,
  bytes: Uint8Array<ArrayBuffer>,
) =>
  transact(where, name, "readwrite", async (store) => {
    for (let at = 0, i = 0; at < bytes.length; at += CHUNK, i++) {
      store.put(bytes.buffer.slice(at, at + CHUNK), [name, version, i]);
    }
  });

/** Whether the header was put, which counts from then on, and the one that was there. */
const putHeader = (where: string, name: string, header: Header) =>
  transact(where, name, "readwrite", async (store) => {
    const [found, old] = await Promise.all([
      result(store.count(chunksOf(name, header))),
      headerIn(store, name),
    ]);
    const isPut = found === Math.ceil(header.length / CHUNK);
    if (isPut) store.put(header, [name, 0]);
    return { isPut, old };
  });

const headerIn = (store: ObjectStore, name: string) =>
  result(store.get([name, 0])) as Promise<Header | undefined>;

/** Removes a version's chunks, and those that pages left long ago, but none that count. Fails silently: all is saved, or is not. */
const tidy = (where: string, name: string, gone: Header | undefined) =>
  transact(where, name, "readwrite", async (store) => {
    const header = await headerIn(store, name);
    if (gone && gone.version !== header?.version) store.delete(chunksOf(name, gone));
    const before = Date.now() - LONGEST;
    const kept = header?.version ?? before;
    store.delete(between([name, 0, 0], [name, Math.min(kept, before)]));
    // Clocks are set back too: then what counts is older.
    if (kept < before) store.delete(between([name, kept, []], [name, before]));
  }).catch(() => {});

/**
 * What `saveIndexedDB` keeps under a name; `undefined` if nothing is.
 * @throws as `saveIndexedDB` does, and StorageError if it is not whole.
 */
export async function loadIndexedDB(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const where = "loadIndexedDB";
  checkName(where, name);
  return inTurn(turnOf(name), () => load(where, name));
}

const load = (where: string, name: string) =>
  transact(where, name, "readonly", async (store) => {
    const header = await headerIn(store, name);
    if (header === undefined) return undefined;
    const bytes = new Uint8Array(header.length);
    for (let at = 0, i = 0; at < bytes.length; at += CHUNK, i++) {
      const chunk = (await result(store.get([name, header.version, i]))) as ArrayBuffer | undefined;
      if (chunk?.byteLength !== Math.min(CHUNK, bytes.length - at)) {
        throw new StorageError(
          `${where}: ${JSON.stringify(name)} is not whole: chunk ${i} is damaged`,
        );
      }
      bytes.set(new Uint8Array(chunk), at);
    }
    return bytes;
  });

/** The names that `saveIndexedDB` keeps something under, sorted. @throws as `saveIndexedDB` does. */
export async function listIndexedDB(): Promise<string[]> {
  await underWay(turnOf(""));
  return transact("listIndexedDB", "the list", "readonly", async (store) => {
    const keys = (await result(store.getAllKeys())) as Key[];
    return keys.flatMap(([name, version]) => (version === 0 ? name : []));
  });
}

/** Removes what is kept under a name, if there is anything. @throws as `saveIndexedDB` does. */
export async function deleteIndexedDB(name: string): Promise<void> {
  const where = "deleteIndexedDB";
  checkName(where, name);
  await inTurn(turnOf(name), () =>
    transact(where, name, "readwrite", async (store) => {
      store.delete(between([name], [name, []]));
    }),
  );
}

const chunksOf = (name: string, { version }: Header) =>
  between([name, version], [name, version, []]);
