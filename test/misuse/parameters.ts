import { DisposedError, SGD } from "../../src/index.ts";
import { holed } from "../base/wrong.ts";
import { type Table, x } from "./table.ts";

export const groups: Table = [
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
    new TypeError(
      "SGD: expected parameters, got an object of class Float32Array: nadir.parameters makes parameters of arrays",
    ),
  ],
  [
    "groups and parameters together",
    ({ a, b }) => new SGD(x([a, { params: [b] }])),
    new TypeError(
      "SGD: expected parameters, got an object of class Object: groups go in an array, [{ params, … }]",
    ),
  ],
  [
    "one group that is not in a list",
    ({ a }) => new SGD(x({ params: [a], lr: 0.1 })),
    new TypeError(
      "SGD: expected parameters, got an object of class Object: groups go in an array, [{ params, … }]",
    ),
  ],
  [
    "a hole among parameters",
    ({ a }) => new SGD(x([undefined, a])),
    new TypeError("SGD: expected parameters, got undefined"),
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
    new TypeError('SGD: parameter "a" is there twice'),
  ],
  [
    "a parameter in two groups",
    ({ a, b }) => new SGD([{ params: [a, b] }, { params: [b] }], { momentum: 0.9 }),
    new TypeError('SGD: parameter "b" is there twice'),
  ],
  [
    "a parameter in a group added later",
    ({ sgd, unused, b }) => sgd.addParamGroup({ params: [unused, b] }),
    new TypeError('SGD: parameter "b" is there twice'),
  ],
  [
    "a disposed parameter",
    ({ a, gone }) => new SGD([a, gone]),
    new DisposedError('SGD: parameter "gone" is disposed'),
  ],
  [
    "another list of groups",
    ({ sgd }) => (sgd.paramGroups as unknown[]).push({}),
    new TypeError("SGD: paramGroups cannot be set: addParamGroup adds one"),
  ],
  [
    "another element of a pair",
    ({ adam }) => {
      (adam.paramGroups[0]!.betas as unknown as number[])[1] = 7;
    },
    new TypeError("AdamW: betas is set as a whole: optimizer.paramGroups[0].betas = [ …, … ]"),
  ],
  [
    "other parameters of a group",
    ({ sgd, unused }) => (sgd.paramGroups[0]!.params as unknown[]).push(unused),
    new TypeError("SGD: params cannot be set: addParamGroup adds parameters"),
  ],
];

const shape = 'parameter "p": shape';
export const sources: Table = [
  [
    "nothing",
    ({ nadir }) => nadir.parameters(x(null)),
    new TypeError("parameters: sources must be an object, by name, got null"),
  ],
  [
    "a list",
    ({ nadir }) => nadir.parameters(x([[2, 3]])),
    new TypeError("parameters: sources must be an object, by name, got [[2, 3]]"),
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
    new TypeError(`${shape} must be an array, got 1`),
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
