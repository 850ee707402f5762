import { Pauses } from "../pauses.ts";
import { attempt } from "./attempt.ts";
import type { OptionsOf, Space } from "./dimensions.ts";
import { readOptions, type TuneOptions } from "./options.ts";
import { readTrials, type Trial } from "./trial.ts";

/** What a search found, however it ended. */
export interface Tuned<O extends object> {
  /** The complete trial with the best value, of equal ones the first; undefined if none is complete. */
  readonly best: (Trial<O> & { readonly value: number }) | undefined;
  /** All that ended, in order. */
  readonly trials: readonly Trial<O>[];
  /** What ended it: all trials were done, the signal was aborted, or `onTrial` returned false. */
  readonly stopped: "trials" | "signal" | "callback";
}

/**
 * Looks for good options: trains with one set of them after another, and says which did best.
 *
 * ```ts
 * import { AdamW, load } from "nadir";
 * import { DenseNetwork, fit, meanSquaredError } from "nadir/networks";
 * import { logUniform, oneMinusLogUniform, tune } from "nadir/tune";
 *
 * const nadir = await load();
 * const inputs = Float32Array.from({ length: 200 }, (_, i) => i / 100 - 1);
 * const targets = inputs.map((x) => x * x * x - x);
 * const { best, trials } = await tune({
 *   space: { lr: logUniform(1e-4, 1), beta1: oneMinusLogUniform(0.5, 0.99) },
 *   trials: 12,
 *   seed: 1,
 *   async objective({ lr, beta1 }, { report, signal }) {
 *     const network = new DenseNetwork(nadir, { sizes: [1, 16, 1], activation: "tanh", seed: 1 });
 *     const optimizer = new AdamW(network.parameters, { lr, betas: [beta1, 0.999] });
 *     const { epochs } = await fit(network, {
 *       ...{ inputs, targets, loss: meanSquaredError, optimizer, epochs: 20, validation: 0.2, signal },
 *       onEpoch: ({ validation }) => report(validation?.loss ?? Number.NaN), // false ends what is hopeless
 *     });
 *     optimizer.dispose();
 *     network.dispose();
 *     return epochs.at(-1)?.validation?.loss;
 *   },
 * });
 * console.log((best?.value ?? 1) < 0.01, trials.length); // → true 12
 * ```
 *
 * **The search** is random, and spread evenly: a trial's options are those of a point of Halton's sequence, whose digits
 * are permuted by the seed (arXiv:2306.07179, section 4.4). They follow from the seed, the space and the trial's number
 * alone, and are the same on every engine; more trials go on where fewer ended.
 *
 * **Hopeless trials** end early by the median rule, if the objective reports how it goes: where the best so far is worse
 * than the median of the complete trials' reports of the same number. `prune: { startup, warmup }` says from
 * when on, `prune: false` never.
 *
 * **What fails** is a trial, not the search: an objective that throws, gives undefined, or gives or reports NaN or an
 * infinity, did worst.
 *
 * **Going on.** Trials are plain data: kept as JSON from `onTrial`, they are `earlier` to the next call, which goes on as
 * one call would have. Trials of another seed or space are refused.
 *
 * One trial runs at a time. Between them the event loop has its turns, as in `fit`.
 *
 * @throws (rejects with) TypeError or RangeError for bad options, before the first trial; TypeError if the objective returns
 *   what is neither a number nor undefined, or reports no number; an Error if all trials failed, its `cause` what the first one threw; what `onTrial` throws.
 */
export async function tune<S extends Space>(options: TuneOptions<S>): Promise<Tuned<OptionsOf<S>>> {
  const plan = readOptions(options);
  const { trials: count, earlier = [], onTrial, signal, draw } = plan;
  const trials = readTrials("tune: earlier", earlier, count, draw);
  const pauses = new Pauses();
  let cause: unknown;
  const end = (stopped: Tuned<OptionsOf<S>>["stopped"]) => ({
    best: bestOf(trials, plan.sign),
    trials,
    stopped,
  });
  try {
    while (trials.length < count) {
      if (pauses.areDue) await pauses.take();
      if (signal?.aborted) return end("signal");
      const { trial, thrown } = await attempt(plan, trials);
      if (signal?.aborted) return end("signal");
      cause ??= thrown;
      trials.push(trial);
      const goesOn = await onTrial?.(trial);
      if (goesOn === false && trials.length < count) return end("callback");
    }
  } finally {
    pauses.end();
  }
  if (trials.every(({ state }) => state === "failed")) {
    const first = trials[0]!.error ?? "it does not say why";
    throw new Error(`tune: all ${count} trials failed, the first one: ${first}`, { cause });
  }
  return end("trials");
}

function bestOf<O extends object>(trials: readonly Trial<O>[], sign: number): Tuned<O>["best"] {
  let best: Tuned<O>["best"];
  for (const trial of trials) {
    const { state, value } = trial;
    if (state !== "complete" || value === null) continue;
    if (best === undefined || sign * value < sign * best.value) best = { ...trial, value };
  }
  return best;
}
