import type { Constants, ConstantsOf, Kernel } from "../kernels.ts";
import type { CommonOptions, Resolved } from "./options.ts";

/** A kernel over parameters, with a number for each of its constants. */
export interface Pass {
  readonly kernel: Kernel;
  /** What it walks: `param`, `grad`, slots. */
  readonly arrays: readonly string[];
  readonly constants: Constants;
  /** State that is one number, as it is afterwards, where it changes. */
  readonly scalars: Readonly<Record<string, number>> | undefined;
}

/** A pass, for which the compiler finds a constant that is missing, or that the kernel has not. */
export function pass<C extends string>(
  kernel: Kernel<string, C>,
  constants: ConstantsOf<C>,
  scalars?: Readonly<Record<string, number>>,
): Pass {
  return { kernel, arrays: kernel.arrays, constants, scalars };
}

/** The constants of what most kernels begin and end with: g ← gradScale · grad + l2 · p, and p · decay. */
export function common({
  lr,
  weightDecay,
  decoupledWeightDecay,
  maximize,
  gradScale,
}: Resolved<Required<CommonOptions>>): Constants<"gradScale" | "l2" | "decay"> {
  return {
    gradScale: maximize ? -gradScale : gradScale,
    l2: decoupledWeightDecay ? 0 : weightDecay,
    decay: decoupledWeightDecay ? 1 - lr * weightDecay : 1,
  };
}
