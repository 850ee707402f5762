/** Wrong calls, the exact message of each, and that none changes anything. */
import type { Scalar, Variable } from "@tensorflow/tfjs-core";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Adam, AdamW, DisposedError, NAG, SGD } from "../../src/index.ts";
import { registerOptimizers, type TfjsOptimizer, tfjsOptimizer } from "../../src/tfjs/index.ts";
import { routeOf } from "../../src/tfjs/routes/choose.ts";
import { memoryOf } from "../../src/tfjs/routes/heap.ts";
import { bits, values } from "./numbers.ts";
import { backends, tf, use } from "./tf.ts";

const WHERE = "tfjsOptimizer: ";
const anything = (value: unknown) => value as never;

/** What a wrong call finds. */
interface World {
  readonly a: Variable;
  readonly b: Variable;
  readonly whole: Variable;
  readonly optimizer: TfjsOptimizer<object>;
}

let w: World;
afterEach(() => {
  w.optimizer.dispose();
  tf.disposeVariables();
});

const loss = () => tf.sum(tf.square(tf.add(w.a, tf.sum(w.b)))) as Scalar;

async function makeWorld(): Promise<void> {
  const variable = (name: string, shape: number[]) =>
    tf.tidy(() => tf.variable(tf.tensor(values(shape[0]!, 1), shape), true, name));
  w = {
    a: variable("a", [3]),
    b: variable("b", [2]),
    whole: tf.tidy(() => tf.variable(tf.tensor([1, 2], [2], "int32"), true, "whole")),
    optimizer: tfjsOptimizer(tf, Adam, { lr: 0.1 }, { clipNorm: 1, average: 0.5 }),
  };
  for (let i = 0; i < 2; i++) w.optimizer.minimize(loss);
}

/** All that there is. */
async function state(): Promise<unknown> {
  return [
    ...[w.optimizer.stateDict(), w.optimizer.iterations, w.optimizer.getConfig(), tf.memory()],
    ...[w.a, w.b, w.whole].map((v) => (v.isDisposed ? "disposed" : bits(v))),
  ];
}

const g = (shape: number[], dtype: "float32" | "int32" = "float32") => tf.ones(shape, dtype);
const disposed = () => {
  const tensor = g([3]);
  tensor.dispose();
  return tensor;
};

type Case = [string, () => unknown, string, (new (message: string) => Error)?];
const steps: Case[] = [
  [
    "no gradients",
    () => w.optimizer.applyGradients(anything(3)),
    "gradients must be tensors by name, or an array of { name, tensor }, got 3",
  ],
  [
    "null",
    () => w.optimizer.applyGradients(anything(null)),
    "gradients must be tensors by name, or an array of { name, tensor }, got null",
  ],
  [
    "tensors without names",
    () => w.optimizer.applyGradients(anything([{ name: "a", tensor: g([3]) }, g([3])])),
    "gradients[1] must be { name, tensor }, got an object of class Tensor",
  ],
  [
    "a name of nothing",
    () => w.optimizer.applyGradients({ a: g([3]), nobody: g([3]) }),
    'there is no variable "nobody": it may be disposed',
  ],
  [
    "a number",
    () => w.optimizer.applyGradients({ a: anything(1) }),
    'gradient of "a" must be a tensor, got 1',
  ],
  [
    "another shape",
    () => w.optimizer.applyGradients({ b: g([2]), a: g([3, 1]) }),
    'gradient of "a" must be of shape [3], got [3, 1]',
    RangeError,
  ],
  [
    "a gradient of integers",
    () => w.optimizer.applyGradients({ a: g([3], "int32") }),
    'gradient of "a" must be of float32, got int32',
  ],
  [
    "a variable of integers",
    () => w.optimizer.applyGradients({ a: g([3]), whole: g([2]) }),
    'variable "whole" must be of float32, got int32',
  ],
  [
    "a disposed gradient",
    () =>
      w.optimizer.applyGradients([
        { name: "b", tensor: g([2]) },
        { name: "a", tensor: disposed() },
      ]),
    'gradient of "a" is disposed',
    DisposedError,
  ],
  [
    "two gradients",
    () => w.optimizer.applyGradients([1, 2].map(() => ({ name: "a", tensor: g([3]) }))),
    'variable "a" has two gradients',
  ],
  [
    "a step within averaged",
    () => w.optimizer.averaged(() => w.optimizer.applyGradients({ a: g([3]) })),
    "averaged() is under way, and no step may come between",
  ],
  [
    "averaged within averaged",
    () => w.optimizer.averaged(() => w.optimizer.averaged(() => 1)),
    "averaged() is under way, and no step may come between",
  ],
  [
    "averages that are not kept",
    () => tfjsOptimizer(tf, Adam).averaged(() => 1),
    "averaged() needs the extra average, such as { average: 0.999 }",
  ],
  [
    "gradients without a way to look ahead",
    () => tfjsOptimizer(tf, NAG).applyGradients({ a: g([3]) }),
    "NAG takes gradients at a look-ahead point: call minimize, which goes there, not applyGradients",
  ],
  [
    "weights that are none",
    () => w.optimizer.setWeights(anything("weights")),
    'weights must be an array, got "weights"',
  ],
];

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
  beforeEach(async () => {
    await use(backend);
    await makeWorld();
  });

  describe("a step", () => {
    test.each(steps)("%s", async (_, call, message, Kind = TypeError) => {
      await expectRefused(call, new Kind(WHERE + message));
    });
  });

  describe("a state", () => {
    test.each(states)("%s", async (_, call, message, Kind = TypeError) => {
      const error = await expectRefused(call, expect.any(Kind) as never);
      expect((error as Error).message).toMatch(/^(tfjsOptimizer|Adam): /);
      expect((error as Error).message).toContain(message);
    });
  });

  async function expectRefused(call: () => unknown, error: Error): Promise<unknown> {
    const before = (await state()) as unknown[];
    let thrown: unknown;
    const refusal = async () => {
      try {
        await call();
      } catch (error) {
        thrown = error;
        throw error;
      }
    };
    await expect(refusal()).rejects.toThrow(error);
    const after = (await state()) as unknown[];
    // Tensors that the call itself made are there.
    before[3] = after[3];
    expect(after).toEqual(before);
    w.optimizer.minimize(loss);
    expect(w.optimizer.iterations).toBe(3);
    return thrown;
  }

  test("a missing gradient leaves a variable, and its state, as they are", async () => {
    const before = [bits(w.a), w.optimizer.stateDict().state[0]] as const;
    w.optimizer.applyGradients({ a: anything(null), b: anything(undefined) });
    w.optimizer.applyGradients([]);
    expect(w.optimizer.iterations).toBe(2);
    w.optimizer.applyGradients([
      { name: "b", tensor: g([2]) },
      { name: "a", tensor: anything(null) },
    ]);
    expect(bits(w.a)).toEqual(before[0]);
    expect(w.optimizer.iterations).toBe(3);
    expect(w.optimizer.stateDict().state[0]).toEqual(before[1]);
  });

  test("one gradient that comes twice counts once", () => {
    const gradient = g([3]);
    const twice = [w.a, w.a].map(({ name }) => ({ name, tensor: gradient }));
    const [a, b] = [tfjsOptimizer(tf, SGD, { lr: 1 }), tfjsOptimizer(tf, SGD, { lr: 1 })];
    const start = w.a.dataSync()[0]!;
    a.applyGradients(twice);
    expect(w.a.dataSync()[0]).toBe(Math.fround(start - 1));
    b.minimize(() => tf.sum(w.a) as Scalar, false, [w.a, w.a]);
    expect(w.a.dataSync()[0]).toBe(Math.fround(Math.fround(start - 1) - 1));
  });

  test("disposed variables", () => {
    w.a.dispose();
    const gone = "a variable of a disposed name";
    expect(() => w.optimizer.applyGradients({ a: g([3]) }), gone).toThrow(
      new TypeError(`${WHERE}there is no variable "a": it may be disposed`),
    );
    // Still registered, since it is another that has the name, and disposed by its data.
    Object.defineProperty(w.b, "isDisposedInternal", { value: true });
    expect(() => w.optimizer.applyGradients({ b: g([2]) })).toThrow(
      `${WHERE}variable "b" is disposed`,
    );
  });

  test("after dispose()", async () => {
    const config = w.optimizer.getConfig();
    w.optimizer.dispose();
    const message = `${WHERE}used after dispose()`;
    expect(() => w.optimizer.minimize(loss)).toThrow(message);
    expect(() => w.optimizer.applyGradients({ a: g([3]) })).toThrow(message);
    expect(() => w.optimizer.averaged(() => 1)).toThrow(message);
    for (const call of [
      () => w.optimizer.getWeights(),
      () => w.optimizer.setWeights([]),
      () => w.optimizer.minimizeAsync(loss),
      () => w.optimizer.applyGradientsAsync({ a: g([3]) }),
    ]) {
      await expect(call()).rejects.toThrow(message);
    }
    expect(w.optimizer.iterations).toBe(2);
    expect(w.optimizer.getConfig()).toEqual(config);
  });

  test.each([Number.NaN, Infinity])(
    "gradients of norm %d: no variable changes, and the next step is as if they had not been",
    (norm) => {
      const extras = { clipNorm: 1, accumulate: 2 };
      const results = [false, true].map((isDisturbed) => {
        const optimizer = tfjsOptimizer(tf, Adam, { lr: 0.1 }, extras);
        const v = tf.tidy(() => tf.variable(tf.tensor([1, 2])));
        const step = (...values: number[]) =>
          optimizer.applyGradients({ [v.name]: tf.tensor(values) });
        for (const values of [
          [1, 1],
          [1, 2],
        ])
          step(...values);
        if (isDisturbed) {
          const before = bits(v);
          step(-norm, 1);
          expect(() => step(1, 1)).toThrow(
            new RangeError(`${WHERE}clipNorm: the norm of the gradients is ${norm}`),
          );
          expect(bits(v)).toEqual(before);
          expect(optimizer.iterations).toBe(1);
        }
        for (const values of [
          [3, 1],
          [1, 2],
        ])
          step(...values);
        optimizer.dispose();
        return bits(v);
      });
      expect(results[1]).toEqual(results[0]);
    },
  );

  test("a group that matches nothing, whatever it is told by", () => {
    for (const [match, shown] of [
      ["biass", '"biass"'],
      [/^kernel$/i, "/^kernel$/i"],
      [() => false, "a function"],
    ] as const) {
      const groups = [{ match: "a" }, { match, lr: 1 }];
      const optimizer = tfjsOptimizer(tf, Adam, { lr: 0.1 }, { groups });
      const before = [bits(w.a), bits(w.b)];
      for (let i = 0; i < 2; i++) {
        expect(() => optimizer.minimize(loss)).toThrow(
          new TypeError(
            `${WHERE}groups[1].match, ${shown}, matches no variable; there are "a", "b"`,
          ),
        );
      }
      expect([bits(w.a), bits(w.b), optimizer.iterations]).toEqual([...before, 0]);
      optimizer.dispose();
    }
    // All that it matches is in earlier groups.
    for (const [match, shown] of [
      ["a", '"a"'],
      [/^[ab]$/, "/^[ab]$/"],
      [(v: Variable) => v === w.b, "a function"],
    ] as const) {
      const groups = [{ match: "a" }, { match: "b" }, { match, lr: 1 }];
      const optimizer = tfjsOptimizer(tf, Adam, { lr: 0.1 }, { groups });
      const before = [bits(w.a), bits(w.b)];
      expect(() => optimizer.minimize(loss)).toThrow(
        new TypeError(
          `${WHERE}groups[2].match, ${shown}, matches no variable that is in no earlier group; there are "a", "b"`,
        ),
      );
      expect([bits(w.a), bits(w.b), optimizer.iterations]).toEqual([...before, 0]);
      optimizer.dispose();
    }
    // Of what is not in the first step, but is there.
    const groups = [{ match: "b", lr: 1 }, { match: "whole" }];
    const optimizer = tfjsOptimizer(tf, Adam, { lr: 0.1 }, { groups });
    optimizer.minimize(loss, false, [w.a]);
    optimizer.minimize(loss, false, [w.b]);
    optimizer.dispose();
  });

  test("a schedule that gives nonsense in the midst", async () => {
    const optimizer = tfjsOptimizer(
      tf,
      SGD,
      { lr: 0.1 },
      { groups: [{ match: "b", lr: (step) => (step === 1 ? -1 : 0.1) }] },
    );
    optimizer.minimize(loss);
    const before = [bits(w.a), bits(w.b)];
    expect(() => optimizer.minimize(loss)).toThrow(
      new RangeError("SGD: lr at step 1 must be in [0, ∞), got -1"),
    );
    expect([bits(w.a), bits(w.b), optimizer.iterations]).toEqual([...before, 1]);
    optimizer.dispose();
  });

  test("a hyperparameter that is set wrong", async () => {
    const before = await state();
    expect(() => Object.assign(w.optimizer.paramGroups[0]!, { lr: -1 })).toThrow(
      new RangeError("Adam: lr must be in [0, ∞), got -1"),
    );
    expect(await state()).toEqual(before);
  });

  test("asynchronous steps that overlap", async () => {
    const first = w.optimizer.minimizeAsync(loss);
    const message = `${WHERE}an asynchronous step is under way, and no step may come between`;
    expect(() => w.optimizer.minimize(loss)).toThrow(message);
    await expect(w.optimizer.minimizeAsync(loss)).rejects.toThrow(message);
    await first;
    expect(w.optimizer.iterations).toBe(3);
    w.optimizer.minimize(loss);
  });
});

const constructions: [string, () => unknown, Error][] = [
  [
    "no TensorFlow.js",
    () => tfjsOptimizer(undefined as never, Adam),
    new TypeError(`${WHERE}tf must be @tensorflow/tfjs-core or @tensorflow/tfjs, got undefined`),
  ],
  [
    "something else",
    () => tfjsOptimizer({ train: {} } as never, Adam),
    new TypeError(
      `${WHERE}tf must be @tensorflow/tfjs-core or @tensorflow/tfjs, got an object of class Object, which lacks Optimizer, Tensor, backend, backend_util, dispose, engine, getBackend, getKernel, keep, registerKernel, reshape, serialization, tensor, unregisterKernel`,
    ),
  ],
  [
    "one that lacks something",
    () => tfjsOptimizer({ ...tf, keep: undefined, serialization: undefined } as never, Adam),
    new TypeError(
      `${WHERE}tf must be @tensorflow/tfjs-core or @tensorflow/tfjs, got an object of class Object, which lacks keep, serialization`,
    ),
  ],
  [
    "an optimizer of theirs",
    () => tfjsOptimizer(tf, tf.AdamOptimizer as never),
    new TypeError(`${WHERE}expected a class of optimizers, such as AdamW, got a function`),
  ],
  [
    "a name",
    () => tfjsOptimizer(tf, "adam" as never),
    new TypeError(`${WHERE}expected a class of optimizers, such as AdamW, got "adam"`),
  ],
  [
    "to register something else",
    () => registerOptimizers(tf, [Adam, Map as never]),
    new TypeError(
      "registerOptimizers: expected a class of optimizers, such as AdamW, got a function",
    ),
  ],
  [
    "an option out of range",
    () => tfjsOptimizer(tf, AdamW, { betas: [0.9, 1.5] }),
    new RangeError("AdamW: betas[1] must be in [0, 1), got 1.5"),
  ],
  [
    "a learning rate as theirs",
    () => tfjsOptimizer(tf, AdamW, 0.1 as never),
    new TypeError("AdamW: options must be an object, got 0.1"),
  ],
  [
    "an option of a group",
    () => tfjsOptimizer(tf, SGD, { lr: 0.1 }, { groups: [{ match: "a", nesterov: true }] }),
    new RangeError("SGD: nesterov needs momentum above 0 and dampening 0"),
  ],
  [
    "an unknown extra",
    () => tfjsOptimizer(tf, Adam, {}, { clipnorm: 1 } as never),
    new TypeError(
      `${WHERE.slice(0, -2)}: unknown option "clipnorm"; options are clipNorm, clipValue, accumulate, average, groups`,
    ),
  ],
  [
    "a norm",
    () => tfjsOptimizer(tf, Adam, {}, { clipNorm: -1 }),
    new RangeError(`${WHERE}clipNorm must be in [0, ∞), got -1`),
  ],
  [
    "a value",
    () => tfjsOptimizer(tf, Adam, {}, { clipValue: "1" as never }),
    new TypeError(`${WHERE}clipValue must be a number, got "1"`),
  ],
  [
    "half a batch",
    () => tfjsOptimizer(tf, Adam, {}, { accumulate: 1.5 }),
    new RangeError(`${WHERE}accumulate must be an integer in [1, ∞), got 1.5`),
  ],
  [
    "an average that never moves",
    () => tfjsOptimizer(tf, Adam, {}, { average: 1 }),
    new RangeError(`${WHERE}average must be in [0, 1), got 1`),
  ],
  [
    "groups by name",
    () => tfjsOptimizer(tf, Adam, {}, { groups: { bias: {} } as never }),
    new TypeError(`${WHERE}groups must be an array, got an object of class Object`),
  ],
  [
    "a group of nothing",
    () => tfjsOptimizer(tf, Adam, {}, { groups: [{ match: "a" }, { lr: 1 } as never] }),
    new TypeError(
      `${WHERE}groups[1].match must be a string, a RegExp or a function, got undefined`,
    ),
  ],
];

describe("a construction", () => {
  beforeEach(async () => {
    await use("wasm");
    await makeWorld();
  });
  test.each(constructions)("%s", (_, call, error) => {
    const before = tf.memory();
    expect(call).toThrow(error);
    expect(tf.memory()).toEqual(before);
  });
});

describe("a wasm backend whose internals are not found", () => {
  beforeEach(async () => {
    await use("wasm");
    await makeWorld();
  });

  test("is taken for any other backend, and that is said once", () => {
    const stranger = Object.create(tf.backend(), { wasm: { value: { tfjs: {} } } });
    const other = { ...tf, backend: () => stranger } as typeof tf;
    const warn = vi.spyOn(console, "warn").mockImplementation(() => {});
    const optimizers = [1, 2].map(() => tfjsOptimizer(other, Adam, { lr: 0.1 }));
    const start = [w.a, w.b].map((v) => tf.keep(tf.tensor(v.dataSync(), v.shape)));
    for (const optimizer of optimizers) optimizer.minimize(loss);
    expect(warn.mock.calls).toEqual([
      [
        "nadir/tfjs: the wasm backend's memory cannot be used, so that parameters are copied at each step",
      ],
    ]);
    warn.mockRestore();
    expect(routeOf(other).copies).toBe(true);
    expect(routeOf(tf).copies).toBe(false);
    const make = [tf, other, other];
    for (const optimizer of optimizers) optimizer.dispose();
    const results = make.map((tf) => {
      const optimizer = tfjsOptimizer(tf, Adam, { lr: 0.1 });
      for (const [i, v] of [w.a, w.b].entries()) v.assign(start[i]!);
      for (let i = 0; i < 3; i++) optimizer.minimize(loss);
      optimizer.dispose();
      return [w.a, w.b].map(bits);
    });
    for (const result of results) expect(result).toEqual(results[0]);
  });

  test.each(["_malloc", "_free", "tfjs", "asm"])("for want of %s", (name) => {
    const { wasm, dataIdMap, refCount } = tf.backend() as never;
    const whole = { wasm, dataIdMap, refCount };
    expect(memoryOf(whole)).toBeInstanceOf(WebAssembly.Memory);
    expect(
      memoryOf({ ...whole, wasm: { ...(wasm as object), [name]: undefined } }),
    ).toBeUndefined();
  });
});
