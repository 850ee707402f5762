/**
 * Writes the table of platforms in docs/platforms.md from what `npm run test:runtimes`, `test:browsers`
 * and `test:bundlers` left in `build/`.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { filled } from "./tables/filled.mjs";
import { table } from "./tables/table.mjs";

const rows = ["runtimes", "browsers", "bundlers"].flatMap((name) =>
  JSON.parse(readFileSync(`build/engines.${name}.json`, "utf8")),
);
// A verdict of its own is no run of the program: a refusal that was due, an accepted manifest.
const present = rows.filter(({ missing, verdict }) => !missing && !verdict);
const byEngine = new Map();
for (const row of present) {
  const key = `${row.engine} | ${row.version ?? "–"}`;
  byEngine.set(key, [...(byEngine.get(key) ?? []), row]);
}
const lines = [...byEngine.values()].map((runs) => {
  const [{ engine, version = "–" }] = runs;
  const wrong = runs.filter(({ problems }) => problems?.length);
  const verdict = wrong.length > 0 ? `not: ${wrong.map(({ what }) => what).join("; ")}` : "yes";
  return [engine, version, runs.map(({ what }) => what).join("; "), verdict];
});
const head = ["engine", "version", "what was run", "same bits"];
const text = readFileSync("docs/platforms.md", "utf8");
writeFileSync("docs/platforms.md", filled(text, "platforms", table(head, lines)));
