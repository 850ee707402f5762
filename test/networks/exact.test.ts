/** On small whole numbers nothing is rounded: a layer is to the last element what plain loops compute. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DType } from "../../src/dtype.ts";
import { loadSync } from "../../src/index.ts";
import { DenseNetwork } from "../../src/networks/index.ts";
import { dtypes } from "../kernels/module.ts";
import { sparseOf, wholes } from "./values.ts";

const nadir = loadSync();

interface Shape {
  readonly rows: number;
  readonly inputs: number;
  readonly outputs: number;
  readonly bias: boolean;
  readonly accumulate: boolean;
  readonly seed: number;
}

const size = fc.integer({ min: 1, max: 70 });
const shapes: fc.Arbitrary<Shape> = fc.record({
  ...{ rows: size, inputs: size, outputs: size },
  ...{ bias: fc.boolean(), accumulate: fc.boolean(), seed: fc.nat() },
});

/** In each dimension more than any block of a kernel: of terms, of bytes of a row, of rows kept. */
const large = [
  [3, 5, 1100],
  [5, 1100, 3],
  [1100, 3, 5],
  [261, 270, 3],
  [3, 270, 261],
  [9, 20_000, 6],
].map(([rows, inputs, outputs], seed) => ({
  ...({ rows, inputs, outputs, seed } as Shape),
  ...{ bias: true, accumulate: true },
}));

/** Whole numbers from −3 to 3, many of them 0: no sum here is above 2²⁴. */
const whole = (seed: number, count: number) =>
  Float64Array.from(wholes(seed, count, 7), (x, i) => (i % 5 === 2 ? 0 : x - 3));

/** C[r, c] = start + Σₜ A[t, r] · B[t, c], by strides. */
function product(
  [rows, columns, terms]: readonly [number, number, number],
  a: (r: number, t: number) => number,
  b: (t: number, c: number) => number,
  start: (r: number, c: number) => number,
): number[] {
  return Array.from({ length: rows * columns }, (_, i) => {
    const [r, c] = [Math.floor(i / columns), i % columns];
    let sum = start(r, c);
    for (let t = 0; t < terms; t++) sum += a(r, t) * b(t, c);
    return sum;
  });
}

/** Which elements are not as wanted: none, unless `expect` is to show them. */
function wrong(actual: ArrayLike<number>, wanted: readonly number[]): number[] {
  if (actual.length !== wanted.length) return [-1];
  return wanted.flatMap((x, i) => (actual[i] === x ? [] : [i]));
}

function check(dtype: DType, { rows, inputs, outputs, bias, accumulate, seed }: Shape): void {
  using network = new DenseNetwork<DType>(nadir, {
    sizes: [inputs, outputs],
    maxBatch: rows,
    bias,
    dtype,
  });
  const { "layers.0.weight": weight, "layers.0.bias": biases } = network.parameters;
  const [x, w, b] = [
    whole(seed, rows * inputs),
    whole(seed + 1, inputs * outputs),
    whole(seed + 2, outputs),
  ];
  const delta = whole(seed + 3, rows * outputs);
  weight!.data.set(w);
  biases?.data.set(b);
  const start = accumulate ? 2 : 0;
  const all = (sparse: boolean) => {
    for (const { grad } of Object.values(network.parameters)) grad.fill(2);
    const y = network.forward(sparse ? sparseOf(x, inputs) : x);
    expect(wrong(y, wantedOutputs)).toEqual([]);
    const inputGradient = network.backward(delta, { inputs: !sparse, accumulate });
    expect(wrong(weight!.grad, wantedWeight)).toEqual([]);
    if (biases) expect(wrong(biases.grad, wantedBias)).toEqual([]);
    if (inputGradient) expect(wrong(inputGradient, wantedInput)).toEqual([]);
  };
  const wantedOutputs = product(
    [rows, outputs, inputs],
    (r, t) => x[r * inputs + t]!,
    (t, c) => w[c * inputs + t]!,
    (_, c) => (bias ? b[c]! : 0),
  );
  const wantedWeight = product(
    [outputs, inputs, rows],
    (r, t) => delta[t * outputs + r]!,
    (t, c) => x[t * inputs + c]!,
    () => start,
  );
  const wantedBias = product(
    [1, outputs, rows],
    () => 1,
    (t, c) => delta[t * outputs + c]!,
    () => start,
  );
  const wantedInput = product(
    [rows, inputs, outputs],
    (r, t) => delta[r * outputs + t]!,
    (t, c) => w[t * inputs + c]!,
    () => 0,
  );
  all(false);
  all(true);
}

describe.for(dtypes)("a layer in %s is what loops compute", (dtype) => {
  test("at any size", () => {
    fc.assert(
      fc.property(shapes, (shape) => check(dtype, shape)),
      { numRuns: 60 },
    );
  });

  test.for(large)("of $rows rows, $inputs inputs and $outputs outputs", (shape) => {
    check(dtype, shape);
  });
});
