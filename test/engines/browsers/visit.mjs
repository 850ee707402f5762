import { poll } from "./poll.mjs";

/** A page's outcome, with what the browser itself noted beside what the page noted. */
export async function visit(browser, url) {
  const page = await browser.page();
  try {
    await page.goto(url);
    const outcome = JSON.parse(await poll(() => page.evaluate("globalThis.outcome")));
    return {
      ...outcome,
      troubles: [...outcome.troubles, ...page.troubles],
      requests: [...outcome.requests, ...page.requests],
    };
  } finally {
    await page.close();
  }
}
