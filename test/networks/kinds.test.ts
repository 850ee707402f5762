/** Numbers come in arrays of many kinds: those that hold them exactly are as good as floats. */
import { describe, expect, test } from "vitest";
import type { DType } from "../../src/dtype.ts";
import { loadSync } from "../../src/index.ts";
import {
  binaryCrossEntropy,
  DenseNetwork,
  meanSquaredError,
  softmaxCrossEntropy,
  type Values,
} from "../../src/networks/index.ts";
import { dtypes } from "../kernels/module.ts";
import { networkBits } from "./values.ts";

interface Class {
  readonly name: string;
  from(numbers: number[]): Values;
}
/** Where the engine has it: Node does from 24 on. */
const { Float16Array: Half } = globalThis as { Float16Array?: Class };
const classes: Class[] = [
  ...[Int8Array, Uint8Array, Uint8ClampedArray, Int16Array, Uint16Array, Int32Array, Uint32Array],
  ...[Float32Array, Float64Array, Buffer],
  ...(Half ? [Half] : []),
];

const nadir = loadSync();
const rows = [3, 1];
const numbers = [0, 1, 2, 3, 100, 0, 0, 7, 127, 1, 1, 0];

describe.for(dtypes)("in %s", (dtype) => {
  const made = () => new DenseNetwork<DType>(nadir, { sizes: [3, 4, 2], maxBatch: 2, dtype });

  test.for(classes)("$name is taken as plain numbers are", (Class) => {
    const outcome = (of: (numbers: number[]) => Values) => {
      const network = made();
      const inputs = of(numbers);
      const sparse = { data: of([5, 9]), indices: of([1, 2]), indptr: of([0, 1, 2]) };
      const options = { rows: of(rows), rowWeights: of([1, 2, 0, 3]), accumulate: true };
      const shares = of([0, 1, 1, 0, 1, 1, 0, 0]);
      return [
        network.predict(inputs),
        network.predict(sparse),
        network.evaluate(inputs, of([0, 1, 1, 0]), softmaxCrossEntropy),
        network.lossAndGradients(inputs, of([0, 1, 1, 0]), softmaxCrossEntropy, options),
        network.lossAndGradients(inputs, shares, softmaxCrossEntropy, options),
        network.lossAndGradients(inputs, shares, binaryCrossEntropy, options),
        network.lossAndGradients(inputs, of([1, 2, 3, 4, 5, 6, 7, 8]), meanSquaredError, options),
        network.lossAndGradients(
          inputs,
          of([0, 1, 1, 0]),
          softmaxCrossEntropy.with({ classWeights: of([1, 3]) }),
          options,
        ),
        network.forward(of(numbers.slice(0, 6))).slice(),
        network.backward(of([1, 2, 3, 4]), { inputs: true }).slice(),
        networkBits(network),
      ];
    };
    expect(outcome((plain) => Class.from(plain))).toEqual(outcome((plain) => plain));
  });

  // 2²⁴ is a float of single precision, and the next one is 2²⁴ + 2.
  const [held, lost] = [2 ** 24 + 2, 2 ** 24 + 1];
  test.for([Int32Array, Uint32Array])(
    "$name beyond 2²⁴: what cannot be held is refused",
    (Class) => {
      const calls: [string, (array: Values) => unknown][] = [
        ["DenseNetwork: inputs[1]", (array) => made().predict(array)],
        ["DenseNetwork: inputs[1]", (array) => made().evaluate(array, [0], softmaxCrossEntropy)],
        [
          "DenseNetwork: inputs.data[1]",
          (data) => made().forward({ data, indices: [0, 1, 2], indptr: [0, 3] }),
        ],
        [
          "DenseNetwork: targets[1]",
          (array) => made().lossAndGradients([1, 2, 3], array.slice(0, 2), meanSquaredError),
        ],
        [
          "softmaxCrossEntropy: targets[1]",
          (array) => made().lossAndGradients([1, 2, 3], array.slice(0, 2), softmaxCrossEntropy),
        ],
        [
          "DenseNetwork: outputGradient[1]",
          (array) => {
            const network = made();
            network.forward([1, 2, 3]);
            network.backward(array.slice(0, 2));
          },
        ],
      ];
      for (const [where, call] of calls) {
        call(Class.of(1, held, 0));
        const wrong = () => call(Class.of(1, lost, 0));
        if (dtype === "f64") wrong();
        else {
          expect(wrong).toThrow(
            new RangeError(
              `${where} must be a number that f32 holds, got ${lost}: round it, or use "f64"`,
            ),
          );
        }
      }
    },
  );
});

/** What is no number, as it is described. */
const strangers: [string, unknown][] = [
  ['"1"', "1"],
  ["null", null],
  ["undefined", undefined],
  ["1n", 1n],
  ["true", true],
  ["an object of class Object", {}],
  ["[1]", [1]],
  ["an object of class Date", new Date(0)],
];

describe.for(strangers)("an element that is %s is refused by its place", ([shown, stranger]) => {
  const x = (value: unknown) => value as number;
  const network = new DenseNetwork(nadir, { sizes: [2, 2], maxBatch: 2 });
  const fine = [1, 2, 3, 4];
  const bad = [1, 2, 3, x(stranger)];
  const refuse = { sparse: { data: [1, x(stranger)], indices: [0, 1], indptr: [0, 1, 2] } };
  const calls: [string, () => unknown][] = [
    ["DenseNetwork: inputs[3]", () => network.forward(bad)],
    ["DenseNetwork: inputs[3]", () => network.predict(bad)],
    ["DenseNetwork: inputs[5]", () => network.predict([1, 2, 3, 4, 5, x(stranger)])],
    ["DenseNetwork: inputs[3]", () => network.evaluate(bad, [0, 1], softmaxCrossEntropy)],
    ["DenseNetwork: inputs[3]", () => network.lossAndGradients(bad, fine, meanSquaredError)],
    [
      "DenseNetwork: inputs[3]",
      () => network.lossAndGradients(bad, fine, meanSquaredError, { rows: [1] }),
    ],
    ["DenseNetwork: inputs.data[1]", () => network.forward(refuse.sparse)],
    [
      "DenseNetwork: inputs.indices[1]",
      () => network.forward({ data: [1, 1], indices: [0, x(stranger)], indptr: [0, 1, 2] }),
    ],
    ["DenseNetwork: targets[3]", () => network.lossAndGradients(fine, bad, meanSquaredError)],
    ["DenseNetwork: targets[3]", () => network.evaluate(fine, bad, binaryCrossEntropy)],
    [
      "softmaxCrossEntropy: targets[3]",
      () => network.lossAndGradients(fine, bad, softmaxCrossEntropy),
    ],
    [
      "softmaxCrossEntropy: targets[1]",
      () => network.lossAndGradients(fine, [0, x(stranger)], softmaxCrossEntropy),
    ],
    [
      "DenseNetwork: rowWeights[1]",
      () =>
        network.lossAndGradients(fine, fine, meanSquaredError, { rowWeights: [1, x(stranger)] }),
    ],
    [
      "DenseNetwork: rows[1]",
      () => network.lossAndGradients(fine, fine, meanSquaredError, { rows: [1, x(stranger)] }),
    ],
    [
      "softmaxCrossEntropy: classWeights[1]",
      () => softmaxCrossEntropy.with({ classWeights: [1, x(stranger)] }),
    ],
    [
      "DenseNetwork: outputGradient[3]",
      () => {
        network.forward(fine);
        network.backward(bad);
      },
    ],
    [
      'parameter "0.bias": data[1]',
      () => network.load({ "0.weight": fine, "0.bias": [1, x(stranger)] }),
    ],
  ];

  test.each(calls)("%s", (where, call) => {
    const before = networkBits(network);
    expect(call).toThrow(new TypeError(`${where} must be a number, got ${shown}`));
    expect(networkBits(network)).toEqual(before);
  });
});

test("a hole is no number either", () => {
  const network = new DenseNetwork(nadir, { sizes: [2, 1] });
  const holed = [1, 2, 3];
  holed.length = 4;
  const message = "inputs[3] must be a number, got undefined";
  expect(() => network.predict(holed)).toThrow(message);
  expect(() => network.evaluate(holed, [0, 0], meanSquaredError)).toThrow(message);
});

test("rows in arrays of their own are told how to come", () => {
  const network = new DenseNetwork(nadir, { sizes: [2, 1] });
  const message = "must be one flat array, got an array of arrays";
  for (const nested of [[[1, 2]], [Float32Array.of(1, 2)]] as never[]) {
    expect(() => network.predict(nested)).toThrow(`inputs ${message}`);
    expect(() => network.evaluate([1, 2], nested, meanSquaredError)).toThrow(`targets ${message}`);
    const tensors = { "0.weight": { data: nested, shape: [1, 2] }, "0.bias": [0] };
    expect(() => network.load(tensors)).toThrow(`parameter "0.weight": data ${message}`);
  }
});

test("plain numbers may be NaN or infinite, unless checkFinite is on", () => {
  const made = (checkFinite: boolean) =>
    new DenseNetwork(nadir, { sizes: [1, 1], bias: false, initializer: "keras", checkFinite });
  expect(made(false).predict([Number.NaN])[0]).toBeNaN();
  expect(Math.abs(made(false).predict([-Infinity])[0]!)).toBe(Infinity);
  expect(() => made(true).predict([Number.NaN])).toThrow("got NaN in row 0, column 0");
  // Of single precision it is infinite.
  expect(() => made(true).predict([1e300])).toThrow("got Infinity in row 0, column 0");
});

test("a network takes what JSON gives of its tensors, and says what JSON did to a typed array", () => {
  const [network, other] = [1, 2].map((seed) => new DenseNetwork(nadir, { sizes: [2, 3], seed }));
  const tensors = network!.tensors();
  other!.load(JSON.parse(JSON.stringify(tensors)));
  expect(other!.tensors()).toEqual(tensors);
  const flat = Object.entries(tensors).map(([name, { data }]) => [name, Array.from(data)]);
  new DenseNetwork(nadir, { sizes: [2, 3] }).load(Object.fromEntries(flat));
  const typed = JSON.parse(JSON.stringify(structuredClone(tensors)));
  expect(() => other!.load(typed)).toThrow("as JSON makes of a typed array");
});
