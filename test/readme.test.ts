import { readFileSync } from "node:fs";
import { expect, it, test } from "vitest";
import { documents } from "../scripts/tables/documents.mjs";
import { declarations } from "./abi.ts";

it.each(documents())("%s has the tables that `npm run docs` writes", (file, text) => {
  expect(readFileSync(file, "utf8")).toBe(text);
});

test("docs/module.md lists every function of the module, as the sources declare it", () => {
  const between = /<!-- kernels:.*?-->\n```\n(.*?)\n```\n<!-- \/kernels -->/s;
  const [, listed] = between.exec(readFileSync("docs/module.md", "utf8")) ?? [];
  expect(listed).toBe(declarations.map(({ signature }) => signature).join("\n"));
});

test("the README is short", () => {
  expect(readFileSync("README.md", "utf8").split("\n").length - 1).toBeLessThanOrEqual(250);
});
