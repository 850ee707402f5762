// The files of docs/browser.md, and what uses them.

import { createHash } from "node:crypto";
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { root } from "../package.mjs";
import { filesOf, writeGuide } from "./files.mjs";

const document = "docs/browser.md";
const PAGE = '<script type="module" src="./page.js"></script>';

/** Writes them into a folder, with this as its page. */
export function writePage(folder, page) {
  writeGuide(document, folder);
  for (const name of ["use.mjs", "../usedPage.mjs"]) {
    cpSync(fileURLToPath(new URL(name, import.meta.url)), join(folder, basename(name)));
  }
  writeFileSync(join(folder, "index.html"), page);
}

/** The page, with what stands in its head, and a script that uses it. */
export function pageWith(script, head = "") {
  const page = filesOf(document).get("index.html");
  if (!page.includes(PAGE)) throw new Error(`${document}: no ${PAGE}`);
  return page
    .replace(PAGE, `<script type="module" src="./${script}"></script>`)
    .replace("</head>", `${head}</head>`);
}

/** The guide's import map, as it stands in the page. */
export function shownMap() {
  const text = readFileSync(join(root, document), "utf8");
  return /<script type="importmap">.*?<\/script>/s.exec(text)[0];
}

/** The headers that the guide shows, by name; `inline` is what else its policy has to let run. */
export function shownHeaders(inline = "") {
  const lines = filesOf(document)
    .get("_headers")
    .matchAll(/^ {2}(\S+): (.*)$/gm);
  const headers = Object.fromEntries(Array.from(lines, ([, name, value]) => [name, value]));
  const [, code = ""] = /^<script[^>]*>(.*)<\/script>$/s.exec(inline) ?? [];
  const hash = `'sha256-${createHash("sha256").update(code).digest("base64")}'`;
  const name = "Content-Security-Policy";
  const policy = headers[name].replace("script-src", inline ? `script-src ${hash}` : "script-src");
  return { ...headers, [name]: policy };
}
