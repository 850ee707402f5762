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

/** A pass whose constants are to be written. */
export interface Draft<C extends string> extends Pass {
  readonly constants: Record<C, number>;
}

/** The last step's pass, if it is of this kernel, so that a step allocates none; or one whose constants are NaN. */
export function draft<C extends string>(
  kernel: Kernel<string, C>,
  last: Pass | undefined,
): Draft<C> {
  return last?.kernel === kernel ? (last as Draft<C>) : blank(kernel);
}

/** Apart, so that V8 inlines what a step does. */
function blank<C extends string>(kernel: Kernel<string, C>): Draft<C> {
  const constants: Record<string, unknown> = {};
  // The kernel itself says which it has. Undefined first, so that V8 keeps each number as what it was given as, and
  // need not make an object of it for each call.
  const names = new Proxy(constants, {
    get(_, name: string) {
      constants[name] = undefined;
      constants[name] = Number.NaN;
    },
  });
  kernel.call(() => {}, [], 0, names as never);
  return pass(kernel, constants as never) as Draft<C>;
}

type Common = "gradScale" | "l2" | "decay";

/** The constants of what most kernels begin and end with: g ← gradScale · grad + l2 · p, and p · decay. */
export function common(h: Resolved<Required<CommonOptions>>): Constants<Common> {
  const constants = { gradScale: 1, l2: 0, decay: 1 };
  writeCommon(h, constants);
  return constants;
}

/** The same, written where they belong. */
export function writeCommon(
  { lr, weightDecay, decoupledWeightDecay, maximize, gradScale }: Resolved<Required<CommonOptions>>,
  to: Record<Common, number>,
): void {
  to.gradScale = maximize ? -gradScale : gradScale;
  to.l2 = decoupledWeightDecay ? 0 : weightDecay;
  to.decay = decoupledWeightDecay ? 1 - lr * weightDecay : 1;
}
