import { expect, test } from "vitest";
import { loadSync, SGD } from "../../../src/index.ts";
import { fit, linearRegression, meanSquaredError } from "../../../src/networks/index.ts";
import { bits, noisy, start } from "./start.ts";

const nadir = loadSync();
const stranger = linearRegression(nadir, { inputs: 2 });

const wrong: readonly (readonly [options: object, message: string])[] = [
  [{ epochs: 0 }, "fit: epochs must be an integer in [1, ∞), got 0"],
  [{ epochs: undefined }, "fit: epochs must be a number, got undefined"],
  [
    { batchSize: 129 },
    "fit: batchSize (at most the network's maxBatch) must be an integer in [1, 128], got 129",
  ],
  [{ seed: -1 }, "fit: seed must be an integer in [0, 9007199254740991], got -1"],
  [{ patience: 5 }, "fit: patience needs validation"],
  [{ patience: 0, validation: 0.5 }, "fit: patience must be an integer in [1, ∞), got 0"],
  [{ validation: 1 }, "fit: validation must be in (0, 1), got 1"],
  [{ validation: 1e-6 }, "fit: validation of 0.000001 leaves 0 of 100 rows for it"],
  [{ validation: 1 - 1e-6 }, "fit: validation of 0.999999 leaves 100 of 100 rows for it"],
  [
    { validation: "some" },
    'fit: validation must be { inputs, targets }, { rows } or a share of the rows, got "some"',
  ],
  [
    { validation: { rows: [1], inputs: [] } },
    'fit: validation: unknown option "inputs"; options are rows',
  ],
  [{ validation: { rows: 5 } }, "fit: validation.rows must be an array of row indices, got 5"],
  [{ validation: { rows: [] } }, "fit: validation.rows must name at least one row"],
  [
    { validation: { rows: [0, 100] } },
    "fit: validation.rows[1] must be an integer in [0, 100), got 100",
  ],
  [{ validation: { rows: [3, 4, 3] } }, "fit: validation.rows[2] names row 3 again"],
  [
    { validation: { rows: Array.from({ length: 100 }, (_, i) => i) } },
    "fit: validation.rows leaves 100 of 100 rows for it",
  ],
  [{ initialEpoch: 6 }, "fit: initialEpoch must be an integer in [0, 5], got 6"],
  [{ accumulate: 0 }, "fit: accumulate must be an integer in [1, ∞), got 0"],
  [{ clipNorm: 0 }, "fit: clipNorm must be in (0, ∞), got 0"],
  [{ clipValue: -1 }, "fit: clipValue must be in [0, ∞), got -1"],
  [{ clipValue: "1" }, 'fit: clipValue must be a number, got "1"'],
  [{ clipAdaptive: 0 }, "fit: clipAdaptive must be in (0, ∞), got 0"],
  [{ restoreBest: 1, validation: 0.2 }, "fit: restoreBest must be true or false, got 1"],
  [{ restoreBest: true }, "fit: restoreBest needs validation"],
  [{ stopOnNonFinite: "no" }, 'fit: stopOnNonFinite must be true or false, got "no"'],
  [{ onBatch: "log" }, 'fit: onBatch must be a function, got "log"'],
  [
    { validation: { input: [1, 2] } },
    'fit: validation: unknown option "input"; options are inputs, targets, rowWeights, rows',
  ],
  [
    { validation: { inputs: [1, 2], targets: [1, 2, 3] } },
    "fit: validation: DenseNetwork: targets must have as many rows as inputs, 1, got 3",
  ],
  [{ onEpoch: 1 }, "fit: onEpoch must be a function, got 1"],
  [{ signal: {} }, "fit: signal must be an AbortSignal, got an object of class Object"],
  [{ optimizer: undefined }, "fit: optimizer must be an optimizer, got undefined"],
  [
    { optimizer: new SGD(stranger.parameters) },
    "fit: optimizer has none of the network's parameters",
  ],
  [
    { rowWeights: new Float64Array(100).fill(1e308) },
    "DenseNetwork: the sum of the rows' rowWeights must be in (0, ∞), got Infinity",
  ],
  [
    { rowWeights: new Float64Array(100) },
    "DenseNetwork: the sum of the rows' rowWeights must be in (0, ∞), got 0",
  ],
  [{ targets: [1, 2] }, "DenseNetwork: targets must have as many rows as inputs, 100, got 2"],
  [{ rowWeights: [1, -1] }, "DenseNetwork: rowWeights must be a number a row, 100, got 2"],
  [
    { losses: 1 },
    'fit: unknown option "losses"; options are inputs, targets, loss, optimizer, epochs, initialEpoch, batchSize, progress, accumulate, dropLast, clipNorm, clipValue, clipAdaptive, average, rowWeights, validation, patience, restoreBest, stopOnNonFinite, seed, onEpoch, onBatch, signal',
  ],
];

test("an optimizer that also holds another's parameter is refused by its name", async () => {
  const { scale } = nadir.parameters({ scale: [3] });
  const network = linearRegression(nadir, { inputs: 2 });
  const optimizer = new SGD([...Object.values(network.parameters), scale]);
  const given = { ...noisy(10, 0), loss: meanSquaredError, optimizer, epochs: 1 };
  await expect(fit(network, given)).rejects.toThrow(
    'fit: optimizer has parameter "scale", which is not the network\'s: give an optimizer of its own to what fit computes no gradients for',
  );
  expect(optimizer.steps).toBe(0);
});

test("an optimizer without state cannot go back", async () => {
  const { optimizer } = start();
  const bare = { step: optimizer.step.bind(optimizer), paramGroups: optimizer.paramGroups };
  const { run } = start({ optimizer: bare, validation: 0.5, restoreBest: true });
  await expect(run()).rejects.toThrow(TypeError);
});

test.for(wrong)("%o is refused before the first step", async ([options, message]) => {
  const { network, optimizer, run } = start(options);
  const before = bits(network);
  const given = await run().then(
    () => "nothing",
    (error: Error) => error.message,
  );
  expect(given).toBe(message);
  expect(bits(network)).toEqual(before);
  expect(optimizer.steps).toBe(0);
});
