/**
 * The built site of the documentation in Chromium: every page at a telephone's width, one of each kind in light and
 * dark with axe-core, search, and the playground within. Nothing may be asked of another host. Then, built once more,
 * where a host serves it below /nadir/.
 *
 *     npm run test:site -- [part of a check's name]
 */
import { chosen } from "./browsers/engines.mjs";
import { root } from "./package.mjs";
import { report } from "./report.mjs";
import { run as runProgram } from "./run.mjs";
import { basedChecks, checks } from "./site/checks.mjs";
import { serveSite } from "./site/serve.mjs";

const [word = ""] = process.argv.slice(2);
const [chromium] = chosen(["chromium"]);
const command = chromium.command();
const rows = command === undefined ? [missing(chromium)] : await run(command);
report("site", rows, "as it must be");

function missing({ engine, packages }) {
  return { engine, missing: `apt-get install ${packages}` };
}

async function run(command) {
  const rows = [];
  const site = await serveSite("build/site", "/");
  for (const dark of [false, true]) {
    const shown = checks.filter(({ looks = [dark] }) => looks.includes(dark));
    rows.push(...(await looked(command, site, shown, dark)));
  }
  await site.close();
  if (basedChecks.some(({ what }) => what.includes(word))) {
    const env = { ...process.env, DOCS_BASE: "/nadir/" };
    await runProgram(process.execPath, ["site/build.mjs"], { cwd: root, env, seconds: 600 });
    const based = await serveSite("build/sites/nadir", "/nadir/");
    rows.push(...(await looked(command, based, basedChecks, false)));
    await based.close();
  }
  return rows;
}

async function looked(command, site, all, dark) {
  const rows = [];
  const browser = await chromium.open(command, { dark });
  for (const { what, run } of all) {
    if (!what.includes(word)) continue;
    const begun = performance.now();
    const problems = await run(browser, site).catch((error) => [error.message]);
    const milliseconds = performance.now() - begun;
    const { engine } = chromium;
    console.error(`${engine}, ${what}: ${(milliseconds / 1000).toFixed(1)} s`);
    rows.push({
      engine,
      version: browser.version,
      what: `${what}${dark ? ", dark" : ""}`,
      problems,
      milliseconds,
    });
  }
  await browser.close();
  return rows;
}
