/** docs/coverage.md has an answer for every name that the real libraries have, and none that is not true. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  answer,
  answers,
  exists,
  keywords,
  optionOf,
  sections,
} from "../scripts/coverage/coverage.mjs";
import { withoutKeyword } from "../scripts/coverage/torch.mjs";
import { catalog } from "../src/optimizers/catalog.ts";

const page = readFileSync("docs/coverage.md", "utf8");

/** What the page says of a section's names: cells in front, and behind. */
function rowsOf(section: string): readonly (readonly [name: string, said: string])[] {
  const [, text = ""] = page.split(`\n## ${section}\n`);
  const [table = ""] = text.split("\n## ");
  return [...table.matchAll(/^\| `(\w+)` \| (.*) \|$/gm)].map(([, name, said]) => [name!, said!]);
}

describe.for(Object.entries(sections))("%s", ([section, names]) => {
  test("every name has an answer, and every answer a name", () => {
    expect(names.length).toBeGreaterThan(0);
    expect(Object.keys(answers[section]!).toSorted()).toEqual([...names].toSorted());
  });

  test("the page has a row for each", () => {
    expect(rowsOf(section).map(([name]) => name)).toEqual(names);
  });

  test("what the page says is here, is", () => {
    for (const [name, said] of rowsOf(section)) {
      const { names, note } = answer(answers[section]![name]!);
      if (said === "not yet") continue;
      if (names.length === 0) expect(said).toBe(`not, because: ${note}`);
      for (const each of names) {
        expect(said).toContain(`\`${each[0]}\``);
        expect(exists(each), `${name}: ${each}`).toBe(true);
      }
    }
  });
});

test("the page has no other sections", () => {
  expect([...page.matchAll(/^## (.*)$/gm)].map(([, name]) => name)).toEqual(Object.keys(sections));
});

const classes = catalog.map(({ description }) => description);
const torch = Object.entries(keywords).flatMap(([name, given]) => {
  const description = classes.find((each) => each.name === name);
  return description ? given.map((keyword) => [name, keyword, description] as const) : [];
});

test.for(torch)("torch.optim.%s(%s=…)", ([name, keyword, { options }]) => {
  const isOption = optionOf(name, keyword) in options;
  expect(isOption).toBe(!(keyword in withoutKeyword));
});
