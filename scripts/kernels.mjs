/**
 * Writes what the kernels say of themselves (transforms/describe.mjs) to `build/kernels`: a module with
 * declarations for each family, and `index.js` with all of them; to `build/abi.json` all that there is to
 * know for whoever calls the module without the library.
 */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";

const FOLDER = "build/kernels";

export async function writeKernels(kernels) {
  await writeFile("build/abi.json", JSON.stringify(kernels, null, 2));
  const families = [...new Set(kernels.map(({ family }) => family))];
  await mkdir(FOLDER, { recursive: true });
  for (const name of families) {
    const members = kernels.filter(({ family }) => family === name);
    await writeModule(name, members.map(definition), members.map(declaration));
  }
  const all = families.map((family) => `export * from "./${family}.js";`);
  await writeModule("index", all, all);
}

/** `@ts-self-types` is for Deno, which otherwise reads no declarations beside JavaScript. */
async function writeModule(name, code, types) {
  const path = join(FOLDER, name);
  const lines = [`/* @ts-self-types="./${name}.d.ts" */`, ...code];
  await writeFile(`${path}.js`, `${lines.join("\n")}\n`);
  await writeFile(`${path}.d.ts`, `${types.join("\n")}\n`);
}

/** What the library is told of a sweep (`Kernel` of src/kernels.ts) and of any other kernel (`Routine`). */
function definition({ name, arrays, constants }) {
  const told = arrays ? { name, arrays: arrays.map(torchName), constants } : { name };
  return `export const ${name} = ${JSON.stringify(told)};`;
}

function declaration({ name, parameters, result, arrays, constants }) {
  const tuple = (names) => `readonly ${JSON.stringify(names)}`;
  const inputs = parameters.map(({ name }) => `${name}: number`).join(", ");
  const members = arrays
    ? { arrays: tuple(arrays.map(torchName)), constants: tuple(constants) }
    : { "type?": `(${inputs}) => ${result === "void" ? "void" : "number"}` };
  return [
    `export declare const ${name}: {`,
    ...Object.entries({ name: JSON.stringify(name), ...members }).map(
      ([member, type]) => `  readonly ${member}: ${type};`,
    ),
    "};",
  ].join("\n");
}

/** What PyTorch calls an array: `expAvg` is `exp_avg`. */
function torchName(array) {
  return array.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
