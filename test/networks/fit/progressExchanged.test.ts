/** Saved while an average is validated, which the network holds then: it goes on as if it had not been. */
import { expect, test } from "vitest";
import { restore, save } from "../../../src/checkpoint/index.ts";
import { Adam, Average } from "../../../src/index.ts";
import {
  type FitOptions,
  FitProgress,
  fit,
  meanSquaredError,
} from "../../../src/networks/index.ts";
import { bits, start } from "./start.ts";

function create() {
  const { network, data, optimizer } = start();
  const average = new Average(network.parameters, { decay: 0.8 });
  const progress = new FitProgress();
  const options = { ...data, loss: meanSquaredError, validation: 0.3, epochs: 5, patience: 3 };
  return {
    ...{ network, parts: { network, optimizer, average, progress } },
    run: (more: Partial<FitOptions> = {}) =>
      fit(network, { ...options, optimizer, average, progress, ...more }),
  };
}

/** A file for each validation, of amid it. */
async function saved() {
  const files: Uint8Array[] = [];
  const { parts, network, run } = create();
  const { average } = parts;
  average.within = (f) =>
    Average.prototype.within.call(average, () => {
      files.push(save(parts));
      return f();
    }) as never;
  const history = await run();
  return { files, history, weights: bits(network), state: average.stateDict() };
}

const first = await saved();

test("goes on to the bit", async () => {
  expect(first.files.length).toBeGreaterThan(2);
  for (const file of first.files) {
    const { parts, network, run } = create();
    restore(file, parts);
    expect(parts.average.exchanged).toBe(true);
    const history = await run();
    expect(history).toEqual(first.history);
    expect(bits(network)).toEqual(first.weights);
    expect(parts.average.stateDict()).toEqual(first.state);
  }
});

test("goes on where somebody has looked at it in between", async () => {
  const { parts, network, run } = create();
  restore(first.files[1]!, parts);
  parts.average.exchange();
  parts.average.exchange();
  await run();
  expect(bits(network)).toEqual(first.weights);
});

test("goes on from where an aborted one began, too", async () => {
  const { parts, network, run } = create();
  restore(first.files[1]!, parts);
  await run({ signal: AbortSignal.abort() });
  await run();
  expect(bits(network)).toEqual(first.weights);
});

test("is refused without progress, within a call of within, and with other data: nothing changes", async () => {
  const { parts, network, run } = create();
  restore(first.files[1]!, parts);
  const before = save(parts);
  await expect(run({ progress: undefined as never })).rejects.toThrow("fit: average is exchanged");
  await expect(run({ seed: 2 })).rejects.toThrow("as seed, got 2");
  expect(save(parts)).toEqual(before);
  parts.average.exchange();
  const weights = bits(network);
  const inside = parts.average.within(() => run());
  await expect(inside).rejects.toThrow("within() has not ended");
  expect(bits(network)).toEqual(weights);
});

test("the state of a subclass goes back with the best epoch", async () => {
  class Counting extends Adam {
    count = 0;
    override stateDict() {
      return { ...super.stateDict(), count: this.count };
    }
    override loadStateDict(dict: ReturnType<Counting["stateDict"]>) {
      super.loadStateDict(dict);
      this.count = dict.count;
    }
  }
  const { network, parts, run } = create();
  const optimizer = new Counting(network.parameters, { lr: 0.3 });
  const onEpoch = () => void optimizer.count++;
  const { best, epochs } = await run({ optimizer, onEpoch, epochs: 12 });
  expect(best!.epoch).toBeLessThan(epochs.length);
  expect(parts.progress.best).toEqual(best);
  expect(optimizer.count).toBe(best!.epoch - 1);
});
