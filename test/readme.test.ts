import { readFileSync } from "node:fs";
import { expect, it, test } from "vitest";
import { documents } from "../scripts/tables/documents.mjs";

it.each(documents())("%s has the tables that `npm run tables` writes", (file, text) => {
  expect(readFileSync(file, "utf8")).toBe(text);
});

test("the README is short", () => {
  expect(readFileSync("README.md", "utf8").split("\n").length - 1).toBeLessThanOrEqual(250);
});
