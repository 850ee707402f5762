/** Writes the data as the network takes them into a folder, for `beside.py`. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { diamonds } from "./data.mjs";

const [folder] = process.argv.slice(2);
const { mean, std, ...parts } = diamonds();
mkdirSync(folder, { recursive: true });
for (const [name, part] of Object.entries(parts)) {
  for (const [what, values] of Object.entries(part)) {
    writeFileSync(join(folder, `${name}.${what}`), values);
  }
}
writeFileSync(join(folder, "scale.json"), JSON.stringify({ mean, std }));
