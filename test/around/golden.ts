import { readFileSync } from "node:fs";
import { expect } from "vitest";
import type { DType } from "../../src/dtype.ts";
import type { Nadir, Parameter } from "../../src/index.ts";

type Arrays = readonly (readonly number[])[];

interface Call {
  readonly name: string;
  readonly call: string;
  readonly dtype: DType;
  readonly output: Arrays;
}

interface Golden {
  readonly shapes: readonly (readonly number[])[];
  readonly params: Arrays;
  readonly grads: Arrays;
  readonly large: Arrays;
  readonly gradients: readonly (Call & {
    readonly clipping: number;
    readonly eps: number;
    readonly maxNorm: number;
  })[];
  readonly noise: readonly {
    readonly call: string;
    readonly eta: number;
    readonly gamma: number;
    readonly deviations: readonly number[];
  }[];
  readonly projections: readonly (Call & {
    readonly arguments: readonly number[];
    readonly source: "ordinary" | "large";
    readonly per: "all" | "row";
  })[];
  readonly scales: Readonly<
    Record<
      string,
      {
        readonly options: object;
        readonly finite: readonly boolean[];
        readonly steps: readonly { readonly scale: number; readonly data: readonly number[] }[];
      }
    >
  >;
  readonly skipped: {
    readonly finite: readonly boolean[];
    readonly steps: readonly { data: readonly number[]; consecutive: number; skipped: number }[];
  };
  readonly accumulated: {
    readonly grads: readonly Arrays[];
    readonly runs: Readonly<Record<string, readonly Arrays[]>>;
  };
}

/** What PyTorch, optax, Keras and pytorch_optimizer gave: see test/golden/around.py. */
export const golden: Golden = JSON.parse(
  readFileSync(new URL("../golden/around.json", import.meta.url), "utf8"),
);

/** The recorded parameters, with the recorded gradients. */
export function recorded(nadir: Nadir, dtype: DType, data: Arrays = golden.params): Parameter[] {
  const shapes = Object.fromEntries(golden.shapes.map((shape, i) => [`p${i}`, shape]));
  const parameters = Object.values(nadir.parameters(shapes, { dtype }));
  for (const [i, parameter] of parameters.entries()) {
    parameter.data.set(data[i]!);
    parameter.grad.set(golden.grads[i]!);
  }
  return parameters;
}

/** In f32 the libraries also add up in f32, and Nadir does not. */
const allowed = { f32: 2e-6, f64: 1e-13 };

/** How far apart they are, by what is allowed: more than 1 is too far. */
export function distance(
  actual: readonly ArrayLike<number>[],
  expected: Arrays,
  dtype: DType,
): number {
  const [ours, theirs] = [actual, expected].map((arrays) =>
    arrays.flatMap((each) => [...Array.from(each)]),
  );
  expect(ours!.length).toBe(theirs!.length);
  const largest = Math.max(...theirs!.map(Math.abs));
  const errors = theirs!.map((x, i) => Math.abs(ours![i]! - x));
  return Math.max(...errors) / (allowed[dtype] * largest);
}
