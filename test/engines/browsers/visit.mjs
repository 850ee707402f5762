import { poll } from "./poll.mjs";

/** What a browser says of a page that goes elsewhere meanwhile, as one that reloads itself. */
const LEAVING = /context was destroyed|navigat|discarded|no such frame|unload/i;

/**
 * A page's outcome, with what the browser itself noted beside what the page noted. Where the browser is known to fail by itself, as
 * its `fails` says of addresses and errors, it is visited once more.
 */
export async function visit(browser, url) {
  return visitOnce(browser, url).catch((error) => {
    if (!browser.fails?.(url, String(error))) throw error;
    console.error(`${url}: ${error}, as this browser is known for: once more`);
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
