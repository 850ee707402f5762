import type { Optimizer } from "../../../src/base/optimizer.ts";
import type { Parameters } from "../../../src/base/parameters.ts";
import { catalog } from "../../../src/optimizers/catalog.ts";
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

type Form = readonly [form: string, options: Options];

/**
 * The forms in which an optimizer races; `plain` if it is the class itself. One that is missing here
 * races with its defaults.
 *
 * Learning rates are of 1, 2, 5, 10, …, tuned by hand on the seeds 1 to 5: low enough that the next
 * higher one trains too with each of these.
 */
const forms: Readonly<Record<string, readonly Form[]>> = {
  SGD: [
    ["plain", { lr: 0.5 }],
    ["momentum", { lr: 0.1, momentum: 0.9 }],
    ["nesterov", { lr: 0.1, momentum: 0.9, nesterov: true }],
    ["averaged", { lr: 1, momentum: 0.9, momentumForm: "average", biasCorrection: true }],
  ],
  NAG: [["plain", { lr: 0.1, momentum: 0.9 }]],
  Adagrad: [["plain", { lr: 0.1 }]],
  RMSprop: [
    ["plain", { lr: 0.005 }],
    ["centered", { lr: 0.001, momentum: 0.9, centered: true }],
  ],
  Adadelta: [["plain", { lr: 5 }]],
  Adam: [
    ["plain", { lr: 0.01 }],
    ["amsgrad", { lr: 0.01, amsgrad: true }],
    ["lookahead", { lr: 0.01, lookAhead: true }],
  ],
  AdamW: [["plain", { lr: 0.01 }]],
  Adamax: [["plain", { lr: 0.05 }]],
  NAdam: [["plain", { lr: 0.01 }]],
  NadaMax: [["plain", { lr: 0.05 }]],
};

/** All of them, in the order of the catalog. */
export const entrants: readonly Entrant[] = catalog.flatMap((optimizer) => {
  const { name, options } = optimizer.description;
  const own = forms[name] ?? [["plain", { lr: options.lr.default }]];
  return own.map(([form, options]) => ({
    name: form === "plain" ? name : `${name} ${form}`,
    id: normalized(own.length === 1 ? name : `${name}-${form}`),
    optimizer: name,
    options,
    start: (parameters: Parameters) => new optimizer(parameters, options),
  }));
});
