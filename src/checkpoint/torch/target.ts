/** What is moved to PyTorch or from it; and of what is none of these what is to be given instead. */
import { Parameter } from "../../parameter.ts";
import { describe, isObject, mismatch } from "../../validate.ts";
import { insteadOfTfjs } from "./hints.ts";
import { isNetwork, type Parameters, type TorchNetwork } from "./module.ts";
import { descriptionOf, type TorchOptimizer } from "./optimizer.ts";

const EXPECTED = "an optimizer, a network or a record of parameters";

export const isOptimizer = (source: object): source is TorchOptimizer =>
  Array.isArray((source as Partial<TorchOptimizer>).paramGroups);

/** @throws TypeError for what has neither a state that PyTorch has, nor parameters by name. */
export function checkTarget(
  where: string,
  source: unknown,
): asserts source is TorchOptimizer | TorchNetwork | Parameters {
  if (!isObject(source) || Array.isArray(source) || source instanceof Parameter) {
    throw mismatch(where, EXPECTED, source);
  }
  const members = Object.entries(source);
  const stranger = members.find(([, each]) => !(each instanceof Parameter));
  if (isNetwork(source) || (members.length > 0 && !stranger)) return;
  const hint = insteadOf(where, source);
  if (hint) throw new TypeError(`${where} must be ${EXPECTED}, got ${describe(source)}: ${hint}`);
  if (isOptimizer(source)) return;
  if (!stranger) throw mismatch(where, EXPECTED, source);
  throw mismatch(`${where}: ${stranger[0]}`, "a parameter", stranger[1]);
}

/** By what it can do, since bundlers change the names of classes. */
function insteadOf(where: string, source: object): string | undefined {
  const has = (name: string) =>
    typeof (source as Readonly<Record<string, unknown>>)[name] === "function";
  if (has("then")) return "await it";
  const isTheirs = insteadOfTfjs(source);
  if (isTheirs) return isTheirs;
  if (!has("stateDict") || !has("loadStateDict")) {
    return isStateDict(source) ? "give the optimizer that it is of" : undefined;
  }
  if (has("within")) {
    return where === "toTorch"
      ? "average.within(() => toTorch(network)) has its values"
      : "PyTorch's average is a module, network.load(fromTorch(network, …)) takes its values";
  }
  if (!isOptimizer(source)) {
    return "PyTorch has no such state: save() and restore() keep it; give the network, or the optimizer itself";
  }
  if (descriptionOf(source)) return undefined;
  return (source.constructor as { readonly name?: string }).name === "multi"
    ? "PyTorch has an optimizer for each class: make those, each of which takes its own of multi's stateDict().parts"
    : "give an optimizer of nadir";
}

/** Ours or PyTorch's, or that of several optimizers. */
function isStateDict(source: object): boolean {
  const known = source as Readonly<Record<string, unknown>>;
  return (
    (isObject(known.state) && Array.isArray(known.paramGroups ?? known.param_groups)) ||
    (typeof known.optimizer === "string" && isObject(known.parts))
  );
}
