/** Browsers whose pages save, killed at random, or whose pages are closed. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { poll } from "../browsers/poll.mjs";

/** Milliseconds within which it ends, after the first save. */
const SOON = 300;

/**
 * Ends what saves so many times, and looks at what is kept.
 * @param how `kill` kills the whole browser, `close` closes the page.
 */
export async function ended({ open, path, origin, store, how, times }) {
  const profile = mkdtempSync(join(tmpdir(), "nadir-profile-"));
  const start = () => open(path, { profile });
  const problems = [];
  let browser = await start();
  let n = 0;
  try {
    for (let i = 0; i < times; i++) {
      const reported = await endedOnce(
        browser,
        `${origin}/bundle/saving.html?${store},${n + 1}`,
        how,
      );
      if (how === "kill") browser = await start();
      const found = await keptIn(browser, `${origin}/bundle/kept.html?${store}`);
      if (!(found >= reported)) {
        problems.push(`${how} ${i}: version ${found}, after ${reported} was reported`);
      }
      n = found ?? reported;
    }
    return { version: browser.version, problems };
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true });
  }
}

/** The last version that the page said was saved before it ended. */
async function endedOnce(browser, url, how) {
  const page = await browser.page();
  await page.goto(url);
  const saved = () => page.evaluate("globalThis.saved");
  const first = await poll(saved);
  await setTimeout(Math.random() * SOON);
  const last = await saved();
  if (how === "kill") await browser.kill();
  else await page.close();
  return Math.max(first, last);
}

async function keptIn(browser, url) {
  const page = await browser.page();
  try {
    await page.goto(url);
    const { version, error } = JSON.parse(await poll(() => page.evaluate("globalThis.kept")));
    if (error) throw new Error(error);
    return version;
  } finally {
    await page.close();
  }
}
