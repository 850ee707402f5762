import { poll } from "./poll.mjs";

/** What a browser says of a page that goes elsewhere meanwhile, as one that reloads itself. */
const LEAVING = /context was destroyed|navigat|discarded|no such frame|unload/i;

/** What puppeteer says of a page whose process is gone. */
const CRASHED = /^Error: Page crashed/;

/**
 * A page's outcome, with what the browser itself noted beside what the page noted. In a browser that `crashes` by itself a page is
 * visited once more.
 */
export async function visit(browser, url) {
  return visitOnce(browser, url).catch((error) => {
    if (!browser.crashes || !CRASHED.test(String(error))) throw error;
    return visitOnce(browser, url);
  });
}

async function visitOnce(browser, url) {
  const page = await browser.page();
  try {
    await page.goto(url);
    const outcome = JSON.parse(await poll(() => outcomeOf(page)));
    return {
      ...outcome,
      troubles: [...outcome.troubles, ...page.troubles],
      requests: [...outcome.requests, ...page.requests],
    };
  } finally {
    await page.close();
  }
}

async function outcomeOf(page) {
  try {
    return await page.evaluate("globalThis.outcome");
  } catch (error) {
    if (!LEAVING.test(String(error))) throw error;
    return undefined;
  }
}
