/** Runs what `examples/` holds as a reader would, on the built package. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const run = async (name: string, ...given: number[]) => {
  const options = [`examples/${name}`, ...given.map(String)];
  const { stdout, stderr } = await promisify(execFile)(process.execPath, options);
  expect(stderr).toBe("");
  return stdout;
};

it("classifier.mjs learns the digits, and prints the same again", async () => {
  const [printed, again] = await Promise.all([run("classifier.mjs"), run("classifier.mjs")]);
  expect(again).toBe(printed);
  const epochs = [...printed.matchAll(/^epoch (\d+): .* accuracy ([\d.]+) %$/gm)];
  expect(epochs.map(([, epoch]) => Number(epoch))).toEqual([10, 20, 30, 40, 50]);
  expect(Number(epochs.at(-1)![2])).toBeGreaterThanOrEqual(95);
});

it("fit.mjs finds what NIST certifies", async () => {
  const [evaluations, b1, b2, squares] = (await run("fit.mjs")).trimEnd().split("\n");
  expect(evaluations).toMatch(/^\d\d evaluations$/);
  expect(b1).toBe("b1 238.94213 (certified 238.94213)");
  expect(b2).toBe("b2 5.501564e-4 (certified 5.501564e-4)");
  expect(squares).toBe("sum of squares 0.12455139 (certified 0.12455139)");
});

it("foreign.mjs steps the parameters of a module of its own, in its memory", async () => {
  const lines = (await run("foreign.mjs")).trimEnd().split("\n");
  expect(lines.slice(0, -2).map((line) => line.replace(/loss .*/, "loss"))).toEqual([
    ...["step 100: loss", "step 200: loss", "step 300: loss"],
  ]);
  expect(lines.slice(-2)).toEqual([
    "slope 3.000, intercept -2.000",
    "in the module's memory: true",
  ]);
});

/** The numbers of a line that begins so, in an output. */
const numbersBehind = (printed: string, start: string) => {
  const line = printed.split("\n").find((each) => each.startsWith(start))!;
  return [...line.slice(start.length).matchAll(/\d+(\.\d+)?/g)].map(([number]) => Number(number));
};

// Shorter than what docs/layers.md tells of.
it("digits.mjs reads digits by convolutions", async () => {
  const printed = await run("digits.mjs", 1, 4);
  const [[convolutions], [plain]] = ["convolutions: ", "dense: "].map((start) =>
    numbersBehind(printed, start),
  ) as [[number], [number]];
  expect(convolutions).toBeLessThan(8);
  expect(convolutions).toBeLessThan(plain);
});

it("reviews.mjs tells praise from complaint", async () => {
  const printed = await run("reviews.mjs", 1);
  expect(numbersBehind(printed, "sum of embeddings, seeds 1 to 1: ")[0]).toBeGreaterThan(80);
});

it("tones.mjs hears tones in noise", async () => {
  const printed = await run("tones.mjs", 5, 1500);
  expect(numbersBehind(printed, "conv1d: ")[0]).toBeGreaterThan(55);
  expect(numbersBehind(printed, "dense: ")[0]).toBeLessThan(40);
});

it("sonnets.mjs learns, and writes", async () => {
  const printed = await run("sonnets.mjs", 40, 40);
  const [pairs, triples, transformer] = numbersBehind(printed, "pairs ");
  expect([pairs, triples]).toEqual([3.407, 2.854]);
  expect(transformer).toBeLessThan(4.4); // by how often each character is there, 4.49
  expect(printed).toMatch(/\nShall I compare thee(.|\n){40}\n$/);
});
