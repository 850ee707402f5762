import type { FloatArray } from "../arrays.ts";
import { matchState } from "../base/matchState.ts";
import { savedOptions } from "../base/savedOptions.ts";
import { type GivenStateDict, optionsState, type StateDict, VERSION } from "../base/stateDict.ts";
import { takeState } from "../base/takeState.ts";
import type { Parameter } from "../parameter.ts";
import { describe } from "../validate.ts";
import { type AverageOptions, description } from "./options.ts";

/** What an average depends on beside its arrays. */
export interface AverageState {
  /** Calls of `update`. */
  calls: number;
  /** Those that counted. */
  updates: number;
  /** ∏d. */
  product: number;
  /** Whether parameters hold the average. */
  isExchanged: boolean;
}

const { name: NAME, options: specs } = description;
const WHERE = `${NAME}: state dict`;

/** In the form of an optimizer's state: one group, whose parameters have taken `updates` steps. */
export function writeAverage(
  options: Required<AverageOptions>,
  parameters: readonly Parameter[],
  { calls, updates, product, isExchanged }: AverageState,
  averageOf: (parameter: Parameter) => FloatArray,
): StateDict {
  const scalars = { decay_product: product, exchanged: isExchanged ? 1 : 0 };
  return {
    ...{ optimizer: NAME, version: VERSION, steps: calls },
    state: parameters.map((parameter) => {
      const { name, shape, dtype } = parameter;
      const slots: Record<string, FloatArray> =
        updates > 0 ? { average: averageOf(parameter) } : {};
      return { name, shape, dtype, step: updates, scalars: { ...scalars }, slots };
    }),
    paramGroups: [{ ...optionsState(specs, options), params: parameters.map((_, i) => i) }],
  };
}

/** What is to be taken up, and each parameter's average in their order. @throws TypeError or RangeError */
export function readAverage(
  dict: GivenStateDict,
  current: Required<AverageOptions>,
  parameters: readonly Parameter[],
  lent: boolean,
): {
  readonly options: Required<AverageOptions>;
  readonly state: AverageState;
  readonly averages: readonly (FloatArray | undefined)[];
} {
  const taken = takeState(dict, description, lent);
  const [matched] = matchState(WHERE, taken.groups, [parameters]);
  const { saved, states } = matched!;
  const options = savedOptions(saved, specs, current);
  const [first] = states;
  const { step: updates, scalars } = first!;
  for (const { name, step, scalars: others, slots } of states) {
    const where = `${WHERE}: state of ${describe(name)}`;
    if (step !== updates)
      throw new TypeError(`${where}: step must be ${updates}, as of all, got ${step}`);
    for (const key in scalars) {
      if (others[key] === scalars[key]) continue;
      throw new TypeError(
        `${where}: ${key} must be ${scalars[key]}, as of all, got ${others[key]}`,
      );
    }
    if (step > 0 && !slots.average)
      throw new TypeError(`${where} must have average after ${step} updates`);
  }
  const state: AverageState = {
    ...{ calls: taken.steps, updates, product: scalars.decay_product! },
    isExchanged: scalars.exchanged === 1,
  };
  return { options, state, averages: states.map(({ slots }) => slots.average) };
}
