import { expect, test } from "vitest";
import { Average, clipGradNorm, loadSync, SGD } from "../../../src/index.ts";
import {
  type BatchReport,
  fit,
  linearRegression,
  meanSquaredError,
} from "../../../src/networks/index.ts";
import { bits, start } from "./start.ts";

/** A line through 0 in f64 from w = 2, whose gradient over all four rows is 25 there. */
function line(gradScale = 1) {
  const network = linearRegression(loadSync(), { inputs: 1, bias: false, dtype: "f64" });
  const weight = network.parameters["layers.0.weight"]!;
  weight.data[0] = 2;
  const optimizer = new SGD(network.parameters, { lr: 1, gradScale });
  const data = { inputs: [1, 2, 3, 4], targets: [0, 1, 1, 0], loss: meanSquaredError };
  const options = { ...data, optimizer, epochs: 1, batchSize: 2, accumulate: 2 };
  return { network, weight, options };
}
// 2 · Σ x(wx − t) / 4 = 2 · (2 · 30 − 5) / 4.
const GRADIENT = 27.5;

test("clipValue is of the whole step's gradient, as the optimizer sees it", async () => {
  for (const gradScale of [1, -0.5]) {
    const { network, weight, options } = line(gradScale);
    await fit(network, { ...options, clipValue: 0.25 });
    expect(weight.data[0]).toBe(2 - 0.25 * Math.sign(gradScale));
  }
});

test("clipAdaptive is of the weights' norm, as the optimizer sees the gradient", async () => {
  for (const gradScale of [1, 0.5, 1e-3]) {
    const { network, weight, options } = line(gradScale);
    await fit(network, { ...options, clipAdaptive: 0.1 });
    expect(weight.data[0]).toBeCloseTo(2 - Math.min(0.2, GRADIENT * gradScale), 12);
  }
});

test("clipValue comes before clipAdaptive, that before clipNorm, whose norm is reported", async () => {
  const { network, options } = line();
  const heard: BatchReport[] = [];
  const all = { clipValue: 5, clipAdaptive: 0.5, clipNorm: 0.3 };
  await fit(network, { ...options, ...all, onBatch: (report) => void heard.push(report) });
  expect(heard[0]!.norm).toBeCloseTo(1, 12);
  const other = line();
  await fit(other.network, {
    ...other.options,
    onBatch: ({ norm }) => expect(norm).toBe(undefined),
  });
});

test("onBatch is told of the norm, the epochs, and the loss of the epoch so far", async () => {
  const heard: BatchReport[] = [];
  const norms: number[] = [];
  const { network, run } = start({
    ...{ rows: 70, epochs: 2, batchSize: 32, clipNorm: 1e9 },
    onBatch: (report) => {
      heard.push(report);
      norms.push(clipGradNorm(network.parameters, Infinity));
    },
  });
  const { epochs } = await run();
  expect(heard.map(({ epoch, batch, batches, epochs }) => [epoch, batch, batches, epochs])).toEqual(
    [...[1, 2, 3].map((batch) => [1, batch, 3, 2]), ...[1, 2, 3].map((batch) => [2, batch, 3, 2])],
  );
  expect(heard.map(({ norm }) => norm)).toEqual(norms);
  const [first, second, third] = heard.map(({ loss }) => loss) as [number, number, number];
  const soFar = heard.map(({ lossSoFar }) => lossSoFar);
  expect(soFar[0]).toBeCloseTo(first, 12);
  expect(soFar[1]).toBeCloseTo((first + second) / 2, 12);
  expect(soFar[2]).toBeCloseTo((32 * first + 32 * second + 6 * third) / 70, 12);
  expect(soFar[2]).toBeCloseTo(epochs[0]!.loss, 12);
  const sum = start({ loss: meanSquaredError.with({ reduction: "sum" }), epochs: 1 });
  const sums: number[] = [];
  const options = { ...sum.data, loss: meanSquaredError.with({ reduction: "sum" }) };
  const history = await fit(sum.network, {
    ...{ ...options, optimizer: sum.optimizer, epochs: 1 },
    onBatch: ({ lossSoFar }) => void sums.push(lossSoFar),
  });
  expect(sums.at(-1)).toBe(history.epochs[0]!.loss);
});

test("average takes up each step, and is what is validated", async () => {
  const ours = start({ validation: 0.2, epochs: 3 });
  const average = new Average(ours.network.parameters, { decay: 0.9 });
  const seen: number[][] = [];
  const history = await fit(ours.network, {
    ...{ ...ours.data, loss: meanSquaredError, optimizer: ours.optimizer, epochs: 3 },
    ...{ validation: 0.2, average },
    onEpoch: () => void seen.push(average.within(() => bits(ours.network))),
  });
  const theirs = start({ validation: 0.2, epochs: 3 });
  const other = new Average(theirs.network.parameters, { decay: 0.9 });
  const losses: number[] = [];
  const plain = await fit(theirs.network, {
    ...{ ...theirs.data, loss: meanSquaredError, optimizer: theirs.optimizer, epochs: 3 },
    ...{ validation: 0.2, onBatch: () => other.update() },
  });
  expect(bits(ours.network)).toEqual(bits(theirs.network));
  expect(other.within(() => bits(theirs.network))).toEqual(seen[2]);
  expect(history.epochs.map(({ loss }) => loss)).toEqual(plain.epochs.map(({ loss }) => loss));
  // Another call validates what the average holds, before any step of its own.
  other.within(() => losses.push(...[...bits(theirs.network)]));
  expect(history.epochs[2]!.validation!.loss).not.toBe(plain.epochs[2]!.validation!.loss);
  expect(average.exchanged).toBe(false);
});

test("what is validated is the average: its loss is that of the network that holds it", async () => {
  const { network, data, optimizer } = start();
  const average = new Average(network.parameters, { decay: 0.8 });
  const { epochs } = await fit(network, {
    ...{ ...data, loss: meanSquaredError, optimizer, epochs: 2, average },
    validation: { inputs: data.inputs, targets: data.targets },
  });
  const evaluate = () => network.evaluate(data.inputs, data.targets, meanSquaredError).loss;
  expect(epochs[1]!.validation!.loss).toBe(average.within(evaluate));
  expect(epochs[1]!.validation!.loss).not.toBe(evaluate());
});

test("an average that has not begun is not validated", async () => {
  const { network, data, optimizer } = start();
  const average = new Average(network.parameters, { start: 1e6 });
  const { epochs } = await fit(network, {
    ...{ ...data, loss: meanSquaredError, optimizer, epochs: 1, average },
    validation: { inputs: data.inputs, targets: data.targets },
  });
  const { loss } = network.evaluate(data.inputs, data.targets, meanSquaredError);
  expect(epochs[0]!.validation!.loss).toBe(loss);
});

test("restoreBest brings back the average of the best epoch", async () => {
  const { network, data } = start();
  const optimizer = new SGD(network.parameters, { lr: (step) => (step < 12 ? 0.05 : 1) });
  const average = new Average(network.parameters, { decay: 0.5 });
  const states: string[] = [];
  const { best, hasBest, stopped } = await fit(network, {
    ...{ ...data, loss: meanSquaredError, optimizer, epochs: 20, average, patience: 2 },
    ...{ validation: 0.2, stopOnNonFinite: false },
    onEpoch: () => void states.push(JSON.stringify(average.stateDict())),
  });
  expect([stopped, hasBest]).toEqual(["patience", true]);
  expect(states.length).toBe(best!.epoch + 2);
  expect(JSON.stringify(average.stateDict())).toBe(states[best!.epoch - 1]);
});

test("an average that is exchanged is refused, as is what is none", async () => {
  const { network, data, optimizer } = start();
  const average = new Average(network.parameters);
  average.update();
  average.exchange();
  const options = { ...data, loss: meanSquaredError, optimizer, epochs: 1 };
  await expect(fit(network, { ...options, average })).rejects.toThrow(
    new TypeError("fit: average is exchanged: the network must have the weights to train"),
  );
  for (const [wrong, got] of [
    [0.99, "0.99"],
    [null, "null"],
    [{}, "an object of class Object"],
  ]) {
    await expect(fit(network, { ...options, average: wrong as never })).rejects.toThrow(
      new TypeError(`fit: average must be an Average, got ${got}`),
    );
  }
  expect(optimizer.steps).toBe(0);
});
