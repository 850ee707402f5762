import { describe, expect, test } from "vitest";
import {
  elu,
  gelu,
  hardSigmoid,
  hardSwish,
  mish,
  type Recipe,
  relu6,
  softmax,
  softplus,
} from "../../../src/networks/index.ts";
import { Random } from "../../../src/random.ts";
import { expectGolden, readCases } from "./golden.ts";
import { expectFiniteDifferences, expectRowsByThemselves, randomNetwork } from "./property.ts";

describe("activations are PyTorch's", () => {
  for (const golden of readCases("curves")) {
    test(`${golden.name}, f64`, () => expectGolden(golden, "f64"));
    test(`${golden.name}, f32`, () => expectGolden(golden, "f32"));
  }
});

const made: Record<string, () => Recipe> = {
  ...{ elu, softplus, mish, relu6, hardSigmoid, hardSwish, softmax, gelu },
  "elu of 0.7": () => elu(0.7),
  "softplus of 3": () => softplus(3),
  "gelu by tanh": () => gelu({ exact: false }),
};

describe.for(Object.entries(made))("%s", ([, make]) => {
  test("has gradients that are slopes, of rows that are apart", () => {
    const random = new Random(7);
    for (let seed = 0; seed < 20; seed++) {
      const input = [1 + random.below(5), 1 + random.below(17)];
      const rows = 1 + random.below(4);
      expectFiniteDifferences([make()], input, rows, seed);
      for (const dtype of ["f32", "f64"] as const) {
        expectRowsByThemselves([make()], input, rows, seed, dtype);
      }
    }
  });

  test("lets NaN through, and is finite where x is large", () => {
    const network = randomNetwork([make()], [3], 4, new Random(1));
    expect([...network.forward([Number.NaN, 1, 2])].some(Number.isNaN)).toBe(true);
    for (const size of [50, 800, 1e100]) {
      const outputs = network.forward([size, -size, 0]);
      const slopes = network.backward([1, 1, 1], { inputs: true });
      expect([...outputs, ...slopes].every(Number.isFinite)).toBe(true);
    }
  });
});

test("the exact gelu is x · Φ(x), relative to itself also far below", () => {
  // By mpmath, mp.mpf(x) * mp.ncdf(x), of 40 digits.
  const network = randomNetwork([gelu()], [1], 1, new Random(1));
  for (const [x, y] of REFERENCE) {
    const [got] = network.forward([x]);
    expect(Math.abs(got! - y), `${x}`).toBeLessThanOrEqual(4e-15 * Math.abs(y));
  }
});

describe("refuses", () => {
  const any = (value: unknown) => value as never;
  const bad: [string, () => unknown, Error][] = [
    ["α below 0", () => elu(-1), new RangeError("elu: alpha must be in [0, ∞), got -1")],
    ["α of text", () => elu(any("1")), new TypeError('elu: alpha must be a number, got "1"')],
    ["β of 0", () => softplus(0), new RangeError("softplus: beta must be in (0, ∞), got 0")],
    [
      "exact 1",
      () => gelu({ exact: any(1) }),
      new TypeError("gelu: exact must be true or false, got 1"),
    ],
    [
      "approximate",
      () => gelu(any({ approximate: "tanh" })),
      new TypeError('gelu: unknown option "approximate"; options are exact'),
    ],
  ];
  test.each(bad)("%s", (_, run, error) => {
    expect(run).toThrow(error);
  });
});

const REFERENCE: readonly (readonly [x: number, y: number])[] = [
  [-30, -1.472014178144456e-196],
  [-12.5, -4.665705373597142e-35],
  [-8, -4.976768459417427e-15],
  [-5.25, -3.992604271156575e-7],
  [-4, -0.0001266849673324797],
  [-3, -0.0040496940948902835],
  [-2, -0.04550026389635842],
  [-1.5, -0.1002108019032871],
  [-1, -0.15865525393145705],
  [-0.5, -0.15426876936299344],
  [-0.125, -0.056282721896235885],
  [-1e-8, -4.999999960105772e-9],
  [1e-8, 5.000000039894228e-9],
  [0.125, 0.06871727810376412],
  [0.5, 0.34573123063700656],
  [1, 0.8413447460685429],
  [1.75, 1.67989647548832],
  [2.5, 2.4844758366855597],
  [3, 2.99595030590511],
  [4, 3.9998733150326675],
  [6, 5.999999994080474],
  [9, 9.0],
];
