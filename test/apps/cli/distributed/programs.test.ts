/** What a module may export, and how workers treat what it does. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { decode } from "../../../../src/checkpoint/index.ts";
import { nadir } from "../run.ts";

const home = mkdtempSync(join(tmpdir(), "nadir-programs-"));
afterAll(() => rmSync(home, { recursive: true }));

const library = new URL("../../../../build/node/index.js", import.meta.url).href;
let count = 0;

/** Runs a module, which may use `nadir`, within one process. */
async function local(text: string, ...words: string[]) {
  const path = join(home, `program-${count++}.mjs`);
  writeFileSync(path, `import * as nadir from ${JSON.stringify(library)};\n${text}`);
  const { code, stdout, stderr } = await nadir(["coordinate", path, "--local", ...words], home);
  expect(code, stderr).toBe(0);
  return stdout;
}

const PARAMETERS = "nadir.loadSync({ initialBytes: 2 ** 20 }).parameters({ a: [2] })";

it("model() gives parameters, buffers, the outer optimizer and train", async () => {
  const text = `export const options = { rounds: 1, shards: 2, innerSteps: 1, precision: "f32" };
export async function model() {
  const parameters = ${PARAMETERS};
  const buffer = (more) => ({ shape: [1], dtype: "f32", length: 1, data: new Float32Array(1), ...more });
  const [mean, count] = [buffer({}), buffer({ isCount: true })];
  return {
    parameters,
    buffers: { mean, count },
    outer: new nadir.SGD(parameters, { lr: 0.5 }),
    train(parameters, shard) {
      parameters.a.data.set([4 * shard, 8]);
      mean.data[0] = shard;
      count.data[0] = 1 + shard;
      return { rows: 1 };
    },
  };
}`;
  const stdout = await local(text, "--out", "model.safetensors");
  expect(stdout).toMatch(/^ {4}1\/1 {10}–/m); // no loss was said
  const { tensors } = decode(new Uint8Array(readFileSync(join(home, "model.safetensors"))));
  // Half the way to the means of [0, 8] and [4, 8]; a buffer is the mean itself.
  expect([...(tensors.a!.data as Float32Array)]).toEqual([1, 4]);
  expect([...(tensors.mean!.data as Float32Array)]).toEqual([0.5]);
  // Half a step more on average: but a count is a whole number.
  expect([...(tensors.count!.data as Float32Array)]).toEqual([2]);
});

it("a train that never awaits keeps its lease", async () => {
  const text = `export const parameters = ${PARAMETERS};
export const options = { rounds: 2, shards: 1, innerSteps: 1, lease: 200 };
export function train() {
  console.log("trained");
  const begun = Date.now();
  while (Date.now() - begun < 1500);
  return { rows: 1, loss: 1 };
}`;
  expect((await local(text, "--workers", "2")).match(/^trained$/gm)).toHaveLength(2);
});

it("a train that never ends is given up, and its worker takes the next shard", async () => {
  const text = `export const parameters = ${PARAMETERS};
export const options = { rounds: 3, shards: 2, innerSteps: 1, lease: 300, quorum: 1, grace: 1500 };
export async function train(_, shard, round) {
  while (shard === 1 && round === 0);
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { rows: 1, loss: 1 };
}`;
  const stdout = await local(text, "--workers", "2");
  expect(stdout).toMatch(/^ +1\/3 +1 +1 +1 /m);
  expect(stdout).toMatch(/^ +3\/3 +1 +2 +– /m);
});
