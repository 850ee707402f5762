import { expect, it } from "vitest";
import { sectionsOf, slug, titleOf, withLinks } from "../../site/markdown.mjs";

it.each([
  ["In `tf.train`, twice", "in-tftrain-twice"],
  ["Nesterov's gradient, in two forms", "nesterovs-gradient-in-two-forms"],
  ["β₁ und Größe", "β₁-und-größe"],
])("anchors %s as GitHub does", (heading, anchor) => {
  expect(slug(heading)).toBe(anchor);
});

it("changes links, and nothing that is shown as it stands", () => {
  const text = [
    "[a](a.md) and ![b](b.png), `[c](c.md)`, [`d`](d.md#e)",
    "```ts",
    "f([g](h.md));",
    "```",
    "(not a link) [i](i.md)",
  ].join("\n");
  expect(withLinks(text, (link) => `<${link}>`)).toBe(
    [
      "[a](<a.md>) and ![b](<b.png>), `[c](c.md)`, [`d`](<d.md#e>)",
      "```ts",
      "f([g](h.md));",
      "```",
      "(not a link) [i](<i.md>)",
    ].join("\n"),
  );
});

it("parts a document at its headings of the second level", () => {
  const text = "# T\n\nx\n\n## A\n\ny\n\n### B\n\n## C\nz\n";
  expect(titleOf(text)).toBe("T");
  expect(sectionsOf(text)).toEqual([
    ["", "# T\n\nx\n\n"],
    ["A", "## A\n\ny\n\n### B\n\n"],
    ["C", "## C\nz\n"],
  ]);
});
