// Miniflare, by which workers are developed: an older workerd behind a server of its own.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { tools } from "../tools.mjs";
import { bundle } from "./bundle.mjs";

export default [
  {
    engine: "Miniflare",
    what: "worker",
    command: () => tools("miniflare"),
    async start(where, folder) {
      const { Miniflare } = createRequire(join(where, "package.json"))("miniflare");
      const description = join(where, "node_modules/miniflare/package.json");
      const { version } = JSON.parse(readFileSync(description, "utf8"));
      const built = await bundle(folder, "worker.mjs", { conditions: ["workerd"], format: "esm" });
      const server = new Miniflare({
        host: "127.0.0.1",
        port: 0,
        cf: false,
        modules: true,
        modulesRoot: built,
        scriptPath: join(built, "worker.mjs"),
        modulesRules: [
          { type: "ESModule", include: ["**/*.mjs"] },
          { type: "CompiledWasm", include: ["**/*.wasm"] },
        ],
        compatibilityDate: "2026-04-01",
      });
      try {
        const response = await server.dispatchFetch("http://127.0.0.1/");
        return { version, hashes: await response.json() };
      } finally {
        await server.dispose();
      }
    },
  },
];
