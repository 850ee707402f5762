// A worker as Cloudflare's tools bundle one, with the module beside it, in workerd.

import { join } from "node:path";
import { run } from "../run.mjs";
import { tool } from "../tools.mjs";
import { emitted, moduleIn } from "./emitted.mjs";
import { build, versionOf } from "./project.mjs";
import { FILE, row } from "./row.mjs";

export async function worker(folder) {
  const common = {
    engine: "esbuild",
    version: versionOf(folder, "esbuild"),
    what: "edge bundle in workerd",
  };
  const workerd = tool("@cloudflare/workerd-linux-64/bin/workerd");
  if (workerd === undefined)
    return { ...common, missing: "npm has no such workerd for this platform" };
  const buildMilliseconds = await build(folder);
  const start = performance.now();
  const hashes = JSON.parse(await run(workerd, ["test", "config.capnp"], { cwd: folder }));
  return row({
    ...{ ...common, hashes, milliseconds: performance.now() - start, buildMilliseconds },
    ...{ module: moduleIn(folder), form: FILE },
    program: emitted(join(folder, "dist/worker")),
    sgd: emitted(join(folder, "dist/sgd")),
  });
}
