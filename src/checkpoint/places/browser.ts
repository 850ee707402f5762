/**
 * What is used of browsers. Deno's registry reads these sources without declarations of it.
 *
 * @module
 */
export interface StoreRequest {
  readonly result: unknown;
  readonly error: unknown;
  onsuccess: (() => void) | null;
  onerror: (() => void) | null;
}

export interface ObjectStore {
  count(range: object): StoreRequest;
  delete(range: object): StoreRequest;
  get(key: Key): StoreRequest;
  getAllKeys(): StoreRequest;
  put(value: unknown, key: Key): StoreRequest;
}

export type Key = readonly [name: string, version: number, chunk?: number];

export interface Transaction {
  readonly error: unknown;
  oncomplete: (() => void) | null;
  onabort: (() => void) | null;
  onerror: ((event: { readonly target: StoreRequest }) => void) | null;
  abort(): void;
  commit(): void;
  objectStore(name: string): ObjectStore;
}

export interface Database {
  readonly objectStoreNames: { contains(name: string): boolean };
  close(): void;
  createObjectStore(name: string): void;
  transaction(store: string, mode: Mode, options: { readonly durability: "strict" }): Transaction;
}

export type Mode = "readonly" | "readwrite";

/** A `FileSystemDirectoryHandle`. */
export interface Folder {
  getDirectoryHandle(name: string, options?: { create: boolean }): Promise<Folder>;
  getFileHandle(name: string, options?: { create: boolean }): Promise<StoredFile>;
  removeEntry(name: string, options?: { recursive: boolean }): Promise<void>;
  keys(): AsyncIterable<string>;
}

/** A `FileSystemFileHandle`. */
export interface StoredFile {
  getFile(): Promise<Blob>;
  /** In Safari from 26. */
  createWritable?(): Promise<Writable>;
  /** In workers. */
  createSyncAccessHandle?(): Promise<Access>;
}

interface Writable {
  write(bytes: Uint8Array): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

/** Chrome before 108 gives promises. */
export interface Access {
  write(bytes: Uint8Array, options: { at: number }): number | Promise<number>;
  flush(): void | Promise<void>;
  close(): void | Promise<void>;
}

interface Link {
  href: string;
  download: string;
  click(): void;
}

interface Browser {
  readonly document?: { createElement(name: "a"): Link };
  readonly indexedDB?: {
    open(name: string, version: number): StoreRequest & { onupgradeneeded: (() => void) | null };
  };
  readonly IDBKeyRange: { bound(from: unknown[], to: unknown[]): object };
  readonly navigator?: {
    readonly storage?: { getDirectory?(): Promise<Folder> };
    readonly locks?: {
      request<T>(
        name: string,
        options: { readonly mode: "exclusive" | "shared" },
        work: () => Promise<T>,
      ): Promise<T>;
    };
  };
}

/** All that this realm has, whatever it is. */
export const browser = globalThis as unknown as Browser;
