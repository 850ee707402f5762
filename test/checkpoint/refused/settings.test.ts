/** What here is set otherwise than it was when it was saved. */
import { expect, test } from "vitest";
import { restore, save } from "../../../src/checkpoint/index.ts";
import { Adam, cosine, LBFGS, loadSync } from "../../../src/index.ts";
import { DenseNetwork } from "../../../src/networks/index.ts";
import { type Made, made } from "../trained.ts";
import { bytes } from "./edited.ts";

const adam = (options: object) => (world: Made) => ({
  optimizer: new Adam(world.network.parameters, options),
});

test("a state that was saved under a schedule does not go on at a default", () => {
  const world = made();
  const scheduled = new Adam(world.network.parameters, { lr: cosine({ peak: 0.1, total: 10 }) });
  const file = save({ optimizer: scheduled });
  expect(() => restore(file, adam({ lr: 0.1 })(world))).toThrow(
    "restore: optimizer: Adam: state dict: paramGroups[0]: lr was a schedule when it was saved, and is 0.1 here: set the schedule before loading, or constant(…)",
  );
  const schedule = cosine({ peak: 0.2, total: 10 });
  const { optimizer } = adam({ lr: schedule })(world);
  restore(file, { optimizer });
  expect(optimizer.paramGroups[0]!.lr).toBe(schedule);
  // Nor does a number that was saved replace a schedule.
  restore(bytes, { optimizer });
  expect(optimizer.paramGroups[0]!.lr).toBe(schedule);
});

test("the slope of leakyRelu is part of a model, where there is one", () => {
  const create = (activation: "relu" | "leakyRelu", negativeSlope: number) =>
    new DenseNetwork(loadSync(), { sizes: [2, 2, 1], activation, negativeSlope });
  const file = save({ network: create("leakyRelu", 0.1) });
  expect(() => restore(file, { network: create("leakyRelu", 0.2) })).toThrow(
    "restore: network: negativeSlope must be 0.2, as here, got 0.1",
  );
  restore(file, { network: create("leakyRelu", 0.1) });
  restore(save({ network: create("relu", 0.1) }), { network: create("relu", 0.2) });
});

test("state of another size is refused, and its option named", () => {
  const { w } = loadSync().parameters({ w: [2] });
  const file = save({ optimizer: new LBFGS([w], { historySize: 3 }) });
  expect(() => restore(file, { optimizer: new LBFGS([w], { historySize: 4 }) })).toThrow(
    "restore: optimizer: LBFGS: state dict: paramGroups[0]: historySize must be 4, as the state here was made with, got 3",
  );
});
