/**
 * `npm run conformance`: writes what the conformance program gives here to `test/conformance/expected.json`, and
 * the digest of that file to the changelog. For when numbers change on purpose, or an optimizer is new.
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { conformance } from "../test/conformance/program.mjs";

const EXPECTED = "test/conformance/expected.json";

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
