import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ROOT } from "./places.mjs";

/** A plugin that fails where a page's script carries packages that NOTICE.md does not name. */
export function checkBundled() {
  const notice = readFileSync(resolve(ROOT, "NOTICE.md"), "utf8");
  return {
    name: "notice",
    // What only renders pages as they are built is in none.
    apply: (config) => !config.build.ssr,
    generateBundle(_, bundle) {
      const files = Object.values(bundle).flatMap(({ modules = {} }) => Object.keys(modules));
      const names = files.flatMap(
        (file) => /.*node_modules\/(@vue(?:use)?|(?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? [],
      );
      const missing = [...new Set(names)].filter((name) => !notice.includes(name));
      if (missing.length > 0) this.error(`${missing.join(", ")}: missing in NOTICE.md`);
    },
  };
}
