/**
 * Writes the README's table of platforms from what `npm run test:runtimes`, `test:browsers` and
 * `test:bundlers` left in `build/`.
 */
import { readFileSync, writeFileSync } from "node:fs";

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
const lines = [...byEngine].map(([engine, runs]) => {
  const wrong = runs.filter(({ problems }) => problems?.length);
  const verdict = wrong.length > 0 ? `not: ${wrong.map(({ what }) => what).join("; ")}` : "yes";
  return `| ${engine} | ${runs.map(({ what }) => what).join("; ")} | ${verdict} |`;
});
const table = ["| engine | version | what was run | same bits |", "|---|---|---|---|", ...lines];
const readme = readFileSync("README.md", "utf8");
const between = /(<!-- platforms.*?-->\n).*?(<!-- \/platforms -->)/s;
writeFileSync("README.md", readme.replace(between, `$1${table.join("\n")}\n$2`));
