import type { Description } from "../base/description.ts";
import type { Hyperparameter, Resolved } from "../base/options.ts";

/** Options of {@link Average}. */
export interface AverageOptions {
  /**
   * - `"ema"` (default): a running mean that forgets, a ← d·a + (1−d)·θ; the first a is θ.
   * - `"equal"`: the mean of all, of which each weighs the same. Of every step it is Polyak's and Ruppert's average, of
   *   every so many after some it is stochastic weight averaging (SWA).
   */
  kind?: "ema" | "equal";
  /** d in [0, 1]: how much of a running mean is kept. A schedule is called with the updates so far. Default 0.999; Keras has 0.99. */
  decay?: Hyperparameter;
  /**
   * w in [0, ∞): where an average begins it forgets sooner, by min(d, (1 + n)/(w + n)) after n updates. Default 0: not at all;
   * 10 is TensorFlow's.
   */
  warmup?: Hyperparameter;
  /**
   * Whether the first parameters weigh no more than they would much later, as optax's `ema` corrects it: a/(1 − ∏d) of
   * an average that begins at 0. Default false.
   */
  debias?: boolean;
  /** How many calls of `update` pass before the first that counts, a whole number. Default 0. */
  start?: number;
  /** Of how many calls of `update`, from there on, one counts, a whole number from 1. Default 1: each. */
  every?: number;
}

export const description: Description<AverageOptions> = {
  name: "Average",
  options: {
    kind: { default: "ema", choices: ["ema", "equal"] },
    decay: { default: 0.999, min: 0, max: 1 },
    warmup: { default: 0, min: 0 },
    debias: { default: false },
    start: { default: 0, min: 0, integer: true, initial: true },
    every: { default: 1, min: 1, integer: true, initial: true },
  },
  slots: { average: {} },
  scalars: {
    decay_product: { start: 1, min: 0, max: 1 },
    exchanged: { start: 0, min: 0, max: 1, integer: true },
  },
};

/** How far an average goes toward the parameters, a ← a + weight·(θ − a), after n updates; and ∏d after it. */
export function weightOf(
  { kind, decay, warmup, debias }: Resolved<AverageOptions>,
  n: number,
  product: number,
): { readonly weight: number; readonly product: number } {
  if (kind === "equal") return { weight: 1 / (n + 1), product };
  const kept = Math.min(decay, (1 + n) / (warmup + n));
  const next = product * kept;
  if (n === 0) return { weight: 1, product: next };
  // What a/(1 − ∏d) becomes, of an a from 0, so that it is what is kept.
  return { weight: debias && kept < 1 ? (1 - kept) / (1 - next) : 1 - kept, product: next };
}
