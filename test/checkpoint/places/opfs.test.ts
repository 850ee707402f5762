/** What is said where a browser's private file system fails: one that is made up, since no engine does so when asked. */
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import {
  loadOPFS,
  StorageError,
  StorageFullError,
  saveOPFS,
} from "../../../src/checkpoint/index.ts";

/** What goes wrong, by the method that is called. */
let failing: Record<string, DOMException>;

function called(name: string): void {
  if (failing[name]) throw failing[name];
}

const stream = {
  write: async () => called("write"),
  close: async () => called("close"),
  abort: async () => {},
};
const folder = {
  getDirectoryHandle: async () => folder,
  getFileHandle: async () => ({
    createWritable: async () => stream,
    getFile: async () => new Blob([]),
  }),
  removeEntry: async () => {},
  async *keys() {
    called("keys");
    yield* [];
  },
};
const storage = {
  getDirectory: async () => {
    called("getDirectory");
    return folder;
  },
};
const locks = { request: async (_: string, __: object, work: () => unknown) => work() };

const before = Object.getOwnPropertyDescriptor(globalThis, "navigator");
beforeEach(() => {
  failing = {};
  const value = { storage, locks };
  Object.defineProperty(globalThis, "navigator", { value, configurable: true });
});
afterEach(() => {
  if (before) Object.defineProperty(globalThis, "navigator", before);
  else Reflect.deleteProperty(globalThis, "navigator");
});

const errorOf = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: Error) => error,
  );
const save = () => errorOf(saveOPFS("digits", new Uint8Array(10)));

describe("a disk that is full", () => {
  const full = {
    AbortError: "Failed to write data to data pipe",
    QuotaExceededError: "The operation failed",
  };
  for (const [name, message] of Object.entries(full)) {
    for (const when of ["write", "close"]) {
      test(`is told where ${when} says ${name}`, async () => {
        failing = { [when]: new DOMException(message, name) };
        const error = await save();
        expect(error).toBeInstanceOf(StorageFullError);
        expect(error).toHaveProperty("code", name);
        expect(error!.message).toContain(message);
        expect(error!.message).toMatch(/as it was, unless the browser clears .*persist\(\)/);
      });
    }
  }

  test("claims nothing of what was there when something is loaded", async () => {
    failing = { keys: new DOMException("no room", "QuotaExceededError") };
    const error = await errorOf(loadOPFS("digits"));
    expect(error).toBeInstanceOf(StorageFullError);
    expect(error!.message).toMatch(/^loadOPFS: .*"digits".*full/);
    expect(error!.message).not.toMatch(/no room for|as it was/);
  });
});

test("data that are cleared meanwhile are no full disk", async () => {
  failing = { write: new DOMException("could not be found", "NotFoundError") };
  const error = await save();
  expect(error).toBeInstanceOf(StorageError);
  expect(error).not.toBeInstanceOf(StorageFullError);
  expect(error!.message).toMatch(/private windows.*site data are cleared/);
});

test("where it is forbidden, as in Firefox's private windows, there is IndexedDB", async () => {
  failing = { getDirectory: new DOMException("Security error", "SecurityError") };
  expect((await save())!.message).toMatch(/Use saveIndexedDB$/);
});

test("which versions have it is said as the docs do", async () => {
  Object.defineProperty(globalThis, "navigator", { value: {}, configurable: true });
  expect((await save())!.message).toMatch(/Safari 26/);
});
