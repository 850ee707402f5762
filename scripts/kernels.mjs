/**
 * Writes what the kernels say of themselves (transforms/describe.mjs): for each family a module in
 * `build/kernels`, and one in `build/slices` that brings the family's part of the module too; and to
 * `build/abi.json` all that there is to know for whoever calls the module without the library.
 */
import { existsSync } from "node:fs";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { slicesOf } from "./slices.mjs";
import { encode } from "./text.mjs";

export async function writeKernels(kernels) {
  await writeFile("build/abi.json", JSON.stringify(kernels, null, 2));
  // A family that is no more would stay.
  await rm("build/slices", { recursive: true, force: true });
  for (const folder of ["build/kernels", "build/slices"]) await mkdir(folder, { recursive: true });
  const slices = slicesOf(await readFile("build/nadir.wasm"), kernels);
  for (const [family, bytes] of slices) {
    // What is compiled of `src/kernels` lies beside it.
    if (existsSync(`src/kernels/${family}.ts`))
      throw new Error(`no family may be called ${family}`);
    const members = kernels.filter((kernel) => kernel.family === family);
    const types = members.map(declaration);
    await writeModule(
      "build/kernels",
      family,
      members.map((kernel) => definition(kernel)),
      types,
    );
    const sliced = [
      'import { slice as part } from "#module";',
      `const slice = part(${JSON.stringify(encode(bytes))});`,
      ...members.map((kernel) => definition(kernel, ["slice"])),
    ];
    await writeModule("build/slices", family, sliced, types);
  }
  const all = [...slices.keys()].map((family) => `export * from "./${family}.js";`);
  await writeModule("build/kernels", "index", all, all);
}

/** `@ts-self-types` is for Deno, which otherwise reads no declarations beside JavaScript. */
async function writeModule(folder, name, code, types) {
  const lines = [`/* @ts-self-types="./${name}.d.ts" */`, ...code];
  await writeFile(`${folder}/${name}.js`, `${lines.join("\n")}\n`);
  await writeFile(`${folder}/${name}.d.ts`, `${types.join("\n")}\n`);
}

/** What the library is told of a sweep (`Kernel` of src/kernels.ts) and of any other kernel (`Routine`). */
function definition({ name, arrays, constants }, others = []) {
  const members = [`name: ${JSON.stringify(name)}`, ...others];
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
