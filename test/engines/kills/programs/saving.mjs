/** Saves one version after the other to a path, and says each that is saved: `saving.mjs PATH FIRST`. */
import { writeFile } from "node:fs/promises";
import { saveFile } from "nadir/checkpoint";
import { contentsOf } from "../../browsers/page/contents.mjs";

const [path, first] = process.argv.slice(-2);
/** As one should not: so it is seen that the difference would be noticed. */
const save = process.argv.includes("--in-place") ? writeFile : saveFile;
for (let n = Number(first); ; n++) {
  await save(path, contentsOf(n));
  process.stdout.write(`${n}\n`);
}
