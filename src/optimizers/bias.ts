import type { Constants } from "../kernels.ts";

/**
 * Where ε stands in an update with bias correction: √v̂ + ε, √(v̂ + ε), or √v + ε before the
 * correction of v.
 */
export type BiasedEpsPlacement = "outside" | "inside" | "uncorrected";

/** What says of ε. */
interface BiasedEps {
  readonly eps: number;
  readonly epsPlacement: BiasedEpsPlacement;
}

/**
 * The kernels' constants of √(x + epsInside) + epsOutside, where c = 1 − β₂ᵗ corrects v.
 *
 * If x is v itself, √v̂ + ε = (√v + ε√c) / √c and √(v̂ + ε) = √(v + εc) / √c; the kernel computes
 * what stands before "/ √c", and its step size takes √c. If x is v̂ already, nothing remains to do.
 */
export function biasedEpsConstants(
  h: BiasedEps,
  correction: number,
  isCorrected: boolean,
): Constants<"epsInside" | "epsOutside"> {
  const constants = { epsInside: 0, epsOutside: 0 };
  writeBiasedEps(h, correction, isCorrected, constants);
  return constants;
}

/** The same, written where they belong. */
export function writeBiasedEps(
  { eps, epsPlacement }: BiasedEps,
  correction: number,
  isCorrected: boolean,
  to: Record<"epsInside" | "epsOutside", number>,
): void {
  const scale = isCorrected ? 1 / correction : 1;
  const isInside = epsPlacement === "inside";
  const root = Math.sqrt(epsPlacement === "outside" ? correction * scale : scale);
  const epsInside = isInside ? eps * correction * scale : 0;
  const epsOutside = isInside ? 0 : eps * root;
  if (to.epsInside !== epsInside) to.epsInside = epsInside;
  if (to.epsOutside !== epsOutside) to.epsOutside = epsOutside;
}
