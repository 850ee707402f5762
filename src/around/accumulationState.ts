import type { FloatArray } from "../arrays.ts";
import type { Description } from "../base/description.ts";
import { matchState } from "../base/matchState.ts";
import { savedOptions } from "../base/savedOptions.ts";
import { type GivenStateDict, optionsState, type StateDict, VERSION } from "../base/stateDict.ts";
import { takeState } from "../base/takeState.ts";
import type { Parameter } from "../parameter.ts";
import { checkNumber, describe } from "../validate.ts";

/** Options of `Accumulation`. */
export interface AccumulationOptions {
  /** Micro-batches of a step: a whole number in [1, ∞). */
  readonly batches: number;
  /** What the step is given of their gradients. Default: "mean". */
  readonly reduction?: "mean" | "sum";
}

/** What an accumulation under way has beside its sums. */
export interface Accumulated {
  readonly options: Required<AccumulationOptions>;
  /** Micro-batches that were added. */
  readonly count: number;
  /** What they weigh together. */
  readonly weight: number;
}

const description: Description<AccumulationOptions> = {
  name: "Accumulation",
  options: {
    batches: { default: 1, min: 1, integer: true, initial: true },
    reduction: { default: "mean", choices: ["mean", "sum"] },
  },
  // A gradient may have overflowed, as a GradScaler's do.
  slots: { sum: { orNaN: true } },
  scalars: { weight: { start: 0, min: 0 } },
};
const WHERE = "Accumulation: state dict";

/** In the form of an optimizer's state: one group, whose parameters have taken `count` steps. */
export function writeAccumulated(
  { options, count, weight }: Accumulated,
  parameters: readonly Parameter[],
  sumOf: (parameter: number) => FloatArray,
): StateDict {
  return {
    ...{ optimizer: "Accumulation", version: VERSION, steps: count },
    state: parameters.map(({ name, shape, dtype }, i) => ({
      ...{ name, shape, dtype, step: count, scalars: { weight } },
      slots: count > 0 ? { sum: sumOf(i) } : ({} as Record<string, FloatArray>),
    })),
    paramGroups: [
      { ...optionsState(description.options, options), params: parameters.map((_, i) => i) },
    ],
  };
}

/** What is to be taken up, and each parameter's sum in their order. @throws TypeError or RangeError */
export function readAccumulated(
  dict: GivenStateDict,
  current: Required<AccumulationOptions>,
  parameters: readonly Parameter[],
  lent: boolean,
): Accumulated & { readonly sums: readonly (FloatArray | undefined)[] } {
  const taken = takeState(dict, description, lent);
  const [matched] = matchState(WHERE, taken.groups, [parameters]);
  const { saved, states } = matched!;
  const options = savedOptions(saved, description.options, current);
  const count = checkNumber(`${WHERE}: steps`, taken.steps, { min: 0, below: options.batches });
  const { weight } = states[0]!.scalars;
  for (const { name, step, scalars, slots } of states) {
    const where = `${WHERE}: state of ${describe(name)}`;
    for (const [what, value, all] of [
      ["step", step, count],
      ["weight", scalars.weight, weight],
    ] as const) {
      if (value !== all) throw new TypeError(`${where}: ${what} must be ${all}, got ${value}`);
    }
    if (count > 0 && !slots.sum) throw new TypeError(`${where} must have sum after ${count} steps`);
  }
  return { options, count, weight: weight!, sums: states.map(({ slots }) => slots.sum) };
}
