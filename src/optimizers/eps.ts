/** Where ε stands beside a root mean square: √x + ε or √(x + ε). */
export type EpsPlacement = "outside" | "inside";

/** The kernels' two constants of √(x + inside) + outside. */
export function epsConstants({
  eps,
  epsPlacement,
}: {
  readonly eps: number;
  readonly epsPlacement: EpsPlacement;
}): [inside: number, outside: number] {
  return epsPlacement === "inside" ? [eps, 0] : [0, eps];
}
