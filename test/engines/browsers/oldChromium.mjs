/** Chromium from before it compiled modules above 4 KB synchronously on a page's main thread. */
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { brotliDecompressSync } from "node:zlib";
import { tool, tools } from "../tools.mjs";
import { PuppeteerPage } from "./puppeteerPage.mjs";

const TOOLS = "old-chromium";

function oldChromium(major, differences) {
  return {
    engine: "Chromium",
    absent: `npm has no Chromium ${major} for this platform`,
    command: () => unpacked(tool(`chromium-${major}/bin/chromium.br`, TOOLS), `chromium-${major}`),
    open,
    mainThreadBlocks: false,
    ...differences,
  };
}

/** By the words that choose them. */
export const oldChromiums = {
  // It does not know 'wasm-unsafe-eval' yet.
  "chromium-92": oldChromium(92, { strict: "unsafeEval" }),
  "chromium-109": oldChromium(109),
};

/** The program, unpacked at first use. */
function unpacked(archive, name) {
  if (archive === undefined) return undefined;
  const program = join(tools(TOOLS), name);
  if (!existsSync(program)) {
    writeFileSync(`${program}.part`, brotliDecompressSync(readFileSync(archive)), { mode: 0o755 });
    renameSync(`${program}.part`, program);
  }
  return program;
}

async function open(executablePath) {
  const puppeteer = createRequire(join(tools(TOOLS), "package.json"))("puppeteer-core");
  const args = ["--no-sandbox", "--no-zygote", "--disable-gpu"];
  const browser = await puppeteer.launch({ headless: true, executablePath, args });
  return {
    version: (await browser.version()).replace(/^.*\//, ""),
    page: () => PuppeteerPage.open(browser),
    // Version 92 reads from a null pointer now and then where workers end within workers.
    fails: (_, error) => /Page crashed/.test(error),
    close: () => browser.close(),
  };
}
