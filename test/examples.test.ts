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

it("formula.mjs finds what NIST certifies by L-BFGS, and the most likely numbers by Adam too", async () => {
  const lines = (await run("formula.mjs")).trimEnd().split("\n");
  const misra = "b1 238.94213, b2 5.501564e-4, squares 0.12455139";
  expect(lines[0]).toBe(`Misra1a, by least squares; certified: ${misra}`);
  expect(lines[1]).toMatch(new RegExp(`^byLBFGS: ${misra}, \\d\\d evaluations$`));
  // A long narrow valley, in which curvature is what one wants to know.
  expect(lines[2]).toMatch(
    /^byAdam: b1 \d{3}\.\d{5}, b2 \S+, squares \d\d\.\d+, 3000 evaluations$/,
  );
  // As scipy finds them: test/golden/formulas/formulas.json.
  const likely = "amount 40.553, time 4.610, background 2.088";
  expect(lines[4]).toMatch(new RegExp(`^byLBFGS: ${likely}, \\d\\d evaluations$`));
  expect(lines[5]).toBe(`byAdam: ${likely}, 3000 evaluations`);
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

it("fsrs learns a memory from reviews", async () => {
  const printed = await run("fsrs/index.mjs");
  const [usual, adam, lbfgs] = Array.from(printed.matchAll(/^loss ([\d.]+) /gm), ([, loss]) => {
    return Number(loss);
  }) as [number, number, number];
  expect(adam).toBeLessThan(usual - 0.005);
  expect(lbfgs).toBeLessThanOrEqual(adam);
});

it("microbit recognizes gestures, and writes a model", async () => {
  const printed = await run("microbit/index.mjs");
  expect(numbersBehind(printed, "160 epochs in ")[1]).toBeLessThan(0.05);
  expect(printed).toMatch(/^(8[5-9]|90) of 90 other recordings are recognized$/m);
  expect(printed).toContain("a model of BatchNormalization, Dense, Activation, Dense, Activation;");
});
