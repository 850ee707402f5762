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
  const members = [`name: ${JSON.stringify(name)}`];
  if (arrays) {
    const places = arrays.map((_, i) => `at[${i}]`);
    const named = constants.map((constant) => `constants.${constant}`);
    members.push(
      `arrays: ${JSON.stringify(arrays.map(torchName))}`,
      // Written out: by a list of names, and of arguments, a call takes six times as long (30 → 200 ns).
      `call: (run, at, count, constants) => run(${[...places, "count", ...named].join(", ")})`,
    );
  }
  return `export const ${name} = {\n${members.map((member) => `  ${member},\n`).join("")}};`;
}

function declaration({ name, parameters, result, arrays, constants }) {
  const members = [`readonly name: ${JSON.stringify(name)};`];
  if (arrays) {
    const named = constants.map((constant) => `readonly ${constant}: number;`).join(" ");
    const inputs = [
      "run: (...args: number[]) => unknown",
      "at: readonly number[]",
      "count: number",
      `constants: { ${named} }`,
    ];
    members.push(
      `readonly arrays: readonly ${JSON.stringify(arrays.map(torchName))};`,
      `call(${inputs.join(", ")}): void;`,
    );
  } else {
    const inputs = parameters.map(({ name }) => `${name}: number`).join(", ");
    members.push(`readonly type?: (${inputs}) => ${result === "void" ? "void" : "number"};`);
  }
  return `export declare const ${name}: {\n${members.map((member) => `  ${member}\n`).join("")}};`;
}

/** What PyTorch calls an array: `expAvg` is `exp_avg`. */
function torchName(array) {
  return array.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
