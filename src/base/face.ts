import type { Parameter } from "../parameter.ts";
import { guardList, guardOptions, guardPair, refuseSet } from "../writes.ts";
import type { Group } from "./group.ts";
import type { CommonOptions } from "./options.ts";

/** A group as the user sees it: its hyperparameters may be read and set between steps. */
export type ParamGroup<O> = Required<O> & { readonly params: readonly Parameter[] };

/** The face of a group, which tells `set` what is set. */
export function faceOf<O extends CommonOptions>(
  where: string,
  group: Group<O>,
  set: (key: keyof O & string, value: unknown) => void,
): ParamGroup<O> {
  const message = `${where}: params cannot be set: addParamGroup adds parameters`;
  const params = guardList(Object.freeze([...group.parameters]), message);
  const face = {};
  refuseSet(face, "params", { enumerable: true, get: () => params }, () => message);
  const keys = Object.keys(group.options) as (keyof O & string)[];
  for (const key of keys) {
    Object.defineProperty(face, key, {
      enumerable: true,
      get: () => shown(where, key, group.options[key]),
      set: (value: unknown) => set(key, value),
    });
  }
  return guardOptions(where, Object.freeze(face), keys) as ParamGroup<O>;
}

/** So that a pair is the same as long as it is not set. */
const pairs = new WeakMap<object, unknown>();

function shown(where: string, key: string, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (!pairs.has(value)) {
    const message = `${where}: ${key} is set as a whole, as optimizer.paramGroups[0].${key} = [ …, … ]`;
    pairs.set(value, guardPair(value, message));
  }
  return pairs.get(value);
}
