import { afterEach, describe, expect, test, vi } from "vitest";
import { Adam } from "../../../src/index.ts";
import { hash } from "../../../src/networks/fit/isHeld.ts";
import {
  DenseNetwork,
  type FitOptions,
  fit,
  meanSquaredError,
  softmaxCrossEntropy,
} from "../../../src/networks/index.ts";
import { loadSmall } from "../../memory/small.ts";
import { bits, noisy, start, trainedRows } from "./start.ts";

afterEach(() => vi.restoreAllMocks());

/** The rows of so many that a share holds back. */
async function held(rows: number, validation: number, seed = 0): Promise<number[]> {
  const { network, run } = start({ rows, validation, seed, epochs: 1 });
  const trained = trainedRows(network);
  await run();
  const seen = new Set(trained().flat());
  return Array.from({ length: rows }, (_, i) => i).filter((i) => !seen.has(i));
}

describe("a share for validation", () => {
  test("is by MurmurHash3's finalizer, whose values are known", () => {
    // MurmurHash3_x86_32 of no bytes is the finalizer of its seed: SMHasher's values for seeds 0, 1, 2³² − 1.
    expect([0, 1, 0xffffffff].map(hash)).toEqual([0, 0x514e28b7, 0x81f16f39]);
  });

  test("holds the same rows when rows are added, and whatever the seed", async () => {
    const first = await held(100, 0.25);
    expect(first.length).toBeGreaterThan(15);
    expect(first.length).toBeLessThan(35);
    expect(await held(100, 0.25, 7)).toEqual(first);
    expect((await held(110, 0.25)).filter((row) => row < 100)).toEqual(first);
    expect(await held(100, 0.4)).toEqual(expect.arrayContaining(first));
  });

  test("is near the share, everywhere", () => {
    for (const share of [0.1, 0.2, 0.5]) {
      for (const start of [0, 10_000, 5_000_000]) {
        let count = 0;
        for (let row = start; row < start + 10_000; row++) {
          if (hash(row + 1) < share * 2 ** 32) count++;
        }
        // Five deviations of a binomial distribution.
        const deviation = Math.sqrt(10_000 * share * (1 - share));
        expect(Math.abs(count - 10_000 * share)).toBeLessThan(5 * deviation);
      }
    }
  });

  // Labels of noise can be learned by heart only: what is held back must stay at chance.
  test("keeps held rows unseen from one call to the next, with more rows and other seeds", async () => {
    const classes = 20;
    const rows = 210;
    const width = 30;
    const { inputs } = noisy((rows * width) / 2, 0);
    const labels = Array.from({ length: rows }, (_, i) => hash(i + 12_345) % classes);
    const network = new DenseNetwork(loadSmall(), { sizes: [width, 64, classes], seed: 1 });
    const optimizer = new Adam(network.parameters, { lr: 0.01 });
    const trained = async (count: number, seed: number) => {
      const { epochs } = await fit(network, {
        inputs: inputs.subarray(0, count * width),
        targets: labels.slice(0, count),
        ...{ loss: softmaxCrossEntropy, optimizer, epochs: 30, validation: 0.2, seed },
      });
      return epochs.at(-1)!;
    };
    for (const [count, seed] of [
      [200, 0],
      [210, 0],
      [210, 5],
    ] as const) {
      const { validation } = await trained(count, seed);
      expect(validation!.accuracy).toBeLessThan(0.25);
    }
    // It did learn by heart what it was given.
    const { accuracy } = network.evaluate(inputs, labels, softmaxCrossEntropy);
    expect(accuracy).toBeGreaterThan(0.75);
  });
});

describe("rows or data of one's own", () => {
  test("are validated on, and the rows not trained on", async () => {
    const rows = Uint8Array.of(3, 50, 99);
    const { network, data, run } = start({ validation: { rows }, epochs: 2 });
    const trained = trainedRows(network);
    const { epochs } = await run();
    const seen = new Set(trained().flat());
    expect(seen.size).toBe(97);
    for (const row of rows) expect(seen.has(row)).toBe(false);
    const { loss } = network.evaluate(data.inputs, data.targets, meanSquaredError, { rows });
    expect(epochs.at(-1)!.validation!.loss).toBe(loss);
  });

  test("may lie in the network's memory, which grows and is written to meanwhile", async () => {
    const nadir = loadSmall();
    const network = new DenseNetwork(nadir, { sizes: [2, 4, 1], seed: 3, maxBatch: 8 });
    const plain = noisy(40, 0.5);
    const stored = nadir.parameters({ inputs: plain.inputs, targets: plain.targets });
    const options = (data: Pick<FitOptions, "inputs" | "targets">): FitOptions => ({
      ...data,
      loss: meanSquaredError,
      optimizer: new Adam(network.parameters, { lr: 0.01 }),
      epochs: 3,
      validation: data,
      onBatch: ({ epoch, batch }) => {
        if (epoch === 1 && batch === 1) nadir.parameters({ much: [1 << 23] });
      },
    });
    const before = network.tensors();
    const views = { inputs: stored.inputs.data, targets: stored.targets.data };
    const fromViews = await fit(network, options(views));
    expect(views.inputs.length).toBe(0);
    network.load(before);
    const fromCopies = await fit(network, options(plain));
    expect(fromViews.epochs).toEqual(fromCopies.epochs);
  });
});

test("takes NaN for worse than anything", async () => {
  const stopOnNonFinite = false;
  const { network, run } = start({ patience: 3, validation: 0.2, epochs: 100, stopOnNonFinite });
  const losses = [Number.NaN, 2, Number.NaN, 1, Number.NaN, 3, 1];
  const { chain } = network;
  const forward = chain.forward.bind(chain);
  let validates = false;
  vi.spyOn(chain, "forward").mockImplementation((inputs, batch, mode) => {
    validates = mode === "predict";
    forward(inputs, batch, mode);
  });
  const bound = chain.bind(meanSquaredError);
  const compute = bound.compute.bind(bound);
  vi.spyOn(bound, "compute").mockImplementation((rows) =>
    validates ? rows * losses.shift()! : compute(rows),
  );
  const { epochs, best, stopped } = await run();
  expect(best!.epoch).toBe(4);
  expect(epochs).toHaveLength(7);
  expect(stopped).toBe("patience");
});

describe("a NaN among the targets to validate on", () => {
  const { inputs, targets } = noisy(20, 0.5, 4);
  targets[3] = Number.NaN;
  const validation = { inputs, targets };

  test("ends it as diverged, and no epoch is the best", async () => {
    const { best, hasBest, stopped, diverged } = await start({ validation, patience: 5 }).run();
    expect({ best, hasBest, stopped }).toEqual({
      ...{ best: undefined, hasBest: false, stopped: "diverged" },
    });
    expect(diverged).toMatchObject({ epoch: 1, loss: Number.NaN });
  });

  test("puts no weights back where it is not to stop", async () => {
    const free = { epochs: 4, stopOnNonFinite: false };
    const { network, run } = start({ ...free, validation, restoreBest: true });
    const { best, hasBest, stopped } = await run();
    expect({ best, hasBest, stopped }).toEqual({
      ...{ best: undefined, hasBest: false, stopped: "epochs" },
    });
    const other = start(free);
    await other.run();
    expect(bits(network)).toEqual(bits(other.network));
  });
});
