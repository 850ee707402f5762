import { describe, expect, test } from "vitest";
import { restore } from "../../../src/checkpoint/restore.ts";
import { fromTorch } from "../../../src/checkpoint/torch/fromTorch.ts";
import type { FromTorchOptions, TorchOptimizer } from "../../../src/checkpoint/torch/optimizer.ts";
import { toTorch } from "../../../src/checkpoint/torch/toTorch.ts";
import type { TorchDict, TorchValue } from "../../../src/checkpoint/torch/values.ts";
import { writeTorch } from "../../../src/checkpoint/torch/writeTorch.ts";
import {
  Adadelta,
  Adagrad,
  Adam,
  AdamW,
  cosine,
  LBFGS,
  loadSync,
  lookahead,
  Muon,
  RMSprop,
  Rprop,
  SGD,
  Yogi,
} from "../../../src/index.ts";
import { DenseNetwork } from "../../../src/networks/index.ts";

const nadir = loadSync();
const model = () => nadir.parameters({ a: [2, 2], b: [3] });
type Group = Record<string, TorchValue>;
type Dict = { state: Record<string, Group>; param_groups: Group[] };

const f32 = (shape: readonly number[], ...numbers: number[]) =>
  ({ dtype: "f32", shape, data: Float32Array.from(numbers) }) as const;
const f64 = (shape: readonly number[], ...numbers: number[]) =>
  ({ dtype: "f64", shape, data: Float64Array.from(numbers) }) as const;

/** What PyTorch's Adam has after some steps: of `b` none, as where its gradient was None. */
const adam = (): Dict => ({
  state: {
    0: {
      step: f32([], 3),
      exp_avg: f32([2, 2], 1, 2, 3, 4),
      exp_avg_sq: f32([2, 2], 5, 6, 7, 8),
    },
  },
  param_groups: [
    {
      ...{ lr: 0.5, betas: [0.8, 0.9], eps: 1e-6, weight_decay: 0, amsgrad: false, maximize: true },
      ...{ foreach: null, capturable: false, differentiable: false, fused: null },
      ...{ decoupled_weight_decay: false, params: [0, 1] },
    },
  ],
});
const group = (dict: Dict) => dict.param_groups[0]!;
/** Adam's, changed. */
const changed = (change: (dict: Dict) => void) => {
  const dict = adam();
  change(dict);
  return dict as unknown as TorchDict;
};
const load = (optimizer: Adam, source: TorchValue | Uint8Array, options?: FromTorchOptions) =>
  optimizer.loadStateDict(fromTorch(optimizer, source, options));

describe("fromTorch reads an optimizer's state", () => {
  test("with its hyperparameters, and parameters that have none yet", () => {
    const optimizer = new Adam(model(), { gradScale: 0.5 });
    load(optimizer, adam() as unknown as TorchDict);
    const { lr, betas, eps, maximize, gradScale } = optimizer.paramGroups[0]!;
    expect([lr, [...betas], eps, maximize, gradScale]).toEqual([0.5, [0.8, 0.9], 1e-6, true, 0.5]);
    const { steps, state } = optimizer.stateDict();
    expect([steps, ...state.map(({ step }) => step)]).toEqual([3, 3, 0]);
    expect([...state[0]!.slots.exp_avg_sq!]).toEqual([5, 6, 7, 8]);
    expect(state[1]!.slots).toEqual({});
  });

  test("from a file, alone or among others", () => {
    for (const value of [adam(), { epoch: 1, optimizer: adam(), model: { a: f32([1], 1) } }]) {
      const optimizer = new Adam(model());
      load(optimizer, writeTorch(value as unknown as TorchDict));
      expect(optimizer.steps).toBe(3);
    }
  });

  test("by number in a Map, as files have it", () => {
    const { state, param_groups } = adam();
    const optimizer = new Adam(model());
    load(optimizer, { state: new Map([[0, state[0]!]]), param_groups });
    expect(optimizer.steps).toBe(3);
  });

  test("numbers that are tensors, and those of older versions", () => {
    const optimizer = new AdamW(model(), { maximize: true });
    load(
      optimizer,
      changed((dict) => {
        Object.assign(group(dict), { lr: f64([], 0.25), betas: [f32([1], 0.5), f64([], 0.75)] });
        delete group(dict).maximize;
        delete group(dict).decoupled_weight_decay;
        dict.state[0]!.step = 3;
      }),
    );
    const { lr, betas, maximize, decoupledWeightDecay } = optimizer.paramGroups[0]!;
    expect([lr, ...betas, maximize, decoupledWeightDecay]).toEqual([0.25, 0.5, 0.75, false, true]);
  });

  test("a schedule stays, and is asked for the step where it goes on", () => {
    const lr = cosine({ peak: 0.1, total: 100 });
    const optimizer = new Adam(model(), { lr });
    load(optimizer, adam() as unknown as TorchDict);
    expect(optimizer.paramGroups[0]!.lr).toBe(lr);
    expect(optimizer.steps).toBe(3);
    load(optimizer, adam() as unknown as TorchDict, { steps: 40 });
    expect(optimizer.steps).toBe(40);
  });

  test("what schedulers and users leave in a group", () => {
    const dict = changed((each) =>
      Object.assign(group(each), { initial_lr: 1, max_lr: 1, name: "all", lr_scale: 0.5 }),
    );
    const optimizer = new Adam(model());
    expect(() => load(optimizer, dict)).toThrow('{ ignore: ["lr_scale"] }');
    load(optimizer, dict, { ignore: ["lr_scale"] });
    expect(optimizer.steps).toBe(3);
  });

  test("single precision takes doubles as PyTorch does", () => {
    const optimizer = new Adam(model());
    load(
      optimizer,
      changed(({ state }) => (state[0]!.exp_avg = f64([2, 2], 0.1, 0, 0, 0))),
    );
    expect(optimizer.stateDict().state[0]!.slots.exp_avg![0]).toBe(Math.fround(0.1));
  });

  test("SGD, whose state does not say how many steps there were", () => {
    const dict = (momentum: number, state: TorchDict) => ({
      state,
      param_groups: [
        { lr: 0.1, momentum, dampening: 0, weight_decay: 0, nesterov: false, params: [0, 1] },
      ],
    });
    const state = { 0: { momentum_buffer: f32([2, 2], 1, 2, 3, 4) }, 1: { momentum_buffer: null } };
    const optimizer = new SGD(model(), { momentum: 0.5 });
    optimizer.loadStateDict(fromTorch(optimizer, dict(0.9, state)));
    expect(optimizer.paramGroups[0]!.momentum).toBe(0.9);
    expect(optimizer.stateDict().state.map(({ slots }) => Object.keys(slots))).toEqual([
      ["momentum_buffer"],
      [],
    ]);
    optimizer.paramGroups[0]!.lr = cosine({ peak: 0.1, total: 100 });
    expect(() => fromTorch(optimizer, dict(0.9, state))).toThrow(
      "fromTorch: SGD: lr is a schedule, and the state dict does not say how many steps have been taken: give { steps }",
    );
    optimizer.loadStateDict(fromTorch(optimizer, dict(0, {}), { steps: 12 }));
    expect(optimizer.steps).toBe(12);
  });
});

describe("fromTorch matches parameters", () => {
  const named = (...names: string[]) => changed((dict) => (group(dict).param_names = names));

  test("by their names, in another order", () => {
    const optimizer = new Adam(Object.values(model()).reverse());
    load(optimizer, named("a", "b"));
    expect(optimizer.stateDict().state.map(({ name, step }) => `${name} ${step}`)).toEqual([
      "b 0",
      "a 3",
    ]);
  });

  test("by names that are numbers' places, as PyTorch's distributed checkpoints have them", () => {
    const { state, param_groups } = adam();
    const optimizer = new Adam(Object.values(model()).reverse());
    load(optimizer, {
      state: { a: state[0]! },
      param_groups: [{ ...param_groups[0]!, params: ["a", "b"] }],
    });
    expect(optimizer.stateDict().state.map(({ step }) => step)).toEqual([0, 3]);
  });

  test("by names that are other ones here", () => {
    const optimizer = new Adam(model());
    const wrong = named("net.b", "net.a");
    expect(() => load(optimizer, wrong)).toThrow(
      'fromTorch: Adam: the state dict is of other parameters: missing "a", "b"; unexpected "net.b", "net.a"; { rename } says',
    );
    const rename = (name: string) => name.replace("net.", "");
    expect(() => load(optimizer, wrong, { rename })).toThrow(
      /parameter "b": exp_avg must be of shape \[3\], got \[2, 2\]/,
    );
    load(optimizer, named("net.a", "net.b"), { rename });
    load(optimizer, wrong, { match: "order" });
    expect(optimizer.steps).toBe(3);
  });

  test("of a Sequential by its layers", () => {
    const network = new DenseNetwork(nadir, { sizes: [2, 2, 3], activation: "relu", seed: 1 });
    const there = new Adam(network.parameters);
    network.parameters["layers.1.bias"]!.grad.fill(1);
    there.step();
    const dict = toTorch(there) as unknown as Dict;
    const names = (group(dict).param_names as string[]).map((name) =>
      name.replace(/layers\.(\d)/, (_, layer) => `module.net.${2 * Number(layer)}`),
    );
    group(dict).param_names = names.reverse();
    group(dict).params = [3, 2, 1, 0];
    const optimizer = new Adam(network.parameters);
    load(optimizer, dict as unknown as TorchDict);
    expect(optimizer.stateDict()).toEqual(there.stateDict());
  });

  test("several groups, by order and by names", () => {
    const parameters = model();
    const two = () => new Adam([{ params: [parameters.a!] }, { params: [parameters.b!], lr: 1 }]);
    const there = two();
    there.paramGroups[1]!.lr = 0.125;
    for (const match of ["order", "name"] as const) {
      const optimizer = two();
      optimizer.loadStateDict(fromTorch(optimizer, toTorch(there), { match }));
      expect(optimizer.paramGroups[1]!.lr).toBe(0.125);
      const one = new Adam(parameters);
      expect(() => load(one, toTorch(there), { match })).toThrow(/groups/);
    }
  });

  test("where ours have one name, by order alone", () => {
    const [a, b] = [nadir.parameter([2, 2], { name: "x" }), nadir.parameter([3], { name: "x" })];
    const optimizer = new Adam([a, b]);
    expect(() => load(optimizer, named("x", "y"))).toThrow(
      'fromTorch: Adam: several parameters are called "x": give { match: "order" }, or names of their own',
    );
    load(optimizer, named("x", "y"), { match: "order" });
    expect(optimizer.steps).toBe(3);
  });
});

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

describe("toTorch", () => {
  test("a schedule is its number for the next step", () => {
    const optimizer = new Adam(model(), {
      lr: (step) => 1 / (1 + step),
      betas: [(step) => step / 10, 0.5],
    });
    optimizer.step();
    const [torch] = toTorch(optimizer).param_groups as unknown as Group[];
    expect([torch!.lr, torch!.betas]).toEqual([0.5, [0.1, 0.5]]);
    expect(Object.isFrozen(torch!.betas)).toBe(true);
  });

  test("has no state of what has taken no step, but for Adagrad's", () => {
    expect(toTorch(new Adadelta(model())).state).toEqual(new Map());
    const adagrad = new Adagrad(model(), { initialAccumulator: 0.5 });
    expect((toTorch(adagrad).state as Map<number, unknown>).get(1)).toEqual({
      step: f32([], 0),
      sum: f32([3], 0.5, 0.5, 0.5),
    });
  });

  test("fills what no step has written, where PyTorch wants it", () => {
    const optimizer = new RMSprop(model());
    optimizer.step();
    optimizer.paramGroups[0]!.momentum = 0.9;
    const state = (toTorch(optimizer).state as Map<number, Group>).get(1);
    expect(state!.momentum_buffer).toEqual(f32([3], 0, 0, 0));
  });

  test("of parameters their values under their names, in memory of their own", () => {
    const { a } = nadir.parameters({ a: { data: [1, 2], shape: [2, 1] } });
    const written = toTorch({ a: a! });
    expect(written).toEqual({ a: f32([2, 1], 1, 2) });
    a!.data[0] = 7;
    expect(written).toEqual({ a: f32([2, 1], 1, 2) });
  });

  test.each<[string, () => unknown, RegExp]>([
    ["what PyTorch has not", () => new Yogi(model()), /^toTorch: PyTorch has no "Yogi"/],
    [
      "another momentum",
      () => new SGD(model(), { momentum: 0.5, momentumForm: "average" }),
      /momentumForm must be "sum", as PyTorch's SGD/,
    ],
    [
      "Muon of a vector",
      () => new Muon(model()),
      /toTorch: Muon: "b" must be a matrix, as PyTorch's Muon has no others, got shape \[3\]/,
    ],
    [
      "L-BFGS of two groups",
      () => new LBFGS(Object.values(model()).map((each) => ({ params: [each] }))),
      /LBFGS: PyTorch has it for one group, got 2/,
    ],
    ["what is no parameter", () => ({ a: 3 }), /toTorch: a must be a parameter, got 3/],
    ["nothing", () => null, /must be an optimizer, a network or a record of parameters, got null/],
  ])("refuses %s", (_, make, message) => {
    expect(() => toTorch(make() as never)).toThrow(message);
  });
});

test("restore, which takes a model from any file, says who takes PyTorch's state", () => {
  const optimizer = new Adam(model());
  const file = writeTorch({ model: toTorch(model()), optimizer: toTorch(optimizer) });
  expect(() => restore(file, { optimizer })).toThrow(
    "was not written by save(); fromTorch(optimizer, bytes) takes PyTorch's",
  );
});

describe("fromTorch reads a module's state dict", () => {
  const network = () => new DenseNetwork(nadir, { sizes: [2, 2, 1], activation: "relu", seed: 2 });

  test("for a network, from a checkpoint, with any prefix", () => {
    const [there, here] = [network(), network()];
    there.parameters["layers.1.bias"]!.data[0] = 0.5;
    const module = Object.fromEntries(
      Object.entries(toTorch(there)).map(([name, tensor]) => [`module.net.${name}`, tensor]),
    );
    here.load(fromTorch(here, writeTorch({ model: module, epoch: 3 })));
    expect(here.tensors()).toEqual(there.tensors());
  });

  test("for parameters, by their names", () => {
    const parameters = model();
    const tensors = { "x.a": f64([2, 2], 1, 2, 3, 0.1), "x.b": f32([3], 1, 2, 3) };
    const rename = (name: string) => name.slice(2);
    const read = fromTorch(parameters, tensors, { rename });
    expect({ ...read }).toEqual({
      a: { shape: [2, 2], data: Float32Array.of(1, 2, 3, 0.1) },
      b: { shape: [3], data: Float32Array.of(1, 2, 3) },
    });
    expect(() => fromTorch(parameters, tensors)).toThrow(
      'fromTorch: the state dict is of other parameters: missing "a", "b"; unexpected "x.a", "x.b"',
    );
    expect(() => fromTorch(parameters, tensors, { rename: () => "a" })).toThrow(
      /two tensors are called "a"/,
    );
    expect(() => fromTorch(parameters, tensors, { rename: () => 3 as never })).toThrow(
      /rename of "x.a" must be a string, or undefined, got 3/,
    );
    const reshaped = { a: f32([4], 1, 2, 3, 4), b: tensors["x.b"] };
    expect(() => fromTorch(parameters, reshaped)).toThrow(
      /parameter "a" must be of shape \[2, 2\], got \[4\]/,
    );
  });

  test("and refuses what is none", () => {
    const tensors = { a: f32([1], 1) };
    expect(() => fromTorch(network(), { generator: tensors, critic: tensors })).toThrow(
      /must be a module's state dict: tensors by name, got several: give one of "generator", "critic"/,
    );
    expect(() => fromTorch(network(), { epoch: 3 })).toThrow(/got a dict of "epoch"/);
    expect(() => fromTorch(network(), tensors, { steps: 1 } as never)).toThrow(
      /unknown option "steps"; options are rename/,
    );
  });
});
