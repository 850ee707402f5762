/** What docs/features.md counts and weighs is so, of what this project has installed. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { nadir, tensorflow } from "../scripts/features/counts.mjs";
import { weigh } from "../scripts/features/weights.mjs";
import * as index from "../src/index.ts";
import * as networks from "../src/networks/index.ts";

const { counts, weights, versions } = JSON.parse(readFileSync("test/golden/features.json", "utf8"));
const page = readFileSync("docs/features.md", "utf8");

test("TensorFlow.js has as many of each", async () => {
  const { version } = JSON.parse(
    readFileSync("node_modules/@tensorflow/tfjs-core/package.json", "utf8"),
  );
  expect(versions.tfjs).toBe(version);
  expect(await tensorflow()).toEqual(counts.tfjs);
});

test("what counts as a layer and a loss of Nadir can be called", () => {
  const { optimizers, schedules, layers, losses } = nadir();
  const descriptions = Object.values(index).filter((value) => "description" in value);
  // `Optimizer` itself has none.
  expect(optimizers).toBe(descriptions.length);
  expect(Object.keys({ ...networks }).length).toBeGreaterThan(layers + losses);
  for (const count of [schedules, layers, losses]) expect(count).toBeGreaterThan(15);
  expect(page).toContain(`| optimizers | ${optimizers} |`);
});

test("a bundle of Nadir's weighs what the page says, to a tenth, and learns", async () => {
  const bytes = await weigh("nadir");
  expect(Math.abs(bytes / weights.nadir - 1)).toBeLessThan(0.1);
  expect(page).toContain(`| Nadir | ${Math.round(weights.nadir / 1024)} KB |`);
});

test("every footnote of the page has its text, and every text its mark", () => {
  const marks = (text: string) => new Set(text.match(/[¹²³⁰⁴-⁹]+/g));
  const [table = "", notes = ""] = page.split("## What Nadir has not");
  expect([...marks(notes)].toSorted()).toEqual([...marks(table)].toSorted());
});
