import type { ParameterState, StateDict } from "../../base/stateDict.ts";
import type { Buffer } from "../../networks/buffers.ts";
import type { Parameter } from "../../parameter.ts";
import { fileTensor } from "../tensors/elements.ts";
import { type Correspondence, correspondenceOf } from "./correspondence.ts";
import { checkOptions, writeOptions } from "./groups.ts";
import { writeHistory } from "./history.ts";
import { BATCHES, isNetwork, type Parameters, parametersIn, type TorchNetwork } from "./module.ts";
import { descriptionOf, type TorchOptimizer } from "./optimizer.ts";
import { writeParameter } from "./state.ts";
import { checkTarget, isOptimizer } from "./target.ts";
import type { TorchModuleDict, TorchOptimizerDict, TorchValue } from "./values.ts";

const WHERE = "toTorch";

/**
 * What PyTorch's `load_state_dict` takes, once {@link writeTorch} has written it and `torch.load` read it:
 *
 * - of an optimizer that PyTorch has, its `state_dict()`: state by the numbers of parameters, in the order of the
 *   groups, and groups with all hyperparameters. A schedule is written as its number for the next step.
 * - of a network, the state dict of a `torch.nn.Sequential` of its layers, of a `DenseNetwork` of linear layers with an
 *   activation between each two: `0.weight`, `0.bias`, `2.weight`, …; running statistics too.
 * - of a record of parameters, their values under their own names.
 *
 * ```ts
 * import { AdamW, loadSync } from "nadir";
 * import { DenseNetwork } from "nadir/networks";
 * import { toTorch, writeTorch } from "nadir/checkpoint";
 *
 * const network = new DenseNetwork(loadSync(), { sizes: [2, 8, 1], activation: "relu", seed: 1 });
 * const optimizer = new AdamW(network.parameters, { lr: 0.01 });
 * const file = writeTorch({ model: toTorch(network), optimizer: toTorch(optimizer) });
 * console.log(Object.keys(toTorch(network)).join(" ")); // → 0.weight 0.bias 2.weight 2.bias
 * ```
 *
 * In Python `model.load_state_dict(file["model"])` and `optimizer.load_state_dict(file["optimizer"])`. All arrays
 * are copies.
 *
 * @param source an optimizer, a network, or parameters
 * @throws TypeError for an optimizer that PyTorch has not, or one whose options it has not (another place of ε, no
 *   PyTorch's line search); for LBFGS of several groups, and Muon of what is no matrix; for what is none of these, such
 *   as an `Average`, whose values `average.within(() => toTorch(network))` gives.
 */
export function toTorch(source: TorchOptimizer): TorchOptimizerDict;
export function toTorch(source: TorchNetwork | Parameters): TorchModuleDict;
export function toTorch(
  source: TorchOptimizer | TorchNetwork | Parameters,
): TorchOptimizerDict | TorchModuleDict {
  checkTarget(WHERE, source);
  if (isOptimizer(source)) return optimizerDict(source);
  const parameters = parametersIn(source);
  if (!isNetwork(source)) return tensorsOf(parameters, (name) => name);
  const nameOf = "sizes" in source ? inSequence : (name: string) => name.replace(/^layers\./, "");
  const counted = Object.entries(source.buffers);
  return tensorsOf({ ...parameters, ...Object.fromEntries(counted.filter(isTorchs)) }, nameOf);
}

/** Of a `DenseNetwork` `layers.1.weight` is `2.weight`, since an activation stands between. */
const inSequence = (name: string) =>
  name.replace(/^layers\.(\d+)\./, (_, number: string) => `${2 * Number(number)}.`);

/** PyTorch counts batches, but no rows. */
const isTorchs = ([name, { isCount }]: readonly [string, Buffer]) => !isCount || BATCHES.test(name);

function tensorsOf(
  all: Readonly<Record<string, Parameter | Buffer>>,
  nameOf: (name: string) => string,
): TorchModuleDict {
  const tensors = Object.entries(all).map(([name, { dtype, shape, data }]) => {
    const isCount = BATCHES.test(name);
    const copy = isCount ? BigInt64Array.from(data, BigInt) : data.slice();
    return [nameOf(name), fileTensor(isCount ? "i64" : dtype, shape, copy)] as const;
  });
  return Object.fromEntries(tensors);
}

function optimizerDict(optimizer: TorchOptimizer): TorchOptimizerDict {
  const known = correspondenceOf(WHERE, optimizer);
  const { options: specs } = descriptionOf(optimizer);
  const where = `${WHERE}: ${known.name}`;
  const { paramGroups } = optimizer;
  for (const [i, group] of paramGroups.entries()) {
    checkOptions(`${where}: paramGroups[${i}]`, known, specs, group);
  }
  const { state, steps } = optimizer.stateDict() as StateDict;
  let next = 0;
  const members = paramGroups.map(({ params }) => params.map(() => next++));
  return {
    state: statesOf(where, known, optimizer, state, members),
    param_groups: paramGroups.map((group, i) => ({
      ...writeOptions(known, group as never, steps),
      params: members[i]!,
      param_names: group.params.map(({ name }) => name),
    })),
  };
}

function statesOf(
  where: string,
  known: Correspondence,
  optimizer: TorchOptimizer,
  states: readonly ParameterState[],
  members: readonly (readonly number[])[],
): ReadonlyMap<number, TorchValue> {
  const groups = optimizer.paramGroups as unknown as readonly Readonly<Record<string, number>>[];
  if (known.name === "LBFGS") {
    if (groups.length > 1)
      throw new TypeError(`${where}: PyTorch has it for one group, got ${groups.length}`);
    const history = writeHistory(where, states, groups[0]!.historySize!);
    return new Map(history ? [[0, history]] : []);
  }
  const found = new Map<number, TorchValue>();
  for (const [i, group] of members.entries()) {
    // PyTorch's Adagrad makes its state with the optimizer, and wants it.
    const start = known.name === "Adagrad" ? groups[i]!.initialAccumulator : undefined;
    for (const index of group) {
      if (known.name === "Muon") checkMatrix(where, states[index]!);
      const written = writeParameter(known, descriptionOf(optimizer), states[index]!, start);
      if (written) found.set(index, written);
    }
  }
  return found;
}

function checkMatrix(where: string, { name, shape }: ParameterState): void {
  if (shape.length === 2) return;
  throw new TypeError(
    `${where}: ${JSON.stringify(name)} must be a matrix, as PyTorch's Muon has no others, got shape [${shape.join(", ")}]`,
  );
}
