/** The products of layers on random numbers, and what they are bit by bit. */
import { ARRAY, type ArrayOf, BYTES, type DType } from "../../src/dtype.ts";
import type { Random } from "../../src/random.ts";
import { call } from "./call.ts";
import { kernels, numbers } from "./module.ts";
import { rounded } from "./ulp.ts";

export type Vector = ArrayOf<DType>;
interface Sizes {
  readonly rows: number;
  readonly inputs: number;
  readonly outputs: number;
}

/** C[r, c] + Σₜ A[t, r] · B[t, c], one product after the other; `a` and `b` by their indices. */
function product(
  dtype: DType,
  c: Vector,
  [rows, columns, terms]: readonly [number, number, number],
  a: (t: number, r: number) => number,
  b: (t: number, c: number) => number,
): Vector {
  return c.map((start, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    if (row >= rows) throw new Error("a product of another size");
    let sum = start;
    for (let t = 0; t < terms; t++) {
      sum = rounded(dtype, sum + rounded(dtype, a(t, row) * b(t, column)));
    }
    return sum;
  });
}

/** Each element's lane is its place in a vector, 0 behind the last whole one. */
function lanes(dtype: DType, x: Vector, w: Vector): number {
  const count = 16 / BYTES[dtype];
  const whole = x.length - (x.length % count);
  const sums: [number, number, number, number] = [0, 0, 0, 0];
  for (let k = 0; k < x.length; k++) {
    const lane = k < whole ? k % count : 0;
    sums[lane] = rounded(dtype, sums[lane]! + rounded(dtype, x[k]! * w[k]!));
  }
  const [even, odd] = [rounded(dtype, sums[0] + sums[2]), rounded(dtype, sums[1] + sums[3])];
  return rounded(dtype, even + odd);
}

const row = (matrix: Vector, i: number, width: number) =>
  matrix.subarray(i * width, (i + 1) * width);

/** Rows of which most elements are 0: unordered columns, some twice, and some rows empty. */
interface Sparse {
  readonly indptr: Uint32Array;
  readonly indices: Uint32Array;
  readonly values: Vector;
}

function sparseRows(dtype: DType, random: Random, { rows, inputs }: Sizes): Sparse {
  const indptr = new Uint32Array(rows + 1);
  // As of rows in the midst of a matrix.
  indptr[0] = random.below(4);
  for (let i = 0; i < rows; i++) indptr[i + 1] = indptr[i]! + random.below(Math.min(inputs, 9) + 1);
  const count = indptr[rows]!;
  const indices = new Uint32Array(count).map(() => random.below(inputs));
  return { indptr, indices, values: numbers(dtype, random, count, -1) };
}

/** Calls the visitor with every element's column and value. */
function eachOfRow(
  { indptr, indices, values }: Sparse,
  i: number,
  visit: (column: number, value: number) => void,
): void {
  for (let k = indptr[i]!; k < indptr[i + 1]!; k++) visit(indices[k]!, values[k]!);
}

/** A kernel on random numbers: what it gives, and what it should. */
export interface Case extends Sizes {
  readonly dtype: DType;
  readonly random: Random;
  /** With a bias, or adding to what is there. */
  readonly option: boolean;
  /** Which array ends at the end of memory: a number for each. */
  readonly last: number;
}
export type Outcome = { got: Vector; wanted: Vector };

export const scratch = (dtype: DType, random: Random): Vector =>
  numbers(dtype, random, kernels[`scratchBytes_${dtype}`]!() / BYTES[dtype], -1);
const pick = <T>(list: readonly T[], i: number): T => list[i % list.length]!;

export const products: Record<string, (of: Case) => Outcome> = {
  dense({ dtype, random, option, last, rows, inputs, outputs }) {
    const x = numbers(dtype, random, rows * inputs, -1);
    const w = numbers(dtype, random, outputs * inputs, -1);
    const bias = option ? numbers(dtype, random, outputs, -1) : undefined;
    const y = numbers(dtype, random, rows * outputs, -1);
    const names = ["x", "w", "bias", "y"] as const;
    const { after } = call(
      `dense_${dtype}`,
      { arrays: { x, w, bias, y }, written: ["y"], last: pick(names, last) },
      (at) => [at.x, at.w, at.bias, at.y, rows, inputs, outputs],
    );
    const wanted = y.map((_, i) => {
      const [r, j] = [Math.floor(i / outputs), i % outputs];
      const sum = lanes(dtype, row(x, r, inputs), row(w, j, inputs));
      return rounded(dtype, sum + (bias?.[j] ?? 0));
    });
    return { got: after.y, wanted };
  },

  weightGradient({ dtype, random, option, last, rows, inputs, outputs }) {
    const delta = numbers(dtype, random, rows * outputs, -1);
    const x = numbers(dtype, random, rows * inputs, -1);
    const grad = numbers(dtype, random, outputs * inputs, -1);
    const names = ["delta", "x", "grad", "scratch"] as const;
    const { after } = call(
      `weightGradient_${dtype}`,
      {
        arrays: { delta, x, grad, scratch: scratch(dtype, random) },
        written: ["grad", "scratch"],
        last: pick(names, last),
      },
      (at) => [at.delta, at.x, at.grad, at.scratch, rows, inputs, outputs, Number(option)],
    );
    const wanted = product(
      dtype,
      option ? grad : grad.fill(0),
      [outputs, inputs, rows],
      (t, r) => delta[t * outputs + r]!,
      (t, c) => x[t * inputs + c]!,
    );
    return { got: after.grad, wanted };
  },

  inputGradient({ dtype, random, last, rows, inputs, outputs }) {
    const delta = numbers(dtype, random, rows * outputs, -1);
    const w = numbers(dtype, random, outputs * inputs, -1);
    const grad = numbers(dtype, random, rows * inputs, -1);
    const names = ["delta", "w", "grad", "scratch"] as const;
    const { after } = call(
      `inputGradient_${dtype}`,
      {
        arrays: { delta, w, grad, scratch: scratch(dtype, random) },
        written: ["grad", "scratch"],
        last: pick(names, last),
      },
      (at) => [at.delta, at.w, at.grad, at.scratch, rows, inputs, outputs],
    );
    const wanted = product(
      dtype,
      grad.fill(0),
      [rows, inputs, outputs],
      (t, r) => delta[r * outputs + t]!,
      (t, c) => w[t * inputs + c]!,
    );
    return { got: after.grad, wanted };
  },

  biasGradient({ dtype, random, option, last, rows, outputs }) {
    const delta = numbers(dtype, random, rows * outputs, -1);
    const grad = numbers(dtype, random, outputs, -1);
    const { after } = call(
      `biasGradient_${dtype}`,
      { arrays: { delta, grad }, written: ["grad"], last: pick(["delta", "grad"] as const, last) },
      (at) => [at.delta, at.grad, rows, outputs, Number(option)],
    );
    const wanted = product(
      dtype,
      option ? grad : grad.fill(0),
      [1, outputs, rows],
      () => 1,
      (t, c) => delta[t * outputs + c]!,
    );
    return { got: after.grad, wanted };
  },

  sparseDense({ dtype, random, option, last, rows, inputs, outputs }) {
    const sparse = sparseRows(dtype, random, { rows, inputs, outputs });
    const w = numbers(dtype, random, outputs * inputs, -1);
    const bias = option ? numbers(dtype, random, outputs, -1) : undefined;
    const y = numbers(dtype, random, rows * outputs, -1);
    const names = ["indptr", "indices", "values", "w", "bias", "y"] as const;
    const { after } = call(
      `sparseDense_${dtype}`,
      { arrays: { ...sparse, w, bias, y }, written: ["y"], last: pick(names, last) },
      (at) => [
        ...[at.indptr, at.indices, at.values, at.w, at.bias, at.y],
        ...[rows, inputs, outputs],
      ],
    );
    const wanted = y.map((_, i) => {
      const j = i % outputs;
      let sum = 0;
      eachOfRow(sparse, Math.floor(i / outputs), (column, value) => {
        sum = rounded(dtype, sum + rounded(dtype, value * w[j * inputs + column]!));
      });
      return bias ? rounded(dtype, sum + bias[j]!) : sum;
    });
    return { got: after.y, wanted };
  },

  sparseWeightGradient({ dtype, random, option, last, rows, inputs, outputs }) {
    const sparse = sparseRows(dtype, random, { rows, inputs, outputs });
    const delta = numbers(dtype, random, rows * outputs, -1);
    const grad = numbers(dtype, random, outputs * inputs, -1);
    const names = ["indptr", "indices", "values", "delta", "grad"] as const;
    const { after } = call(
      `sparseWeightGradient_${dtype}`,
      { arrays: { ...sparse, delta, grad }, written: ["grad"], last: pick(names, last) },
      (at) => [
        ...[at.indptr, at.indices, at.values, at.delta, at.grad],
        ...[rows, inputs, outputs, Number(option)],
      ],
    );
    const wanted = option ? grad.slice() : new ARRAY[dtype](grad.length);
    for (let i = 0; i < rows; i++) {
      eachOfRow(sparse, i, (column, value) => {
        for (let j = 0; j < outputs; j++) {
          const at = j * inputs + column;
          const term = rounded(dtype, delta[i * outputs + j]! * value);
          wanted[at] = rounded(dtype, wanted[at]! + term);
        }
      });
    }
    return { got: after.grad, wanted };
  },
};
