/** What is wrong with a built site: links that lead nowhere, and what a page would fetch from elsewhere. */

import { existsSync, statSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { dirname, join } from "node:path/posix";

/** Attributes by which a page fetches. A link that a reader clicks is none of them. */
const FETCHES =
  /<(?:script|img|source|iframe|video|audio|embed|object|track|input|use|image)\b[^>]*?\s(?:src|srcset|data|href|xlink:href)="(?:https?:)?\/\/[^"]*"|<link\b[^>]*?\shref="(?:https?:)?\/\/[^"]*"|url\(\s*['"]?(?:https?:)?\/\/[^)]*\)|@import\s+['"](?:https?:)?\/\/[^'"]*/g;

/**
 * @param base where on its host the site begins
 * @returns problems, none if all is well
 */
export async function check(folder, base = "/") {
  const files = (await readdir(folder, { recursive: true })).map(String);
  const pages = files.filter((file) => file.endsWith(".html") && !file.startsWith("playground/"));
  const texts = new Map();
  for (const page of pages) texts.set(page, await readFile(join(folder, page), "utf8"));
  const ids = new Map([...texts].map(([page, text]) => [page, idsOf(text)]));
  const problems = pages.flatMap((page) =>
    linksOf(texts.get(page))
      .filter((link) => leadsNowhere(link, page, { folder, base, ids }))
      .map((link) => `${page}: ${link} leads nowhere`),
  );
  const styles = files.filter((file) => file.endsWith(".css"));
  for (const file of [...pages, ...styles]) {
    const text = texts.get(file) ?? (await readFile(join(folder, file), "utf8"));
    for (const [fetched] of text.matchAll(FETCHES)) problems.push(`${file}: fetches ${fetched}`);
  }
  return [...new Set(problems)];
}

const decoded = (text) =>
  text.replaceAll("&amp;", "&").replaceAll("&quot;", '"').replaceAll("&#39;", "'");

const linksOf = (html) =>
  Array.from(html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g), ([, link]) => decoded(link));

const idsOf = (html) =>
  new Set(Array.from(html.matchAll(/\sid="([^"]*)"/g), ([, id]) => decoded(id)));

function leadsNowhere(link, page, { folder, base, ids }) {
  if (/^(https?:|mailto:)/.test(link)) return false;
  const [path, anchor = ""] = link.split("#");
  // What is not below the base is another site's.
  if (path.startsWith("/") && !path.startsWith(base)) return true;
  const target =
    path === "" ? page : path.startsWith("/") ? path.slice(base.length) : join(dirname(page), path);
  const file = target === "" || target.endsWith("/") ? `${target}index.html` : target;
  if (!existsSync(join(folder, file)) || !statSync(join(folder, file)).isFile()) return true;
  // What follows in an address of the playground is its own.
  if (anchor === "" || !ids.has(file)) return false;
  return !ids.get(file).has(decodeURIComponent(anchor));
}
