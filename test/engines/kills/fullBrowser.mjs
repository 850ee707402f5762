/** Browsers whose profile is on a disk that fills up in the middle of a save: one in memory, which only root may mount. */
import { execFileSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { poll } from "../browsers/poll.mjs";

const MEGABYTE = 2 ** 20;

/** Of the disk; left to a save; saved. Bytes that browsers cannot deflate. */
const [ALL, LEFT, SAVED] = [400, 70, 60];

/** Milliseconds after which a save is amid its writing. */
const SOON = 30;

/** What is wrong with a save that finds no room. */
export async function filledBrowser({ open, path, origin, store, times }) {
  const folder = mkdtempSync(join(tmpdir(), "nadir-full-"));
  execFileSync("mount", ["-t", "tmpfs", "-o", `size=${ALL}m`, "nadir", folder]);
  const problems = [];
  let browser;
  try {
    browser = await open(path, { profile: join(folder, "profile") });
    const page = await browser.page();
    await page.goto(`${origin}/bundle/places.html`);
    await poll(() => page.evaluate("globalThis.places && true"));
    for (let i = 0; i < times; i++) {
      const said = await filledOnce(page, store, folder);
      if (said !== "StorageFullError, 1000") problems.push(said);
    }
    return { version: browser.version, problems };
  } finally {
    await browser?.close();
    // What a browser has not let go of yet.
    execFileSync("umount", ["-l", folder]);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The error, and how many bytes are kept. */
async function filledOnce(page, store, folder) {
  const call = (text) =>
    page.evaluate(`(async ({ save${store}, load${store} }) => ${text})(places)`);
  await call(`await save${store}("model", new Uint8Array(1000))`);
  const filler = join(folder, "filler");
  await call(`{
    globalThis.bytes = new Uint8Array(${SAVED * MEGABYTE});
    for (let at = 0; at < bytes.length; at += 65536) {
      crypto.getRandomValues(bytes.subarray(at, at + 65536));
    }
  }`);
  fill(filler, LEFT);
  const saving = call(`save${store}("model", bytes).then(
    () => "saved",
    (error) => error.name === "StorageFullError" ? error.name : String(error),
  )`);
  await setTimeout(SOON + Math.random() * SOON);
  fill(filler, 2);
  const said = await saving;
  rmSync(filler);
  return `${said}, ${await call(`(await load${store}("model"))?.length`)}`;
}

/** Leaves so many megabytes of a disk: some, or Chromium ends. */
function fill(path, left) {
  const file = openSync(path, "a");
  try {
    for (;;) {
      const { bavail, bsize } = statfsSync(path);
      if (bavail * bsize < (left + 1) * MEGABYTE) return;
      writeSync(file, new Uint8Array(MEGABYTE));
    }
  } catch (error) {
    if (error.code !== "ENOSPC") throw error;
  } finally {
    closeSync(file);
  }
}
