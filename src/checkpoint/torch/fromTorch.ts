import { isScheduled } from "../../base/options.ts";
import { type GivenStateDict, type ParameterState, VERSION } from "../../base/stateDict.ts";
import {
  checkChoice,
  checkKeys,
  checkNumber,
  describe,
  mismatch,
  readList,
} from "../../validate.ts";
import { type Bytes, insteadOf, isBytes } from "../bytes.ts";
import { type Correspondence, checkKeysOf, correspondenceOf } from "./correspondence.ts";
import { checkOptions, readOptions } from "./groups.ts";
import { readHistory } from "./history.ts";
import { isKept, type Kept, membersOf } from "./members.ts";
import { type Parameters, readModule, type TorchNetwork, type TorchTensors } from "./module.ts";
import { descriptionOf, type FromTorchOptions, type TorchOptimizer } from "./optimizer.ts";
import { readTorch } from "./readTorch.ts";
import { readGroup, stateDictIn } from "./source.ts";
import { type Raw, readParameter, statesIn } from "./state.ts";
import { checkTarget, isOptimizer } from "./target.ts";
import type { TorchValue } from "./values.ts";

const WHERE = "fromTorch";

/**
 * The state dict of PyTorch's optimizer as one of ours, for `optimizer.loadStateDict`: training goes on here where
 * it stopped there. The values of a module's state dict, for `network.load`.
 *
 * ```ts
 * import { Adam, loadSync } from "nadir";
 * import { fromTorch, toTorch, writeTorch } from "nadir/checkpoint";
 * import { DenseNetwork } from "nadir/networks";
 *
 * const create = () => {
 *   const network = new DenseNetwork(loadSync(), { sizes: [2, 4, 1], activation: "tanh" });
 *   return { network, optimizer: new Adam(network.parameters, { lr: 0.1 }) };
 * };
 * const { network, optimizer } = create();
 * // As torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict()}, …) writes it.
 * const file = writeTorch({ model: toTorch(network), optimizer: toTorch(optimizer) });
 *
 * const other = create();
 * other.network.load(fromTorch(other.network, file));
 * other.optimizer.loadStateDict(fromTorch(other.optimizer, file));
 * console.log(other.network.predict([1, 2])[0] === network.predict([1, 2])[0]); // → true
 * ```
 *
 * Hyperparameters come along, but for those that are schedules here. What PyTorch has not (another place of ε, a
 * weight decay of Rprop) must be at its default here, and `gradScale` stays. Floats are rounded to the parameters'
 * precision, as PyTorch's own `load_state_dict` does; parameters without state start anew.
 *
 * @param target an optimizer of the same class, of the same parameters; or a network, or a record of parameters
 *   of the same names.
 * @param source the state dict: `state_dict()` as a file has it or {@link readTorch} gives it, of an optimizer with
 *   its parameters by number or by name; or a checkpoint in which one value is such a dict.
 * @param options see {@link FromTorchOptions}; for a network or parameters `rename` alone.
 * @throws TypeError, RangeError for the state of another optimizer, or of other parameters, for what PyTorch has
 *   no optimizer for, and for bad options; as {@link readTorch} for a file. A network's `load` looks at its names.
 */
export function fromTorch(
  target: TorchOptimizer,
  source: Bytes | TorchValue,
  options?: FromTorchOptions,
): GivenStateDict;
export function fromTorch(
  target: TorchNetwork | Parameters,
  source: Bytes | TorchValue,
  options?: Pick<FromTorchOptions, "rename">,
): TorchTensors;
export function fromTorch(
  target: TorchOptimizer | TorchNetwork | Parameters,
  source: Bytes | TorchValue,
  options: FromTorchOptions = {},
): GivenStateDict | TorchTensors {
  checkTarget(WHERE, target);
  const isOfOptimizer = isOptimizer(target);
  checkKeys(WHERE, options, isOfOptimizer ? ["match", "rename", "steps", "ignore"] : ["rename"]);
  if (options.rename !== undefined && typeof options.rename !== "function") {
    throw mismatch(`${WHERE}: rename`, "a function", options.rename);
  }
  const value = isBytes(source) ? readTorch(source) : readPlain(source);
  return isOfOptimizer
    ? readOptimizer(target, value, options)
    : readModule(WHERE, target as TorchNetwork | Parameters, value, options);
}

/** @throws TypeError for what only leads to a file, as its path does. */
function readPlain(source: TorchValue): TorchValue {
  const hint = source && insteadOf(source);
  if (!hint) return source;
  const { message } = mismatch(`${WHERE}: source`, "a file's bytes, or what is in it", source);
  throw new TypeError(`${message}: ${hint}`);
}

function readOptimizer(
  optimizer: TorchOptimizer,
  value: TorchValue,
  options: FromTorchOptions,
): GivenStateDict {
  const { match, steps, ignore = [] } = options;
  if (match !== undefined) checkChoice(`${WHERE}: match`, match, ["name", "order"]);
  if (steps !== undefined) checkNumber(`${WHERE}: steps`, steps, { min: 0, integer: true });
  const known = correspondenceOf(WHERE, optimizer);
  const where = `${WHERE}: ${known.name}`;
  const { name, options: specs } = descriptionOf(optimizer);
  const dict = stateDictIn(where, value);
  const { paramGroups } = optimizer;
  for (const [i, group] of paramGroups.entries()) {
    checkOptions(`${where}: paramGroups[${i}]`, known, specs, group);
  }
  const saved = readList(`${where}: param_groups`, dict.param_groups, readGroup);
  const ours = paramGroups.map(({ params }) => params);
  const all = membersOf(where, saved, ours, options);
  if (known.name === "LBFGS" && !all.flat().every(isKept))
    throw new TypeError(`${where}: its history is of all parameters: rename can leave none out`);
  const raw = statesIn(
    where,
    dict.state,
    all.flat().map(({ id }) => id),
  );
  const read = saved.map((group, i) => {
    const groupWhere = `${where}: param_groups[${i}]`;
    checkKeysOf(groupWhere, known, Object.keys(group), ignore);
    return {
      options: readOptions(groupWhere, known, specs, group),
      members: all[i]!.filter(isKept),
    };
  });
  // But for groups of which all are left out.
  const groups = read.filter(({ members }, i) => members.length > 0 || all[i]!.length === 0);
  const states = readStates(where, known, optimizer, raw, groups, steps);
  let next = 0;
  return {
    ...{ optimizer: name, version: VERSION },
    steps: steps ?? stepsOf(where, known, optimizer, states),
    state: states,
    paramGroups: groups.map(({ options, members }) => {
      return { ...options, schedules: [], params: members.map(() => next++) };
    }),
  };
}

/** A group of those that are not left out, and its hyperparameters by our names. */
interface Group {
  readonly options: Readonly<Record<string, unknown>>;
  readonly members: readonly Kept[];
}

function readStates(
  where: string,
  known: Correspondence,
  optimizer: TorchOptimizer,
  states: ReadonlyMap<string, Raw>,
  groups: readonly Group[],
  steps: number | undefined,
): readonly ParameterState[] {
  const members = groups.flatMap(({ members }) => members);
  if (known.name !== "LBFGS") {
    const description = descriptionOf(optimizer);
    return members.map((member) =>
      readParameter(where, known, description, member, states.get(`${member.id}`), steps),
    );
  }
  if (groups.length !== 1) {
    throw new TypeError(`${where}: PyTorch has it for one group, got ${groups.length}`);
  }
  const [first, ...others] = members;
  const second = others.find(({ id }) => states.has(`${id}`));
  if (second)
    throw new TypeError(`${where}: only the first parameter has state, got that of ${second.id}`);
  const parameters = members.map(({ parameter }) => parameter);
  const size = groups[0]!.options.historySize as number;
  // Before there is room made for as many.
  const own = (optimizer.paramGroups[0] as { readonly historySize?: number }).historySize!;
  if (size !== own) {
    throw new RangeError(
      `${where}: param_groups[0]: history_size must be ${own}, as historySize is here, got ${describe(size)}`,
    );
  }
  return readHistory(where, parameters, states.get(`${first!.id}`), size, steps);
}

/** How many steps have been taken: as many as by the parameter that has taken most. */
function stepsOf(
  where: string,
  known: Correspondence,
  { paramGroups }: TorchOptimizer,
  states: readonly ParameterState[],
): number {
  const most = states.reduce((most, { step }) => Math.max(most, step), 0);
  if (known.step !== "none") return most;
  const scheduled = paramGroups
    .flatMap((group) => Object.entries(group))
    .find(([, value]) => isScheduled(value));
  if (!scheduled) return most;
  throw new TypeError(
    `${where}: ${scheduled[0]} is a schedule, and the state dict does not say how many steps have been taken: give { steps }`,
  );
}
