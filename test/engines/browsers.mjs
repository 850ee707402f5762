/**
 * The conformance program in Chromium, Firefox and WebKitGTK, from the packed package, without headers
 * for cross-origin isolation. Words choose engines: npm run test:browsers -- firefox webkit
 */
import { judge } from "./browsers/judge.mjs";
import { chromium, firefox } from "./browsers/puppeteer.mjs";
import { servePages } from "./browsers/server.mjs";
import { pages, writeSite } from "./browsers/site.mjs";
import { webkit } from "./browsers/webkit.mjs";
import { fixture } from "./package.mjs";
import { differences, report } from "./report.mjs";

const browsers = { chromium, firefox, webkit };
const words = process.argv.slice(2);
const unknown = words.filter((word) => !Object.hasOwn(browsers, word));
if (unknown.length > 0) {
  throw new Error(
    `no browser ${unknown.join(", ")}: there are ${Object.keys(browsers).join(", ")}`,
  );
}

const folder = fixture("browsers");
await writeSite(folder);
const server = await servePages(folder);
const rows = [];
for (const name of words.length > 0 ? words : Object.keys(browsers)) {
  rows.push(...(await rowsOf(browsers[name])));
}
server.close();
report("browsers", rows);

async function rowsOf({ engine, packages, command, open }) {
  const path = command();
  if (path === undefined) return [{ engine, missing: `apt-get install ${packages}` }];
  let browser;
  try {
    browser = await open(path);
    const rows = [];
    const { version } = browser;
    for (const page of pages) rows.push({ engine, version, ...(await run(browser, page)) });
    return rows;
  } catch (error) {
    return [{ engine, version: browser?.version, problems: [String(error)] }];
  } finally {
    await browser?.close();
  }
}

async function run(browser, page) {
  const { what, path, refusal } = page;
  server.missed.length = 0;
  try {
    const outcome = await browser.visit(server.origin + path);
    const problems = judge(page, outcome, { ...server, differences });
    const { hashes, milliseconds } = outcome;
    return { what, hashes, milliseconds, problems, verdict: refusal && "refused, as it must be" };
  } catch (error) {
    return { what, problems: [String(error)] };
  }
}
