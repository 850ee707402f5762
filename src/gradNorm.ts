import { maximum } from "#kernels/maximum.js";
import { sumOfAbsolutes, sumOfSquares } from "#kernels/reduce.js";
import { realPower } from "./math.ts";
import { norm2 } from "./memory/norm.ts";
import { type Reduction, sum } from "./memory/sum.ts";
import type { Parameter } from "./parameter.ts";

/**
 * The p-norm of all gradients, each parameter's times its scale. Sums are taken in double precision in a fixed
 * order: the same bits on every engine.
 */
export function gradNorm(
  parameters: readonly Parameter[],
  p: number,
  scales: readonly number[],
): number {
  const add = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const sums = (kernel: Reduction) =>
    parameters.map(({ block, dtype, gradAddress, gradLength }) =>
      sum(block.heap, kernel, dtype, gradAddress, gradLength),
    );
  if (p === 1) return add(sums(sumOfAbsolutes).map((each, i) => Math.abs(scales[i]!) * each));
  if (p === 2) {
    const squares = add(sums(sumOfSquares).map((each, i) => scales[i]! * scales[i]! * each));
    const pieces = parameters.map(({ block, dtype, gradAddress, gradLength }, i) => {
      return {
        heap: block.heap,
        dtype,
        address: gradAddress,
        length: gradLength,
        scale: scales[i]!,
      };
    });
    return norm2(squares, pieces);
  }
  const most = parameters
    .map((each, i) => Math.abs(scales[i]!) * largest(each, each.gradAddress, each.gradLength))
    .reduce((x, y) => Math.max(x, y), 0);
  if (p === Infinity || most === 0 || !Number.isFinite(most)) return most;
  // Parts of the largest, whose powers are finite whatever p.
  let total = 0;
  for (const [i, { block, dtype, gradAddress, gradLength }] of parameters.entries()) {
    const grad = block.heap.view(dtype, gradAddress, gradLength);
    const scale = Math.abs(scales[i]!);
    for (let k = 0; k < grad.length; k++) {
      total += realPower((scale * Math.abs(grad[k]!)) / most, p);
    }
  }
  return most * realPower(total, 1 / p);
}

/** The largest magnitude of a parameter's data or gradient, NaN if there is one. */
export function largest({ block, dtype }: Parameter, address: number, length: number): number {
  return block.heap.kernels[dtype].routine(maximum)(address, length);
}
