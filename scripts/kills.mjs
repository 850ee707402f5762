/** Writes the table of kills in docs/checkpoints.md from what `npm run test:kills` left in `build/`. */
import { readFileSync, writeFileSync } from "node:fs";
import { filled } from "./tables/filled.mjs";
import { table } from "./tables/table.mjs";

const rows = JSON.parse(readFileSync("build/engines.kills.json", "utf8"));
const lines = rows
  .filter(({ missing }) => !missing)
  .map(({ engine, version = process.versions.node, what, problems, verdict = "yes" }) => {
    return [engine, version, what, problems.length > 0 ? `not: ${problems.length}` : verdict];
  });
const head = ["engine", "version", "what was done", "whole"];
const text = readFileSync("docs/checkpoints.md", "utf8");
writeFileSync("docs/checkpoints.md", filled(text, "kills", table(head, lines)));
