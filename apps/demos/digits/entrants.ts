import type { Optimizer } from "../../../src/base/optimizer.ts";
import type { Parameters } from "../../../src/base/parameters.ts";
import { catalog } from "../../../src/optimizers/catalog.ts";
import { cardOf } from "../cards.ts";
import { normalized, type Options } from "../text.ts";

/** One who races: an optimizer in one of its forms. */
export interface Entrant {
  /** As tables and curves show it: `SGD momentum`. */
  readonly name: string;
  /** As the command line takes it: `sgd-momentum`. */
  readonly id: string;
  /** The class's name. */
  readonly optimizer: string;
  readonly options: Options;
  start(parameters: Parameters): Pick<Optimizer<object>, "step" | "paramGroups" | "dispose">;
}

/** All of them, in the order of the catalog. */
export const entrants: readonly Entrant[] = catalog.flatMap((optimizer) => {
  const { name } = optimizer.description;
  const forms = cardOf(name).digits;
  return forms.map(({ form, options }) => ({
    name: form === undefined ? name : `${name} ${form}`,
    id: normalized(forms.length === 1 ? name : `${name}-${form ?? "plain"}`),
    optimizer: name,
    options,
    start: (parameters: Parameters) => new optimizer(parameters, options),
  }));
});
