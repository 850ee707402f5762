import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { DType } from "../../src/dtype.ts";
import { sparseParameter } from "../../src/index.ts";
import { dtypes } from "../kernels/module.ts";
import { loadSmall } from "../memory/small.ts";
import { classNamed, type Options } from "../optimizers/classes.ts";

interface Case extends Readonly<Record<DType, readonly (readonly number[])[]>> {
  readonly optimizer: string;
  readonly options: Options;
}

/** What PyTorch makes of sparse gradients: see test/golden/sparse.py. */
const golden: {
  readonly shape: readonly number[];
  readonly initial: readonly number[];
  readonly gradients: readonly { readonly indices: number[]; readonly values: number[] }[];
  readonly cases: readonly Case[];
} = JSON.parse(readFileSync(new URL("../golden/sparse.json", import.meta.url), "utf8"));

/** The table after each step. */
function run({ optimizer, options }: Case, dtype: DType, wrong: Options = {}): number[][] {
  const nadir = loadSmall();
  const { initial, shape, gradients } = golden;
  const table = sparseParameter(nadir, { data: initial, shape }, { dtype });
  const stepping = new (classNamed(optimizer))([table], { ...options, ...wrong });
  return gradients.map(({ indices, values }) => {
    table.addGrad(indices, values);
    stepping.step();
    stepping.zeroGrad();
    return [...table.data];
  });
}

/** The largest miss, as a part of the largest that an element has moved so far. */
function miss(ours: number[][], theirs: readonly (readonly number[])[], dtype: DType): number {
  const { initial } = golden;
  const rounding = dtype === "f64" ? 2 ** -52 : 2 ** -23;
  const misses = theirs.flatMap((row, step) =>
    row.map((value, i) => {
      const moved = theirs.slice(0, step + 1).map((before) => Math.abs(before[i]! - initial[i]!));
      const size = Math.max(Math.abs(initial[i]!), ...moved);
      return Math.abs(ours[step]![i]! - value) / (size * rounding * Math.sqrt(step + 1));
    }),
  );
  return Math.max(...misses);
}

describe.for(dtypes)("sparse gradients as PyTorch takes them, %s", (dtype) => {
  test.each(golden.cases)("$optimizer $options", (each) => {
    expect(miss(run(each, dtype), each[dtype], dtype)).toBeLessThan(4);
  });
});

test.each([
  ["SparseAdam", { epsPlacement: "outside" }],
  ["SparseAdam", { betas: [0.9, 0.99] }],
  ["Adagrad", { eps: 1e-3 }],
  ["SGD", { momentum: 0.5 }],
] as const)("%s with %o does something else", (name, wrong) => {
  const each = golden.cases.find(({ optimizer }) => optimizer === name)!;
  expect(miss(run(each, "f64", wrong), each.f64, "f64")).toBeGreaterThan(1000);
});
