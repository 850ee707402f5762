import type { Parameter } from "../parameter.ts";
import {
  guardGetters,
  guardList,
  guardNames,
  guardOptions,
  guardPair,
  refuseSet,
} from "../writes.ts";
import type { Description } from "./description.ts";
import type { Group } from "./group.ts";
import type { CommonOptions } from "./options.ts";

/** A group as the user sees it: its hyperparameters may be read and set between steps. */
export type ParamGroup<O> = Required<O> & { readonly params: readonly Parameter[] };

/**
 * The face of a group, which tells `set` what is set. Made when it is first asked for, since it costs more than all the
 * rest of an optimizer.
 */
export function faceOf<O extends CommonOptions>(
  where: string,
  group: Group<O>,
  set: (key: keyof O & string, value: unknown) => void,
): ParamGroup<O> {
  if (group.face) return group.face as ParamGroup<O>;
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
  group.face = guardOptions(where, Object.freeze(face), keys);
  return group.face as ParamGroup<O>;
}

/** So that a pair is the same as long as it is not set. */
const pairs = new WeakMap<object, unknown>();

function shown(where: string, key: string, value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  if (!pairs.has(value)) {
    const message = `${where}: ${key} is set as a whole: optimizer.paramGroups[0].${key} = [ …, … ]`;
    pairs.set(value, guardPair(value, message));
  }
  return pairs.get(value);
}

/** Prototypes that are guarded. */
const guarded = new WeakSet<object>();

/** Has the optimizers of a class refuse writes that nobody would hear. */
export function guardOptimizer<O>({ options }: Description<O>, prototype: object): void {
  if (guarded.has(prototype)) return;
  guarded.add(prototype);
  // Of a class that is derived from this, another.
  const nameOf = (optimizer: object) =>
    (optimizer.constructor as unknown as { description: Description<O> }).description.name;
  guardGetters(nameOf, prototype);
  guardNames(nameOf, prototype, Object.keys(options), "optimizer.paramGroups[0]");
}
