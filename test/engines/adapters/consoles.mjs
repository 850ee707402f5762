/** The programs in engines without pages. */
import { join } from "node:path";
import { run } from "../run.mjs";
import { tool } from "../tools.mjs";
import { versions, writeEarlier } from "./earlier.mjs";
import { WASM } from "./site.mjs";

const node = { engine: "Node", version: process.versions.node };

/** Rows of Node, with which all others are compared: { program, result } and what `report` takes. */
export async function inNode(folder) {
  const jax = { ...node, program: "jax", what: "jax-js" };
  return [
    ...(await ofTensorFlow(folder, WASM, "TensorFlow.js")),
    await rowOf(jax, process.execPath, [PRINT_JAX], folder),
  ];
}

/** Rows of Node with earlier versions of TensorFlow.js. */
export async function withEarlier() {
  const rows = [];
  for (const version of versions) {
    const { folder, wasm } = await writeEarlier(version);
    rows.push(...(await ofTensorFlow(folder, wasm, `TensorFlow.js ${version}`)));
  }
  return rows;
}

async function ofTensorFlow(folder, wasm, what) {
  const rows = [];
  for (const program of ["wasm", "cpu"]) {
    const words = ["printTfjs.cjs", program, join(folder, wasm)];
    const row = { ...node, program, what: `${what}, ${program}` };
    rows.push(await rowOf(row, process.execPath, words, folder));
  }
  return rows;
}

export async function inDeno(folder) {
  const engine = "Deno";
  const command = tool("@deno/linux-x64-glibc/deno");
  if (!command) return [{ engine, missing: "npm has no such Deno for this platform" }];
  const version = (await run(command, ["eval", "console.log(Deno.version.deno)"])).trim();
  const words = ["run", "--no-prompt", "--cached-only", "--no-lock", PRINT_JAX];
  return [await rowOf({ engine, version, program: "jax", what: "jax-js" }, command, words, folder)];
}

const PRINT_JAX = "test/engines/adapters/programs/printJax.mjs";

async function rowOf(row, command, words, cwd) {
  const start = performance.now();
  try {
    const output = await run(command, words, { cwd });
    return { ...row, result: JSON.parse(output), milliseconds: performance.now() - start };
  } catch (error) {
    return { ...row, problems: [String(error)] };
  }
}
