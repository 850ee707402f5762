/** The pages, in a folder where the package is installed. */
import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { recipe } from "../recipes.mjs";
import { importMap } from "./importMap.mjs";

/** Images for browsers that ask for an icon. */
const STRICT = "default-src 'none'; img-src 'self'; script-src 'self'";

/** The Content Security Policies, by the first part of a path. */
export const policies = {
  strict: `${STRICT} 'wasm-unsafe-eval'`,
  unsafeEval: `${STRICT} 'unsafe-eval'`,
  forbidding: STRICT,
};

/**
 * What is run in a browser, by the policy that is `strict` to it, and whether a page's `mainThreadBlocks`
 * there. Import maps do not apply in workers, and inline ones under no strict CSP.
 */
export function pagesFor({ strict = "strict", mainThreadBlocks = true }) {
  const inPage = { blocks: mainThreadBlocks };
  const inWorker = { blocks: true };
  return [
    { what: "page, import map", path: "/page/main.html", ...inPage },
    { what: "page, bundled", path: "/bundle/main.html", ...inPage },
    { what: "module worker, bundled", path: "/bundle/inWorker.html", ...inWorker },
    { what: "page, strict CSP", path: `/${strict}/bundle/main.html`, ...inPage },
    { what: "module worker, strict CSP", path: `/${strict}/bundle/inWorker.html`, ...inWorker },
    {
      what: "CSP without 'wasm-unsafe-eval'",
      path: "/forbidding/bundle/forbidden.html",
      refusal: "'wasm-unsafe-eval'",
    },
    { what: "kept, page", path: `/${strict}/bundle/keeps.html`, keeps: true },
    { what: "kept, first visit", path: `/${strict}/bundle/goesOn.html?10`, keeps: true },
    { what: "kept, second visit", path: `/${strict}/bundle/goesOn.html?20`, keeps: true },
    { what: "kept, module worker", path: `/${strict}/bundle/keepsInWorker.html`, keeps: true },
  ];
}

export async function writeSite(folder) {
  await cp(fileURLToPath(new URL("page", import.meta.url)), join(folder, "page"), {
    recursive: true,
  });
  await writeFile(join(folder, "page/recipe.js"), recipe("page.js", "docs/checkpoints.md"));
  await writeFile(join(folder, "page/readme.js"), recipe("keep.js", "README.md"));
  const map = JSON.stringify(await importMap(folder, "nadir"));
  const script = `<script type="importmap">${map}</script>`;
  await writeFile(join(folder, "page/main.html"), html("main.mjs", script));
  const kept = ["keeps", "keepsWorker", "keepsInWorker", "saving", "kept", "goesOn", "places"];
  const names = ["main", "worker", "inWorker", "forbidden", ...kept];
  await build({
    entryPoints: names.map((name) => join(folder, "page", `${name}.mjs`)),
    outdir: join(folder, "bundle"),
    bundle: true,
    format: "esm",
    minify: true,
    logLevel: "warning",
  });
  for (const name of names) {
    await writeFile(join(folder, "bundle", `${name}.html`), html(`${name}.js`));
  }
}

function html(script, head = "") {
  return [
    '<!doctype html><meta charset="utf-8"><title>Nadir</title>',
    '<script src="/page/watch.js"></script>',
    head,
    `<script type="module" src="${script}"></script>`,
  ].join("\n");
}
