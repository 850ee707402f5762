/** Every relative link of the documentation leads to a file, and to a heading of it. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const markdown = (folder: string) =>
  readdirSync(folder).flatMap((name) => (name.endsWith(".md") ? join(folder, name) : []));

const files = [...markdown("."), ...markdown("docs"), ...markdown("test/engines")];

/** What is shown as it stands has no headings and no links. */
const withoutCode = (text: string) => text.replaceAll(/^```.*?^```$/gms, "");

function linksOf(text: string): string[] {
  const prose = withoutCode(text).replaceAll(/`[^`]*`/g, "code");
  return [...prose.matchAll(/\]\(([^)\s]*)\)/g)].map(([, target]) => target!);
}

/** The headings' anchors, as GitHub and npm make them. */
function anchorsOf(text: string): string[] {
  const seen = new Map<string, number>();
  return [...withoutCode(text).matchAll(/^#+ (.*)$/gm)].map(([, heading]) => {
    const words = heading!.replaceAll(/\[(.*?)\]\(.*?\)/g, "$1").toLowerCase();
    const anchor = words.replaceAll(/[^\p{L}\p{M}\p{N}_ -]/gu, "").replaceAll(" ", "-");
    const before = seen.get(anchor) ?? 0;
    seen.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${before}`;
  });
}

/** The links of a document that lead nowhere. */
function broken(file: string, text: string): string[] {
  return linksOf(text).filter((link) => {
    if (/^https?:/.test(link)) return false;
    const [path, anchor] = link.split("#");
    const target = join(dirname(file), path!);
    if (path !== "" && !existsSync(target)) return true;
    if (anchor === undefined) return false;
    return !anchorsOf(path === "" ? text : readFileSync(target, "utf8")).includes(anchor);
  });
}

test.each(files)("%s", (file) => {
  expect(broken(file, readFileSync(file, "utf8"))).toEqual([]);
});

test("links that lead nowhere are found, and no others", () => {
  const text = [
    "# In `tf.train`, twice",
    "# In tf.train, twice",
    "[a](#in-tftrain-twice) [b](#in-tftrain-twice-1) ![c](../README.md#nadir) [d](https://example.com/)",
    "[e](nowhere.md) [f](#nowhere) [g](../README.md#nowhere) `[h](code.md)`",
    "```",
    "# code",
    "[i](code.md)",
    "```",
    "[j](#code)",
  ].join("\n");
  const nowhere = ["nowhere.md", "#nowhere", "../README.md#nowhere", "#code"];
  expect(broken("docs/example.md", text)).toEqual(nowhere);
});

test("all documents are linked from the README", () => {
  const linked = linksOf(readFileSync("README.md", "utf8"));
  for (const file of markdown("docs")) expect(linked).toContain(file);
});
