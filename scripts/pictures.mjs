/**
 * `npm run pictures`: makes the README's pictures in `docs/` anew, of the playground in Chromium. They
 * are kept in git, since not everybody who builds has a browser.
 */
import { readFile, writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { poll } from "../test/engines/browsers/poll.mjs";
import { chromium } from "../test/engines/browsers/puppeteer.mjs";
import { withPalette } from "./palettePng.mjs";
import { PLAYGROUND } from "./playground.mjs";
import { serve } from "./serve.mjs";

const SIZE = { width: 1280, height: 900 };

const server = await serve(PLAYGROUND);
await picture("playground-light", { still: true }, "#surface?t=140", "");
await picture("playground-dark", { dark: true }, "#digits?pace=fastest", "epoch 20 of 20");
await animation("race");
server.close();

/** The page at an address, once it says something, and has a picture. */
async function picture(name, look, address, awaited) {
  await visit(look, address, async (page) => {
    const there = (text) =>
      document.querySelector("canvas") !== null && document.body.textContent.includes(text);
    await poll(() => page.evaluate(there, awaited));
    await setTimeout(1000);
    await page.screenshot(`docs/${name}.png`);
    await writeFile(`docs/${name}.png`, withPalette(await readFile(`docs/${name}.png`)));
  });
}

/** What the page saves as a GIF. */
async function animation(name) {
  await visit({ still: true }, "#surface?names=on", async (page) => {
    await poll(() => page.evaluate(() => document.querySelector("canvas") !== null));
    await page.evaluate(() => {
      URL.createObjectURL = (blob) => {
        globalThis.saved = blob;
        return "";
      };
      const button = [...document.querySelectorAll("button")].find(
        ({ textContent }) => textContent.trim() === "GIF",
      );
      button.click();
    });
    const base64 = await poll(() =>
      page.evaluate(async () => {
        if (!globalThis.saved) return undefined;
        const bytes = new Uint8Array(await globalThis.saved.arrayBuffer());
        return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
      }),
    );
    await writeFile(`docs/${name}.gif`, Buffer.from(base64, "base64"));
  });
}

async function visit(look, address, run) {
  const browser = await chromium.open(chromium.command(), look);
  const page = await browser.page(SIZE);
  await page.goto(`${server.origin}/${address}`);
  await run(page);
  await browser.close();
}
