/** The kernels in C, in a process of their own that is asked for one round at a time. */
import { execFileSync, spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { PERIOD, periods } from "./data.mjs";
import { kernels } from "./kernels.mjs";

/**
 * As optimised as 128 bits can be without another result: gcc vectorises a root only if it need not
 * set `errno`, and a division in a condition only if it need not keep its traps.
 */
export const FLAGS = ["-O3", "-msse4.1", "-fno-math-errno", "-fno-trapping-math"];

/** The sky: the processor's widest vectors, and fused multiply-add. */
export const NATIVE = FLAGS.map((flag) => (flag === "-msse4.1" ? "-march=native" : flag));

const SOURCES = fileURLToPath(new URL("c", import.meta.url));

/** The first line of `gcc --version`, or undefined if there is no gcc. */
export function gccVersion() {
  try {
    return execFileSync("gcc", ["--version"], { encoding: "utf8" }).split("\n")[0];
  } catch {
    return undefined;
  }
}

/** The functions of bench/c. */
const functions = new Set(
  readdirSync(SOURCES)
    .filter((file) => file.endsWith(".c"))
    .map((file) => readFileSync(join(SOURCES, file), "utf8"))
    .flatMap((text) => [...text.matchAll(/^static (?:void|double) (\w+)\(/gm)])
    .map(([, name]) => name),
);

/** What a row is called there: rows of other constants are of the kernel's function, if they have none of their own. */
function functionOf({ name, kernel }) {
  if (name === "tanh") return "tanhOf"; // C's own is called so
  const own = name.replace("-general", "");
  return functions.has(own) ? own : kernel;
}

export const isInC = (row) => functions.has(functionOf(row));

/** Compiles kernels.c for one precision into `folder`, in one form or the other, and starts it. */
export function startC(dtype, isGeneral, folder, options = FLAGS) {
  const real = { f32: "float", f64: "double" }[dtype];
  const table = join(folder, "table.c");
  const program = join(folder, `kernels-${dtype}${isGeneral ? "-general" : ""}${options[1]}`);
  writeFileSync(
    table,
    tableOfKernels(kernels.filter((row) => row.isGeneral === isGeneral && isInC(row))),
  );
  const files = [join(SOURCES, "main.c"), table, "-I", SOURCES, "-lm", "-o", program];
  const flags = [...options, `-Dreal=${real}`, ...(isGeneral ? ["-DGENERAL"] : [])];
  execFileSync("gcc", [...flags, ...files], { stdio: "inherit" });
  return new Program(program, dtype);
}

/** Calls with the arguments that bench/kernels.mjs lists: a wrong number of them does not compile. */
function tableOfKernels(rows) {
  const calls = rows.map((each, row) => {
    const { arrays, constants, total } = each;
    const inputs = [...arrays.map((_, i) => `a[${i}]`), ...constants.map((_, i) => `c[${i}]`)];
    const call = `${functionOf(each)}(n, ${inputs.join(", ")})`;
    const body = total ? `(void)c; return ${call};` : `(void)c; ${call}; return 0;`;
    return `static double run_${row}(size_t n, real *const *a, const real *c) { ${body} }`;
  });
  const entries = rows.map(
    ({ name, refilled }, row) => `  {"${name}", run_${row}, ${Number(refilled ?? false)}},`,
  );
  return [
    '#include "table.h"',
    '#include "kernels.c"',
    ...calls,
    "const struct kernel kernels[] = {",
    ...entries,
    "  {0}};\n",
  ].join("\n");
}

class Program {
  #process;
  #lines;
  #dtype;

  constructor(program, dtype) {
    this.#process = spawn(program, { stdio: ["pipe", "pipe", "inherit"] });
    this.#lines = createInterface({ input: this.#process.stdout })[Symbol.asyncIterator]();
    this.#dtype = dtype;
  }

  /** A contestant: see rounds.mjs and agreement.mjs. */
  async start(kernel, length) {
    const arrays = periods(kernel, this.#dtype).map((period) => period.subarray(0, length));
    const values = arrays.flatMap((array) => [...array]);
    const { name, constants, turned } = kernel;
    const counts = [arrays.length, Math.min(PERIOD, length)];
    const numbers = [constants.length, ...constants, ...turned];
    const header = ["load", name, length, ...numbers, ...counts];
    await this.#ask([...header, ...values].join(" "));
    return {
      run: async (repetitions) => Number(await this.#ask(`run ${repetitions}`)),
      results: async () => (await this.#ask("show")).split(" ").map(Number),
    };
  }

  stop() {
    this.#process.stdin.end();
  }

  async #ask(request) {
    this.#process.stdin.write(`${request}\n`);
    const { value, done } = await this.#lines.next();
    if (done) throw new Error(`the C kernels stopped after: ${request.slice(0, 80)}`);
    return value;
  }
}
