import { readFileSync } from "node:fs";
import fc from "fast-check";
import { afterAll, describe, expect, test, vi } from "vitest";
import type { DType } from "../src/dtype.ts";
import {
  allFinite,
  clipGradNorm,
  clipGradValue,
  loadSync,
  type Parameter,
  SGD,
} from "../src/index.ts";
import { Heap } from "../src/memory/heap.ts";
import { bitsOf } from "./memory/bits.ts";

const nadir = loadSync();
afterAll(() => nadir.dispose());

const normTypes: readonly number[] = [1, 2, Infinity];
const dtypes: readonly DType[] = ["f32", "f64"];

/** One parameter an array, whose gradient is the array. */
function withGradients(arrays: readonly (readonly number[])[], dtype: DType): Parameter[] {
  const shapes = Object.fromEntries(arrays.map(({ length }, i) => [`p${i}`, [length]]));
  const parameters = Object.values(nadir.parameters(shapes, { dtype }));
  for (const [i, parameter] of parameters.entries()) parameter.grad.set(arrays[i]!);
  return parameters;
}

function disposeAll(parameters: readonly Parameter[]): void {
  for (const parameter of parameters) parameter.dispose();
}

describe("as PyTorch", () => {
  /** What JSON cannot hold is a string, which Number() reads. */
  type Recorded = readonly (readonly (number | string)[])[];
  interface Case {
    readonly input: string;
    readonly dtype: DType;
    readonly output: Recorded;
  }
  const golden: {
    readonly inputs: Readonly<Record<string, Recorded>>;
    readonly norms: readonly (Case & {
      readonly maxNorm: number;
      readonly normType: number | string;
      readonly norm: number | string;
      readonly isError: boolean;
    })[];
    readonly values: readonly (Case & { readonly clipValue: number })[];
  } = JSON.parse(readFileSync(new URL("golden/clipping.json", import.meta.url), "utf8"));

  const numbers = (arrays: Recorded) => arrays.map((array) => array.map(Number));
  /** In f32 PyTorch also adds up in f32, and Nadir does not. */
  const allowed = { f32: 1e-6, f64: 1e-15 };

  /** The host's powers, which PyTorch takes where p is not 1, 2 or ∞, are off by some units themselves. */
  const allowedOf = (dtype: DType, normType: number) =>
    normTypes.includes(normType) ? allowed[dtype] : 5 * allowed[dtype];

  function expectClose(actual: number, expected: number, bound: number): void {
    if (Object.is(actual, expected)) return;
    expect(Math.abs(actual - expected) / Math.abs(expected)).toBeLessThan(bound);
  }

  function expectGradients(
    parameters: readonly Parameter[],
    { output }: Case,
    bound: number,
  ): void {
    const actual = parameters.flatMap(({ grad }) => [...grad]);
    const expected = numbers(output).flat();
    expect(actual.length).toBe(expected.length);
    for (const [i, value] of expected.entries()) expectClose(actual[i]!, value, bound);
  }

  test.each(golden.norms)("norm $normType of $input $dtype to $maxNorm", (recorded) => {
    const { input, dtype, maxNorm } = recorded;
    const parameters = withGradients(numbers(golden.inputs[input]!), dtype);
    const normType = Number(recorded.normType);
    const norm = clipGradNorm(parameters, maxNorm, { normType });
    expectClose(norm, Number(recorded.norm), allowedOf(dtype, normType));
    expectGradients(parameters, recorded, allowedOf(dtype, normType));
    disposeAll(parameters);
  });

  test.each(golden.norms)("error of $normType of $input $dtype: $isError", (recorded) => {
    const { input, dtype, maxNorm, isError } = recorded;
    const parameters = withGradients(numbers(golden.inputs[input]!), dtype);
    const before = parameters.map(({ grad }) => bitsOf(grad));
    const normType = Number(recorded.normType);
    const clip = () => clipGradNorm(parameters, maxNorm, { normType, errorIfNonfinite: true });
    if (isError) {
      expect(clip).toThrow(RangeError);
      expect(parameters.map(({ grad }) => bitsOf(grad))).toEqual(before);
    } else {
      expectClose(clip(), Number(recorded.norm), allowedOf(dtype, normType));
    }
    disposeAll(parameters);
  });

  test.each(golden.values)("values of $input $dtype to $clipValue", (recorded) => {
    const { input, dtype, clipValue } = recorded;
    const parameters = withGradients(numbers(golden.inputs[input]!), dtype);
    clipGradValue(parameters, clipValue);
    expectGradients(parameters, recorded, allowed[dtype]);
    disposeAll(parameters);
  });
});

describe("the same bits", () => {
  /** Blocks of 4096; of a block element i goes into sum i mod 4; these are added as (0 + 2) + (1 + 3). */
  function sumInOrder(terms: readonly number[]): number {
    let total = 0;
    for (let start = 0; start < terms.length; start += 4096) {
      const sums = [0, 0, 0, 0];
      for (const [i, term] of terms.slice(start, start + 4096).entries()) sums[i % 4]! += term;
      total += sums[0]! + sums[2]! + (sums[1]! + sums[3]!);
    }
    return total;
  }

  function normInOrder(arrays: readonly (readonly number[])[], normType: number): number {
    if (normType === Infinity) return Math.max(0, ...arrays.flat().map(Math.abs));
    const terms = (x: number) => (normType === 1 ? Math.abs(x) : x * x);
    const sum = arrays.reduce((total, array) => total + sumInOrder(array.map(terms)), 0);
    return normType === 1 ? sum : Math.sqrt(sum);
  }

  /** As a parameter has them: f32 numbers are in both precisions. */
  const values = (length: number) =>
    Array.from({ length }, (_, i) => Math.fround(Math.sin(i * i + length) * 10 ** ((i % 7) - 3)));

  const lengths = [
    ...Array.from({ length: 71 }, (_, i) => i),
    ...[4093, 4095, 4096, 4097, 4100, 8191, 8192, 8193, 12288],
  ];

  describe.each(dtypes)("%s", (dtype) => {
    test.each(normTypes)("norm %d of every length in the order that is promised", (normType) => {
      for (const length of lengths) {
        const array = values(length);
        const parameters = withGradients([array], dtype);
        expect(clipGradNorm(parameters, 1e9, { normType })).toBe(normInOrder([array], normType));
        disposeAll(parameters);
      }
    });

    test("scaling and clamping touch every element and no neighbour", () => {
      const round = dtype === "f32" ? Math.fround : (x: number) => x;
      for (const length of lengths) {
        const [before, parameter, after] = withGradients([[7], values(length), [7]], dtype);
        const norm = clipGradNorm([parameter!], 0.25);
        const factor = round(Math.min(1, 0.25 / (norm + 1e-6)));
        const scaled = values(length).map((value) => round(value * factor));
        expect([...parameter!.grad]).toEqual(scaled);
        clipGradValue([parameter!], 0.125);
        expect([...parameter!.grad]).toEqual(
          scaled.map((x) => Math.min(Math.max(x, -0.125), 0.125)),
        );
        expect([before!.grad[0], after!.grad[0]]).toEqual([7, 7]);
        disposeAll([before!, parameter!, after!]);
      }
    });
  });

  test("wherever the tensors lie", () => {
    const gradient = fc.oneof(
      fc.array(fc.float({ noNaN: true, noDefaultInfinity: true }), { maxLength: 70 }),
      fc.constantFrom(4095, 4096, 4097, 9000).map(values),
    );
    const property = fc.property(
      fc.array(gradient, { minLength: 1, maxLength: 5 }),
      fc.array(fc.nat(9), { minLength: 5, maxLength: 5 }),
      fc.constantFrom(...dtypes),
      fc.constantFrom(...normTypes),
      (arrays, paddings, dtype, normType) => {
        const together = withGradients(arrays, dtype);
        // Each in a block of its own, at any distance from its start.
        const blocks = arrays.map((array, i) =>
          withGradients([values(paddings[i]!), array], dtype),
        );
        const apart = blocks.map(([, parameter]) => parameter!);
        const norms = [together, apart].map((each) => clipGradNorm(each, 1, { normType }));
        expect(norms[0]).toBe(norms[1]);
        expect(norms[0]).toBe(normInOrder(arrays, normType));
        expect(together.map(({ grad }) => bitsOf(grad))).toEqual(
          apart.map(({ grad }) => bitsOf(grad)),
        );
        disposeAll([together, ...blocks].flat());
      },
    );
    fc.assert(property, { numRuns: 100 });
  });

  test("in double precision, also of f32 gradients", () => {
    const ones = withGradients([Array(1e5).fill(1e25)], "f32");
    expect(clipGradNorm(ones, 0)).toBeCloseTo(Math.sqrt(1e5) * Math.fround(1e25), -15);
    disposeAll(ones);
  });

  test("of both precisions together", () => {
    const parameters = [...withGradients([[3]], "f32"), ...withGradients([[4]], "f64")];
    expect(clipGradNorm(parameters, 100)).toBe(5);
    disposeAll(parameters);
  });
});

describe("what is not finite", () => {
  const culprits = [Number.NaN, Infinity, -Infinity];

  test.each(dtypes)("is found at every place of every length, %s", (dtype) => {
    for (let length = 1; length <= 40; length++) {
      const [parameter] = withGradients([values0(length)], dtype);
      for (let place = 0; place < length; place++) {
        const culprit = culprits[place % 3]!;
        parameter!.grad[place] = culprit;
        expect(allFinite([parameter!])).toBe(false);
        parameter!.grad[place] = 0;
        expect(allFinite([parameter!])).toBe(true);
        parameter!.data[place] = culprit;
        expect(allFinite([parameter!], { of: "data" })).toBe(false);
        parameter!.data[place] = 0;
      }
      parameter!.dispose();
    }
  });

  const values0 = (length: number) => Array<number>(length).fill(0);

  test("is looked for in what was asked alone", () => {
    const [before, parameter, after] = withGradients([[Number.NaN], [1, 2, 3], [Infinity]], "f32");
    parameter!.data.fill(Number.NaN);
    expect(allFinite([parameter!])).toBe(true);
    expect(allFinite([parameter!, after!])).toBe(false);
    expect(allFinite([before!], { of: "data" })).toBe(true);
    disposeAll([before!, parameter!, after!]);
  });

  test("the largest finite numbers are finite", () => {
    const parameters = [
      ...withGradients([[3.4028234663852886e38]], "f32"),
      ...withGradients([[Number.MAX_VALUE]], "f64"),
    ];
    expect(allFinite(parameters)).toBe(true);
    disposeAll(parameters);
  });

  test.each(normTypes)("makes norm %d NaN, and with it all gradients", (normType) => {
    const parameters = withGradients([[1, Number.NaN], [2]], "f32");
    expect(clipGradNorm(parameters, 1, { normType })).toBeNaN();
    expect(parameters.flatMap(({ grad }) => [...grad])).toEqual(Array(3).fill(Number.NaN));
    disposeAll(parameters);
  });
});

describe("with the optimizer's gradScale", () => {
  test.each<[number, number]>([
    [1, 7],
    [2, 5],
    [Infinity, 4],
  ])("norm %d is of gradScale · grad, and so is its limit", (normType, norm) => {
    for (const gradScale of [0.25, -0.25]) {
      const parameters = withGradients([[12], [-16]], "f64");
      const optimizer = new SGD(parameters, { gradScale });
      expect(clipGradNorm(parameters, 0.5, { normType, optimizer })).toBe(norm);
      const clipped = parameters.flatMap(({ grad }) => [...grad]);
      expect(clipped[0]! * (norm + 1e-6)).toBeCloseTo(12 * 0.5, 12);
      expect(clipped[1]! * (norm + 1e-6)).toBeCloseTo(-16 * 0.5, 12);
      disposeAll(parameters);
    }
  });

  test.each([...normTypes, 3])("norm %d takes each parameter's own", (normType) => {
    const parameters = withGradients([[12, 1], [-4], []], "f32");
    const scales = [0.25, (step: number) => step - 1, 7];
    const groups = parameters.map((parameter, i) => ({
      params: [parameter],
      gradScale: scales[i]!,
    }));
    const optimizer = new SGD(groups);
    const scaled = withGradients([[3, 0.25], [4], []], "f32");
    expect(clipGradNorm(parameters, 0.5, { normType, optimizer })).toBe(
      clipGradNorm(scaled, 0.5, { normType }),
    );
    expect(parameters[0]!.grad[0]).toBeCloseTo(scaled[0]!.grad[0]! / 0.25, 5);
    disposeAll([...parameters, ...scaled]);
  });

  test("a step that follows is limited, to the bit as if the gradient had been scaled before", () => {
    for (const gradScale of [1 / 8, -4]) {
      const [one, other] = [withGradients([[3, -40]], "f32"), withGradients([[3, -40]], "f32")];
      for (const { grad } of other) for (const [i, g] of grad.entries()) grad[i] = gradScale * g;
      const optimizer = new SGD(one, { lr: 1, gradScale });
      expect(clipGradNorm(one, 1, { optimizer })).toBe(clipGradNorm(other, 1));
      optimizer.step();
      new SGD(other, { lr: 1 }).step();
      expect([...one[0]!.data]).toEqual([...other[0]!.data]);
      expect(Math.hypot(...one[0]!.data)).toBeCloseTo(1, 5);
      disposeAll([...one, ...other]);
    }
  });

  test("clipGradValue limits gradScale · grad", () => {
    const parameters = withGradients(
      [
        [12, -16, Number.NaN],
        [1, -9, Infinity],
      ],
      "f64",
    );
    const [first, second] = parameters as [Parameter, Parameter];
    const optimizer = new SGD([
      { params: [first], gradScale: -0.25 },
      { params: [second], gradScale: 2 },
    ]);
    clipGradValue(parameters, 3.5, { optimizer });
    expect(parameters.map(({ grad }) => [...grad])).toEqual([
      [12, -14, Number.NaN],
      [1, -1.75, 1.75],
    ]);
    for (const group of optimizer.paramGroups) group.gradScale = 0;
    clipGradValue(parameters, 0.5, { optimizer });
    expect([...first.grad]).toEqual([12, -14, Number.NaN]);
    disposeAll(parameters);
  });
});

test("what is no optimizer, or not that of the parameters, is refused, and nothing is clipped", () => {
  const parameters = withGradients([[3], [4]], "f32");
  const [first] = parameters as [Parameter];
  const gradScale = () => Number.NaN;
  const wrong: [object, string][] = [
    [{ optimizer: 0.25 }, "optimizer must be an optimizer, got 0.25"],
    [
      { optimizer: new SGD([first]) },
      `the optimizer does not have parameter "${parameters[1]!.name}", whose gradScale is to be known`,
    ],
    [
      { optimizer: new SGD(parameters, { gradScale }) },
      "gradScale at step 0 must be in (-∞, ∞), got NaN",
    ],
  ];
  for (const [options, message] of wrong) {
    expect(() => clipGradNorm(parameters, 1, options)).toThrow(`clipGradNorm: ${message}`);
    expect(() => clipGradValue(parameters, 1, options)).toThrow(`clipGradValue: ${message}`);
  }
  expect(parameters.map(({ grad }) => grad[0])).toEqual([3, 4]);
  disposeAll(parameters);
});

test("gradients within the limit are left alone, in no pass at all", () => {
  const parameters = withGradients([[3, 4]], "f64");
  const sweep = vi.spyOn(Heap.prototype, "sweep");
  expect(clipGradNorm(parameters, 5.1)).toBe(5);
  expect(sweep).not.toHaveBeenCalled();
  clipGradNorm(parameters, 4.9);
  expect(sweep).toHaveBeenCalledOnce();
  sweep.mockRestore();
  disposeAll(parameters);
});

test("with maxNorm Infinity there is only the norm, and no change even where it is infinite", () => {
  const parameters = withGradients([[3, 4], [Infinity]], "f64");
  expect(clipGradNorm(parameters.slice(0, 1), Infinity)).toBe(5);
  expect(clipGradNorm(parameters, Infinity)).toBe(Infinity);
  expect(parameters.flatMap(({ grad }) => [...grad])).toEqual([3, 4, Infinity]);
  disposeAll(parameters);
});
