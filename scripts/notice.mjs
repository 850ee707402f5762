import { readFile } from "node:fs/promises";

/** @throws Error if a bundle (its esbuild metafile) carries a package, or scope, that NOTICE.md does not name. */
export async function checkNotice({ outputs }) {
  const notice = await readFile("NOTICE.md", "utf8");
  for (const file of Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs))) {
    const [, name] = /.*node_modules\/(@stdlib|(?:@[^/]+\/)?[^/]+)/.exec(file) ?? [];
    if (name && !notice.includes(name)) throw new Error(`${name} is missing in NOTICE.md`);
  }
}
