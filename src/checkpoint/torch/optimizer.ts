import type { Description } from "../../base/description.ts";
import type { CommonOptions } from "../../base/options.ts";
import type { GivenStateDict } from "../../base/stateDict.ts";
import type { Parameter } from "../../parameter.ts";

/** An optimizer, as far as its state is to be read or written. */
export interface TorchOptimizer {
  /** Its groups, with their parameters. */
  readonly paramGroups: readonly { readonly params: readonly Parameter[] }[];
  /** Steps that it has taken. */
  readonly steps: number;
  /** All that its next step depends on. */
  stateDict(): GivenStateDict;
}

/** Options of {@link fromTorch}. */
export interface FromTorchOptions {
  /**
   * Which parameter is which: by `"name"`, where the state dict has names (the optimizer was made of
   * `model.named_parameters()`, PyTorch 2.6), which is the default there; or by `"order"`, which is all that other
   * state dicts say.
   */
  readonly match?: "name" | "order";
  /** What a parameter is called here, by its name there; undefined leaves it out. */
  readonly rename?: (name: string) => string | undefined;
  /** How many steps have been taken, for schedules: PyTorch's SGD, Muon and LBFGS do not save it. */
  readonly steps?: number;
  /** Keys of groups that are no hyperparameters, such as some of your own. */
  readonly ignore?: readonly string[];
}

/** What its class says of itself. */
export function descriptionOf(optimizer: object): Description<CommonOptions> {
  return (optimizer.constructor as unknown as { description: Description<CommonOptions> })
    .description;
}
