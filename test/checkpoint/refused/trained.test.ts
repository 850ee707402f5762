/** What a `fit` is training takes nothing out of a file until it has ended. */
import { expect, test } from "vitest";
import { restore, save } from "../../../src/checkpoint/index.ts";
import type { SGD } from "../../../src/index.ts";
import { FitProgress, fit, meanSquaredError } from "../../../src/networks/index.ts";
import { made, train } from "../trained.ts";

const data = { inputs: [1, -2, 0.5, 3, 0, -1], targets: [1, 0, -1, 2], loss: meanSquaredError };

function start() {
  const { network, optimizer, average } = train(made(), 1);
  const progress = new FitProgress();
  return { network, optimizer: optimizer as SGD, average, progress };
}

test.each<[part: string, parts: (run: ReturnType<typeof start>) => object]>([
  ["network", ({ network }) => ({ network })],
  ["network", ({ network, optimizer }) => ({ network, optimizer })],
  ["parameters", ({ network }) => ({ parameters: network.parameters })],
  ["parameters", ({ network }) => ({ parameters: Object.values(network.parameters) })],
  ["optimizer", ({ optimizer }) => ({ optimizer })],
  ["average", ({ average }) => ({ average })],
  ["progress", ({ progress }) => ({ progress })],
])("%s: %s", async (part, of) => {
  const run = start();
  const { network, ...others } = run;
  const parts = of(run);
  const bytes = save({ ...run });
  let refused = 0;
  const tries = () => {
    const before = save({ ...run });
    expect(() => restore(bytes, { ...parts })).toThrow(
      part === "progress"
        ? "restore: progress: FitProgress: a fit goes by it: wait for its end"
        : new TypeError(
            `restore: ${part} is being trained by fit: end it, and wait for its promise`,
          ),
    );
    expect(save({ ...run })).toEqual(before);
    expect(restore(bytes, {}).version).toBe(1);
    refused++;
  };
  const options = { ...data, ...others, batchSize: 1 };
  const going = fit(network, { ...options, epochs: 3, onBatch: tries, onEpoch: tries });
  tries();
  await going;
  expect(refused).toBe(1 + 3 * 3);
  restore(bytes, { ...parts });
  const fail = () => Promise.reject(new Error("no more"));
  await expect(fit(network, { ...options, epochs: 9, onEpoch: fail })).rejects.toThrow("no more");
  restore(bytes, { ...run });
  expect(save({ ...run })).toEqual(bytes);
});

test("others may be restored meanwhile, and each as soon as its own training has ended", async () => {
  const [one, other] = [start(), start()];
  const bytes = save({ ...other });
  let isOver = false;
  const stay = async () => {
    while (!isOver) await new Promise((resolve) => setTimeout(resolve));
  };
  const { network, ...others } = one;
  const going = fit(network, { ...data, ...others, epochs: 1, onEpoch: stay });
  restore(bytes, { ...other });
  await fit(other.network, { ...data, optimizer: other.optimizer, epochs: 1 });
  restore(bytes, { ...other });
  expect(() => restore(bytes, { network })).toThrow("restore: network is being trained");
  isOver = true;
  await going;
  restore(bytes, { ...one });
});

test("nor one that the code of another part begins to train", async () => {
  const { network, optimizer } = start();
  const bytes = save({ network, mine: { stateDict: () => ({ a: 1 }), loadStateDict() {} } });
  const controller = new AbortController();
  const { signal } = controller;
  let going: Promise<unknown> | undefined;
  const mine = {
    stateDict: () => ({ a: 1 }),
    loadStateDict() {
      going ??= fit(network, { ...data, optimizer, epochs: 9, signal });
    },
  };
  expect(() => restore(bytes, { network, mine })).toThrow("restore: network is being trained");
  controller.abort();
  await going;
});
