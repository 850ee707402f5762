// An engine without JavaScript, whose compiler is Cranelift: the calls that the conformance program
// makes of every kernel, made again from Python.

import { existsSync } from "node:fs";
import { join } from "node:path";
import { root } from "../package.mjs";
import { differences } from "../report.mjs";
import { run } from "../run.mjs";

const VERSION = "50.0.1";

export default [
  {
    engine: "wasmtime",
    // Neither Python nor its registry is asked of who tests a JavaScript package.
    optional: true,
    command: install,
    missing: "needs python3 with pip",
    async start(packages, folder) {
      const recorded = await run(process.execPath, ["record.mjs"], { cwd: folder });
      const { hashes, kernels, calls } = JSON.parse(recorded);
      const replayed = await run("python3", ["replay.py", "node_modules/nadir/build/nadir.wasm"], {
        cwd: folder,
        env: { ...process.env, PYTHONPATH: packages },
      });
      const others = JSON.parse(replayed).map((name) => `other ${name}`);
      return {
        version: `${VERSION}, Cranelift`,
        what: `${calls} calls of ${kernels} kernels`,
        problems: [...differences(hashes), ...others],
      };
    },
  },
];

/** The folder of Python's packages, or nothing. */
async function install() {
  const folder = join(root, "build/engines/python", VERSION);
  if (existsSync(join(folder, "wasmtime"))) return folder;
  const words = ["-m", "pip", "install", "--quiet", "--target", folder, `wasmtime==${VERSION}`];
  return run("python3", words).then(
    () => folder,
    () => undefined,
  );
}
