import { copy } from "../base/copy.ts";
import { moving } from "../base/elsewhere.ts";
import type { Taking, Work } from "../base/optimizer.ts";
import type { Pass } from "../base/pass.ts";

/**
 * Wants the gradients where these passes take the parameters, which then are back where they were: the
 * kernels keep that in `start`.
 */
export function* ahead<O>(work: readonly Work<O>[], passes: readonly Pass[]): Taking {
  for (const [i, each] of work.entries()) each.sweep(passes[i]!);
  const end = moving(work);
  try {
    yield;
  } finally {
    for (const each of work) copy(each, "start", "param");
    end();
  }
}
