/** AssemblyScript that a measurement needs, compiled as Nadir's module is. */
import { readFileSync } from "node:fs";
import { compile } from "../scripts/asc.mjs";

/** Compiles `entry` into `outFile`. */
export const compileAsReleased = (entry, outFile) =>
  compile([entry, "--outFile", outFile, ...releaseFlags()]);

/** asconfig.json's flags of the release module, less its files. */
function releaseFlags() {
  const { options, targets } = JSON.parse(readFileSync("asconfig.json", "utf8"));
  const { outFile, textFile, ...release } = targets.release;
  const flags = Object.entries({ ...options, ...release }).flatMap(([name, value]) =>
    value === true ? [`--${name}`] : [value].flat().flatMap((x) => [`--${name}`, String(x)]),
  );
  return ["--config", "none", ...flags];
}
