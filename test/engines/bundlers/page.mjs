// A page of a bundler's server, in Chromium.

import { chromium } from "../browsers/puppeteer.mjs";
import { visit } from "../browsers/visit.mjs";

export const missing = () =>
  chromium.command() === undefined ? `apt-get install ${chromium.packages}` : undefined;

/** The outcome that the page leaves. It fails with what the page did, or what the browser logged. */
export async function visited(url) {
  const browser = await chromium.open(chromium.command());
  try {
    const outcome = await visit(browser, url);
    const troubles = [...(outcome.error ? [outcome.error] : []), ...outcome.troubles];
    if (troubles.length > 0) throw new Error(troubles.join("\n"));
    return outcome;
  } finally {
    await browser.close();
  }
}
