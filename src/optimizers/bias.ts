import type { Constants } from "../kernels.ts";

/**
 * Where ε stands in an update with bias correction: √v̂ + ε, √(v̂ + ε), or √v + ε before the
 * correction of v.
 */
export type BiasedEpsPlacement = "outside" | "inside" | "uncorrected";

/**
 * The kernels' constants of √(x + epsInside) + epsOutside, where c = 1 − β₂ᵗ corrects v.
 *
 * If x is v itself, √v̂ + ε = (√v + ε√c) / √c and √(v̂ + ε) = √(v + εc) / √c; the kernel computes
 * what stands before "/ √c", and its step size takes √c. If x is v̂ already, nothing remains to do.
 */
export function biasedEpsConstants(
  { eps, epsPlacement }: { readonly eps: number; readonly epsPlacement: BiasedEpsPlacement },
  correction: number,
  isCorrected: boolean,
): Constants<"epsInside" | "epsOutside"> {
  const scale = isCorrected ? 1 / correction : 1;
  switch (epsPlacement) {
    case "inside":
      return { epsInside: eps * correction * scale, epsOutside: 0 };
    case "outside":
      return { epsInside: 0, epsOutside: eps * Math.sqrt(correction * scale) };
    case "uncorrected":
      return { epsInside: 0, epsOutside: eps * Math.sqrt(scale) };
  }
}
