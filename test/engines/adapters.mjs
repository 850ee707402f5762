/**
 * `nadir/tfjs` and `nadir/jax` in engines as their users have them, from the packed package: the same
 * bits through an adapter as by Nadir alone, models that learn, and nothing leaked or logged. Words
 * choose engines: npm run test:adapters -- deno chromium, and earlier versions of TensorFlow.js: earlier
 */
import { inBrowser } from "./adapters/browsers.mjs";
import { inDeno, inNode, withEarlier } from "./adapters/consoles.mjs";
import { judged } from "./adapters/judge.mjs";
import { gpuPages, pages } from "./adapters/pages.mjs";
import { writeSite } from "./adapters/site.mjs";
import { chosen } from "./browsers/engines.mjs";
import { chromium } from "./browsers/puppeteer.mjs";
import { report } from "./report.mjs";

const words = process.argv.slice(2);
const isMeant = (word) => words.length === 0 || words.includes(word);
const named = words.filter((word) => word !== "deno" && word !== "earlier");
const engines = words.length > 0 && named.length === 0 ? [] : chosen(named);

const folder = await writeSite();
// All others are compared with Node.
const found = await inNode(folder);
const expected = Object.fromEntries(found.map(({ program, result }) => [program, result]));
if (isMeant("earlier")) found.push(...(await withEarlier()));
if (isMeant("deno")) found.push(...(await inDeno(folder)));
found.push(
  ...(await Promise.all(engines.map((engine) => inBrowser(engine, pages, { folder })))).flat(),
);
// It takes times, so that it is alone.
if (isMeant("chromium")) {
  found.push(...(await inBrowser(chromium, gpuPages, { folder, look: { webgl: true } })));
}
report(
  "adapters",
  found.map((row) => judged(row, expected[row.program])),
  "as it must be",
);
