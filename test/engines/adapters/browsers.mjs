/** The programs in a browser. */
import { visit } from "../browsers/visit.mjs";
import { serveSite } from "./site.mjs";

/** Isolated or not, its pages have no SharedArrayBuffer. */
const UNSHARED = "WebKitGTK";

/** Rows of pages in a browser of a `look`: { program, result } and what `report` takes. */
export async function inBrowser({ engine, packages, command, open }, pages, { folder, look }) {
  const path = command();
  if (path === undefined) return [{ engine, missing: `apt-get install ${packages}` }];
  const server = await serveSite(folder);
  const rows = [];
  let browser;
  try {
    browser = await open(path, look);
    for (const page of pages.filter(({ isIsolated }) => !isIsolated || engine !== UNSHARED)) {
      rows.push({ engine, version: browser.version, ...(await rowOf(browser, server, page)) });
    }
  } catch (error) {
    rows.push({ engine, version: browser?.version, problems: [String(error)] });
  } finally {
    await browser?.close();
    server.close();
  }
  return rows;
}

async function rowOf(browser, { origin, missed }, { path, ...page }) {
  missed.length = 0;
  try {
    const outcome = await visit(browser, origin + path);
    const { result, error, milliseconds, isolated, requests, troubles } = outcome;
    const problems = [
      ...(error ? [error] : []),
      ...(isolated === Boolean(page.isIsolated) ? [] : [`cross-origin isolated: ${isolated}`]),
      ...outside(requests, origin).map((url) => `requested ${url}`),
      ...missed.map((path) => `missed ${path}`),
      ...troubles.filter((text) => !isOfDriver(text)).map((text) => `logged ${text}`),
    ];
    return { ...page, result, milliseconds, problems: [...new Set(problems)] };
  } catch (error) {
    return { ...page, problems: [String(error)] };
  }
}

/** Threads begin at addresses of the page's own making. */
function outside(requests, origin) {
  const isOwn = (url) => url.startsWith(`${origin}/`) || url.startsWith(`blob:${origin}/`);
  return [...new Set(requests)].filter((url) => !isOwn(url));
}

/** Chromium notes that reading back waits for the GPU: so it does. */
const isOfDriver = (text) => text.includes("GPU stall due to ReadPixels");
