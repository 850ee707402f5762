// Miniflare, by which workers are developed: an older workerd behind a server of its own.

import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { useEdge } from "../guides/edge.mjs";
import { writeGuide } from "../guides/files.mjs";
import { root } from "../package.mjs";
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
  {
    engine: "Miniflare",
    what: "a model for each user, by docs/edge.md",
    command: () => tools("miniflare"),
    async start(where, folder) {
      const guide = mkdtempSync(join(folder, "edge-"));
      writeGuide("docs/edge.md", guide);
      writeFileSync(join(guide, "durable.js"), recipe("durable.js", "docs/checkpoints.md"));
      return { ...(await used(where, guide)), verdict: "learned and kept" };
    },
  },
];

/** The guide's worker as its configuration has it, asked as its user would. */
async function used(where, guide) {
  const { main, ...configuration } = JSON.parse(
    readFileSync(join(guide, "wrangler.jsonc"), "utf8"),
  );
  const [{ name, class_name: className }] = configuration.durable_objects.bindings;
  const useSQLite = configuration.migrations[0].new_sqlite_classes.includes(className);
  const { version, server, restart } = await started(where, guide, main, {
    compatibilityDate: configuration.compatibility_date,
    durableObjects: { [name]: { className, useSQLite } },
    durableObjectsPersist: join(guide, "stored"),
  });
  const ask = async (path, body) => {
    const options = { method: "POST", body: JSON.stringify(body) };
    const response = await server.dispatchFetch(`http://127.0.0.1${path}`, options);
    return { status: response.status, body: await response.json() };
  };
  try {
    const text = readFileSync(join(root, "docs/edge.md"), "utf8");
    return { version, ...(await useEdge(ask, restart, text)) };
  } finally {
    await server.dispose();
  }
}

/** What a worker that has these stores answers, as JSON. */
async function answered(where, folder, program, stores = {}) {
  const { version, server } = await started(where, folder, program, stores);
  try {
    const response = await server.dispatchFetch("http://127.0.0.1/");
    return { version, answer: await response.json() };
  } finally {
    await server.dispose();
  }
}

async function started(where, folder, program, stores) {
  const { Miniflare } = createRequire(join(where, "package.json"))("miniflare");
  const description = join(where, "node_modules/miniflare/package.json");
  const { version } = JSON.parse(readFileSync(description, "utf8"));
  const built = await bundle(folder, program, { conditions: ["workerd"], format: "esm" });
  const options = {
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
  };
  const server = new Miniflare(options);
  return { version, server, restart: () => server.setOptions(options) };
}
