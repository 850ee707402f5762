import fc from "fast-check";
import { expect, test } from "vitest";
import {
  Accumulation,
  Average,
  GradScaler,
  minibatches,
  ReduceLROnPlateau,
  SGD,
  SkipNonFinite,
} from "../src/index.ts";
import {
  binaryCrossEntropy,
  type DenseNetwork,
  FitProgress,
  fit,
  logisticRegression,
  online,
} from "../src/networks/index.ts";
import { replace } from "./damage.ts";
import { loadSmall } from "./memory/small.ts";

interface Stateful {
  stateDict(): object;
  loadStateDict(dict: never): void;
}

interface Sample {
  readonly part: Stateful;
  /** Goes on, as a sound one can. */
  use(): unknown;
}

const data = { inputs: [1, 2, 3, 4, 5, 6], targets: [0, 1, 1, 0, 1, 0], loss: binaryCrossEntropy };

/** Where a `fit` with all that it may hold stands, amid an epoch. */
const amid = await (async () => {
  const network = logisticRegression(loadSmall(), { inputs: 1 });
  const progress = new FitProgress();
  await fit(network as DenseNetwork, {
    ...{ ...data, optimizer: new SGD(network.parameters, { lr: 9, momentum: 0.9 }), progress },
    ...{ epochs: 5, batchSize: 2, validation: { rows: [0] }, restoreBest: true },
    onBatch: ({ epoch, batch }) => epoch < 5 || batch < 2,
  });
  return progress.stateDict();
})();

const samples: Record<string, () => Sample> = {
  minibatches() {
    const part = minibatches(9, { size: 2, seed: 1, epochs: 3 });
    for (let i = 0; i < 7; i++) part.next();
    return { part, use: () => [...part] };
  },
  Average() {
    const { a } = loadSmall().parameters({ a: [3] });
    const part = new Average([a], { decay: 0.5 });
    part.update();
    return { part, use: () => part.exchanged || part.update() };
  },
  Accumulation() {
    const model = loadSmall().parameters({ a: [2], b: [3] });
    const part = new Accumulation(model, { batches: 3 });
    part.add(2);
    return { part, use: () => [part.add(), part.finish()] };
  },
  SkipNonFinite() {
    const { w } = loadSmall().parameters({ w: [1] });
    const part = new SkipNonFinite(new SGD([w]));
    w.grad[0] = Number.NaN;
    part.step();
    w.grad[0] = 1;
    return { part, use: () => part.step() };
  },
  GradScaler() {
    const optimizer = new SGD(loadSmall().parameters({ w: [1] }));
    const part = new GradScaler();
    const use = () => [part.step(optimizer), part.update()];
    use();
    return { part, use };
  },
  ReduceLROnPlateau() {
    const part = new ReduceLROnPlateau(new SGD(loadSmall().parameters({ w: [1] })));
    for (const metric of [3, 2, 2]) part.step(metric);
    return { part, use: () => part.step(1) };
  },
  online() {
    const network = logisticRegression(loadSmall(), { inputs: 1 });
    const optimizer = new SGD(network.parameters);
    const part = online(network as DenseNetwork, { optimizer, loss: binaryCrossEntropy });
    part.learn([1], [1]);
    return { part, use: () => part.learn([1], [0]) };
  },
  FitProgress() {
    const part = new FitProgress();
    part.loadStateDict(amid);
    return { part, use: () => part.epochs.length };
  },
};

const odd = fc.constantFrom<unknown>(
  ...[undefined, null, Number.NaN, -0, -1, 0, 1, 2, 7, 1e300, 1.5, 2 ** 53, Infinity, "", "1"],
  ...["NaN", "-0", true, {}, [], [0, 1, 2], () => 0.5, new Uint16Array(9), new Float32Array(3)],
  ...[new Float64Array(1), Symbol("odd"), 1n, "__proto__", new Date(0)],
);

test.each(Object.entries(samples))(
  "a state of %s that is damaged anywhere in any way is refused, or is one",
  (_, make) => {
    const property = fc.property(
      fc.array(fc.nat(), { minLength: 1, maxLength: 7 }),
      odd,
      (path, value) => {
        const { part, use } = make();
        const before = JSON.stringify(part.stateDict());
        const dict = structuredClone(part.stateDict());
        replace(dict, path, value);
        const damaged = JSON.stringify(dict, (_key, each) =>
          typeof each === "bigint" || typeof each === "symbol" ? String(each) : each,
        );
        try {
          part.loadStateDict(dict as never);
        } catch (error) {
          expect([TypeError, RangeError]).toContain((error as Error).constructor);
          expect((error as Error).message).toMatch(
            /^(minibatches|Average|Accumulation|SkipNonFinite|GradScaler|ReduceLROnPlateau|online|FitProgress): /,
          );
          expect(JSON.stringify(part.stateDict()), damaged).toBe(before);
          return;
        }
        const loaded = JSON.stringify(part.stateDict());
        part.loadStateDict(JSON.parse(loaded) as never);
        expect(JSON.stringify(part.stateDict()), damaged).toBe(loaded);
        use();
      },
    );
    fc.assert(property, { numRuns: 200 });
  },
);
