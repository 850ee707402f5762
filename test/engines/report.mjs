// The rows of a run: judged by the expected hashes, printed as a table, kept as JSON.

import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { table } from "../../bench/report.mjs";
import { root } from "./package.mjs";

const expected = JSON.parse(readFileSync(join(root, "test/conformance/expected.json"), "utf8"));

/** The sections that came out otherwise, or not at all. */
export function differences(hashes) {
  const names = Object.keys({ ...expected, ...hashes });
  return names.filter((name) => hashes[name] !== expected[name]).map((name) => `other ${name}`);
}

/**
 * Rows of { engine, version, what, hashes, milliseconds, problems }; an engine that is not there is
 * one of { engine, missing }, with how to install it, which only CI takes for a failure. `question` is
 * what each row answers by yes, no, or its own `verdict`.
 */
export function report(name, rows, question = "same bits") {
  const lines = rows.map((row) => [
    row.engine,
    row.version ?? "–",
    row.what ?? "–",
    verdict(row),
    row.milliseconds?.toFixed(0) ?? "–",
  ]);
  console.log(table(["engine", "version", "what was run", question, "ms"], lines));
  for (const { engine, what = "", problems = [] } of rows) {
    for (const problem of problems) console.log(`${engine}, ${what}: ${problem}`);
  }
  mkdirSync(join(root, "build"), { recursive: true });
  writeFileSync(join(root, `build/engines.${name}.json`), `${JSON.stringify(rows, null, 2)}\n`);
  const failed = rows.some(
    ({ problems, missing }) => problems?.length || (missing && process.env.CI),
  );
  if (failed) process.exitCode = 1;
}

function verdict({ missing, problems = [], verdict = "yes" }) {
  if (missing) return `not installed: ${missing}`;
  return problems.length > 0 ? "NO, see below" : verdict;
}
