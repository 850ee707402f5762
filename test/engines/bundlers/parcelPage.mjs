// A page by Parcel at its defaults, at which it looks up neither exports nor imports.

import { join } from "node:path";
import { serve } from "../../../scripts/serve.mjs";
import { emitted, moduleIn } from "./emitted.mjs";
import { missing, visited } from "./page.mjs";
import { build, versionOf } from "./project.mjs";
import { row, WHOLE } from "./row.mjs";

export async function parcelPage(folder) {
  const what = "built page in Chromium";
  const common = { engine: "parcel", version: versionOf(folder, "parcel"), what };
  if (missing()) return { ...common, missing: missing() };
  const buildMilliseconds = await build(folder, "page");
  const dist = join(folder, "dist/page");
  const server = await serve(dist);
  try {
    const { hashes, milliseconds } = await visited(`${server.origin}/`);
    return row({
      ...{ ...common, buildMilliseconds, hashes, milliseconds },
      ...{ module: moduleIn(folder), form: WHOLE, program: emitted(dist) },
    });
  } finally {
    server.close();
  }
}
