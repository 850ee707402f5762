/** What `fit` finds in the data where it diverges. */
import { expect, test } from "vitest";
import { loadSync, SGD } from "../../../src/index.ts";
import {
  ctc,
  dense,
  type FitOptions,
  fit,
  linearRegression,
  meanSquaredError,
  Network,
} from "../../../src/networks/index.ts";
import { noisy } from "./start.ts";

async function divergedOf(options: Partial<FitOptions>, lr = 0.01) {
  const network = linearRegression(loadSync(), { inputs: 2 });
  const optimizer = new SGD(network.parameters, { lr });
  const all = { loss: meanSquaredError, optimizer, epochs: 40, batchSize: 32, ...options };
  const { diverged, stopped } = await fit(network, { ...noisy(96, 1), ...all });
  expect(stopped).toBe("diverged");
  return diverged!;
}

const { inputs, targets } = noisy(96, 1);
const replaced = <T extends { slice(): T }>(array: T, at: number, by: number): T =>
  Object.assign(array.slice(), { [at]: by });

test.for<[string, Partial<FitOptions>, string]>([
  [
    "an input",
    { inputs: replaced(inputs, 2 * 57 + 1, Number.NaN) },
    "inputs have NaN in row 57, column 1",
  ],
  [
    "an input, of a step of several batches",
    { inputs: replaced(inputs, 2 * 57, -Infinity), batchSize: 16, accumulate: 3 },
    "inputs have -Infinity in row 57, column 0",
  ],
  [
    "an input that f32 does not have",
    { inputs: replaced(Float64Array.from(inputs), 2 * 3, 1e39) },
    "inputs have 1e+39, too large for f32, in row 3, column 0",
  ],
  ["a target", { targets: replaced(targets, 95, Number.NaN) }, "targets have NaN in row 95"],
  [
    "an input to validate on",
    { validation: { inputs: [1, 2, 3, Number.NaN], targets: [1, 2] } },
    "validation: inputs have NaN in row 1, column 1",
  ],
  [
    "a held row",
    { inputs: replaced(inputs, 8, Number.NaN), validation: { rows: [7, 4] } },
    "validation: inputs have NaN in row 4, column 0",
  ],
  [
    "text out of JSON",
    { inputs: [1, 2, "NaN" as never, 4], targets: [1, 2] },
    "inputs have NaN in row 1, column 0",
  ],
  [
    "an element of a sparse row",
    {
      inputs: { data: [1, 2, Number.NaN], indices: [0, 1, 1], indptr: [0, 1, 1, 3] },
      targets: [1, 2, 3],
    },
    "inputs have NaN in row 2, column 1",
  ],
])("%s is named by its row", async ([, options, cause]) => {
  expect((await divergedOf(options)).cause).toBe(cause);
});

test("a learning rate that is too high is none of the data's", async () => {
  expect(await divergedOf({}, 1e25)).toMatchObject({ cause: undefined });
});

test("labels that do not fit into a row's positions are named by the row", async () => {
  const nadir = loadSync();
  const network = new Network(nadir, { input: [3, 2], layers: [dense(3)] });
  const optimizer = new SGD(network.parameters, { lr: 0.01 });
  const data = { inputs: Float32Array.from({ length: 24 }, (_, i) => Math.sin(i)), loss: ctc };
  const targets = [1, 2, -100, /**/ 2, -100, -100, /**/ 1, 1, 1, /**/ 2, 2, 1];
  const { diverged } = await fit(network, { ...data, targets, optimizer, epochs: 1 });
  const cause = "the loss of row 2 is Infinity, as 2 of these 4 rows' are";
  expect(diverged).toEqual({ epoch: 1, batch: 1, loss: Infinity, cause });
});
