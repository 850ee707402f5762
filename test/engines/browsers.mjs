/**
 * The conformance program in Chromium, Firefox and WebKitGTK, and in the oldest Chromium that Nadir runs
 * in, from the packed package, without headers for cross-origin isolation, and with them by threads. Words choose engines:
 * npm run test:browsers -- firefox chromium-92
 */
import { chosen } from "./browsers/engines.mjs";
import { judge } from "./browsers/judge.mjs";
import { oldChromiums } from "./browsers/oldChromium.mjs";
import { servePages } from "./browsers/server.mjs";
import { pagesFor, writeSite } from "./browsers/site.mjs";
import { visit } from "./browsers/visit.mjs";
import { fixture } from "./package.mjs";
import { report } from "./report.mjs";
import { twoAtOnce } from "./twoAtOnce.mjs";

const browsers = chosen(process.argv.slice(2), oldChromiums);
const folder = fixture("browsers");
await writeSite(folder);
report("browsers", (await twoAtOnce(browsers, rowsOf)).flat());

async function rowsOf(of) {
  const { engine, packages, absent = `apt-get install ${packages}`, command, open } = of;
  const path = command();
  if (path === undefined) return [{ engine, missing: absent }];
  // Of its own, since each tells what was missed.
  const server = await servePages(folder);
  let browser;
  try {
    browser = await open(path, { shared: true });
    const rows = [];
    const { version } = browser;
    for (const page of pagesFor(of))
      rows.push({ engine, version, ...(await run(browser, page, server)) });
    return rows;
  } catch (error) {
    return [{ engine, version: browser?.version, problems: [String(error)] }];
  } finally {
    await browser?.close();
    server.close();
  }
}

async function run(browser, page, server) {
  const { what, path } = page;
  server.missed.length = 0;
  try {
    const outcome = await visit(browser, server.origin + path);
    const problems = judge(page, outcome, server);
    const { hashes, milliseconds } = outcome;
    return { what, hashes, milliseconds, problems, verdict: verdictOf(page, outcome) };
  } catch (error) {
    return { what, problems: [String(error)] };
  }
}

/** Of a page that has no hashes to show. */
function verdictOf({ refusal, keeps, verdict }, { without = [] }) {
  if (verdict) return verdict;
  if (refusal) return "refused, as it must be";
  return keeps && ["as it was", ...without.map((name) => `no ${name} here`)].join(", ");
}
