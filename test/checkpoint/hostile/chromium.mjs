/** The same in a page of Chromium: the program and the package in one script. */
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import esbuild from "esbuild";
import { chromium } from "../../engines/browsers/puppeteer.mjs";
import { tools } from "../../engines/tools.mjs";

const ENTRY = `
  import { bytesOf } from "./bytesOf.mjs";
  import { run } from "./program.mjs";
  globalThis.hostile = (good, part) => run(bytesOf(good), part);
`;
/** Files that a call reads, so that none takes too long for the protocol. */
const BATCH = 5000;

export async function runInChromium(good, { seed, files }) {
  const { outputFiles } = await esbuild.build({
    stdin: { contents: ENTRY, resolveDir: "test/checkpoint/hostile" },
    bundle: true,
    write: false,
    format: "esm",
  });
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html").end("<!doctype html>");
  }).listen(0, "127.0.0.1");
  const puppeteer = createRequire(join(tools("puppeteer"), "package.json"))("puppeteer-core");
  const args = ["--no-sandbox", "--disable-gpu"];
  const executablePath = chromium.command();
  const browser = await puppeteer.launch({ headless: true, executablePath, args });
  try {
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${server.address().port}/`);
    await page.addScriptTag({ content: outputFiles[0].text, type: "module" });
    const engine = (await browser.version()).replace(/^.*?\//, "Chromium ");
    const parts = [];
    for (let from = 0; from < files; from += BATCH) {
      const part = { seed, from, to: Math.min(files, from + BATCH) };
      const run = (good, part) => globalThis.hostile(good, part);
      parts.push({ engine, ...(await page.evaluate(run, good, part)) });
    }
    return parts;
  } finally {
    await browser.close();
    server.close();
  }
}
