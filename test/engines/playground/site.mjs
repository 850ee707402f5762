/** The playground as any host would serve it, with a few scripts of the tests' own before the page's. */
import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { library } from "../../../scripts/library.mjs";
import { serve } from "../../../scripts/serve.mjs";
import { root } from "../package.mjs";

const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

/** Below `/test/`, which the playground has not. The first runs before anything else. */
const SCRIPTS = `<script src="/test/watch.js"></script>
    <script type="module" src="/test/hands.js"></script>
    <meta charset="utf-8">`;

const here = fileURLToPath(new URL(".", import.meta.url));

/** Serves a copy of a folder where the playground was built. */
export async function servePlayground(folder) {
  const site = await mkdtemp(join(tmpdir(), "nadir-playground-"));
  await cp(folder, site, { recursive: true });
  await build({
    entryPoints: ["hands.js", "races.ts"].map((name) => join(here, "inPage", name)),
    outdir: join(site, "test"),
    bundle: true,
    format: "esm",
    tsconfigRaw: {},
    plugins: [library((file) => ({ path: join(root, "build", file) }))],
  });
  await cp(join(root, "test/engines/browsers/page/watch.js"), join(site, "test/watch.js"));
  await cp(join(root, "node_modules/axe-core/axe.min.js"), join(site, "test/axe.js"));
  await writeFile(join(site, "test/empty.html"), "<!doctype html><title>Empty</title>");
  const page = await readFile(join(site, "index.html"), "utf8");
  await writeFile(join(site, "index.html"), page.replace('<meta charset="utf-8">', SCRIPTS));
  const headers = { "content-security-policy": POLICY };
  const { origin, missed, close } = await serve(site, (path) => ({ path, headers }));
  const end = async () => {
    close();
    await rm(site, { recursive: true, force: true });
  };
  return { origin, missed, close: end };
}
