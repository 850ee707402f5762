/** Keeps bytes in what this browser has, and reads them again: what was otherwise than it should be. */

import { Adam, load } from "nadir";
import {
  deleteIndexedDB,
  deleteOPFS,
  download,
  listIndexedDB,
  listOPFS,
  loadFile,
  loadIndexedDB,
  loadOPFS,
  readBytes,
  saveFile,
  saveIndexedDB,
  saveOPFS,
} from "nadir/checkpoint";
import { bytes, same } from "./bytes.mjs";
import { keepInPage, resumeInPage } from "./readme.js";
import { together } from "./together.mjs";

const stores = {
  IndexedDB: {
    save: saveIndexedDB,
    load: loadIndexedDB,
    list: listIndexedDB,
    remove: deleteIndexedDB,
    database: "nadir/checkpoint",
  },
  OPFS: { save: saveOPFS, load: loadOPFS, list: listOPFS, remove: deleteOPFS },
};

/** Names that a file system would take for something else, or for each other. */
const names = ["digits", "Digits", "../a/b:c*?", "é 😀\ud800", ".", "+0041", "con", "\0"];

export async function keep() {
  const wrong = [];
  const without = [];
  const check = (what, holds) => {
    if (!holds) wrong.push(what);
  };
  for (const [what, store] of Object.entries(stores)) {
    try {
      await store.list();
    } catch (error) {
      if (error.name !== "UnsupportedError") wrong.push(`${what}: ${error}`);
      without.push(what);
      continue;
    }
    const checkIt = (text, holds) => check(`${what}: ${text}`, holds);
    await keepIn(store, checkIt)
      .then(() => together(store, checkIt))
      .catch((error) => wrong.push(`${what}: ${error}`));
  }
  for (const call of [() => saveFile("a", bytes(1)), () => loadFile("a")]) {
    const error = await call().catch((error) => error);
    check(`files: ${error}`, /UnsupportedError.*saveIndexedDB/.test(String(error)));
  }
  if (!without.includes("IndexedDB")) await byReadme(check);
  await read(check);
  if (typeof document !== "undefined") await downloaded(check);
  return { wrong, without };
}

async function keepIn({ save, load, list, remove }, check) {
  for (const name of await list()) await remove(name);
  check("something where nothing is", (await load("digits")) === undefined);
  await remove("digits");
  for (const [i, name] of names.entries()) await save(name, bytes(1000 + i, i));
  check(`the list: ${await list()}`, same([...(await list())].sort(), [...names].sort()));
  for (const [i, name] of names.entries()) {
    check(`${JSON.stringify(name)} is another`, same(await load(name), bytes(1000 + i, i)));
  }
  for (const name of names.slice(1)) await remove(name);
  check("what was removed is there", (await load(names[1])) === undefined);
  check("what was not is listed", same(await list(), ["digits"]));

  for (const length of [2 ** 24 + 5, 2 ** 24, 3, 0]) {
    await save("digits", bytes(length, length));
    check(`${length} bytes are others`, same(await load("digits"), bytes(length, length)));
  }
  // A view, which changes afterwards, of memory that others may see.
  const memory = bytes(300_000, 7);
  const saving = save("digits", memory.subarray(1, 200_001));
  memory.fill(0);
  await saving;
  check("what changed later", same(await load("digits"), bytes(300_000, 7).slice(1, 200_001)));
  const { buffer } = new WebAssembly.Memory({ initial: 1, maximum: 2, shared: true });
  await save("digits", new Uint8Array(buffer, 5, 1000));
  check("shared memory", same(await load("digits"), new Uint8Array(1000)));

  const versions = Array.from({ length: 8 }, (_, i) => bytes(400_000 - i * 30_000, i));
  const seen = [];
  await Promise.all([
    ...versions.map((version) => save("digits", version)),
    ...versions.map(async () => seen.push(await load("digits"))),
  ]);
  const known = [new Uint8Array(1000), ...versions];
  check(
    "a mixture",
    seen.every((one) => known.some((version) => same(one, version))),
  );
  check("not the last", same(await load("digits"), versions.at(-1)));
  for (const bad of [
    ["", bytes(1)],
    [undefined, bytes(1)],
    ["a", "text"],
    ["a", null],
  ]) {
    const error = await save(...bad).catch((error) => error);
    check(`${bad} is ${error}`, /^TypeError: save\w+: (name|contents) must/.test(error));
  }
  await remove("digits");
  check("all is gone", (await list()).length === 0);
}

/** As the README says. */
async function byReadme(check) {
  const parameters = (await load()).parameters({ weight: [3] });
  const parts = { parameters, optimizer: new Adam(parameters) };
  await deleteIndexedDB("flowers");
  check("README: something where nothing is", (await resumeInPage(parts)) === undefined);
  parameters.weight.data.set([1, 2, 3]);
  await keepInPage(parts);
  parameters.weight.data.fill(0);
  await resumeInPage(parts);
  check("README: other weights", same(parameters.weight.data, [1, 2, 3]));
  await deleteIndexedDB("flowers");
}

async function read(check) {
  const whole = bytes(100_000, 3);
  const file = new File([whole], "digits.safetensors");
  for (const source of [file, new Response(whole), new Blob([whole]).stream()]) {
    const of = Object.prototype.toString.call(source);
    check(`readBytes of ${of}`, same(await readBytes(source, { limit: 100_000 }), whole));
  }
  const error = await readBytes(new Response(whole), { limit: 99_999 }).catch((error) => error);
  check(`readBytes beyond: ${error}`, error instanceof RangeError);
}

/** What a download would write: its link is not followed, since where files go is the browser's. */
async function downloaded(check) {
  const { prototype } = HTMLAnchorElement;
  const { click } = prototype;
  let link;
  prototype.click = function () {
    link = this;
  };
  download("digits.safetensors", bytes(1000));
  prototype.click = click;
  check(`download ${link?.download}`, link?.download === "digits.safetensors");
  check(`download of ${link?.href}`, link?.href.startsWith("blob:"));
}
