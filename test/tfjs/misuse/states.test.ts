/** Wrong states, the exact message of each, and that none changes anything. */
import type { Variable } from "@tensorflow/tfjs-core";
import { describe, expect, test } from "vitest";
import { Adam, SGD } from "../../../src/index.ts";
import { tfjsOptimizer } from "../../../src/tfjs/index.ts";
import { backends, tf } from "../tf.ts";
import { anything, type Case, expectRefused, inWorld, loss, w } from "./world.ts";

/** One that changes no variable. */
const still = () => tfjsOptimizer(tf, Adam, { lr: 0 });
type Dict = ReturnType<typeof w.optimizer.stateDict>;
/** A state of these variables, under other names. */
const ofAnother = (variables: () => Variable[], names = ["a"]): Dict => {
  const optimizer = still();
  optimizer.minimize(loss, false, variables());
  const dict = optimizer.stateDict();
  optimizer.dispose();
  return { ...dict, state: dict.state.map((each, i) => ({ ...each, name: names[i]! })) };
};
const load = (dict: unknown) => w.optimizer.loadStateDict(anything(dict));
/** The state with some of it changed. */
const changed = (change: (dict: Dict) => object) => {
  const dict = w.optimizer.stateDict();
  load({ ...dict, ...change(dict) });
};
const first = (change: (state: Dict["state"][number]) => object) =>
  changed(({ state: [one, ...others] }) => ({ state: [{ ...one!, ...change(one!) }, ...others] }));
const extras = (change: object) => first(({ extras }) => ({ extras: { ...extras, ...change } }));
/** The optimizer's weights, changed. */
const weights = async (change: (weights: { name: string; tensor: never }[]) => unknown[]) =>
  w.optimizer.setWeights(anything(change((await w.optimizer.getWeights()) as never)));
const states: Case[] = [
  [
    "as weights, of an optimizer of TensorFlow.js",
    async () => {
      const adam = tf.train.adam(0);
      adam.minimize(loss, false, [w.a]);
      await w.optimizer.setWeights(await adam.getWeights());
    },
    'weights must be what getWeights() of a NadirAdam gave: iter and state/NadirAdam, got ["iter", "a/m", "a/v"]',
  ],
  [
    "as weights, of another class",
    async () => w.optimizer.setWeights(await tfjsOptimizer(tf, SGD).getWeights()),
    'weights must be what getWeights() of a NadirAdam gave: iter and state/NadirAdam, got ["iter", "state/NadirSGD"]',
  ],
  [
    "as weights, without one",
    () => weights((all) => all.slice(0, -1)),
    'iter and state/NadirAdam, got ["iter"]',
  ],
  [
    "as weights, with one more",
    () => weights((all) => [...all, all.at(-1)!]),
    'got ["iter", "state/NadirAdam", "state/NadirAdam"]',
  ],
  [
    "as weights, cut off",
    () =>
      weights(([iter, state]) => [
        iter,
        { name: state!.name, tensor: tf.slice(state!.tensor, [0], [50]) },
      ]),
    "tfjsOptimizer: weights: state/NadirAdam: ",
  ],
  [
    "as weights, that are numbers",
    () => weights(([iter, state]) => [iter, { name: state!.name, tensor: tf.zeros([3]) }]),
    "tfjsOptimizer: weights: state/NadirAdam: ",
  ],
  ["that is none", () => load(7), "Adam: state dict must be an object, got 7"],
  [
    "of another class",
    () => load(tfjsOptimizer(tf, SGD).stateDict()),
    'Adam: state dict: optimizer must be "Adam", got "SGD"',
  ],
  ["of a later version", () => changed(() => ({ version: 2 })), "version must be 1, got 2"],
  [
    "of double precision",
    () => first(({ slots }) => ({ dtype: "f64", slots: { ...slots } })),
    'dtype must be "f32", got "f64"',
  ],
  [
    "with two of a name",
    () => changed(({ state }) => ({ state: state.map((each) => ({ ...each, name: "a" })) })),
    "names must be different ones, as variables' are",
  ],
  [
    "without a slot",
    () => first(({ slots }) => ({ slots: { exp_avg: slots.exp_avg } })),
    'slots of "a" must have exp_avg_sq after 2 steps',
  ],
  [
    "with a slot of another name",
    () => first(({ slots }) => ({ slots: { ...slots, mean: slots.exp_avg } })),
    'unknown slot "mean"; slots are exp_avg, exp_avg_sq, ',
  ],
  [
    "with a square below 0",
    () => first(({ slots }) => ({ slots: { ...slots, exp_avg_sq: [0, -1, 0] } })),
    "exp_avg_sq[1] must be in [0, ∞), got -1",
    RangeError,
  ],
  ["with an extra", () => extras({ mean: 1 }), 'unknown option "mean"; options are count, '],
  [
    "with a sum of nothing",
    () => extras({ gradient_sum: [1, 2, 3] }),
    "gradient_sum must be there if count is above 0, got 0",
  ],
  ["with nothing for a sum", () => extras({ count: 1 }), "gradient_sum must be there if"],
  [
    "with an average of another length",
    () => extras({ average: [1] }),
    'state of "a": extras: average must be of length 3, got 1',
  ],
  [
    "with options that cannot be",
    () => changed(({ paramGroups: [one] }) => ({ paramGroups: [{ ...one, eps: -1 }] })),
    "paramGroups[0]: eps must be in [0, ",
    RangeError,
  ],
  [
    "with options of no such group",
    () =>
      changed(({ paramGroups: [one] }) => ({
        paramGroups: [0, 1].map((i) => ({ ...one, params: [i] })),
      })),
    'Adam: state dict has other groups: "a", "b" are in one group here, and were in several when they were saved',
  ],
  [
    "that was under a schedule",
    () =>
      changed(({ paramGroups: [{ lr: _, ...one } = { params: [] }] }) => ({
        paramGroups: [{ ...one, schedules: ["lr"] }],
      })),
    "lr was a schedule when it was saved, and is 0.1 here: set the schedule before loading, or constant(…)",
  ],
  [
    "of other shapes",
    () => load(ofAnother(() => [w.b])),
    'the weights of "a" are of shape [2], and the variable "a" of [3]',
  ],
  [
    "of other shapes, found at the first step",
    () => {
      const other = still();
      other.loadStateDict(ofAnother(() => [w.b]));
      other.minimize(loss, false, [w.a]);
    },
    'the weights of "a" are of shape [2], and the variable "a" of [3]',
  ],
  [
    "of other names",
    () => load(ofAnother(() => [w.a, w.b], ["c", "d"])),
    'the weights are the state of "c", "d", and none of the variables "a", "b" has such a name',
  ],
  [
    "of other names, found at the first step",
    () => {
      const other = still();
      other.loadStateDict(ofAnother(() => [w.a, w.b], ["c", "d"]));
      other.minimize(loss, false, [w.b]);
    },
    'the weights are the state of "c", "d", and none of the variables "b" has such a name',
  ],
];

describe.each(backends)("on %s", (backend) => {
  inWorld(backend);

  describe("a state", () => {
    test.each(states)("%s", async (_, call, message, Kind = TypeError) => {
      const error = await expectRefused(call, expect.any(Kind) as never);
      expect((error as Error).message).toMatch(/^(tfjsOptimizer|Adam): /);
      expect((error as Error).message).toContain(message);
    });
  });
});
