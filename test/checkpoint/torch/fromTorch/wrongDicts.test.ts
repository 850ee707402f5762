/** State dicts that are none, or another optimizer's: what is said, and that nothing has changed. */
import { describe, expect, test } from "vitest";
import { Adam } from "../../../../src/index.ts";
import { changed, type Dict, f32, f64, group, load, model } from "../stateDicts.ts";

describe("fromTorch refuses, and nothing changes", () => {
  const wrong: [string, (dict: Dict) => void, RegExp | string][] = [
    [
      "no param_groups",
      (dict) => delete (dict as Partial<Dict>).param_groups,
      /must be an optimizer's state dict, with state and param_groups, got a dict of "state"/,
    ],
    [
      "groups that are none",
      (dict) => (dict.param_groups = 3 as never),
      /param_groups must be an array, got 3/,
    ],
    [
      "a group that is none",
      (dict) => (dict.param_groups = [3] as never),
      /param_groups\[0\] must be a dict, got 3/,
    ],
    ["state that is none", (dict) => (dict.state = [] as never), /state must be a dict, got \[\]/],
    [
      "a parameter's state that is none",
      (dict) => (dict.state[0] = 3 as never),
      /state of parameter 0 must be a dict, got 3/,
    ],
    [
      "state of nobody",
      (dict) => (dict.state[7] = {}),
      /state of parameter 7 is of none that is in param_groups/,
    ],
    [
      "params that are none",
      (dict) => (group(dict).params = null),
      /param_groups\[0\]\.params must be an array, got null/,
    ],
    [
      "a parameter twice",
      (dict) => (group(dict).params = [0, 0]),
      /param_groups have parameter 0 twice/,
    ],
    [
      "a parameter that is no number",
      (dict) => (group(dict).params = [0, 0.5]),
      /params\[1\] must be the number or the name of a parameter, got 0.5/,
    ],
    [
      "more parameters",
      (dict) => (group(dict).params = [0, 1, 2]),
      "by order, the groups of the state dict must have 2 parameters, got 3",
    ],
    [
      "names of some",
      (dict) => (group(dict).param_names = ["a"]),
      "param_groups[0] has 2 params and 1 param_names",
    ],
    [
      "a name that is none",
      (dict) => (group(dict).param_names = ["a", 3]),
      /param_names\[1\] must be a string, got 3/,
    ],
    [
      "the same name twice",
      (dict) => (group(dict).param_names = ["a", "a"]),
      'two parameters are called "a"',
    ],
    [
      "another optimizer's group",
      (dict) => (group(dict).momentum = 0.9),
      /has "momentum", and PyTorch's Adam has lr, betas, eps, .*: it is of another optimizer/,
    ],
    [
      "a group without betas",
      (dict) => delete group(dict).betas,
      "param_groups[0] must have betas: it is of another optimizer",
    ],
    [
      "a rate that is text",
      (dict) => (group(dict).lr = "0.1"),
      /lr must be a number or a schedule, got "0.1"/,
    ],
    [
      "a rate of two",
      (dict) => (group(dict).lr = f32([2], 1, 2)),
      /lr must be a number or a tensor of one, got "shape \[2\]"/,
    ],
    ["a negative rate", (dict) => (group(dict).lr = -1), /lr must be in \[0, ∞\), got -1/],
    ["three betas", (dict) => (group(dict).betas = [0.1, 0.2, 0.3]), /betas must be a pair/],
    [
      "a beta of 1",
      (dict) => (group(dict).betas = [0.1, 1]),
      /betas\[1\] must be in \[0, 1\), got 1/,
    ],
    [
      "another optimizer's state",
      (dict) => (dict.state[0]!.square_avg = f32([2, 2], 1, 2, 3, 4)),
      /parameter "a": unknown state "square_avg"; states are step, exp_avg, exp_avg_sq, max_exp_avg_sq/,
    ],
    [
      "state without a step",
      (dict) => delete dict.state[0]!.step,
      /parameter "a": step must be a number or a tensor of one, got undefined/,
    ],
    [
      "half a step",
      (dict) => (dict.state[0]!.step = f32([], 1.5)),
      /parameter "a": step must be an integer in \[0, ∞\), got 1.5/,
    ],
    [
      "no squares",
      (dict) => delete dict.state[0]!.exp_avg_sq,
      /slots of "a" must have exp_avg_sq after 3 steps/,
    ],
    [
      "another shape",
      (dict) => (dict.state[0]!.exp_avg = f32([4], 1, 2, 3, 4)),
      /parameter "a": exp_avg must be of shape \[2, 2\], got \[4\]/,
    ],
    [
      "numbers that are no tensor",
      (dict) => (dict.state[0]!.exp_avg = [1, 2, 3, 4]),
      /parameter "a": exp_avg must be a tensor, got \[1, 2, 3, 4\]/,
    ],
    [
      "integers",
      (dict) =>
        (dict.state[0]!.exp_avg = { dtype: "i32", shape: [2, 2], data: Int32Array.of(1, 2, 3, 4) }),
      /exp_avg must be a tensor of f64, f32, f16 or bf16, got "one of i32"/,
    ],
    [
      "more than single precision holds",
      (dict) => (dict.state[0]!.exp_avg = f64([2, 2], 1, 1e300, 3, 4)),
      /exp_avg\[1\] must be within single precision, got 1e\+300/,
    ],
    [
      "squares below 0",
      (dict) => (dict.state[0]!.exp_avg_sq = f32([2, 2], 1, -1, 3, 4)),
      /exp_avg_sq\[1\] must be .*, got -1/,
    ],
    [
      "NaN",
      (dict) => (dict.state[0]!.exp_avg = f32([2, 2], Number.NaN, 1, 3, 4)),
      /exp_avg\[0\] must be .*, got NaN/,
    ],
  ];
  test.each(wrong)("%s", (_, change, message) => {
    const optimizer = new Adam(model(), { lr: 0.5 });
    optimizer.step();
    const before = optimizer.stateDict();
    expect(() => load(optimizer, changed(change))).toThrow(message);
    expect(optimizer.stateDict()).toEqual(before);
  });
});
