import { chromium } from "../browsers/puppeteer.mjs";
import { bucketHint, bucketProgram } from "./bucketServer.mjs";
import { live } from "./live.mjs";
import { natsHint, natsProgram } from "./natsServer.mjs";

/** The page and the Worker of docs/distributed.md, beside Node, in one run. */
export async function page() {
  const row = { engine: "Chromium, workerd, Node", what: "docs/distributed.md in one run" };
  if (natsProgram() === undefined) return { ...row, missing: natsHint };
  if (bucketProgram() === undefined) return { ...row, missing: bucketHint };
  if (chromium.command() === undefined) return { ...row, missing: chromium.packages };
  return { ...row, problems: await live("page") };
}
