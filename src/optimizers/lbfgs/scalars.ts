import type { Work } from "../../base/work.ts";

/** What of the state is one number. */
export type Scalars = Record<
  "n_iter" | "func_evals" | "pairs" | "t" | "prev_loss" | "H_diag",
  number
>;

/**
 * Where the state stands. Where parameters have not all come the same way, as when some were added, what is known
 * of the others says nothing of the whole: the history begins anew.
 */
export function scalarsOf<O>(work: readonly Work<O>[]): Scalars {
  const [first, ...others] = work.map(({ progress }) => progress) as [Work<O>["progress"]];
  const now = first.scalars as Scalars;
  const names = Object.keys(now) as (keyof Scalars)[];
  const isKnown = ({ fresh }: typeof first) => !fresh.has("d") && !fresh.has("ro");
  const isSame = (other: typeof first) =>
    isKnown(other) && names.every((name) => other.scalars[name] === now[name]);
  const hasHistory = isKnown(first) && others.every(isSame);
  return hasHistory ? { ...now } : { ...now, n_iter: 0, pairs: 0 };
}
