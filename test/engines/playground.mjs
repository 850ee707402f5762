/**
 * The playground in Chromium, Firefox and WebKitGTK, used as a person would use it.
 *
 *     npm run test:playground -- [engine …] [--only part of a check's name] [--all] [--site folder]
 */
import { parseArgs } from "node:util";
import { PLAYGROUND } from "../../scripts/playground.mjs";
import { chosen } from "./browsers/engines.mjs";
import { checks } from "./playground/checks.mjs";
import { rowsOf } from "./playground/rows.mjs";
import { report } from "./report.mjs";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: "string", default: "" },
    all: { type: "boolean", default: false },
    site: { type: "string", default: PLAYGROUND },
  },
});
const engines = chosen(positionals);
const asked = checks.filter(({ what }) => what.includes(values.only));

/** What is measured has the machine to itself; the engines share it for the rest. */
const run = (browser, alone) => {
  const own = ({ engine = browser.engine, rare }) =>
    values.all || (engine === browser.engine && !rare);
  const checks = asked.filter((check) => own(check) && !check.alone !== alone);
  return rowsOf(browser, values.site, checks);
};
const first = [];
for (const engine of engines) first.push(await run(engine, true));
const rest = await Promise.all(engines.map((engine) => run(engine, false)));
const rows = engines.flatMap((_, i) => [...first[i], ...rest[i]]);
report("playground", rows, "as it must be");
