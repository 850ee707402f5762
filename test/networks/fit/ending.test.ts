import { afterEach, describe, expect, test, vi } from "vitest";
import { Adam, AdamW, SGD } from "../../../src/index.ts";
import { fit, linearRegression, meanSquaredError } from "../../../src/networks/index.ts";
import { loadSmall } from "../../memory/small.ts";
import { bits, noisy, start } from "./start.ts";

afterEach(() => vi.restoreAllMocks());

/** Few rows to train on, so that it gets worse on the others after a while. */
const overfitting = { ...noisy(12, 1), validation: noisy(50, 1, 2) };

test("a test's clock that stands still does not keep it waiting", async () => {
  vi.useFakeTimers();
  try {
    expect((await start({ rows: 2000, epochs: 3 }).run()).stopped).toBe("epochs");
  } finally {
    vi.useRealTimers();
  }
});

describe("patience", () => {
  test("stops when validation gets no better for so long, and goes back to the best weights and state", async () => {
    const { network, optimizer, run } = start({ ...overfitting, patience: 7, epochs: 5000 });
    const { epochs, best, stopped, hasBest } = await run();
    expect(stopped).toBe("patience");
    expect(hasBest).toBe(true);
    expect(epochs).toHaveLength(best!.epoch + 7);
    const losses = epochs.map(({ validation }) => validation!.loss);
    expect(best!.validation!.loss).toBe(Math.min(...losses));
    const { validation } = overfitting;
    const { loss } = network.evaluate(validation.inputs, validation.targets, meanSquaredError);
    expect(loss).toBe(best!.validation!.loss);
    expect(loss).toBeLessThan(losses.at(-1)!);

    // Weights, moments and steps are those of a run that ended there.
    const other = start({ ...overfitting, epochs: best!.epoch });
    await other.run();
    expect(bits(network)).toEqual(bits(other.network));
    expect(optimizer.stateDict()).toEqual(other.optimizer.stateDict());
  });

  test("goes back nowhere without restoreBest, and says so", async () => {
    const { network, run } = start({
      ...overfitting,
      patience: 7,
      epochs: 5000,
      restoreBest: false,
    });
    const { epochs, best, stopped, hasBest } = await run();
    expect({ stopped, hasBest }).toEqual({ stopped: "patience", hasBest: false });
    expect(epochs).toHaveLength(best!.epoch + 7);
    const { validation } = overfitting;
    const { loss } = network.evaluate(validation.inputs, validation.targets, meanSquaredError);
    expect(loss).toBe(epochs.at(-1)!.validation!.loss);
  });
});

test("without patience the last weights stay, the best epoch is named, and whether it is here", async () => {
  const { network, run } = start({ ...overfitting, epochs: 400 });
  const { epochs, best, stopped, hasBest } = await run();
  expect(best!.epoch).toBeLessThan(400);
  expect({ stopped, hasBest }).toEqual({ stopped: "epochs", hasBest: false });
  const { validation } = overfitting;
  const { loss } = network.evaluate(validation.inputs, validation.targets, meanSquaredError);
  expect(loss).toBe(epochs.at(-1)!.validation!.loss);
});

describe("a signal", () => {
  test("ends it between two steps with the history, and what was learned stays", async () => {
    const controller = new AbortController();
    const { optimizer, network, run } = start({
      epochs: 1000,
      signal: controller.signal,
      onEpoch: ({ epoch }) => {
        if (epoch === 3) controller.abort();
      },
    });
    const before = bits(network);
    const { epochs, best, stopped, hasBest } = await run();
    expect({ stopped, hasBest }).toEqual({ stopped: "signal", hasBest: true });
    expect(epochs).toHaveLength(3);
    expect(best).toBe(epochs[2]);
    expect(optimizer.steps).toBe(3 * 4);
    expect(bits(network)).not.toEqual(before);
  });

  test("that was aborted beforehand gives a history without epochs, and no step", async () => {
    const late = start({ signal: AbortSignal.abort(), validation: 0.2, patience: 1 });
    const before = bits(late.network);
    expect(await late.run()).toEqual({
      ...{ epochs: [], best: undefined, hasBest: false, stopped: "signal", diverged: undefined },
    });
    expect(late.optimizer.steps).toBe(0);
    expect(bits(late.network)).toEqual(before);
  });

  test("in the middle of an epoch goes back to the best with restoreBest", async () => {
    const controller = new AbortController();
    const { network, optimizer, run } = start({
      ...{ ...overfitting, restoreBest: true, batchSize: 4, epochs: 1000 },
      signal: controller.signal,
      onBatch: ({ epoch, batch }) => {
        if (epoch === 4 && batch === 2) controller.abort();
      },
    });
    const { epochs, best, stopped, hasBest } = await run();
    expect({ stopped, hasBest }).toEqual({ stopped: "signal", hasBest: true });
    expect(epochs).toHaveLength(3);
    const other = start({ ...overfitting, batchSize: 4, epochs: best!.epoch });
    await other.run();
    expect(bits(network)).toEqual(bits(other.network));
    expect(optimizer.stateDict()).toEqual(other.optimizer.stateDict());
  });

  test("in the middle of validation leaves that epoch out of the history", async () => {
    const controller = new AbortController();
    const { network, run } = start({
      ...{ validation: noisy(500, 1), epochs: 5, signal: controller.signal },
    });
    const forward = network.chain.forward.bind(network.chain);
    let parts = 0;
    vi.spyOn(network.chain, "forward").mockImplementation((inputs, batch, mode) => {
      // The first of the second validation's, each of which takes 32 rows at a time.
      if (mode === "predict" && ++parts === Math.ceil(500 / 32) + 1) {
        setImmediate(() => controller.abort());
      }
      forward(inputs, batch, mode);
    });
    let clock = 0;
    vi.spyOn(performance, "now").mockImplementation(() => (clock += 500));
    const { epochs, stopped, hasBest } = await run();
    expect(epochs).toHaveLength(1);
    expect({ stopped, hasBest }).toEqual({ stopped: "signal", hasBest: false });
  });

  test("of a timer is heard amid an epoch", async () => {
    const controller = new AbortController();
    const { optimizer, run } = start({ signal: controller.signal, epochs: 1, rows: 3200 });
    let clock = 0;
    vi.spyOn(performance, "now").mockImplementation(() => (clock += 500));
    setTimeout(() => controller.abort());
    const { stopped } = await run();
    expect(stopped).toBe("signal");
    expect(optimizer.steps).toBeLessThan(100);
  });
});

describe("a callback", () => {
  test("ends it by false, at once or in time", async () => {
    for (const answer of [false, Promise.resolve(false)]) {
      const { optimizer, run } = start({
        epochs: 10,
        onEpoch: ({ epoch }) => (epoch === 2 ? answer : 0),
      });
      const { epochs, stopped, hasBest } = await run();
      expect(epochs).toHaveLength(2);
      expect({ stopped, hasBest }).toEqual({ stopped: "callback", hasBest: true });
      expect(optimizer.steps).toBe(8);
    }
  });

  test("hears of every step, and ends it there by false", async () => {
    const heard: string[] = [];
    const { optimizer, run } = start({
      epochs: 3,
      onBatch: async ({ epoch, batch, batches, loss }) => {
        heard.push(`${epoch}: ${batch} of ${batches}`);
        expect(loss).toBeGreaterThan(0);
        await new Promise((resolve) => setTimeout(resolve));
        return epoch < 2 || batch < 2;
      },
    });
    const { epochs, stopped, hasBest } = await run();
    expect(heard).toEqual([
      "1: 1 of 4",
      "1: 2 of 4",
      "1: 3 of 4",
      "1: 4 of 4",
      "2: 1 of 4",
      "2: 2 of 4",
    ]);
    expect(epochs).toHaveLength(1);
    expect({ stopped, hasBest }).toEqual({ stopped: "callback", hasBest: false });
    expect(optimizer.steps).toBe(6);
  });
});

describe("a loss that is infinite or NaN", () => {
  const tooFast = () => {
    const network = linearRegression(loadSmall(), { inputs: 2 });
    const optimizer = new SGD(network.parameters, { lr: 1e10 });
    return { network, optimizer, data: { ...noisy(96, 1), loss: meanSquaredError, optimizer } };
  };

  test("ends it, naming epoch and batch, before the step that it would spoil", async () => {
    const { network, optimizer, data } = tooFast();
    const { epochs, stopped, diverged, hasBest } = await fit(network, { ...data, epochs: 100 });
    expect(stopped).toBe("diverged");
    expect(hasBest).toBe(false);
    const { epoch, batch, loss } = diverged!;
    expect(Number.isFinite(loss)).toBe(false);
    expect(epochs).toHaveLength(epoch - 1);
    expect(optimizer.steps).toBe((epoch - 1) * 3 + batch - 1);
    for (const value of bits(network)) expect(value).not.toBeNaN();
  });

  test("or a norm that is, of a finite loss, ends it before the step too, under clipNorm", async () => {
    const network = linearRegression(loadSmall(), { inputs: 1, bias: false });
    const optimizer = new SGD(network.parameters, { lr: 0.1 });
    // The loss is 10³⁶, and its gradient −2 · 10¹⁸ · 10²¹, which f32 cannot hold.
    const data = { inputs: [1e21], targets: [1e18], loss: meanSquaredError, optimizer };
    const free = { epochs: 1, stopOnNonFinite: true };
    const { stopped, diverged } = await fit(network, { ...data, ...free, clipNorm: 1 });
    expect({ stopped, steps: optimizer.steps }).toEqual({ stopped: "diverged", steps: 0 });
    expect(diverged!.loss).toBeCloseTo(1e36, -31);
    expect(bits(network)).toEqual([0]);
  });

  test("goes back to the best with restoreBest", async () => {
    const { network, optimizer, data } = tooFast();
    optimizer.paramGroups[0]!.lr = 0.1;
    const validation = noisy(50, 1, 2);
    const history = await fit(network, {
      ...{ ...data, validation, restoreBest: true, epochs: 100 },
      onEpoch: ({ epoch }) => {
        if (epoch === 5) optimizer.paramGroups[0]!.lr = 1e10;
      },
    });
    expect(history).toMatchObject({ stopped: "diverged", hasBest: true });
    const { loss } = network.evaluate(validation.inputs, validation.targets, meanSquaredError);
    expect(loss).toBe(history.best!.validation!.loss);
    expect(optimizer.paramGroups[0]!.lr).toBe(0.1);
  });

  test("is not hidden by the end: weights are looked at after each epoch", async () => {
    const network = linearRegression(loadSmall(), { inputs: 2 });
    const optimizer = new SGD(network.parameters, { lr: 3e38 });
    const { inputs, targets } = noisy(96, 1);
    const data = {
      inputs,
      targets: targets.map((x) => 1e3 * x),
      loss: meanSquaredError,
      optimizer,
    };
    const history = await fit(network, { ...data, batchSize: 96, epochs: 1 });
    expect(history).toMatchObject({ stopped: "diverged", diverged: { epoch: 1, batch: 1 } });
    expect(Number.isFinite(history.diverged!.loss)).toBe(true);
    expect(history.epochs).toHaveLength(0);
  });

  test("is gone on from where that is wanted", async () => {
    const { network, data } = tooFast();
    const { epochs, stopped } = await fit(network, { ...data, epochs: 9, stopOnNonFinite: false });
    expect(stopped).toBe("epochs");
    expect(epochs).toHaveLength(9);
    expect(epochs.at(-1)!.loss).toBeNaN();
  });
});

describe("initialEpoch", () => {
  const { validation } = overfitting;
  for (const [kind, how] of Object.entries({
    ...{ nothing: {}, "a share": { validation: 0.25 }, others: { validation } },
  })) {
    test(`goes on to the bit, with ${kind} for validation`, async () => {
      const whole = start({ ...how, epochs: 10, seed: 4 });
      const { epochs } = await whole.run();
      const first = start({ ...how, epochs: 5, seed: 4 });
      const before = await first.run();
      // As a new visit to a page would.
      const second = start();
      second.network.load(first.network.tensors());
      const optimizer = new Adam(second.network.parameters, { lr: 0.01 });
      optimizer.loadStateDict(first.optimizer.stateDict());
      const after = await fit(second.network, {
        ...{ ...second.data, loss: meanSquaredError, optimizer, ...how, seed: 4 },
        ...{ initialEpoch: 5, epochs: 10 },
      });
      expect([...before.epochs, ...after.epochs]).toEqual(epochs);
      expect(bits(second.network)).toEqual(bits(whole.network));
    });
  }

  test("of as many epochs as there are has nothing left to do", async () => {
    const { optimizer, run } = start({ initialEpoch: 5 });
    expect(await run()).toMatchObject({ epochs: [], best: undefined, stopped: "epochs" });
    expect(optimizer.steps).toBe(0);
  });
});

describe("a network that is being trained", () => {
  test("takes no other fit, until that is over or failed", async () => {
    const { network, data, optimizer, run } = start();
    const other = new AdamW(network.parameters);
    const second = () =>
      fit(network, { ...data, loss: meanSquaredError, optimizer: other, epochs: 1 });
    const first = run();
    const refused = "fit: the network is being trained by another fit: wait for its promise";
    await expect(second()).rejects.toThrow(new TypeError(refused));
    expect((await first).stopped).toBe("epochs");
    expect(optimizer.steps).toBe(20);
    expect(other.steps).toBe(0);
    await second();
    const failing = { ...data, loss: meanSquaredError, optimizer, epochs: 1 };
    const fail = () => Promise.reject(new Error("no more"));
    await expect(fit(network, { ...failing, onEpoch: fail })).rejects.toThrow("no more");
    await expect(fit(network, { ...failing, targets: [1] })).rejects.toThrow(RangeError);
    await second();
  });

  test("may be used by callbacks in any way, with the same bits", async () => {
    const alone = start({ batchSize: 8, accumulate: 3 });
    await alone.run();
    const used = start({
      ...{ batchSize: 8, accumulate: 3 },
      onBatch: () => {
        const { network, data } = used;
        network.lossAndGradients(data.inputs, data.targets, meanSquaredError);
        network.forward([1, 2]);
        network.backward([3], { inputs: true });
        network.predict([4, 5]);
      },
    });
    await used.run();
    expect(bits(used.network)).toEqual(bits(alone.network));
  });
});
