/** What a built site is held to, on pages that break it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { baseOf } from "../../site/base.mjs";
import { check } from "../../site/check.mjs";

let folder: string;
const write = (file: string, text: string) => writeFileSync(join(folder, file), text);
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "nadir-check-"));
  for (const name of ["sub", "playground"]) mkdirSync(join(folder, name));
  write("index.html", '<h1 id="a">A</h1>');
  write("sub/b.html", '<h2 id="λ-1">B</h2>');
  write("playground/index.html", "");
});
afterEach(() => rmSync(folder, { recursive: true }));

it("lets pass what leads somewhere, and links elsewhere that a reader clicks", async () => {
  const links = [
    "/",
    "/#a",
    "#λ-1",
    "#%CE%BB-1",
    "../index.html#a",
    "b.html",
    "https://example.com/x",
  ];
  const page = links.map((link) => `<a class="x" href="${link}">x</a>`).join("");
  write(
    "sub/b.html",
    `<h2 id="λ-1">B</h2>${page}<a href="/playground/#optimizers?card=Adam">x</a>`,
  );
  write("style.css", "a { background: url(./x.png), url(data:image/png;base64,AA) }");
  expect(await check(folder)).toEqual([]);
});

it.each([["/nowhere.html"], ["#nowhere"], ["/index.html#nowhere"], ["b"], ["/sub/"]])(
  "finds that %s leads nowhere",
  async (link) => {
    write("sub/b.html", `<h2 id="λ-1">B</h2><a href="${link}">x</a>`);
    expect(await check(folder)).toEqual([`sub/b.html: ${link} leads nowhere`]);
  },
);

it("knows where on its host the site begins", async () => {
  write("sub/b.html", '<a href="/nadir/">x</a><a href="/nadir/index.html#a">x</a>');
  expect(await check(folder, "/nadir/")).toEqual([]);
  write("sub/b.html", '<a href="/">x</a><a href="/index.html">x</a><a href="/nadir/b.html">x</a>');
  const nowhere = ["/", "/index.html", "/nadir/b.html"];
  expect(await check(folder, "/nadir/")).toEqual(
    nowhere.map((link) => `sub/b.html: ${link} leads nowhere`),
  );
});

it("takes a path for where it begins, and nothing else", () => {
  for (const base of ["/", "/nadir/", "/docs/nadir-0.7/"]) expect(baseOf(base)).toBe(base);
  expect(baseOf()).toBe("/");
  for (const base of ["", "nadir", "/nadir", "//", "/../", "https://example.com/"]) {
    expect(() => baseOf(base)).toThrow(
      `DOCS_BASE must be a path from / to /, such as /nadir/, got "${base}"`,
    );
  }
});

it.each([
  ['<script src="https://example.com/a.js"></script>'],
  ['<link rel="stylesheet" href="//example.com/a.css">'],
  ['<link href="https://example.com/a.woff2" rel="preload">'],
  ['<img alt="" src="http://example.com/a.png">'],
  ['<img src="/a.png" srcset="https://example.com/a.png 2x">'],
  ["<style>@import 'https://example.com/a.css';</style>"],
])("finds what a page would fetch: %s", async (html) => {
  write("index.html", html);
  const problems = await check(folder);
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatch(/^index\.html: fetches .*example\.com/);
});

it("finds what a style would fetch", async () => {
  write("style.css", "@font-face { src: url('https://example.com/a.woff2') }");
  expect(await check(folder)).toEqual(["style.css: fetches url('https://example.com/a.woff2')"]);
});
