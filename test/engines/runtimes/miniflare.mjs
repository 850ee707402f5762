// Miniflare, by which workers are developed: an older workerd behind a server of its own.

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { recipe } from "../recipes.mjs";
import { tools } from "../tools.mjs";
import { bundle } from "./bundle.mjs";

export default [
  {
    engine: "Miniflare",
    what: "worker",
    command: () => tools("miniflare"),
    async start(where, folder) {
      const { version, answer } = await answered(where, folder, "worker.mjs");
      return { version, hashes: answer };
    },
  },
  {
    engine: "Miniflare",
    what: "kept in KV, R2 and a Durable Object",
    command: () => tools("miniflare"),
    async start(where, folder) {
      for (const name of ["keep.js", "durable.js"]) {
        writeFileSync(join(folder, name), recipe(name, "docs/checkpoints.md"));
      }
      writeFileSync(join(folder, "readme.js"), recipe("keep.js", "README.md"));
      const { version, answer } = await answered(where, folder, "keeping.mjs", {
        kvNamespaces: ["KV"],
        r2Buckets: ["R2"],
        durableObjects: { STORE: "Store" },
      });
      return { version, problems: answer, verdict: "as it was" };
    },
  },
];

/** What a worker that has these stores answers, as JSON. */
async function answered(where, folder, program, stores = {}) {
  const { Miniflare } = createRequire(join(where, "package.json"))("miniflare");
  const description = join(where, "node_modules/miniflare/package.json");
  const { version } = JSON.parse(readFileSync(description, "utf8"));
  const built = await bundle(folder, program, { conditions: ["workerd"], format: "esm" });
  const server = new Miniflare({
    host: "127.0.0.1",
    port: 0,
    cf: false,
    modules: true,
    modulesRoot: built,
    scriptPath: join(built, program),
    modulesRules: [
      { type: "ESModule", include: ["**/*.mjs"] },
      { type: "CompiledWasm", include: ["**/*.wasm"] },
    ],
    compatibilityDate: "2026-04-01",
    ...stores,
  });
  try {
    const response = await server.dispatchFetch("http://127.0.0.1/");
    return { version, answer: await response.json() };
  } finally {
    await server.dispose();
  }
}
