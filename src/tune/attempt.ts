import { describe, mismatch } from "../validate.ts";
import type { OptionsOf, Space } from "./dimensions.ts";
import { isHopeless } from "./median.ts";
import type { Plan } from "./options.ts";
import type { Trial } from "./trial.ts";

/** A trial that ended, and what the objective threw. */
interface Attempt<O extends object> {
  readonly trial: Trial<O>;
  readonly thrown?: unknown;
}

/** Runs the trial that comes behind these. What it gives does not count if the search's signal is aborted by then. */
export async function attempt<S extends Space>(
  { objective, draw, prune, sign, signal }: Plan<S>,
  trials: readonly Trial<OptionsOf<S>>[],
): Promise<Attempt<OptionsOf<S>>> {
  const number = trials.length;
  const options = draw(number);
  const controller = new AbortController();
  const abort = () => controller.abort();
  const reports: number[] = [];
  const outcome: Outcome = {
    isPruned: false,
    failure: undefined,
    misuse: undefined,
    isOver: false,
  };
  const report = (value: number) => {
    if (typeof value !== "number") {
      outcome.misuse = mismatch("tune: report's value", "a number", value);
      throw outcome.misuse;
    }
    if (outcome.isOver || controller.signal.aborted) return false;
    if (Number.isFinite(value)) reports.push(value);
    else outcome.failure = `it reported ${value}`;
    outcome.isPruned =
      !outcome.failure && prune !== false && isHopeless(reports, trials, sign, prune);
    if (outcome.isPruned || outcome.failure) abort();
    return !controller.signal.aborted;
  };
  signal?.addEventListener("abort", abort);
  let value: number | undefined;
  let caught: { readonly thrown: unknown } | undefined;
  try {
    // A copy: the objective may change its own.
    value = await objective({ ...options }, { trial: number, report, signal: controller.signal });
  } catch (thrown) {
    caught = { thrown };
  } finally {
    outcome.isOver = true;
    signal?.removeEventListener("abort", abort);
  }
  if (outcome.misuse) throw outcome.misuse;
  const known = { trial: number, options, reports };
  if (outcome.isPruned) return { trial: { ...known, state: "pruned", value: reports.at(-1)! } };
  if (value !== undefined && typeof value !== "number" && !controller.signal.aborted) {
    throw mismatch("tune: what objective returns", "a number", value);
  }
  const error = outcome.failure ?? (caught ? textOf(caught.thrown) : failureOf(value));
  if (error === undefined) return { trial: { ...known, state: "complete", value: value! } };
  return { trial: { ...known, state: "failed", value: null, error }, ...caught };
}

interface Outcome {
  isPruned: boolean;
  failure: string | undefined;
  misuse: TypeError | undefined;
  isOver: boolean;
}

/** Undefined too: the loss of the last epoch is, where a training diverged within its first one. */
const failureOf = (value: number | undefined) =>
  Number.isFinite(value) ? undefined : `it returned ${value}`;

const textOf = (thrown: unknown) =>
  thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : `it threw ${describe(thrown)}`;
