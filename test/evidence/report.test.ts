import { expect, test } from "vitest";
import { jobs, pictures, summarize, table } from "../../evidence/diamonds/subject.mjs";

/** Results of some jobs, whose errors are given. */
function resultsOf(errors: Readonly<Record<string, readonly [epoch: number, test: number]>>) {
  return jobs({}).flatMap(({ name, config }) => {
    const [epoch, error] = errors[name] ?? [];
    if (epoch === undefined) return [];
    const course = Array.from({ length: epoch + 16 }, (_, i) => [1, 1 / (i + 2), 1]);
    const result = { epoch, test: error, val: 0.1, seconds: 900, processor: 600, course };
    return [{ name, config, result }];
  });
}

const summary = summarize(
  resultsOf({
    "soap-0": [10, 0.14],
    "soap-1": [20, 0.142],
    "sgd-0": [7, 0.16],
    "muon-0": [7, 0.15],
  }),
);

test("a table has theirs, ours, and how far apart they are", () => {
  const lines = table(summary).split("\n");
  expect(lines).toContain(
    "| SOAP | 0.1428 ± 0.0009 | 0.1410 ± 0.0014 | 2 | −1.9 | 627 | 15 | 2 min | 10 min |",
  );
  expect(lines).toContain(
    "| SGD | 0.1590 ± 0.0006 | 0.1600 | 1 | +1.9 | 162 | 7 | 34 s | 10 min |",
  );
  expect(lines).toContain("| AdamW | 0.1380 ± 0.0011 | – | 0 | – | 118 | – | 30 s | – |");
});

test("and which seeds are missing", () => {
  const text = table(summary);
  expect(text).toContain(
    "not ended by then: SOAP 2; Muon 1, 2; AdamW 0, 1, 2; AdamW, EMA 0, 1, 2; SGD 1, 2;",
  );
});

test("and in which order they are, of those that have ended", () => {
  const text = table(summary);
  expect(text).toContain("theirs: Muon < SOAP < SGD; ours: SOAP < Muon < SGD.");
  expect(text).toContain(
    "Of the 3 pairs of these, theirs are a standard deviation apart in 3; ours are in the same order in 2 of them, and in the other in 1.",
  );
});

test("what is recorded has the course of the first seed, and the picture of it", () => {
  const { "evidence-diamonds.svg": picture } = pictures(summary);
  expect(picture!.match(/<polyline/g)).toHaveLength(3);
  expect(picture).toContain(">SOAP</text>");
  expect(picture).not.toContain(">AdamW</text>");
  expect(picture).not.toMatch(/NaN|undefined/);
});
