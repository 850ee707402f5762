/** What is said of contents that are none. */
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  type Contents,
  decode,
  download,
  saveFile,
  saveIndexedDB,
  saveOPFS,
} from "../../../src/checkpoint/index.ts";

afterEach(() => void vi.unstubAllGlobals());

const given: Record<string, [unknown, string]> = {
  nothing: [undefined, "got undefined: nothing was kept there"],
  null: [null, "got null: nothing was kept there"],
  "a promise": [Promise.resolve(new Uint8Array(1)), ": await it"],
  "a Response": [new Response("x"), "Response: await readBytes(…) of it"],
  "a Blob": [new Blob(["x"]), "Blob: await readBytes(…) of it"],
  "a File": [new File(["x"], "x"), "File: await readBytes(…) of it"],
  "a stream": [new Blob(["x"]).stream(), "ReadableStream: await readBytes(…) of it"],
  "a text": ["x", 'got "x": new TextEncoder().encode(…) gives those of a text'],
  "a number": [3, "or bytes, got 3"],
};
const calls: Record<string, (contents: Contents) => unknown> = {
  saveFile: (contents) => saveFile("x", contents),
  saveIndexedDB: (contents) => saveIndexedDB("x", contents),
  saveOPFS: (contents) => saveOPFS("x", contents),
  download: (contents) => {
    vi.stubGlobal("document", {});
    download("x", contents);
  },
};

describe.each(Object.entries(calls))("%s says what gives the bytes of", (where, call) => {
  test.each(Object.entries(given))("%s", async (_, [contents, said]) => {
    const work = async () => call(contents as Contents);
    const error = await work().then(
      () => new Error("kept"),
      (error: Error) => error,
    );
    expect(error).toBeInstanceOf(TypeError);
    expect(error.message).toMatch(`${where}: contents must be parts, `);
    expect(error.message.slice(-said.length)).toBe(said);
  });
});

test("of a name, what reads by it here", () => {
  const read = () => decode("digits" as never);
  expect(read).toThrow(/: await loadFile\(path\) reads a file$/);
  vi.stubGlobal("indexedDB", {});
  expect(read).toThrow(/: await loadIndexedDB\(name\) and loadOPFS\(name\) give what is kept/);
});
