/**
 * `npm version minor --no-git-tag-version` runs this, having written package.json: writes the version wherever else it
 * stands, and gives what was "Unreleased" in the changelog its name.
 */
import { readFileSync, writeFileSync } from "node:fs";

const { version } = JSON.parse(readFileSync("package.json", "utf8"));

/** Each place, as a pattern of what stands there now, and what comes there. */
const places = [
  ["jsr.json", /"version": "[^"]+"/, `"version": "${version}"`],
  ["src/kernels/version.ts", /version = "[^"]+"/, `version = "${version}"`],
  ["CHANGELOG.md", /^## Unreleased$/m, `## ${version}`],
];

const written = places.map(([file, pattern, text]) => {
  const before = readFileSync(file, "utf8");
  if (!pattern.test(before)) throw new Error(`${file}: expected ${pattern}, found none`);
  return [file, before.replace(pattern, text)];
});
for (const [file, text] of written) writeFileSync(file, text);
console.log(`${version}: ${written.map(([file]) => file).join(", ")}`);
