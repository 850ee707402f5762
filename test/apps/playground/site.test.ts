/** The playground as it is built: what a visitor loads. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { catalog } from "../../../src/optimizers/catalog.ts";

const SITE = "build/playground";
/** All in: every section, formulas, fonts, digits. */
const LIMIT = 500 * 1024;

/** The page's own files: `tfjs/` is a page of its own, which has all of TensorFlow.js. */
const files = readdirSync(SITE).filter((name) => name !== "tfjs");
const text = (name: string) => readFileSync(join(SITE, name), "utf8");

describe("the playground", () => {
  it("weighs at most 500 KB, gzipped, all in", () => {
    const sizes = files.map((name) => gzipSync(readFileSync(join(SITE, name))).length);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(LIMIT);
  });

  it.each(["index.html", "tfjs/index.html"])("has all that %s asks for", (page) => {
    const asked = [...text(page).matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path]) => path!);
    expect(asked.length).toBeGreaterThan(1);
    for (const path of asked) expect(existsSync(join(SITE, page, "..", path)), path).toBe(true);
  });

  it("knows no address elsewhere but those of papers and of the formats' names", () => {
    const papers = catalog.map(({ description: { paper } }) => new URL(paper.url).origin);
    const digits = ["https://doi.org", "https://creativecommons.org"];
    const known = new Set([...papers, ...digits, "http://www.w3.org"]);
    for (const name of files.filter((name) => /\.(js|css|html|svg)$/.test(name))) {
      const origins = text(name).match(/https?:\/\/[\w.-]+\w/g) ?? [];
      expect(
        origins.filter((origin) => !known.has(origin)),
        name,
      ).toEqual([]);
    }
  });

  it("forbids itself what it does not need", () => {
    const policy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'";
    expect(text("index.html")).toContain(`content="${policy}"`);
  });
});
