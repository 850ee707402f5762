// Vercel's edge, as it is emulated in development: a context of the same V8 that compiles no bytes,
// has the platform's globals alone, and among them the module, compiled outside as Next.js does it.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { tools } from "../tools.mjs";
import { bundle } from "./bundle.mjs";

export default [
  {
    engine: "edge-runtime",
    what: "edge function",
    command: tools,
    async start(where, folder) {
      const require = createRequire(join(where, "package.json"));
      const { EdgeRuntime } = require("edge-runtime");
      const description = join(where, "node_modules/edge-runtime/package.json");
      const { version } = JSON.parse(readFileSync(description, "utf8"));
      const built = await bundle(folder, "event.mjs", {
        conditions: ["edge-light"],
        format: "iife",
        binding: "export default globalThis.wasm_nadir;",
      });
      const bytes = readFileSync(join(built, "nadir.wasm"));
      const runtime = new EdgeRuntime({
        codeGeneration: { strings: false, wasm: false },
        extend: (context) => Object.assign(context, { wasm_nadir: new WebAssembly.Module(bytes) }),
        initialCode: readFileSync(join(built, "event.mjs"), "utf8"),
      });
      const response = await runtime.dispatchFetch("http://127.0.0.1/");
      if (!response.ok) throw new Error(await response.text());
      return { version: `${version}, this Node`, hashes: await response.json() };
    },
  },
];
