/** The lowest training loss first; those that diverged last. */
export function ranked<R extends { readonly trainLoss: number }>(results: readonly R[]): R[] {
  // A diverged loss is NaN or infinite, and null once it was JSON.
  const rank = ({ trainLoss }: R) => (Number.isFinite(trainLoss) ? trainLoss : Infinity);
  return results.toSorted((a, b) => rank(a) - rank(b) || 0);
}
