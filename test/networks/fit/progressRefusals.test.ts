import { describe, expect, test } from "vitest";
import { type Adam, Average, SGD } from "../../../src/index.ts";
import {
  FitProgress,
  type FitProgressState,
  fit,
  meanSquaredError,
} from "../../../src/networks/index.ts";
import { bits, start } from "./start.ts";

/** A training that has stopped amid its third epoch, and has gone back to its best. */
async function stopped() {
  const progress = new FitProgress();
  const run = start({
    ...{ validation: 0.3, restoreBest: true, progress, epochs: 4 },
    onBatch: ({ epoch, batch }) => epoch < 3 || batch < 2,
  });
  await run.run();
  return { ...run, progress };
}

const set = (on: object, name: string, value: unknown) => void Object.assign(on, { [name]: value });

const damaged = await stopped().then(({ progress }) => JSON.stringify(progress.stateDict()));
const where = "FitProgress: state dict";

describe("a state that is none is refused, and progress stays as it is:", () => {
  test.for<[string, (state: Loose) => unknown, string]>([
    ["nothing", () => null, " must be an object, got null"],
    ["of something else", (s) => ({ ...s, of: "SGD" }), ': of must be "FitProgress", got "SGD"'],
    ["of another version", (s) => ({ ...s, version: 2 }), ": version must be 1, got 2"],
    [
      "with more",
      (s) => ({ ...s, epoch: 3 }),
      ': unknown key "epoch"; keys are epochs, best, worse, hasBest, underWay, kept, left',
    ],
    [
      "without epochs",
      (s) => ({ ...s, epochs: undefined }),
      ": epochs must be an array, got undefined",
    ],
    [
      "with an epoch twice",
      (s) => ({ ...s, epochs: [s.epochs[0], s.epochs[0]] }),
      ": epochs[1].epoch must be 2, got 1",
    ],
    [
      "with a loss that is text",
      (s) => ({ ...s, epochs: [{ epoch: 1, loss: "low" }] }),
      ': epochs[0].loss must be a number, got "low"',
    ],
    [
      "with an accuracy above 1",
      (s) => ({ ...s, epochs: [{ ...s.epochs[0], validation: { loss: 1, accuracy: 2 } }] }),
      ": epochs[0].validation.accuracy must be in [0, 1], got 2",
    ],
    [
      "with a best epoch that is to come",
      (s) => ({ ...s, best: 3 }),
      ": best must be an integer in [1, 2], got 3",
    ],
    [
      "with a best epoch that is none",
      (s) => ({ ...s, best: undefined }),
      ": best must be a number, got undefined",
    ],
    [
      "worse for longer than it went",
      (s) => ({ ...s, worse: 3 }),
      ": worse must be an integer in [0, 2], got 3",
    ],
    ["without a flag", (s) => ({ ...s, hasBest: 1 }), ": hasBest must be true or false, got 1"],
    [
      "beyond an epoch",
      (s) => ({ ...s, underWay: { ...s.underWay, batch: 4 } }),
      ": underWay.batch must be an integer in [1, 3], got 4",
    ],
    [
      "without its rows",
      (s) => ({ ...s, underWay: { ...s.underWay, rows: undefined } }),
      ": underWay.rows must be a number, got undefined",
    ],
    [
      "with weights alone",
      (s) => ({ ...s, kept: { weights: {} } }),
      ": kept.optimizer must be an object, got undefined",
    ],
    [
      "with weights of another length",
      (s) => ({ ...s, kept: { weights: { w: { data: [1], shape: [2] } }, optimizer: {} } }),
      ": kept.weights: w: data must be an array of 2 numbers, got [1]",
    ],
    [
      "with weights that are no tensors",
      (s) => ({ ...s, left: { weights: { w: "w" }, optimizer: {}, isHere: true } }),
      ': left.weights: w must be an object, got "w"',
    ],
    [
      "with a state that is text",
      (s) => ({ ...s, left: { ...s.left, optimizer: "Adam" } }),
      ': left.optimizer must be an object, got "Adam"',
    ],
  ])("%s", ([, damage, message]) => {
    const progress = new FitProgress();
    progress.loadStateDict(JSON.parse(damaged));
    const dict = damage(JSON.parse(damaged)) as FitProgressState;
    expect(() => progress.loadStateDict(dict)).toThrow(`${where}${message}`);
    expect(JSON.stringify(progress)).toBe(damaged);
  });

  type Loose = Record<string, object> & { epochs: object[] };
});

test("a state that contains itself has no end", () => {
  const progress = new FitProgress();
  const optimizer: Record<string, unknown> = {};
  optimizer.optimizer = optimizer;
  const dict = { ...JSON.parse(damaged), kept: { weights: {}, optimizer } };
  expect(() => progress.loadStateDict(dict)).toThrow(`${where}: kept is deeper than 100 levels`);
});

describe("fit refuses, before it changes anything,", () => {
  const refused = async (
    { network, data, optimizer }: ReturnType<typeof start>,
    options: object,
    error: Error,
  ) => {
    const [weights, state] = [bits(network), JSON.stringify(optimizer)];
    const all = {
      ...data,
      loss: meanSquaredError,
      optimizer,
      epochs: 4,
      validation: 0.3,
      restoreBest: true,
    };
    await expect(fit(network, { ...all, ...options })).rejects.toThrow(error);
    expect(bits(network)).toEqual(weights);
    expect(JSON.stringify(optimizer)).toBe(state);
  };
  const saved = (damage: (state: Loose) => void) => {
    const state = JSON.parse(damaged) as Loose;
    damage(state);
    const progress = new FitProgress();
    progress.loadStateDict(state as never);
    return progress;
  };
  type Loose = { kept: Part; left: Part; underWay: Record<string, number> };
  type Part = { weights: Record<string, unknown>; optimizer: Record<string, unknown> };

  test("what is no progress", async () => {
    for (const [progress, got] of [
      [{}, "an object of class Object"],
      [null, "null"],
      [3, "3"],
      [structuredClone(new FitProgress()), "an object of class Object"],
      [{ ...new FitProgress() }, "an object of class Object"],
    ]) {
      const error = new TypeError(`fit: progress must be a FitProgress, got ${got}`);
      await refused(start(), { progress }, error);
    }
  });

  test("progress and initialEpoch", async () => {
    const options = { progress: new FitProgress(), initialEpoch: 0 };
    const message = "fit: initialEpoch is what progress says: give one of the two";
    await refused(start(), options, new TypeError(message));
  });

  test("fewer epochs than are done", async () => {
    const { progress, ...run } = await stopped();
    const message = "fit: epochs (at least those that progress has done) must be in [2, ∞), got 1";
    await refused(run, { progress, epochs: 1 }, new RangeError(message));
  });

  test.for([
    [{ batchSize: 16 }, "32 rows in a step, got 16"],
    [{ seed: 1 }, "0 as seed, got 1"],
    [{ validation: 0.1 }, "76 rows, got 93"],
  ] as const)("to go on amid an epoch with %j", async ([options, what]) => {
    const { progress, ...run } = await stopped();
    const message = `fit: progress is amid an epoch with ${what}`;
    await refused(run, { progress, ...options }, new RangeError(message));
  });

  test("another average than there was", async () => {
    const { progress, ...run } = await stopped();
    const average = new Average(run.network.parameters);
    const message = "fit: progress is of a training without average";
    await refused(run, { progress, average }, new TypeError(message));
  });

  test.for<[string, (state: Loose) => void, string]>([
    [
      "weights of another shape",
      ({ kept }) => set(kept.weights, "layers.1.bias", { data: [1, 2], shape: [2] }),
      'fit: progress: load is of other parameters: "layers.1.bias" must be of shape [1], got [2]',
    ],
    [
      "weights that are text",
      ({ left }) => set(left.weights, "layers.1.bias", { data: ["1"], shape: [1] }),
      'parameter "layers.1.bias": data[0] must be a number, got "1"',
    ],
    [
      "another optimizer",
      ({ kept }) => set(kept.optimizer, "optimizer", "SGD"),
      'Adam: state dict: optimizer must be "Adam", got "SGD"',
    ],
    ["a state of others", ({ left }) => set(left.optimizer, "state", []), "Adam: state dict"],
  ])("a state with %s", async ([, damage, message]) => {
    await refused(
      start(),
      { progress: saved(damage) },
      expect.objectContaining({ message: expect.stringContaining(message) }),
    );
  });

  test("a progress that another fit goes by, which is not loaded meanwhile", async () => {
    const progress = new FitProgress();
    const state = progress.stateDict();
    const first = start({ progress, epochs: 2 });
    const other = start();
    await fit(first.network, {
      ...{ ...first.data, loss: meanSquaredError },
      ...{ optimizer: first.optimizer, epochs: 2, progress },
      async onEpoch() {
        const message = "fit: another fit goes by this progress: wait for its promise";
        await refused(other, { progress }, new TypeError(message));
        expect(() => progress.loadStateDict(state)).toThrow(
          new TypeError("FitProgress: a fit goes by it: wait for its end"),
        );
      },
    });
    expect(progress.epochs).toHaveLength(2);
    progress.loadStateDict(state);
    expect(progress.epochs).toEqual([]);
  });

  describe("an optimizer of somebody's, with the state of another:", () => {
    /** Takes any state, or only its own. */
    const wrapped = (inner: Adam | SGD, checks: boolean) => ({
      step: inner.step.bind(inner),
      paramGroups: inner.paramGroups,
      stateDict: () => (checks ? { inner: inner.stateDict() } : inner.stateDict()),
      loadStateDict: (dict: object) => {
        if (checks) inner.loadStateDict((dict as { inner: never }).inner);
      },
    });

    test.each([true, false])("which it would say itself: %s", async (checks) => {
      const progress = new FitProgress();
      const first = start();
      const options = { validation: 0.3, restoreBest: true, progress };
      await fit(first.network, {
        ...{ ...first.data, loss: meanSquaredError, epochs: 2, ...options },
        optimizer: wrapped(first.optimizer, checks),
      });
      const other = start();
      const sgd = new SGD(other.network.parameters, { lr: 0.01, momentum: 0.9 });
      sgd.step();
      const before = JSON.stringify(sgd);
      const message = checks
        ? 'SGD: state dict: optimizer must be "SGD", got "Adam"'
        : 'fit: progress: optimizer: state dict: optimizer must be one of "SGD", got "Adam"';
      await refused(other, { progress, optimizer: wrapped(sgd, checks) }, new TypeError(message));
      expect(JSON.stringify(sgd)).toBe(before);
    });
  });

  test("an optimizer whose state it cannot keep", async () => {
    const run = start();
    const { paramGroups } = new SGD(run.network.parameters);
    const optimizer = { step: () => {}, paramGroups };
    const options = { progress: new FitProgress(), optimizer, restoreBest: false };
    const message = "fit: progress needs an optimizer with stateDict and loadStateDict";
    await refused(run, options, new TypeError(message));
  });
});
