import type { Constants, Kernel } from "../kernels.ts";
import type { CommonOptions, Resolved } from "./options.ts";

/** A pass of a kernel over a group, with a number for each of its constants. */
export interface Pass {
  readonly kernel: Kernel;
  readonly constants: Constants;
  /** The group's scalars after the step, where they change. */
  readonly scalars: Readonly<Record<string, number>> | undefined;
}

/** A pass, for which the compiler finds a constant that is missing, or that the kernel has not. */
export function pass<C extends string>(
  kernel: Kernel<string, C>,
  constants: Constants<NoInfer<C>>,
  scalars?: Readonly<Record<string, number>>,
): Pass {
  return { kernel, constants, scalars };
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
