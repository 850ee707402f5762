/**
 * Projections: what brings parameters back, after a step, to where they may be: the nearest point of a set.
 *
 *     optimizer.step();
 *     projectionNonNegative(model);
 *
 * They change `data` in place and leave frozen parameters as they are. Names and meaning are optax's
 * (`optax.projections`): what depends on a norm or a sum takes all parameters together as one vector, or with `per`
 * each on its own.
 *
 * @module
 */
import { clamp, scale } from "#kernels/gradients.js";
import { sumOfAbsolutes, sumOfSquares } from "#kernels/reduce.js";
import type { Parameters } from "../base/parameters.ts";
import { norm2 as rootOf } from "../memory/norm.ts";
import { type Reduction, sum } from "../memory/sum.ts";
import { checkNumber } from "../validate.ts";
import { type Part, type ProjectionOptions, partsOf, valuesOf, writeValues } from "./parts.ts";
import { trained } from "./trained.ts";

/**
 * The non-negative numbers: x ← max(x, 0). NaN stays NaN.
 * @throws TypeError for bad arguments.
 */
export function projectionNonNegative(parameters: Parameters): void {
  clampAll("projectionNonNegative", parameters, 0, Infinity);
}

/**
 * A box: x ← min(max(x, lower), upper). NaN stays NaN.
 *
 * @param lower any finite number
 * @param upper in [lower, ∞)
 * @throws RangeError, TypeError for bad arguments.
 */
export function projectionBox(parameters: Parameters, lower: number, upper: number): void {
  checkNumber("projectionBox: lower", lower, {});
  checkNumber("projectionBox: upper", upper, { min: lower });
  clampAll("projectionBox", parameters, lower, upper);
}

/**
 * The ball of the largest magnitude: |x| ≤ scale for every element.
 *
 * @param scale in (0, ∞). Default: 1.
 * @throws RangeError, TypeError for bad arguments.
 */
export function projectionLinfBall(parameters: Parameters, scale = 1): void {
  checkNumber("projectionLinfBall: scale", scale, { above: 0 });
  clampAll("projectionLinfBall", parameters, -scale, scale);
}

/**
 * The Euclidean ball: x ← x · scale / max(‖x‖₂, scale). With `per: "row"` it is Keras's `MaxNorm` of each unit.
 *
 * @param scale in (0, ∞). Default: 1.
 * @throws RangeError, TypeError for bad arguments, RangeError for values that are not finite; nothing changes then.
 */
export function projectionL2Ball(
  parameters: Parameters,
  scale = 1,
  options: ProjectionOptions = {},
): void {
  const parts = readParts("projectionL2Ball", parameters, scale, options);
  const norms = parts.map((part) => norm2("projectionL2Ball", part));
  for (const [i, part] of parts.entries()) {
    if (norms[i]! > scale) rescale(part, norms[i]!, scale);
  }
}

/**
 * The Euclidean sphere: x ← x · scale / ‖x‖₂. With `per: "row"` it is Keras's `UnitNorm` of each unit.
 *
 * @param scale in (0, ∞). Default: 1.
 * @throws RangeError, TypeError for bad arguments, RangeError for values that are not finite, and for zeros, which
 *   are equally near to all of it; nothing changes then.
 */
export function projectionL2Sphere(
  parameters: Parameters,
  scale = 1,
  options: ProjectionOptions = {},
): void {
  const parts = readParts("projectionL2Sphere", parameters, scale, options);
  const norms = parts.map((part) => norm2("projectionL2Sphere", part));
  for (const [i, { title }] of parts.entries()) {
    if (norms[i] === 0) throw new RangeError(`projectionL2Sphere: ${title} must not be all zeros`);
  }
  for (const [i, part] of parts.entries()) rescale(part, norms[i]!, scale);
}

/**
 * The simplex: x ≥ 0 with Σ x = scale, as probabilities are: x ← max(x − τ, 0), with the τ that makes it so.
 *
 * Duchi et al., "Efficient Projections onto the ℓ1-Ball for Learning in High Dimensions", Fig. 1 (ICML 2008).
 *
 * @param scale in (0, ∞). Default: 1.
 * @throws RangeError, TypeError for bad arguments, RangeError for values that are not finite; nothing changes then.
 */
export function projectionSimplex(
  parameters: Parameters,
  scale = 1,
  options: ProjectionOptions = {},
): void {
  const parts = readParts("projectionSimplex", parameters, scale, options);
  const projected = parts.map((part) => {
    norm1("projectionSimplex", part);
    return toSimplex(valuesOf(part), scale);
  });
  for (const [i, part] of parts.entries()) writeValues(part, projected[i]!);
}

/**
 * The ball of the sum of magnitudes: where Σ |x| > scale, x ← sign(x) · max(|x| − τ, 0), with the τ that makes the sum
 * so. Small values become exactly 0.
 *
 * Duchi et al., "Efficient Projections onto the ℓ1-Ball for Learning in High Dimensions", Fig. 2 (ICML 2008).
 *
 * @param scale in (0, ∞). Default: 1.
 * @throws RangeError, TypeError for bad arguments, RangeError for values that are not finite; nothing changes then.
 */
export function projectionL1Ball(
  parameters: Parameters,
  scale = 1,
  options: ProjectionOptions = {},
): void {
  const parts = readParts("projectionL1Ball", parameters, scale, options);
  const outside = parts.filter((part) => norm1("projectionL1Ball", part) > scale);
  for (const part of outside) {
    const values = valuesOf(part);
    const projected = toSimplex(values.map(Math.abs), scale);
    writeValues(
      part,
      projected.map((x, i) => (values[i]! < 0 ? -x : x)),
    );
  }
}

function clampAll(where: string, parameters: Parameters, low: number, high: number): void {
  for (const { block, dtype, dataAddress, length } of trained(where, parameters)) {
    block.heap.sweep(clamp, dtype, [dataAddress], length, { low, high });
  }
}

function readParts(
  where: string,
  parameters: Parameters,
  scale: number,
  options: ProjectionOptions,
): Part[] {
  checkNumber(`${where}: scale`, scale, { above: 0 });
  return partsOf(where, trained(where, parameters), options);
}

const norm1 = (where: string, part: Part) => finite(where, part, total(part, sumOfAbsolutes));
const norm2 = (where: string, part: Part) =>
  finite(where, part, rootOf(total(part, sumOfSquares), part.pieces));

/** The sum over a part. */
function total({ pieces }: Part, kernel: Reduction): number {
  let result = 0;
  for (const { heap, dtype, address, length } of pieces) {
    result += sum(heap, kernel, dtype, address, length);
  }
  return result;
}

/** @throws RangeError if it is not. */
function finite(where: string, { title }: Part, norm: number): number {
  if (Number.isFinite(norm)) return norm;
  throw new RangeError(`${where}: ${title} must be finite, got a norm of ${norm}`);
}

/** A power of two by which each precision may be multiplied, or divided, at a time: 2¹⁰⁰ and 2⁶⁰⁰. */
const STRIDE = { f32: 1.2676506002282294e30, f64: 4.149515568880993e180 } as const;

/** x · wanted / norm, in strides where the factor itself is more, or less, than the precision holds. */
function rescale({ pieces }: Part, norm: number, wanted: number): void {
  for (const { heap, dtype, address, length } of pieces) {
    const multiply = (factor: number) => heap.sweep(scale, dtype, [address], length, { factor });
    const stride = STRIDE[dtype];
    let rest = norm;
    for (; wanted / rest > stride; rest *= stride) multiply(stride);
    for (; wanted / rest < 1 / stride; rest /= stride) multiply(1 / stride);
    multiply(wanted / rest);
  }
}

/** max(x − τ, 0), which add up to `scale`. By distances from the largest x, of which sums lose no `scale`. */
function toSimplex(values: Float64Array, scale: number): Float64Array {
  const falling = values.slice().sort().reverse();
  const largest = falling[0] ?? 0;
  let [sum, tau] = [0, 0];
  for (const [i, value] of falling.entries()) {
    sum += value - largest;
    const next = (sum - scale) / (i + 1);
    if (value - largest <= next) break;
    tau = next;
  }
  return values.map((value) => Math.max(value - largest - tau, 0));
}
