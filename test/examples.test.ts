/** Runs what `examples/` holds as a reader would, on the built package. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { expect, it } from "vitest";

const run = async (name: string) => {
  const { stdout, stderr } = await promisify(execFile)(process.execPath, [`examples/${name}`]);
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
