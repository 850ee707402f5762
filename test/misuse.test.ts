import { beforeEach, describe, expect, test } from "vitest";
import {
  Adam,
  AdamW,
  allFinite,
  clipGradNorm,
  clipGradValue,
  DisposedError,
  OutOfMemoryError,
  RMSprop,
  SGD,
} from "../src/index.ts";
import { stateOf, type World, world } from "./base/world.ts";
import { holed } from "./base/wrong.ts";

let w: World;
beforeEach(() => {
  w = world();
});

function expectRefused(call: (w: World) => unknown, error: Error): void {
  const before = stateOf(w);
  expect(() => call(w)).toThrow(error);
  expect(stateOf(w)).toEqual(before);
}

type Table = [what: string, call: (w: World) => unknown, error: Error][];

/** Wrong in plain JavaScript; the compiler would say so too. */
const x = (value: unknown) => value as never;

const hyperparameters: Table = [
  [
    "out of range",
    ({ a }) => new AdamW([a], { betas: [0.9, 1.5] }),
    new RangeError("AdamW: betas[1] must be in [0, 1), got 1.5"),
  ],
  [
    "at the end that is open",
    ({ a }) => new Adam([a], { betas: [1, 0.999] }),
    new RangeError("Adam: betas[0] must be in [0, 1), got 1"),
  ],
  [
    "below zero",
    ({ a }) => new SGD([a], { lr: -0.1 }),
    new RangeError("SGD: lr must be in [0, ∞), got -0.1"),
  ],
  [
    "NaN",
    ({ sgd }) => {
      sgd.paramGroups[1]!.lr = Number.NaN;
    },
    new RangeError("SGD: lr must be in [0, ∞), got NaN"),
  ],
  [
    "infinite",
    ({ sgd, unused }) => sgd.addParamGroup({ params: [unused], weightDecay: Infinity }),
    new RangeError("SGD: weightDecay must be in [0, ∞), got Infinity"),
  ],
  [
    "text",
    ({ a }) => new RMSprop([a], { lr: x("0.1") }),
    new TypeError('RMSprop: lr must be a number or a schedule, got "0.1"'),
  ],
  [
    "null",
    ({ a }) => new SGD([a], { momentum: x(null) }),
    new TypeError("SGD: momentum must be a number or a schedule, got null"),
  ],
  [
    "undefined, when it is set",
    ({ sgd }) => {
      sgd.paramGroups[0]!.lr = x(undefined);
    },
    new TypeError("SGD: lr must be a number or a schedule, got undefined"),
  ],
  [
    "a number for a flag",
    ({ a }) => new SGD([a], { nesterov: x(1) }),
    new TypeError("SGD: nesterov must be true or false, got 1"),
  ],
  [
    "no choice",
    ({ a }) => new Adam([a], { epsPlacement: x("nowhere") }),
    new TypeError(
      'Adam: epsPlacement must be one of "outside", "inside", "uncorrected", got "nowhere"',
    ),
  ],
  [
    "a pair of one",
    ({ a }) => new Adam([a], { betas: x([0.9]) }),
    new TypeError("Adam: betas must be a pair, got [0.9]"),
  ],
  [
    "a pair with a hole",
    ({ a }) => new Adam([a], { betas: x(holed(0.9)) }),
    new TypeError("Adam: betas[1] must be a number or a schedule, got undefined"),
  ],
  [
    "unknown",
    ({ a }) => new SGD([a], x({ learningRate: 0.1 })),
    new TypeError(
      'SGD: unknown option "learningRate"; options are lr, momentum, dampening, nesterov, momentumForm, biasCorrection, weightDecay, decoupledWeightDecay, maximize, gradScale',
    ),
  ],
  [
    "in an array",
    ({ a }) => new SGD([a], x([0.1])),
    new TypeError("SGD: options must be an object, got [0.1]"),
  ],
  [
    "a bare number",
    ({ a }) => new SGD([a], x(0.1)),
    new TypeError("SGD: options must be an object, got 0.1"),
  ],
  [
    "an initial value, once there is a state",
    ({ adam }) => {
      adam.paramGroups[0]!.initialAccumulator = 0.5;
    },
    new TypeError("AdamW: initialAccumulator only sets up the state: give it to the constructor"),
  ],
  [
    "an initial value from a schedule",
    ({ a }) => new Adam([a], { initialAccumulator: x(() => 1) }),
    new TypeError("Adam: initialAccumulator must be a number, got a function"),
  ],
  [
    "in one of several groups",
    ({ a, b }) => new SGD([{ params: [a] }, { params: [b], lr: -1 }], { momentum: 0.9 }),
    new RangeError("SGD: lr must be in [0, ∞), got -1"),
  ],
];

const excluded: Table = [
  [
    "nesterov without momentum",
    ({ a }) => new SGD([a], { nesterov: true }),
    new RangeError("SGD: nesterov needs momentum above 0 and dampening 0"),
  ],
  [
    "nesterov with dampening",
    ({ a }) => new SGD([a], { nesterov: true, momentum: 0.9, dampening: 0.1 }),
    new RangeError("SGD: nesterov needs momentum above 0 and dampening 0"),
  ],
  [
    "nesterov, of which momentum is taken away",
    ({ sgd }) => {
      sgd.paramGroups[0]!.momentum = 0;
    },
    new RangeError("SGD: nesterov needs momentum above 0 and dampening 0"),
  ],
  [
    "nesterov in a group without momentum",
    ({ sgd, unused }) => sgd.addParamGroup({ params: [unused], momentum: 0 }),
    new RangeError("SGD: nesterov needs momentum above 0 and dampening 0"),
  ],
  [
    "RMSprop's nesterov without momentum",
    ({ a }) => new RMSprop([a], { nesterov: true }),
    new RangeError("RMSprop: nesterov needs momentum above 0"),
  ],
  [
    "an average with dampening",
    ({ a }) => new SGD([a], { momentum: 0.9, momentumForm: "average", dampening: 0.5 }),
    new RangeError('SGD: momentumForm "average" takes neither nesterov nor dampening'),
  ],
  [
    "bias correction of no average",
    ({ a }) => new SGD([a], { momentum: 0.9, biasCorrection: true }),
    new RangeError('SGD: biasCorrection needs momentumForm "average"'),
  ],
];

const groups: Table = [
  ["an empty list", () => new SGD([]), new TypeError("SGD: expected at least one parameter")],
  ["an empty record", () => new SGD({}), new TypeError("SGD: expected at least one parameter")],
  [
    "an empty group",
    ({ sgd }) => sgd.addParamGroup({ params: [] }),
    new TypeError("SGD: expected at least one parameter"),
  ],
  [
    "nothing",
    () => new SGD(x(undefined)),
    new TypeError("SGD: expected a record or an iterable of parameters, got undefined"),
  ],
  [
    "one parameter by itself",
    ({ a }) => new SGD(x(a)),
    new TypeError(
      "SGD: expected a record or an iterable of parameters, got an object of class Parameter",
    ),
  ],
  [
    "a typed array",
    () => new SGD(x(Float32Array.of(0.75))),
    new TypeError("SGD: expected parameters, got 0.75"),
  ],
  [
    "groups and parameters together",
    ({ a, b }) => new SGD(x([a, { params: [b] }])),
    new TypeError("SGD: expected parameters, got an object of class Object"),
  ],
  [
    "one group that is not in a list",
    ({ a }) => new SGD(x({ params: [a], lr: 0.1 })),
    new TypeError("SGD: expected parameters, got [an object of class Parameter]"),
  ],
  [
    "a group without parameters",
    ({ sgd }) => sgd.addParamGroup(x({ lr: 0.1 })),
    new TypeError("SGD: a group must be { params, … }, got an object of class Object"),
  ],
  [
    "parameters for a group",
    ({ sgd, unused }) => sgd.addParamGroup(x([unused])),
    new TypeError("SGD: a group must be { params, … }, got [an object of class Parameter]"),
  ],
  [
    "a parameter twice",
    ({ a, b }) => new SGD([a, b, a]),
    new TypeError('SGD: parameter "a" appears twice'),
  ],
  [
    "a parameter in two groups",
    ({ a, b }) => new SGD([{ params: [a, b] }, { params: [b] }], { momentum: 0.9 }),
    new TypeError('SGD: parameter "b" is in two groups'),
  ],
  [
    "a parameter in a group added later",
    ({ sgd, unused, b }) => sgd.addParamGroup({ params: [unused, b] }),
    new TypeError('SGD: parameter "b" is in two groups'),
  ],
  [
    "a parameter of another Nadir",
    ({ a, stranger }) => new SGD([a, stranger]),
    new TypeError('SGD: parameter "stranger" belongs to another Nadir than "a"'),
  ],
  [
    "a group of another Nadir",
    ({ sgd, stranger }) => sgd.addParamGroup({ params: [stranger] }),
    new TypeError('SGD: parameter "stranger" belongs to another Nadir than "a"'),
  ],
  [
    "a disposed parameter",
    ({ a, gone }) => new SGD([a, gone]),
    new DisposedError('SGD: parameter "gone" is disposed'),
  ],
  [
    "another list of groups",
    ({ sgd }) => (sgd.paramGroups as unknown[]).push({}),
    new TypeError("Cannot add property 2, object is not extensible"),
  ],
  [
    "another element of a pair",
    ({ adam }) => {
      (adam.paramGroups[0]!.betas as unknown as number[])[1] = 7;
    },
    new TypeError("Cannot assign to read only property '1' of object '[object Array]'"),
  ],
  [
    "other parameters of a group",
    ({ sgd, unused }) => (sgd.paramGroups[0]!.params as unknown[]).push(unused),
    new TypeError("Cannot add property 1, object is not extensible"),
  ],
];

const shape = 'parameter "p": shape';
const sources: Table = [
  ["nothing", ({ nadir }) => nadir.parameters(x(null)), expected("sources by name, got null")],
  [
    "a list",
    ({ nadir }) => nadir.parameters(x([[2, 3]])),
    expected("sources by name, got [[2, 3]]"),
  ],
  ["no parameter", ({ nadir }) => nadir.parameters({}), expected("at least one parameter")],
  [
    "a size below 0",
    ({ nadir }) => nadir.parameters({ p: [2, -1] }),
    new RangeError(`${shape}[1] must be an integer in [0, ∞), got -1`),
  ],
  [
    "a fraction for a size",
    ({ nadir }) => nadir.parameters({ p: [2.5] }),
    new RangeError(`${shape}[0] must be an integer in [0, ∞), got 2.5`),
  ],
  [
    "NaN for a size",
    ({ nadir }) => nadir.parameters({ p: [2, Number.NaN] }),
    new RangeError(`${shape}[1] must be an integer in [0, ∞), got NaN`),
  ],
  [
    "text for a size",
    ({ nadir }) => nadir.parameters({ p: x(["2"]) }),
    new TypeError(`${shape}[0] must be a number, got "2"`),
  ],
  [
    "a hole for a size",
    ({ nadir }) => nadir.parameters({ p: x(holed(2)) }),
    new TypeError(`${shape}[1] must be a number, got undefined`),
  ],
  [
    "a bare number",
    ({ nadir }) => nadir.parameters({ good: [1], p: x(3) }),
    new TypeError(
      'parameter "p" must be a shape, a Float32Array, a Float64Array or { data, shape }, got 3',
    ),
  ],
  [
    "whole numbers",
    ({ nadir }) => nadir.parameters({ p: x(Int32Array.of(1, 2)) }),
    new TypeError(
      'parameter "p" must be a shape, a Float32Array, a Float64Array or { data, shape }, got an object of class Int32Array',
    ),
  ],
  [
    "data that does not fit the shape",
    ({ nadir }) => nadir.parameters({ p: { data: new Float32Array(5), shape: [2, 3] } }),
    new RangeError('parameter "p": data of 5 elements does not fit shape [2, 3] of 6'),
  ],
  [
    "data that is too long for no shape",
    ({ nadir }) => nadir.parameters({ p: { data: [1, 2], shape: [] } }),
    new RangeError('parameter "p": data of 2 elements does not fit shape [] of 1'),
  ],
  [
    "data that is text",
    ({ nadir }) => nadir.parameters({ p: { data: x("12"), shape: [2] } }),
    new TypeError(
      'parameter "p": data must be a Float32Array, a Float64Array or an array of numbers, got "12"',
    ),
  ],
  [
    "data with text in it",
    ({ nadir }) => nadir.parameters({ p: { data: x([1, "2"]), shape: [2] } }),
    new TypeError('parameter "p": data[1] must be a number, got "2"'),
  ],
  [
    "data with a hole in it",
    ({ nadir }) => nadir.parameters({ p: { data: x(holed(1)), shape: [2] } }),
    new TypeError('parameter "p": data[1] must be a number, got undefined'),
  ],
  [
    "a shape that is a number",
    ({ nadir }) => nadir.parameters({ p: { data: [1], shape: x(1) } }),
    new TypeError(`${shape} must be an array of sizes, got 1`),
  ],
  [
    "both precisions",
    ({ nadir }) => nadir.parameters({ p: new Float32Array(1), q: new Float64Array(1) }),
    new TypeError(
      'parameters: one block has one dtype, got f32 ("p") and f64 ("q"); pass { dtype }',
    ),
  ],
  [
    "another precision",
    ({ nadir }) => nadir.parameters({ p: [1] }, { dtype: x("f16") }),
    new TypeError('parameters: dtype must be one of "f32", "f64", got "f16"'),
  ],
  [
    "a precision that every object has",
    ({ nadir }) => nadir.parameter([1], { dtype: x("toString") }),
    new TypeError('parameters: dtype must be one of "f32", "f64", got "toString"'),
  ],
  [
    "an unknown option",
    ({ nadir }) => nadir.parameters({ p: [1] }, x({ type: "f64" })),
    new TypeError('parameters: unknown option "type"; options are dtype'),
  ],
  [
    "an unknown option of one",
    ({ nadir }) => nadir.parameter([1], x({ shape: [2] })),
    new TypeError('parameter: unknown option "shape"; options are name, dtype'),
  ],
  [
    "a disposed parameter",
    ({ nadir, gone }) => nadir.parameter(gone),
    new DisposedError('parameter "gone" is disposed'),
  ],
];

function expected(what: string): Error {
  return new TypeError(`parameters: expected ${what}`);
}

const steps: Table = [
  [
    "NAG without a closure",
    ({ nag }) => nag.step(),
    new TypeError(
      "NAG: step() needs a closure that computes the gradients at the look-ahead point",
    ),
  ],
  [
    "a closure that is a loss",
    ({ sgd }) => sgd.step(x(0.5)),
    new TypeError("SGD: closure must be a function, got 0.5"),
  ],
  [
    "a closure that throws",
    ({ nag }) =>
      nag.step(() => {
        throw new RangeError("no data");
      }),
    new RangeError("no data"),
  ],
  [
    "a closure that is asynchronous",
    ({ nag }) => nag.step(async () => 1),
    new TypeError("NAG: closure must compute the gradients before it returns, got a promise"),
  ],
];

const gradients: Table = [
  [
    "clipGradNorm of nothing",
    () => clipGradNorm([], 1),
    new TypeError("clipGradNorm: expected at least one parameter"),
  ],
  [
    "clipGradNorm of a disposed parameter",
    ({ a, gone }) => clipGradNorm([a, gone], 1),
    new DisposedError('clipGradNorm: parameter "gone" is disposed'),
  ],
  [
    "clipGradNorm to less than nothing",
    ({ a }) => clipGradNorm([a], -1),
    new RangeError("clipGradNorm: maxNorm must be in [0, ∞), got -1"),
  ],
  [
    "clipGradNorm to nothing said",
    ({ a }) => clipGradNorm([a], x(undefined)),
    new TypeError("clipGradNorm: maxNorm must be a number, got undefined"),
  ],
  [
    "clipGradNorm by another norm",
    ({ a }) => clipGradNorm([a], 1, { normType: 3 }),
    new RangeError("clipGradNorm: normType must be 1, 2 or Infinity, got 3"),
  ],
  [
    "clipGradNorm with PyTorch's spelling",
    ({ a }) => clipGradNorm([a], 1, x({ norm_type: 1 })),
    new TypeError(
      'clipGradNorm: unknown option "norm_type"; options are normType, errorIfNonfinite',
    ),
  ],
  [
    "clipGradNorm with text for a flag",
    ({ a }) => clipGradNorm([a], 1, { errorIfNonfinite: x("no") }),
    new TypeError('clipGradNorm: errorIfNonfinite must be true or false, got "no"'),
  ],
  [
    "clipGradValue to NaN",
    ({ a }) => clipGradValue([a], Number.NaN),
    new RangeError("clipGradValue: clipValue must be in [0, ∞), got NaN"),
  ],
  [
    "clipGradValue of a parameter twice",
    ({ a }) => clipGradValue([a, a], 1),
    new TypeError('clipGradValue: parameter "a" appears twice'),
  ],
  [
    "allFinite of something else",
    ({ a }) => allFinite([a], { of: x("state") }),
    new TypeError('allFinite: of must be one of "grad", "data", got "state"'),
  ],
  [
    "allFinite of two memories",
    ({ a, stranger }) => allFinite([a, stranger]),
    new TypeError('allFinite: parameter "stranger" belongs to another Nadir than "a"'),
  ],
];

const tables: Record<string, Table> = {
  "a hyperparameter": hyperparameters,
  "hyperparameters that exclude one another": excluded,
  parameters: groups,
  "what a parameter is made from": sources,
  "a step": steps,
  "around the step": gradients,
};
describe.each(Object.entries(tables))("%s", (_, table) => {
  test.each(table)("%s", (_, call, error) => expectRefused(call, error));
});

describe("a schedule", () => {
  test("is refused when it gives what is out of range", () => {
    w.sgd.paramGroups[1]!.lr = (step) => 1 - step;
    expectRefused(
      ({ sgd }) => sgd.step(),
      new RangeError("SGD: lr at step 2 must be in [0, ∞), got -1"),
    );
  });

  test("is refused when it gives nothing", () => {
    w.adam.paramGroups[0]!.betas = [0.9, x(() => {})];
    const error = new TypeError("AdamW: betas[1] at step 2 must be a number, got undefined");
    expectRefused(({ adam }) => adam.step(), error);
  });

  test("that throws is heard", () => {
    w.nag.paramGroups[0]!.momentum = () => {
      throw new Error("no such step");
    };
    expectRefused(({ nag }) => nag.step(() => 1), new Error("no such step"));
  });
});

describe("after dispose()", () => {
  const uses: [string, (w: World) => unknown][] = [
    ["step", ({ sgd }) => sgd.step()],
    ["step with a closure", ({ sgd }) => sgd.step(() => 1)],
    ["zeroGrad", ({ sgd }) => sgd.zeroGrad()],
    ["stateDict", ({ sgd }) => sgd.stateDict()],
    ["addParamGroup", ({ sgd, unused }) => sgd.addParamGroup({ params: [unused] })],
  ];

  test.each(uses)("of the optimizer: %s", (_, use) => {
    const dict = w.sgd.stateDict();
    const [group] = w.sgd.paramGroups;
    w.sgd.dispose();
    w.optimizers.shift();
    const error = new DisposedError("SGD: used after dispose()");
    expectRefused(use, error);
    expectRefused(() => w.sgd.loadStateDict(dict), error);
    expectRefused(() => {
      group!.lr = 1;
    }, error);
  });

  test.each(uses)("of a parameter: %s", (_, use) => {
    const dict = w.sgd.stateDict();
    w.b.dispose();
    w.optimizers.shift();
    const error = new DisposedError('SGD: parameter "b" is disposed');
    expectRefused(use, error);
    expectRefused(() => w.sgd.loadStateDict(dict), error);
    expectRefused(() => {
      w.sgd.paramGroups[0]!.lr = 1;
    }, error);
  });

  test("of the Nadir: anything", () => {
    w.nadir.dispose();
    for (const [, use] of uses) expect(() => use(w)).toThrow(DisposedError);
    expect(() => w.nadir.parameter([1])).toThrow(new DisposedError("Nadir: used after dispose()"));
    expect(() => clipGradNorm([w.a], 1)).toThrow(DisposedError);
    expect(() => new SGD([w.unused])).toThrow(DisposedError);
  });
});

test("errors of Nadir's own are known by name, and are of the classes that JavaScript has", () => {
  expectRefused(({ gone }) => gone.data, new DisposedError('parameter "gone" is disposed'));
  expect(() => w.gone.data).toThrow(TypeError);
  expect(() => w.nadir.parameter([2 ** 40])).toThrow(RangeError);
  const names = [new DisposedError(), new OutOfMemoryError()].map(({ name }) => name);
  expect(names).toEqual(["DisposedError", "OutOfMemoryError"]);
});
