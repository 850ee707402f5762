/** Optimizers that PyTorch has not, options that are none, and files for others. */
import { describe, expect, test } from "vitest";
import { restore } from "../../../../src/checkpoint/restore.ts";
import { fromTorch } from "../../../../src/checkpoint/torch/fromTorch.ts";
import type {
  FromTorchOptions,
  TorchOptimizer,
} from "../../../../src/checkpoint/torch/optimizer.ts";
import { toTorch } from "../../../../src/checkpoint/torch/toTorch.ts";
import type { TorchValue } from "../../../../src/checkpoint/torch/values.ts";
import { writeTorch } from "../../../../src/checkpoint/torch/writeTorch.ts";
import { Adam, LBFGS, lookahead, RMSprop, Rprop, Yogi } from "../../../../src/index.ts";
import { adam, f32, type Group, model } from "../stateDicts.ts";

describe("fromTorch refuses, and nothing changes", () => {
  const sgd = { state: {}, param_groups: [] };
  test.each<[string, () => TorchOptimizer, unknown, FromTorchOptions, RegExp | string]>([
    [
      "what PyTorch has not",
      () => new Yogi(model()),
      adam(),
      {},
      /^fromTorch: PyTorch has no "Yogi"; optimizers of both are Adadelta, /,
    ],
    [
      "a file's name",
      () => new Adam(model()),
      "only.pt",
      {},
      `fromTorch: source must be a file's bytes, or what is in it, got "only.pt": await loadFile(path) reads a file`,
    ],
    [
      "what is awaited",
      () => new Adam(model()),
      Promise.resolve(new Uint8Array(3)),
      {},
      /^fromTorch: source must be a file's bytes, or what is in it, got .*: await it$/,
    ],
    [
      "what is wrapped",
      () => new (lookahead(Adam))(model()),
      adam(),
      {},
      /PyTorch has no "lookahead\(Adam\)"/,
    ],
    [
      "what is no optimizer",
      () => 3 as never,
      adam(),
      {},
      /must be an optimizer, a network or a record of parameters, got 3/,
    ],
    [
      "another ε",
      () => new Adam(model(), { epsPlacement: "inside" }),
      adam(),
      {},
      /Adam: paramGroups\[0\]: epsPlacement must be "outside", as PyTorch's Adam has no other, got "inside"/,
    ],
    [
      "decay of Rprop",
      () => new Rprop(model(), { weightDecay: 0.1 }),
      sgd,
      {},
      /Rprop: paramGroups\[0\]: weightDecay must be 0, as PyTorch's Rprop has no other, got 0.1/,
    ],
    [
      "Nesterov of RMSprop",
      () => new RMSprop(model(), { nesterov: true, momentum: 0.9 }),
      sgd,
      {},
      /nesterov must be false, as PyTorch's RMSprop/,
    ],
    [
      "optax's line search",
      () => new LBFGS(model(), { lineSearch: "zoom" }),
      sgd,
      {},
      /lineSearch must be null or "strong_wolfe", .* got "zoom"/,
    ],
    [
      "several state dicts",
      () => new Adam(model()),
      { g: adam(), d: adam() },
      {},
      /got several: give one of "g", "d"/,
    ],
    [
      "a list",
      () => new Adam(model()),
      [1],
      {},
      /must be an optimizer's state dict, with state and param_groups, got \[1\]/,
    ],
    [
      "an unknown option",
      () => new Adam(model()),
      adam(),
      { by: 1 } as never,
      /unknown option "by"; options are match, rename, steps, ignore/,
    ],
    [
      "another way to match",
      () => new Adam(model()),
      adam(),
      { match: "shape" as never },
      /match must be one of "name", "order", got "shape"/,
    ],
    [
      "half a step",
      () => new Adam(model()),
      adam(),
      { steps: 0.5 },
      /steps must be an integer in \[0, ∞\), got 0.5/,
    ],
    [
      "a rename that is none",
      () => new Adam(model()),
      adam(),
      { rename: {} as never },
      /rename must be a function, got an object/,
    ],
    [
      "a rename without names",
      () => new Adam(model()),
      adam(),
      { rename: (name) => name },
      /rename needs names, and the state dict has none/,
    ],
  ])("%s", (_, make, source, options, message) => {
    expect(() => fromTorch(make(), source as TorchValue, options)).toThrow(message);
  });

  test("of L-BFGS what is no history", () => {
    const make = () => new LBFGS(model(), { historySize: 2, lr: 0.1 });
    const there = make();
    const parameters = there.paramGroups[0]!.params;
    for (let step = 0; step < 2; step++) {
      there.step(() => {
        let loss = 0;
        for (const { data, grad } of parameters) {
          data.forEach((value, i) => {
            grad[i] = 2 * (value - i - 1);
            loss += (value - i - 1) ** 2;
          });
        }
        return loss;
      });
    }
    const dict = toTorch(there);
    const [history] = (dict.state as Map<number, Group>).values();
    const wrongs: [Group, RegExp][] = [
      [{ al: null, other: 1 }, /unknown state "other"; states are n_iter, func_evals/],
      [
        { d: f32([6], 0, 0, 0, 0, 0, 0) },
        /d must be a tensor of 7 elements, as all parameters have/,
      ],
      [
        { ro: [1, 2, 3] },
        /old_dirs, old_stps and ro must be as long as each other, and at most 2, got 2, 2 and 3/,
      ],
      [{ n_iter: -1 }, /n_iter must be an integer in \[0, ∞\), got -1/],
      [{ t: null }, /t must be a number or a tensor of one, got null/],
    ];
    for (const [change, message] of wrongs) {
      const state = new Map([[0, { ...history, ...change }]]);
      expect(() => fromTorch(make(), { ...dict, state })).toThrow(message);
    }
    const second = new Map([
      [0, history!],
      [1, history!],
    ]);
    expect(() => fromTorch(make(), { ...dict, state: second })).toThrow(
      "only the first parameter has state, got that of 1",
    );
    const other = make();
    other.loadStateDict(fromTorch(other, dict));
    // Of the pairs that there have been those count that are kept.
    const scalars = { ...there.stateDict().state[0]!.scalars, pairs: 2 };
    expect(other.stateDict().state[0]!.scalars).toEqual(scalars);
  });
});

test("restore, which takes a model from any file, says who takes PyTorch's state", () => {
  const optimizer = new Adam(model());
  const file = writeTorch({ model: toTorch(model()), optimizer: toTorch(optimizer) });
  expect(() => restore(file, { optimizer })).toThrow(
    "was not written by save(); fromTorch(optimizer, bytes) takes PyTorch's",
  );
});
