/** `npm run bench`: see HELP in options.mjs. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { judge } from "./aims.mjs";
import { compareReports, textOfComparison } from "./compare.mjs";
import { describeMachine, linesOfMachine, load } from "./machine.mjs";
import { measure } from "./measure.mjs";
import { HELP, readOptions, refuse } from "./options.mjs";
import { pageOf } from "./page.mjs";
import { recordOf } from "./record.mjs";
import { tableOfAims, tablesOfGroup } from "./report.mjs";
import { MODULE } from "./wasm.mjs";

const options = readOptions();
if (options.help) console.log(HELP);
else process.exitCode = await bench();

/** The code to exit with. */
async function bench() {
  // Before minutes of measuring: the file may be the one that this run writes.
  const earlier = options.compare && read(options.compare);
  const report = options.from ? read(options.from) : await run();
  for (const group of report.groups) console.log(tablesOfGroup(group));
  console.log(tableOfAims(report.aims));
  if (!options.from) writeFileSync("build/bench.json", JSON.stringify(report));
  writeFileSync("build/bench.html", pageOf(report));
  if (options.record) writeFileSync(options.record, recordOf(report));
  console.log("build/bench.html is the same as a page");
  if (!earlier) return 0;
  const compared = compareReports(earlier, report);
  console.log(`\nBeside ${options.compare}:\n${textOfComparison(compared)}`);
  return compared.some(({ verdict }) => verdict === "slower") ? 1 : 0;
}

async function run() {
  const described = { ...describeMachine(), isQuick: options.quick, before: load() };
  for (const line of linesOfMachine({ ...described, after: load() })) console.log(line);
  const folder = mkdtempSync(join(tmpdir(), "nadir-bench-"));
  process.on("exit", () => rmSync(folder, { recursive: true }));
  const tell = (text) => console.error(`… ${text}`);
  const { cores, gcc, torch } = described;
  const groups = await measure(options, { folder, cores, gcc, torch, tell });
  const machine = { ...described, after: load() };
  const aims = judge(groups, readFileSync(MODULE).length);
  const command = ["npm run bench --", ...process.argv.slice(2)].join(" ");
  return { format: 1, machine, command, groups, aims };
}

function read(file) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    refuse(`${file}: ${error.message}`);
  }
  if (report.format !== 1) refuse(`${file} is no report of this benchmark`);
  return report;
}
