import { serve } from "../../scripts/serve.mjs";
import { chromium } from "../../test/engines/browsers/puppeteer.mjs";

/** With these a page has shared memory, and TensorFlow.js's backend threads. */
const isolated = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

/** Chromium on the page in a folder; undefined where there is none. */
export async function openChromium(folder) {
  const command = chromium.command();
  if (!command) return undefined;
  const server = await serve(folder, (path) => ({ path, headers: isolated }));
  const browser = await chromium.open(command);
  return {
    /** In a page of its own. */
    async measure(backend, task) {
      const page = await browser.page();
      await page.goto(`${server.origin}/`);
      // As text: the function is run in the page.
      const run = (backend, task) => globalThis.measureTask(backend, task);
      const result = JSON.parse(await page.evaluate(run, backend, task));
      await page.close();
      return result;
    },
    async close() {
      await browser.close();
      server.close();
    },
  };
}
