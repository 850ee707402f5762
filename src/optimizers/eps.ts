import type { Constants } from "../kernels.ts";

/** Where ε stands beside a root mean square: √x + ε or √(x + ε). */
export type EpsPlacement = "outside" | "inside";

/** The kernels' constants of √(x + epsInside) + epsOutside. */
export function epsConstants({
  eps,
  epsPlacement,
}: {
  readonly eps: number;
  readonly epsPlacement: EpsPlacement;
}): Constants<"epsInside" | "epsOutside"> {
  const isInside = epsPlacement === "inside";
  return { epsInside: isInside ? eps : 0, epsOutside: isInside ? 0 : eps };
}
