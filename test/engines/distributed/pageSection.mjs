import { chromium } from "../browsers/puppeteer.mjs";
import { tool } from "../tools.mjs";
import { bucketHint, bucketProgram } from "./bucketServer.mjs";
import { live } from "./live.mjs";
import { natsHint, natsProgram } from "./natsServer.mjs";

/** The page, the programs and the Worker of docs/distributed.md in one run. */
export async function page() {
  const row = { engine: "Chromium, Deno, Node, workerd", what: "docs/distributed.md in one run" };
  if (natsProgram() === undefined) return { ...row, missing: natsHint };
  if (bucketProgram() === undefined) return { ...row, missing: bucketHint };
  if (chromium.command() === undefined) return { ...row, missing: chromium.packages };
  for (const engine of ["@deno/linux-x64-glibc/deno", "@cloudflare/workerd-linux-64/bin/workerd"]) {
    if (tool(engine) === undefined)
      return { ...row, missing: `npm has no ${engine} for this platform` };
  }
  return { ...row, problems: await live("page") };
}
