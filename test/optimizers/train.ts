import type { AnyOptimizer, CatalogClass } from "../../src/base/optimizerClass.ts";
import { ARRAY, type ArrayOf, type DType } from "../../src/dtype.ts";
import { type Nadir, type Parameter, Sophia } from "../../src/index.ts";
import { Random } from "../../src/random.ts";
import type { Options } from "./classes.ts";

/** Numbers for every element and step, from which its gradient follows: see `slope`. */
export type Rows = readonly ArrayOf<DType>[];

/**
 * dJ/dθ of an element at a point. It depends on the point, so that it matters where a gradient is
 * taken; little enough that the errors of an earlier step hardly grow.
 */
export function slope(base: number, at: number): number {
  return base * (1 + at / 100);
}

/** An element's part of J there. */
function value(base: number, at: number): number {
  return base * (at + (at * at) / 200);
}

/** Random numbers in [−2, 2). */
export function points(dtype: DType, seed: number, count: number): ArrayOf<DType> {
  const random = new Random(seed);
  return new ARRAY[dtype](count).map(() => random.next() / 2 ** 30 - 2);
}

/** Ordinary, big, tiny, none, the last step's with the other sign; every seventh element never has any. */
export function gradients(dtype: DType, seed: number, steps: number, count: number): Rows {
  const random = new Random(seed);
  const rows: ArrayOf<DType>[] = [];
  for (let t = 0; t < steps; t++) {
    rows.push(
      points(dtype, random.next(), count).map((x, i) => {
        const kinds = [x, x, x, 1e4 * x, 1e-7 * x, 0, -(rows[t - 1]?.[i] ?? x)];
        return i % 7 === 6 ? 0 : kinds[random.below(kinds.length)]!;
      }),
    );
  }
  return rows;
}

/**
 * A step with the gradients of one row, the elements of the parameters one after another; for Sophia also an estimate
 * of the Hessian of them.
 */
export function step(
  optimizer: AnyOptimizer,
  parameters: readonly Parameter[],
  row: ArrayOf<DType>,
): void {
  const compute = () => {
    let [k, loss] = [0, 0];
    for (const { data, grad } of parameters) {
      for (let i = 0; i < data.length; i++) {
        grad[i] = slope(row[k]!, data[i]!);
        loss += value(row[k++]!, data[i]!);
      }
    }
    return loss;
  };
  if (optimizer instanceof Sophia) optimizer.updateHessian(compute);
  optimizer.step(compute);
}

/** The parameter after a step for each row. `before` may change the optimizer's group. */
export function train(
  nadir: Nadir,
  Class: CatalogClass,
  options: Options,
  { initial, rows }: { readonly initial: ArrayOf<DType>; readonly rows: Rows },
  before: (group: Record<string, unknown>, step: number) => void = () => {},
  /** The tensors that the elements are split into, in order. */
  shapes: readonly (readonly number[])[] = [[initial.length]],
): ArrayOf<DType> {
  const dtype = initial instanceof Float64Array ? "f64" : "f32";
  const model = nadir.parameters(Object.fromEntries(shapes.map((shape, i) => [i, shape])), {
    dtype,
  });
  const parameters: Parameter[] = Object.values(model);
  let start = 0;
  for (const { data } of parameters) {
    data.set(initial.subarray(start, start + data.length));
    start += data.length;
  }
  using optimizer = new Class(parameters, options);
  for (const [t, row] of rows.entries()) {
    before(optimizer.paramGroups[0]!, t);
    step(optimizer, parameters, row);
  }
  const end = new ARRAY[dtype](parameters.flatMap(({ data }) => [...data]));
  for (const parameter of parameters) parameter.dispose();
  return end;
}
