// Two entries, each bundled to an ES module, which Node imports.

import { join } from "node:path";
import { run } from "../run.mjs";
import { emitted, moduleIn } from "./emitted.mjs";
import { build, versionOf } from "./project.mjs";
import { row } from "./row.mjs";

export async function library(folder, bundler) {
  const buildMilliseconds = await build(folder);
  const start = performance.now();
  const hashes = await imported(folder, "program", "conformance");
  return row({
    engine: bundler,
    version: versionOf(folder, bundler),
    what: "bundle in Node",
    hashes,
    milliseconds: performance.now() - start,
    buildMilliseconds,
    module: moduleIn(folder),
    program: emitted(join(folder, "dist/program")),
    sgd: emitted(join(folder, "dist/sgd")),
    step: await imported(folder, "sgd", "step"),
  });
}

/** What a bundle's function returns, in a process of its own. */
async function imported(folder, name, does) {
  const code = `import { ${does} } from "./dist/${name}/${name}.js"; console.log(JSON.stringify(await ${does}()));`;
  const words = ["--input-type=module", "--eval", code];
  return JSON.parse(await run(process.execPath, words, { cwd: folder }));
}
