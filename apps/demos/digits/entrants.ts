import type { Optimizer } from "../../../src/base/optimizer.ts";
import type { Parameters } from "../../../src/base/parameters.ts";
import { catalog } from "../../../src/optimizers/catalog.ts";
import { cardOf } from "../cards.ts";
import { normalized, type Options } from "../text.ts";

/** An optimizer in one of its forms, as it takes part in the race. */
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

/** Those who race if nobody is chosen: by id, so that it stays the same race as optimizers come. */
const STANDARD = [
  ...["sgd-plain", "sgd-momentum", "sgd-nesterov", "sgd-averaged", "nag", "adagrad"],
  ...["rmsprop-plain", "rmsprop-centered", "adadelta", "adam-plain", "adam-amsgrad"],
  ...["adam-lookahead", "adamw", "adamax", "nadam", "nadamax"],
];

export const standard: readonly Entrant[] = STANDARD.map(
  (wanted) => entrants.find(({ id }) => id === wanted)!,
);

/** Whether a name means an entrant: by its id, by its class all its forms, and by `all` everybody. */
export function answersTo({ id, optimizer }: Entrant, name: string): boolean {
  return name === id || name === normalized(optimizer) || name === "all";
}

/** Whether entrants, in the order of the catalog, are the standard ones. */
export function areStandard(chosen: readonly Entrant[]): boolean {
  return chosen.length === standard.length && chosen.every((entrant, i) => entrant === standard[i]);
}
