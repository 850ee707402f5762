import { clamp, scale } from "#kernels/gradients.js";
import { trained } from "./around/trained.ts";
import type { Hyperparameter } from "./base/options.ts";
import { collect, type Parameters } from "./base/parameters.ts";
import { gradNorm, largest } from "./gradNorm.ts";
import type { ConstantsOf, Kernel } from "./kernels.ts";
import { exponentRange } from "./math.ts";
import type { Parameter } from "./parameter.ts";
import { checkChoice, checkFlag, checkKeys, checkNumber, describe } from "./validate.ts";

/** What clipping needs of an optimizer. */
export interface GradientScales {
  /** Steps that it has taken, at which a schedule is asked. */
  readonly steps: number;
  /** Its groups; their `gradScale` is what gradients are multiplied by in a step. */
  readonly paramGroups: readonly {
    readonly params: readonly Parameter[];
    readonly gradScale?: Hyperparameter | undefined;
  }[];
}

/** Options of {@link clipGradValue}, and of all that clips. */
export interface ClipGradValueOptions {
  /**
   * The optimizer that will take these gradients. The limit then applies to gradScale · grad, by the
   * `gradScale` of each group. Default: none, the limit applies to the gradients as they are.
   */
  readonly optimizer?: GradientScales;
}

/** Options of {@link clipGradNorm}. */
export interface ClipGradNormOptions extends ClipGradValueOptions {
  /**
   * p of the norm, (Σ |x|ᵖ)^(1/p), in (0, 2⁵³) or Infinity. Others than 1, 2 and Infinity take a power of each
   * element, which is some hundred times as long. Default 2.
   */
  readonly normType?: number;
  /** Throw, changing nothing, if the norm is infinite or NaN. Default false. */
  readonly errorIfNonfinite?: boolean;
}

/**
 * Scales all gradients together so that their norm is at most `maxNorm`:
 * grad ← grad · min(1, maxNorm / (‖grad‖ + 1e-6)), as PyTorch's `clip_grad_norm_`.
 *
 * Frozen parameters do not count, here as in all that changes gradients.
 *
 * If the optimizer has a `gradScale`, pass the optimizer too: the norm is then that of gradScale · grad.
 *
 * ```ts
 * import { clipGradNorm, loadSync, SGD } from "nadir";
 *
 * const model = loadSync().parameters({ weight: [2] });
 * const optimizer = new SGD(model, { lr: 1, gradScale: 1 / 4 }); // the mean of four batches
 * model.weight.grad.set([12, 16]); // whose gradients were added up
 * console.log(clipGradNorm(model, 1, { optimizer })); // → 5
 * optimizer.step(); // by a gradient of norm 1
 * console.log(model.weight.data[0].toFixed(4)); // → -0.6000
 * ```
 *
 * Sums are taken in double precision in a fixed order: the same bits on every engine.
 *
 * @param maxNorm in [0, ∞]. Infinity only computes the norm.
 * @returns the norm before clipping. As in PyTorch, if it is NaN, all gradients become NaN; if it is
 *   infinite, infinite gradients become NaN and the others 0.
 * @throws RangeError, TypeError for bad arguments; RangeError with `errorIfNonfinite`.
 */
export function clipGradNorm(
  parameters: Parameters,
  maxNorm: number,
  options: ClipGradNormOptions = {},
): number {
  const members = trained("clipGradNorm", parameters);
  if (maxNorm !== Infinity) checkNumber("clipGradNorm: maxNorm", maxNorm, { min: 0 });
  checkKeys("clipGradNorm", options, ["normType", "errorIfNonfinite", "optimizer"]);
  const { normType = 2, errorIfNonfinite = false } = options;
  checkFlag("clipGradNorm: errorIfNonfinite", errorIfNonfinite);
  if (normType !== Infinity) checkNumber("clipGradNorm: normType", normType, exponentRange);
  const norm = gradNorm(members, normType, scalesOf("clipGradNorm", members, options));
  if (errorIfNonfinite && !Number.isFinite(norm)) {
    throw new RangeError(`clipGradNorm: the norm of the gradients is ${norm}`);
  }
  const coefficient = clipCoefficient(norm, maxNorm);
  if (coefficient !== 1)
    for (const member of members) sweepGrad(scale, member, { factor: coefficient });
  return norm;
}

/** What clipping multiplies gradients of this norm by. */
export function clipCoefficient(norm: number, maxNorm: number): number {
  return maxNorm === Infinity ? 1 : Math.min(1, maxNorm / (norm + 1e-6));
}

/**
 * Limits every element of the gradients: grad ← min(max(grad, −clipValue), clipValue), as PyTorch's
 * `clip_grad_value_`. NaN stays NaN. With `optimizer` the limit applies to gradScale · grad.
 *
 * @param clipValue in [0, ∞).
 * @throws RangeError, TypeError for bad arguments.
 */
export function clipGradValue(
  parameters: Parameters,
  clipValue: number,
  options: ClipGradValueOptions = {},
): void {
  const members = trained("clipGradValue", parameters);
  checkNumber("clipGradValue: clipValue", clipValue, { min: 0 });
  checkKeys("clipGradValue", options, ["optimizer"]);
  const scales = scalesOf("clipGradValue", members, options);
  for (const [i, member] of members.entries()) {
    // Nothing is too large where the optimizer makes 0 of it.
    const limit = scales[i] === 0 ? Infinity : clipValue / Math.abs(scales[i]!);
    sweepGrad(clamp, member, { low: -limit, high: limit });
  }
}

/** What the optimizer's next step multiplies each parameter's gradient by. */
export function scalesOf(
  where: string,
  members: readonly Parameter[],
  { optimizer }: ClipGradValueOptions,
): number[] {
  if (optimizer === undefined) return members.map(() => 1);
  if (!Array.isArray(optimizer?.paramGroups)) {
    throw new TypeError(`${where}: optimizer must be an optimizer, got ${describe(optimizer)}`);
  }
  const scales = new Map<Parameter, number>();
  for (const { params, gradScale = 1 } of optimizer.paramGroups) {
    const scale = typeof gradScale === "function" ? gradScale(optimizer.steps) : gradScale;
    checkNumber(`${where}: gradScale at step ${optimizer.steps}`, scale, {});
    for (const parameter of params) scales.set(parameter, scale);
  }
  return members.map((member) => {
    const scale = scales.get(member);
    if (scale !== undefined) return scale;
    throw new TypeError(
      `${where}: the optimizer does not have parameter ${describe(member.name)}, whose gradScale is to be known`,
    );
  });
}

/**
 * Whether all gradients, or with `of: "data"` all parameters, are finite.
 * @throws TypeError for bad arguments.
 */
export function allFinite(
  parameters: Parameters,
  options: { readonly of?: "grad" | "data" } = {},
): boolean {
  const members = collect("allFinite", parameters);
  checkKeys("allFinite", options, ["of"]);
  const { of = "grad" } = options;
  checkChoice("allFinite: of", of, ["grad", "data"]);
  return members.every((member) =>
    Number.isFinite(
      of === "grad"
        ? largest(member, member.gradAddress, member.gradLength)
        : largest(member, member.dataAddress, member.length),
    ),
  );
}

function sweepGrad<C extends string>(
  kernel: Kernel<string, C>,
  { block, dtype, gradAddress, gradLength }: Parameter,
  constants: ConstantsOf<C>,
): void {
  block.heap.sweep(kernel, dtype, [gradAddress], gradLength, constants);
}
