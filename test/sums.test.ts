/**
 * SWC, which Next and Parcel minify with, makes `sum += b + c` of `sum += b; sum += c`, which is rounded otherwise:
 * sums that go to a parameter are one expression.
 */
import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";

/** Lines that add to what the line before, or the one before a condition, has added to. */
function pairsOf(text: string): string[] {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.flatMap((line, i) => {
    const [, sum] = /^(?:if \(.*\) )?([\w.#[\]!]+) [+*-]= /.exec(line) ?? [];
    const next = lines
      .slice(i + 1, i + 3)
      .find((each) => !/^if \(.*\) (continue|break);$/.test(each));
    const isPair = sum && next?.replace(/^if \(.*\) /, "").match(/^[\w.#[\]!]+ [+*-]= /);
    return isPair && next!.replace(/^if \(.*\) /, "").startsWith(`${sum} `)
      ? [`${line} ${next}`]
      : [];
  });
}

test("finds what SWC would put together", () => {
  expect(pairsOf("sum += b;\n  sum += c;")).toEqual(["sum += b; sum += c;"]);
  expect(pairsOf("sum += b;\nif (isDone) continue;\nsum += c;")).toHaveLength(1);
  expect(pairsOf("sum += b;\nif (c) sum += c;")).toHaveLength(1);
  expect(pairsOf("sum += b;\nother += c;\nsum += d + e;")).toEqual([]);
});

test.each(
  readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts")),
)("%s has none", (file) => {
  expect(pairsOf(readFileSync(`src/${file}`, "utf8"))).toEqual([]);
});
