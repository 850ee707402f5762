import { scale } from "#kernels/gradients.js";
import { sumOfSquares } from "#kernels/reduce.js";
import { checkDense, type Parameters } from "../base/parameters.ts";
import { BYTES } from "../dtype.ts";
import { type ClipGradValueOptions, scalesOf } from "../gradients.ts";
import { columnNorms, norm2 } from "../memory/norm.ts";
import { sum } from "../memory/sum.ts";
import type { Parameter } from "../parameter.ts";
import { checkChoice, checkKeys, checkNumber } from "../validate.ts";
import { trained } from "./trained.ts";

/** Options of {@link clipGradAdaptive}. */
export interface ClipGradAdaptiveOptions extends ClipGradValueOptions {
  /** What the norm of parameters counts as at least, so that those that start at 0 may move, in (0, ∞). Default: 1e-3. */
  readonly eps?: number;
  /**
   * Which dimension of a matrix counts its units, each of which has a limit of its own: the "first", as in
   * PyTorch's and Nadir's layers, [outputs, inputs], or the "last", as in optax's and Keras's. Default: "first".
   */
  readonly units?: "first" | "last";
}

/** So that nothing is divided by 0. */
const LEAST_NORM = 1e-6;

/**
 * Adaptive gradient clipping (AGC): limits the gradient of each unit by the norm of the unit's parameters,
 *
 *     grad ← grad · limit / max(‖grad‖, 1e-6)  where ‖grad‖ ≥ limit = clipping · max(‖param‖, eps)
 *
 * A unit is what feeds one output; of a vector or a number it is the whole.
 *
 * optax's `adaptive_grad_clip(clipping, eps)` with `units: "last"`, but for three dimensions, of which optax sums up
 * the first alone. By default pytorch_optimizer's `agc`, and the paper's own code for the layout of PyTorch.
 *
 * Brock et al., "High-Performance Large-Scale Image Recognition Without Normalization", §4 (arXiv:2102.06171).
 *
 * @param clipping λ in (0, ∞). Default: 0.01.
 * @returns how many units were over their limit.
 * @throws RangeError, TypeError for bad arguments.
 */
export function clipGradAdaptive(
  parameters: Parameters,
  clipping = 0.01,
  options: ClipGradAdaptiveOptions = {},
): number {
  const members = trained("clipGradAdaptive", parameters);
  checkDense("clipGradAdaptive", members);
  checkNumber("clipGradAdaptive: clipping", clipping, { above: 0 });
  checkKeys("clipGradAdaptive", options, ["eps", "units", "optimizer"]);
  const { eps = 1e-3, units = "first" } = options;
  checkNumber("clipGradAdaptive: eps", eps, { above: 0 });
  checkChoice("clipGradAdaptive: units", units, ["first", "last"]);
  const scales = scalesOf("clipGradAdaptive", members, options);
  /** What the gradient of a unit is multiplied by, the optimizer multiplying it by `scale`. */
  const factorOf = (ofParam: number, ofGrad: number, scale: number) => {
    const limit = clipping * Math.max(ofParam, eps);
    const norm = Math.abs(scale) * ofGrad;
    return norm < limit ? 1 : limit / Math.max(norm, LEAST_NORM);
  };
  const clip = units === "first" ? clipRows : clipColumns;
  return members.reduce((count, member, i) => {
    return count + clip(member, (param, grad) => factorOf(param, grad, scales[i]!));
  }, 0);
}

/** By the norms of both. */
type FactorOf = (ofParam: number, ofGrad: number) => number;

/** Units that lie one after the other. */
function clipRows(parameter: Parameter, factorOf: FactorOf): number {
  const { block, dtype, shape, length, dataAddress, gradAddress } = parameter;
  const units = length === 0 ? 0 : shape.length < 2 ? 1 : shape[0]!;
  const width = length / units;
  let count = 0;
  for (let unit = 0; unit < units; unit++) {
    const before = unit * width * BYTES[dtype];
    const normOf = (start: number) => {
      const [{ heap }, address] = [block, start + before];
      const squares = sum(heap, sumOfSquares, dtype, address, width);
      return norm2(squares, [{ heap, dtype, address, length: width }]);
    };
    const factor = factorOf(normOf(dataAddress), normOf(gradAddress));
    if (factor === 1) continue;
    block.heap.sweep(scale, dtype, [gradAddress + before], width, { factor });
    count++;
  }
  return count;
}

/** Units of which each has an element in every row. */
function clipColumns(parameter: Parameter, factorOf: FactorOf): number {
  const { shape, length, data, grad } = parameter;
  const isVector = shape.filter((size) => size !== 1).length < 2;
  const columns = isVector ? 1 : shape.at(-1)!;
  const [ofParam, ofGrad] = [data, grad].map((values) => columnNorms(values, columns));
  const factors = ofParam!.map((norm, column) => factorOf(norm, ofGrad![column]!));
  for (let start = 0; start < length; start += columns) {
    for (let k = 0; k < columns; k++) grad[start + k]! *= factors[k]!;
  }
  return factors.filter((factor) => factor !== 1).length;
}
