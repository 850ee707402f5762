import { checkFlag } from "../validate.ts";
import type { Values } from "../values.ts";

/** Which rows of the data count, and how much. */
export interface LossOptions {
  /** Indices of the rows of inputs and targets to take, as `minibatches` gives them. Default: all. */
  readonly rows?: ArrayLike<number>;
  /** A weight for each row of the inputs, in [0, ∞). Default: all 1. */
  readonly rowWeights?: Values | undefined;
}

/** Which gradients a backward pass computes. */
export interface BackwardOptions {
  /** Compute the gradient with respect to the inputs too: `inputGradient`. Default false. */
  readonly inputs?: boolean;
  /** Compute the parameters' gradients. Default true. */
  readonly parameters?: boolean;
  /** Add to the parameters' gradients instead of replacing them. Default false. */
  readonly accumulate?: boolean;
}

/** Options of a batch's loss and gradients: {@link LossOptions} and {@link BackwardOptions}. */
export interface LossAndGradientsOptions extends LossOptions, BackwardOptions {}

export const backwardNames: readonly (keyof BackwardOptions)[] = [
  "inputs",
  "parameters",
  "accumulate",
];
export const lossAndGradientsNames: readonly string[] = ["rows", "rowWeights", ...backwardNames];

/** Options that are left out. */
export const NO_OPTIONS: object = Object.freeze({});

/** What was read last: kept, since a step leaves no garbage. */
const wanted = { inputs: false, parameters: true, accumulate: false };

/** Options, checked and complete, until others are read. @throws TypeError for one that is not a boolean. */
export function readBackward(
  where: string,
  { inputs = false, parameters = true, accumulate = false }: BackwardOptions,
): Required<BackwardOptions> {
  wanted.inputs = inputs;
  wanted.parameters = parameters;
  wanted.accumulate = accumulate;
  for (const name of backwardNames) {
    // A name is only put together where it is needed: this is on the way of every step.
    if (typeof wanted[name] !== "boolean") checkFlag(`${where}: ${name}`, wanted[name]);
  }
  return wanted;
}
