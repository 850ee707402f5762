/**
 * `npm run docs:build`: the site of the documentation, from `docs/`, the README and the sources, in `build/site/`; with
 * `DOCS_BASE=/nadir/`, for hosts that serve it there, in `build/sites/nadir/`.
 */
import { cp, mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { check } from "./check.mjs";
import { install } from "./install.mjs";
import { titleOf } from "./markdown.mjs";
import { side, top } from "./navigation.mjs";
import { images, pages } from "./pages.mjs";
import { BASE, FACTS, ROOT, SITE, SOURCES } from "./places.mjs";

process.chdir(ROOT);
await buildSite();

async function buildSite() {
  install();
  for (const folder of [SOURCES, SITE]) await rm(folder, { recursive: true, force: true });
  await mkdir(join(SOURCES, "public"), { recursive: true });
  await cp("apps/playground/icon.svg", join(SOURCES, "public/icon.svg"));
  const { writeReference } = await import("./reference/write.mjs");
  const reference = await writeReference();
  const { written, files } = await pages();
  for (const [page, text] of written) {
    await mkdir(dirname(join(SOURCES, page)), { recursive: true });
    await writeFile(join(SOURCES, page), text);
  }
  for (const image of await images()) await cp(`docs/${image}`, join(SOURCES, image));
  for (const file of files) await cp(file, join(SOURCES, "public", file));
  const named = written.map(([page, text]) => [page.replace(/\.md$/, ""), titleOf(text) ?? page]);
  await writeFile(
    FACTS,
    JSON.stringify({
      navigation: top(named),
      sidebar: { "/reference/": reference.side, "/": side(named) },
      names: reference.names,
    }),
  );
  const { build } = await import("vitepress");
  await build("site");
  await cp("build/playground", join(SITE, "playground"), { recursive: true });
  const problems = await check(SITE, BASE);
  if (problems.length > 0) throw new Error(problems.join("\n"));
}
