/** The published runs, as `published.mjs` took them from DeepOBS's repository. */
import { readFileSync } from "node:fs";

export const published = JSON.parse(
  readFileSync(new URL("published.json", import.meta.url), "utf8"),
);
