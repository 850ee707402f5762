/** What docs/coming-from-*.md say of other libraries is so, by what these say of themselves. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { alike, keywordsOf, type Library } from "../scripts/comingFrom/comingFrom.mjs";
import { differing } from "../scripts/comingFrom/differing.mjs";

const libraries: readonly Library[] = ["torch", "optax", "keras"];

describe.for(libraries)("of %s", (library) => {
  const keywords = [...keywordsOf(library)];

  test("every keyword of every optimizer is an option that is here, or is told of", () => {
    expect(keywords.length).toBeGreaterThan(100);
    const untold = keywords.filter(
      ({ here, spec }) => spec === undefined && !/^(as|not): ./.test(here ?? ""),
    );
    expect(untold.map(({ theirs, keyword }) => `${theirs}.${keyword}`)).toEqual([]);
  });

  test("every default is the same here, or is told of", () => {
    const others = keywords.filter(({ value, spec }) => spec !== undefined && !alike(value, spec));
    const names = others.map(({ theirs, keyword }) => `${theirs}.${keyword}`);
    expect(names.toSorted()).toEqual(Object.keys(differing[library]!).toSorted());
  });
});

test("a default that is another is seen", () => {
  expect(alike(1e-8, { default: 1e-7 })).toBe(false);
  expect(alike([0.9, 0.999], [{ default: 0.9 }, { default: 0.99 }])).toBe(false);
  expect(alike(null, { default: 0.1 })).toBe(false);
  expect(alike(null, { default: 0 })).toBe(true);
});

interface Run {
  readonly code: string;
  readonly printed: readonly string[];
}

const runs: Readonly<Record<string, readonly Run[]>> = JSON.parse(
  readFileSync("test/golden/comingFrom.json", "utf8"),
);
const pages = readdirSync("docs").filter((file) => file.startsWith("coming-from-"));

describe.for(pages)("%s", (page) => {
  const text = readFileSync(`docs/${page}`, "utf8");
  const blocks = (language: string) =>
    [...text.matchAll(new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\``, "gms"))].map(
      ([, code]) => code!,
    );
  const promises = (code: string) =>
    [...code.matchAll(/ (?:#|\/\/) → (.*)$/gm)].map(([, said]) => said);

  test("its Python was run as it stands, and printed what it says", () => {
    expect(runs[page]!.map(({ code }) => code)).toEqual(blocks("python"));
    for (const { code, printed } of runs[page]!) expect(printed).toEqual(promises(code));
  });

  test("both sides print the same", () => {
    const [theirs, ours] = [...blocks("python"), ...blocks("ts")].map(promises);
    expect(theirs!.length).toBeGreaterThan(0);
    expect(ours).toEqual(theirs);
  });
});
