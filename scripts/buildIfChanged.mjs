/**
 * `npm run build`, with which all other scripts begin: builds, unless everything is built already.
 * `node scripts/build.mjs` builds in any case.
 */
import { readdir } from "node:fs/promises";
import { dirname } from "node:path";
import { ifChanged } from "./ifChanged.mjs";
import { entries } from "./node.mjs";

/** Of the root: what is configured there, and the notice by which bundles are checked. */
const configuration = (await readdir(".")).filter((file) => /\.json$|^NOTICE\.md$/.test(file));

await ifChanged(
  {
    // The page carries loops of `bench/` and sonnets; and what is installed may be other than the lock file says.
    inputs: [
      ...["apps", "assembly", "bench", "examples/data", "scripts", "src"],
      ...configuration,
      "node_modules/.package-lock.json",
    ],
    outputs: ["build", ...entries.map(dirname).filter((folder) => folder !== ".")],
    // Engines are installed there, experiments and the site are made there, it may be at the same time.
    others: ["build/engines", "build/evidence", "build/site", "build/sites"],
    // Gone with what is installed, and in no package.
    record: "node_modules/.cache/nadir/build.json",
  },
  () => import("./build.mjs"),
);
