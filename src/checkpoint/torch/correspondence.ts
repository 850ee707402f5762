/**
 * PyTorch's optimizers and ours: which hyperparameter is which, and what a parameter's state has there.
 *
 * @module
 */
import { describe, listed } from "../../validate.ts";
import { byName } from "./dtypes.ts";
import type { TorchValue } from "./values.ts";

/** A hyperparameter, or an element of one, as PyTorch has it and as we have it. */
export interface Hyper {
  readonly torch: string;
  /** Which element of PyTorch's tuple it is, where ours is no tuple. */
  readonly index?: number;
  readonly ours: string;
  /** Older versions have it not, and do what its default says. */
  readonly isNew: boolean;
  read?(value: unknown): unknown;
  write?(value: unknown, options: Readonly<Record<string, unknown>>): TorchValue;
}

/** How an optimizer of PyTorch corresponds to ours of the same name. */
export interface Correspondence {
  readonly name: string;
  readonly hypers: readonly Hyper[];
  /** What says how a step is computed there, and not what it is: PyTorch's names, and defaults. */
  readonly flags: Readonly<Record<string, null | false>>;
  /** How it counts a parameter's steps: by a tensor, a number, or not at all. */
  readonly step: "tensor" | "number" | "none";
  /** State that is one number. */
  readonly scalars: readonly string[];
  /** The arrays of a parameter's state, by its shape: all that the class has, if it is not said. */
  readonly slots?: (shape: readonly number[]) => readonly string[];
}

/** Ours, where it is not PyTorch's in camelCase. */
const RENAMED: Readonly<Record<string, string>> = {
  initial_accumulator_value: "initialAccumulator",
  line_search_fn: "lineSearch",
};

const camelCase = (name: string) =>
  name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Hyperparameters by PyTorch's names; those with a question mark came later. */
function hypersOf(names: string): Hyper[] {
  return names.split(" ").map((each) => {
    const torch = each.replace("?", "");
    return { torch, ours: byName(RENAMED, torch) ?? camelCase(torch), isNew: each !== torch };
  });
}

const FLAGS: Readonly<Record<string, null | false>> = {
  foreach: null,
  capturable: false,
  differentiable: false,
  fused: null,
};
const NO_FLAGS = {};
const some = (...names: readonly string[]) =>
  Object.fromEntries(names.map((name) => [name, FLAGS[name]!]));
const most = some("foreach", "capturable", "differentiable");

/** What most of them are. */
function simple(
  name: string,
  names: string,
  flags: Correspondence["flags"],
  more: Partial<Correspondence> = {},
): Correspondence {
  return { name, hypers: hypersOf(names), flags, step: "tensor", scalars: [], ...more };
}

const ADAM = "lr betas eps weight_decay amsgrad maximize? decoupled_weight_decay?";
const isMatrix = (shape: readonly number[]) => shape.length > 1;

const ALL: readonly Correspondence[] = [
  simple("Adadelta", "lr rho eps weight_decay maximize?", most),
  {
    ...simple("Adafactor", "lr beta2_decay d weight_decay maximize", some("foreach")),
    hypers: [
      ...hypersOf("lr beta2_decay d weight_decay maximize"),
      { torch: "eps", index: 0, ours: "eps1", isNew: false },
      { torch: "eps", index: 1, ours: "eps2", isNew: false },
    ],
    slots: (shape) => (isMatrix(shape) ? ["row_var", "col_var"] : ["variance"]),
  },
  simple(
    "Adagrad",
    "lr lr_decay eps weight_decay initial_accumulator_value maximize?",
    some("foreach", "differentiable", "fused"),
  ),
  simple("Adam", ADAM, FLAGS),
  simple("AdamW", ADAM, FLAGS),
  simple("Adamax", "lr betas eps weight_decay maximize?", most),
  simple("ASGD", "lr lambd alpha t0 weight_decay maximize?", most, { scalars: ["eta", "mu"] }),
  {
    ...simple("LBFGS", "", NO_FLAGS, { step: "none" }),
    hypers: [
      ...hypersOf("lr max_iter tolerance_grad tolerance_change history_size line_search_fn"),
      {
        ...hypersOf("max_eval")[0]!,
        write: (value, { maxIter }) =>
          (value ?? Math.floor(((maxIter as number) * 5) / 4)) as number,
      },
    ],
  },
  {
    ...simple("Muon", "", NO_FLAGS, { step: "none" }),
    hypers: [
      ...hypersOf("lr weight_decay momentum nesterov ns_coefficients eps ns_steps"),
      {
        ...hypersOf("adjust_lr_fn")[0]!,
        read: (value) => value ?? "original",
        write: (value) => value as string,
      },
    ],
    slots: () => ["momentum_buffer"],
  },
  simple(
    "NAdam",
    "lr betas eps weight_decay momentum_decay maximize? decoupled_weight_decay?",
    most,
    {
      scalars: ["mu_product"],
    },
  ),
  simple("RAdam", "lr betas eps weight_decay maximize? decoupled_weight_decay?", most),
  simple("RMSprop", "lr momentum alpha eps centered weight_decay maximize?", most),
  simple("Rprop", "lr etas step_sizes maximize?", most),
  simple(
    "SGD",
    "lr momentum dampening weight_decay nesterov maximize?",
    some("foreach", "differentiable", "fused"),
    { step: "none" },
  ),
  simple("SparseAdam", "lr betas eps maximize?", NO_FLAGS, { step: "number" }),
];

/** How the class of an optimizer corresponds. @throws TypeError for a class that PyTorch has not. */
export function correspondenceOf(where: string, optimizer: object): Correspondence {
  const Class = optimizer.constructor as { name?: unknown; description?: { name?: unknown } };
  const { name } = Class.description ?? Class;
  // Of PyTorch's presets too.
  const found = ALL.find((each) => each.name === name || `torch.${each.name}` === name);
  if (found) return found;
  const names = ALL.map((each) => each.name).join(", ");
  throw new TypeError(
    `${where}: PyTorch has no ${describe(name)}; optimizers of both are ${names}`,
  );
}

/** Keys of a group that are no hyperparameters: of schedulers, of names. */
const BESIDE = [
  ...["params", "param_names", "name", "initial_lr", "max_lr", "min_lr", "swa_lr"],
  ...["base_momentum", "max_momentum", ...Object.keys(FLAGS)],
];

/** @throws TypeError for a key that may change a step, and is not known. */
export function checkKeysOf(
  where: string,
  { name, hypers }: Correspondence,
  keys: readonly string[],
  ignored: readonly string[],
): void {
  const known = [...new Set(hypers.map(({ torch }) => torch))];
  const isKnown = (key: string) => [...known, ...BESIDE, ...ignored].includes(key);
  const strange = keys.filter((key) => !isKnown(key));
  if (strange.length === 0) return;
  throw new TypeError(
    `${where} has ${listed(strange)}, and PyTorch's ${name} has ${known.join(", ")}: it is of another optimizer, or { ignore: [${listed(strange)}] } says that it changes no step`,
  );
}
