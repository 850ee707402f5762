/**
 * IndexedDB, which every browser has in pages and workers. A file is chunks, since browsers take values of some hundred
 * megabytes at most, and then a header that says which chunks count; then those before go. Each is a transaction of its
 * own: one that is cut off by its page's end should change nothing, but WebKit then does the deletions, without the rest.
 *
 * @module
 */
import { UnsupportedError } from "../../errors.ts";
import {
  browser,
  type Database,
  type Key,
  type Mode,
  type ObjectStore,
  type StoreRequest,
  type Transaction,
} from "./browser.ts";
import { type Contents, contentsOf } from "./contents.ts";
import { checkName } from "./name.ts";
import { inTurn } from "./queue.ts";
import { StorageError, storageFailure } from "./storageError.ts";

const DATABASE = "nadir/checkpoint";
const STORE = "chunks";
const CHUNK = 2 ** 24;

/** Under `[name, 0]`; the chunks, `ArrayBuffer`s, are under `[name, version, 0]` and so on. */
interface Header {
  readonly length: number;
  /** The time, and a fraction by chance. */
  readonly version: number;
}

/** Milliseconds after which chunks without a header are those of a page that was closed. */
const LONGEST = 3_600_000;

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
  await inTurn(`IndexedDB ${name}`, () => replace(where, name, bytes));
}

async function replace(where: string, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
  const version = Date.now() + Math.random();
  await transact(where, name, "readwrite", async (store) => {
    for (let at = 0, i = 0; at < bytes.length; at += CHUNK, i++) {
      store.put(bytes.buffer.slice(at, at + CHUNK), [name, version, i]);
    }
  });
  const before = await transact(where, name, "readwrite", async (store) => {
    const old = result(store.get([name, 0]));
    const header: Header = { length: bytes.length, version };
    store.put(header, [name, 0]);
    return () => old;
  });
  const old = (await before()) as Header | undefined;
  await transact(where, name, "readwrite", async (store) => {
    if (old) store.delete(between([name, old.version], [name, old.version, []]));
    store.delete(between([name, 0, 0], [name, version - LONGEST]));
  });
}

/**
 * What `saveIndexedDB` keeps under a name; `undefined` if nothing is.
 * @throws as `saveIndexedDB` does, and StorageError if it is not whole.
 */
export async function loadIndexedDB(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const where = "loadIndexedDB";
  checkName(where, name);
  return transact(where, name, "readonly", async (store) => {
    const header = (await result(store.get([name, 0]))) as Header | undefined;
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
}

/** The names that `saveIndexedDB` keeps something under, sorted. @throws as `saveIndexedDB` does. */
export async function listIndexedDB(): Promise<string[]> {
  return transact("listIndexedDB", "the list", "readonly", async (store) => {
    const keys = (await result(store.getAllKeys())) as Key[];
    return keys.flatMap(([name, version]) => (version === 0 ? name : []));
  });
}

/** Removes what is kept under a name, if there is anything. @throws as `saveIndexedDB` does. */
export async function deleteIndexedDB(name: string): Promise<void> {
  checkName("deleteIndexedDB", name);
  await transact("deleteIndexedDB", name, "readwrite", async (store) => {
    store.delete(between([name], [name, []]));
  });
}

/** An array is greater than every number, and a longer one than what it begins with. */
const between = (from: unknown[], to: unknown[]) => browser.IDBKeyRange.bound(from, to);

const result = (request: StoreRequest) =>
  new Promise<unknown>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

type Work<T> = (store: ObjectStore) => Promise<T>;

/** Runs `work` in a transaction, which must wait for nothing else; what it gives once all is on the disk. */
async function transact<T>(where: string, what: string, mode: Mode, work: Work<T>): Promise<T> {
  const { indexedDB } = browser;
  if (indexedDB === undefined) {
    throw new UnsupportedError(
      `${where}: there is no IndexedDB here: in Node, Deno and Bun use saveFile, on an edge what its platform stores bytes in`,
    );
  }
  try {
    const database = await open(indexedDB);
    try {
      if (!database.objectStoreNames.contains(STORE)) {
        throw new StorageError(`${where}: the database "${DATABASE}" is somebody else's`);
      }
      const transaction = database.transaction(STORE, mode, { durability: "strict" });
      const [value] = await Promise.all([worked(transaction, work), ended(transaction)]);
      return value;
    } finally {
      database.close();
    }
  } catch (error) {
    throw storageFailure(where, what, error);
  }
}

function open(indexedDB: NonNullable<typeof browser.indexedDB>): Promise<Database> {
  const request = indexedDB.open(DATABASE, 1);
  request.onupgradeneeded = () => (request.result as Database).createObjectStore(STORE);
  return result(request) as Promise<Database>;
}

function ended(transaction: Transaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** All of it or nothing. It ends by itself then: one that waits for its page stays open when WebKit freezes that. */
async function worked<T>(transaction: Transaction, work: Work<T>): Promise<T> {
  try {
    const value = await work(transaction.objectStore(STORE));
    transaction.commit();
    return value;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It has ended already.
    }
    throw error;
  }
}
