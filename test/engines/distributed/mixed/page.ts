/** A page that has a module worker take part. */
import { writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { serve } from "../../../../scripts/serve.mjs";
import { chromium } from "../../browsers/puppeteer.mjs";
import type { Guide } from "./guide.ts";

/** What the page's worker posted: of each shard, and at last how it ended. */
export interface Said {
  readonly stopped?: string;
  readonly shards?: number;
}

export interface Pages {
  readonly origin: string;
  /** Has a worker take part, until the run has ended. `isReady` is called before it begins. */
  work(file: string, message: object, isReady: () => void): Promise<readonly Said[]>;
  close(): void;
}

/** Serves a guide's folder. */
export async function servePages({ folder }: Guide): Promise<Pages> {
  writeFileSync(join(folder, "index.html"), '<!doctype html><meta charset="utf-8">');
  const { origin, close } = await serve(folder);
  return {
    origin,
    close,
    async work(file, message, isReady) {
      const browser = await chromium.open(chromium.command()!);
      try {
        const page = await browser.page();
        await page.goto(`${origin}/index.html`);
        isReady();
        return (await page.evaluate(
          (file: string, message: object) =>
            new Promise<object[]>((resolve, reject) => {
              const said: object[] = [];
              const worker = new Worker(file, { type: "module" });
              worker.onerror = ({ message }) => reject(new Error(message));
              worker.onmessage = ({ data }) => {
                said.push(data);
                if ("stopped" in data) resolve(said);
              };
              worker.postMessage(message);
            }),
          `/bundled/${basename(file, ".js")}.mjs`,
          message,
        )) as Said[];
      } finally {
        await browser.close();
      }
    },
  };
}
