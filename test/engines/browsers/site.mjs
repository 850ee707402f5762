/** The pages, in a folder where the package is installed. */
import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { pageWith, shownHeaders, shownMap, writePage } from "../guides/browser.mjs";
import { recipe } from "../recipes.mjs";
import { page, writeCycle } from "../worker/files.mjs";
import { importMap } from "./importMap.mjs";

/** Images for browsers that ask for an icon. */
const STRICT = "default-src 'none'; img-src 'self'; script-src 'self'";

/** The policy of docs/browser.md, for its page with the import map. */
const guide = shownHeaders(shownMap())["Content-Security-Policy"];

/** The Content Security Policies, by the first part of a path. */
export const policies = {
  guide,
  guideUnsafe: guide.replace("'wasm-unsafe-eval'", "'unsafe-eval'"),
  strict: `${STRICT} 'wasm-unsafe-eval'`,
  unsafeEval: `${STRICT} 'unsafe-eval'`,
  forbidding: STRICT,
  // `blob:` is not 'self'.
  ownFiles: "default-src 'self' 'wasm-unsafe-eval'",
  ownFilesUnsafe: "default-src 'self' 'unsafe-eval'",
  noWorkers: "default-src 'self' 'wasm-unsafe-eval'; worker-src 'none'",
  noWorkersUnsafe: "default-src 'self' 'unsafe-eval'; worker-src 'none'",
};

/** With which a page has shared memory. */
export const isolation = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

/**
 * What is run in a browser, by the policy that is `strict` to it, and whether a page's `mainThreadBlocks`
 * there. Import maps do not apply in workers, and inline ones under no strict CSP.
 */
export function pagesFor({ strict = "strict", mainThreadBlocks = true, sharesAnywhere = false }) {
  const unsafe = strict === "unsafeEval" ? "Unsafe" : "";
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
    {
      what: "trained in a worker, reloaded",
      path: `/${strict}/bundle/cycle/leave.html`,
      keeps: true,
    },
    {
      what: "the page of docs/browser.md, import map",
      path: `/isolated/guide${unsafe}/curve/index.html`,
      verdict: "trained and kept",
      keeps: true,
    },
    ...threadsIn(unsafe, sharesAnywhere),
    { what: "workers that end", path: `/${strict}/bundle/ends/ends.html`, keeps: true },
  ];
}

/** `unsafe` is the suffix of policies for whom knows no 'wasm-unsafe-eval'. */
function threadsIn(unsafe, sharesAnywhere) {
  const counts = [1, 2, 3, 5, 8];
  const numbers = `${counts.join(", ")} threads`;
  const [at, few] = ["bundle/threads", [2, 5]];
  const page = `${at}/page.html?${few}`;
  // Browsers say which worker they do not make.
  const logs = /^Nadir: \d+ threads on \d+ cores: |worker-src|default-src|Content.Security.Policy/i;
  const alone = { keeps: true, verdict: "one thread, said once" };
  const why = encodeURIComponent("one did not start");
  const notIsolated = {
    what: "threads, not isolated",
    path: `/${at}/alone.html?SharedArrayBuffer`,
    ...alone,
  };
  return [
    { what: numbers, path: `/isolated/${at}/page.html?${counts}`, counts },
    { what: `${numbers}, module worker`, path: `/isolated/${at}/inWorker.html?${counts}`, counts },
    { what: "threads, import map", path: `/isolated/page/threads/page.html?${few}`, counts: few },
    {
      what: "threads, CSP without blob:",
      path: `/isolated/ownFiles${unsafe}/${page}`,
      counts: few,
      logs,
    },
    {
      what: "threads, worker-src 'none'",
      path: `/isolated/noWorkers${unsafe}/${at}/alone.html?${why}`,
      logs,
      ...alone,
    },
    ...(sharesAnywhere ? [] : [notIsolated]),
    { what: "a thread killed", path: `/isolated/${at}/killed.html`, keeps: true, verdict: "told" },
  ];
}

export async function writeSite(folder) {
  await cp(fileURLToPath(new URL("page", import.meta.url)), join(folder, "page"), {
    recursive: true,
  });
  await writeFile(join(folder, "page/recipe.js"), recipe("page.js", "docs/checkpoints.md"));
  await writeFile(join(folder, "page/readme.js"), recipe("keep.js", "README.md"));
  writeCycle(join(folder, "page/cycle"));
  const head = `<script src="/page/watch.js"></script>${shownMap()}`;
  writePage(join(folder, "curve"), pageWith("use.mjs", head));
  const map = JSON.stringify(await importMap(folder, "nadir"));
  const script = `<script type="importmap">${map}</script>`;
  await writeFile(join(folder, "page/main.html"), html("main.mjs", script));
  const kept = ["keeps", "keepsWorker", "keepsInWorker", "saving", "kept", "goesOn", "places"];
  const ends = ["ends", "serves", "closes", "closesFirst", "throws", "breaks"].map(
    (name) => `ends/${name}`,
  );
  const threads = ["page", "worker", "inWorker", "alone", "killed"].map(
    (name) => `threads/${name}`,
  );
  const own = ["main", "worker", "inWorker", "forbidden"];
  const names = [...own, ...kept, ...ends, ...threads, "cycle/leave"];
  await build({
    entryPoints: [...names.map((name) => `${name}.mjs`), "cycle/worker.js"].map((name) =>
      join(folder, "page", name),
    ),
    outdir: join(folder, "bundle"),
    bundle: true,
    format: "esm",
    minify: true,
    logLevel: "warning",
  });
  await writeFile(join(folder, "page/threads/page.html"), html("page.mjs", script));
  // The library's own file, where the bundle's `new URL("./thread.js", import.meta.url)` looks for it.
  await build({
    entryPoints: [join(folder, "node_modules/nadir/build/threads/thread.js")],
    outfile: join(folder, "bundle/threads/thread.js"),
    bundle: true,
    format: "esm",
  });
  for (const name of names) {
    const script = `${name.replace(/.*\//, "")}.js`;
    await writeFile(join(folder, "bundle", `${name}.html`), html(script));
  }
  const watched = page("./leave.js", '<script src="/page/watch.js"></script>');
  await writeFile(join(folder, "bundle/cycle/leave.html"), watched);
}

function html(script, head = "") {
  return [
    '<!doctype html><meta charset="utf-8"><title>Nadir</title>',
    '<script src="/page/watch.js"></script>',
    head,
    `<script type="module" src="${script}"></script>`,
  ].join("\n");
}
