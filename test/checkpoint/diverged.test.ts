/** What `restore` would refuse is refused by `save`: no file is written that nothing reads. */
import { expect, test } from "vitest";
import { networkFrom, restore, save } from "../../src/checkpoint/index.ts";
import { Accumulation, Adam, Average, LBFGS, loadSync, multi, SGD } from "../../src/index.ts";
import { DenseNetwork, FitProgress, fit, meanSquaredError } from "../../src/networks/index.ts";

const nadir = loadSync();
const network = () => new DenseNetwork(nadir, { sizes: [2, 3, 1] });

test("an optimizer that has met NaN, by part, parameter and slot; the network alone is kept", () => {
  const model = network();
  const optimizer = new Adam(model.parameters);
  model.parameters["layers.1.bias"]!.grad.fill(Number.NaN);
  optimizer.step();
  const diverged = () => save({ network: model, mine: optimizer });
  expect(diverged).toThrow(RangeError);
  expect(diverged).toThrow(/^save: mine: .*"layers\.1\.bias".*exp_avg\[0\].*NaN.*diverged/);
  expect(networkFrom(nadir, save({ network: model })).tensors()).toEqual(model.tensors());
});

test("whatever has a state: one that is written comes back, one that would not is refused", () => {
  const parameters = () => nadir.parameters({ a: [2] });
  const makers = [
    (p: ReturnType<typeof parameters>) => new SGD(p, { momentum: 0.9 }),
    (p: ReturnType<typeof parameters>) => new Adam(p),
    (p: ReturnType<typeof parameters>) => new (multi({ ".": [Adam] }))(p),
    (p: ReturnType<typeof parameters>) => new Average(p),
    (p: ReturnType<typeof parameters>) => new Accumulation(p, { batches: 2 }),
  ];
  const refused: string[] = [];
  for (const value of [Number.NaN, Number.POSITIVE_INFINITY]) {
    for (const make of makers) {
      const p = parameters();
      const part = make(p);
      p.a.grad.fill(value);
      p.a.data.fill(value);
      if (part instanceof Accumulation) part.add();
      else if (part instanceof Average) part.update();
      else part.step();
      const again = make(parameters());
      try {
        restore(save({ part }), { part: again });
        expect(again.stateDict()).toEqual(part.stateDict());
      } catch (error) {
        expect(`${error}`).toMatch(/^(Type|Range)Error: save: part: .*"a".*\[0\]/);
        refused.push(`${part.constructor.name} ${value}`);
      }
    }
  }
  expect(refused).toEqual(expect.arrayContaining(["SGD NaN", "Adam NaN", "Average NaN"]));
});

test("what is sound is kept, wherever it may be saved", async () => {
  const model = network();
  const optimizer = new LBFGS(model.parameters);
  const average = new Average(model.parameters);
  average.update();
  const progress = new FitProgress();
  average.within(() => save({ network: model, average, optimizer, progress }));
  const files: Uint8Array[] = [];
  const given = { inputs: [1, 2, 3, 4], targets: [1, 2], loss: meanSquaredError, epochs: 2 };
  const adam = new Adam(model.parameters);
  await fit(model, {
    ...{ ...given, optimizer: adam, average, progress },
    onEpoch: () => void files.push(save({ network: model, optimizer: adam, average, progress })),
  });
  expect(files.length).toBe(2);
  const again = network();
  const optimizer2 = new Adam(again.parameters);
  const parts = { network: again, optimizer: optimizer2, average: new Average(again.parameters) };
  restore(files[1]!, { ...parts, progress: new FitProgress() });
  expect(again.tensors()).toEqual(model.tensors());
});
