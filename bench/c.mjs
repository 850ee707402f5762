/** The kernels in C, in a process of their own that is asked for one round at a time. */
import { execFileSync, spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
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

const SOURCES = fileURLToPath(new URL("c", import.meta.url));

/** The first line of `gcc --version`, or undefined if there is no gcc. */
export function gccVersion() {
  try {
    return execFileSync("gcc", ["--version"], { encoding: "utf8" }).split("\n")[0];
  } catch {
    return undefined;
  }
}

/** Compiles the program for one precision into `folder` and starts it. */
export function startC(dtype, folder) {
  const real = { f32: "float", f64: "double" }[dtype];
  const table = join(folder, "table.c");
  const program = join(folder, `kernels-${dtype}`);
  writeFileSync(table, tableOfKernels());
  const files = [join(SOURCES, "main.c"), table, "-I", SOURCES, "-lm", "-o", program];
  execFileSync("gcc", [...FLAGS, `-Dreal=${real}`, ...files], { stdio: "inherit" });
  return new Program(program, dtype);
}

/** Names that C's library has already: kernels.c says `expOf`. */
const TAKEN = new Set(["exp", "log1p", "tanh"]);

/** Calls with the arguments that bench/kernels.mjs lists: a wrong number of them does not compile. */
function tableOfKernels() {
  const functions = [...new Map(kernels.map((kernel) => [kernel.function, kernel])).values()];
  const calls = functions.map(({ function: name, arrays, constants, total }) => {
    const inputs = [...arrays.map((_, i) => `a[${i}]`), ...constants.map((_, i) => `c[${i}]`)];
    const call = `${name}${TAKEN.has(name) ? "Of" : ""}(n, ${inputs.join(", ")})`;
    const body = total ? `(void)c; return ${call};` : `${call}; return 0;`;
    return `static double run_${name}(size_t n, real *const *a, const real *c) { ${body} }`;
  });
  const entries = functions.map(
    ({ function: name, refilled }) => `  {"${name}", run_${name}, ${Number(refilled ?? false)}},`,
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
    const { constants } = kernel;
    const counts = [arrays.length, Math.min(PERIOD, length)];
    const header = ["load", kernel.function, length, constants.length, ...constants, ...counts];
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
