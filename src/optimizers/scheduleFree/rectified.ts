import { power } from "../../math.ts";

/** What step t, counted from 1, does about a mean of squares that is young. */
interface Rectified {
  /** What v is multiplied by: 1/(1−β₂ᵗ). */
  readonly correction: number;
  /** What lr is multiplied by; none as long as nothing should be divided by v. */
  readonly factor: number | undefined;
}

/** Liu et al., algorithm 2 (arXiv:1908.03265): by how few gradients' worth v is a mean of. */
export function rectified(beta2: number, t: number): Rectified {
  const kept = power(beta2, t);
  const longest = 2 / (1 - beta2) - 1;
  const length = longest - (2 * t * kept) / (1 - kept);
  const correction = 1 / (1 - kept);
  if (!(length > 4)) return { correction, factor: undefined };
  const ratio = ((length - 4) * (length - 2) * longest) / ((longest - 4) * (longest - 2) * length);
  return { correction, factor: Math.sqrt(ratio) };
}
