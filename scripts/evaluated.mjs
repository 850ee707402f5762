import { resolve } from "node:path";
import esbuild from "esbuild";
import { library } from "./library.mjs";

/** What a module of these contents exports, in which sources of `apps/` may be imported from the root. */
export async function evaluated(contents) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents, resolveDir: resolve(".") },
    bundle: true,
    format: "esm",
    write: false,
    plugins: [library((file) => ({ path: resolve("build", file) }))],
  });
  const code = Buffer.from(outputFiles[0].contents).toString("base64");
  return import(`data:text/javascript;base64,${code}`);
}
