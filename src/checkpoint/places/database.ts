/**
 * Transactions of the database that IndexedDB keeps for Nadir.
 *
 * @module
 */
import { UnsupportedError } from "../../errors.ts";
import {
  browser,
  type Database,
  type Mode,
  type ObjectStore,
  type StoreRequest,
  type Transaction,
} from "./browser.ts";
import { StorageError, storageFailure } from "./storageError.ts";

const DATABASE = "nadir/checkpoint";
const STORE = "chunks";

/** An array is greater than every number, and a longer one than what it begins with. */
export const between = (from: unknown[], to: unknown[]): object =>
  browser.IDBKeyRange.bound(from, to);

export const result = (request: StoreRequest): Promise<unknown> =>
  new Promise<unknown>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

type Work<T> = (store: ObjectStore) => Promise<T>;

/** Runs `work` in a transaction, which must wait for nothing else; what it gives once all is on the disk. */
export async function transact<T>(
  where: string,
  what: string,
  mode: Mode,
  work: Work<T>,
): Promise<T> {
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
    // Chromium's word for blobs that could not be written: keys are as they should be.
    throw storageFailure(where, what, error, "DataError");
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
    let first: unknown;
    transaction.onerror = ({ target }) => {
      first ??= target.error;
    };
    // Of one that is committed Firefox says no more than that it is aborted.
    transaction.onabort = () => reject(first ?? transaction.error);
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
