/**
 * `npm run conformance`: writes what the conformance program gives here to `test/conformance/expected.json`, and
 * the digest of that file to the changelog. For when numbers change on purpose, or an optimizer is new.
 * With `--checkpoint` it first writes the checkpoint anew that the program reads: one of an earlier version should go
 * on being read.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { loadSync } from "nadir";

const EXPECTED = "test/conformance/expected.json";

if (process.argv.includes("--checkpoint")) {
  const { hex, written } = await import("../test/conformance/resumed.mjs");
  const text = hex(written(loadSync()));
  writeFileSync(
    "test/conformance/checkpoint.mjs",
    `/** A checkpoint that \`npm run conformance -- --checkpoint\` has written: bytes as hexadecimal text. */\nexport const checkpoint =\n  "${text}";\n`,
  );
  // Read anew, in a process of its own.
  console.log("written: run npm run conformance");
  process.exit();
}
const { conformance } = await import("../test/conformance/program.mjs");

const before = JSON.parse(readFileSync(EXPECTED, "utf8"));
const hashes = await conformance();
for (const [name, hash] of Object.entries(hashes)) {
  if (before[name] !== hash) console.log(`${name} ${name in before ? "changed" : "is new"}`);
}
const text = `${JSON.stringify(hashes, null, 2)}\n`;
writeFileSync(EXPECTED, text);

const digest = createHash("sha256").update(text).digest("hex").slice(0, 12);
const changelog = readFileSync("CHANGELOG.md", "utf8");
// The first is the latest.
writeFileSync(
  "CHANGELOG.md",
  changelog.replace(/Conformance: `\w+`/, `Conformance: \`${digest}\``),
);
