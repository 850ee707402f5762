import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import { Author } from "../../../../apps/playground/sonnets/author.ts";
import { corpusOf, idsOf } from "../../../../apps/playground/sonnets/corpus.ts";
import { bitsByCounts } from "../../../../apps/playground/sonnets/counts.ts";
import { Manuscript } from "../../../../apps/playground/sonnets/manuscript.ts";
import { loadSync } from "../../../../src/index.ts";

const nadir = loadSync();
afterAll(() => nadir.dispose());

const corpus = corpusOf(readFileSync("examples/data/sonnets.txt", "utf8"));
const STEPS = 20;

function trained(steps = STEPS) {
  const author = new Author(nadir, corpus, { steps: STEPS, seed: 1 });
  const bits = Array.from({ length: steps }, () => author.step());
  return { author, bits };
}

/** One for all that leave it as it is. */
let shared: ReturnType<typeof trained> | undefined;
const whole = () => {
  shared ??= trained();
  return shared;
};

describe("the transformer", () => {
  it("and counts come to the bits of examples/sonnets.mjs", async () => {
    const run = promisify(execFile)(process.execPath, ["examples/sonnets.mjs", `${STEPS}`, "0"]);
    const { author, bits } = whole();
    const { stdout } = await run;
    const ofTest = `pairs ${bitsByCounts(corpus, 1, 0.1).toFixed(3)}, triples ${bitsByCounts(corpus, 2, 0.03).toFixed(3)}, transformer ${author.heldOut().toFixed(3)} bits`;
    const ofTraining = [4, 8, 12, 16, 20].map(
      (step) => `step ${step}: ${bits[step - 1]!.toFixed(2)} bits in training`,
    );
    expect(stdout.split("\n").slice(0, 6)).toEqual([...ofTraining, ofTest]);
  });

  it("is not changed by being tested and by writing", () => {
    const { author, bits } = trained(0);
    for (let step = 0; step < 3; step++) {
      author.heldOut();
      new Manuscript(author, corpus, { prompt: "O", temperature: 1, number: 0 }).next();
      bits.push(author.step());
    }
    const { author: other, bits: expected } = trained(3);
    expect(bits).toEqual(expected);
    for (const each of [author, other]) each.dispose();
  });

  it("gives probabilities, which a low temperature sharpens and which 1 leaves as they are", () => {
    const { author } = whole();
    const written = idsOf("Shall I", corpus);
    const [cold, usual, hot] = [0.1, 1, 2].map((t) => author.probabilities(written, t));
    for (const all of [cold!, usual!, hot!]) {
      expect(all).toHaveLength(corpus.alphabet.length);
      expect(all.reduce((sum, each) => sum + each)).toBeCloseTo(1, 9);
    }
    const highest = (all: number[] | undefined) => Math.max(...all!);
    expect(highest(cold)).toBeGreaterThan(highest(usual));
    expect(highest(usual)).toBeGreaterThan(highest(hot));
    // p^(1/T), normalised.
    const roots = usual!.map((share) => share ** 0.5);
    const sum = roots.reduce((sum, each) => sum + each);
    for (const [i, share] of hot!.entries()) expect(share).toBeCloseTo(roots[i]! / sum, 6);
  });

  it("sees nothing farther back than 64 characters, and nothing behind", () => {
    const { author } = whole();
    const long = idsOf(
      `${"x".repeat(30)}When forty winters shall besiege thy brow, and dig deep trench`,
      corpus,
    );
    const seen = long.slice(-64);
    expect(author.probabilities(long, 1)).toEqual(author.probabilities(seen, 1));
  });
});

describe("a text", () => {
  it("is of 400 characters of the alphabet, the same for the same number and another for another", () => {
    const { author } = trained(2);
    const write = (number: number) => {
      const text = new Manuscript(author, corpus, { prompt: "O", temperature: 1, number });
      let written = "";
      while (!text.isOver) written += text.next();
      return written;
    };
    const first = write(0);
    expect(first).toHaveLength(400);
    expect([...first].every((character) => corpus.alphabet.includes(character))).toBe(true);
    expect(write(0)).toBe(first);
    expect(write(1)).not.toBe(first);
    author.dispose();
  });

  it.each([
    ["O rose", "O rose"],
    ["Ö rose, 7 € 🌹", " rose,   "],
    ["", "\n"],
    ["€", "\n"],
  ])("begins with what of %j is in the alphabet", (prompt, expected) => {
    const { author } = trained(0);
    const text = new Manuscript(author, corpus, { prompt, temperature: 1, number: 0 });
    expect(text.prompt).toBe(expected);
    author.dispose();
  });
});

describe("the corpus", () => {
  it("is 154 sonnets, of which sixteen are for testing", () => {
    const text = (ids: Uint8Array) => [...ids].map((id) => corpus.alphabet[id]).join("");
    const whole = readFileSync("examples/data/sonnets.txt", "utf8");
    expect(text(corpus.train) + text(corpus.test)).toBe(whole);
    expect(text(corpus.test).split("\n\n")).toHaveLength(16);
  });
});
