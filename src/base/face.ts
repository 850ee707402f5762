import type { Parameter } from "../parameter.ts";
import { guardList, guardOptions, guardPair } from "./writes.ts";

/** A group as the user sees it: its hyperparameters may be read and set between steps. */
export type ParamGroup<O> = Required<O> & { readonly params: readonly Parameter[] };

/** What a face shows, and who is told what is set. */
export interface Facing<O> {
  readonly where: string;
  readonly parameters: readonly Parameter[];
  readonly keys: readonly (keyof O & string)[];
  readonly options: () => Required<O>;
  readonly set: (key: keyof O & string, value: unknown) => void;
}

export function faceOf<O>({ where, parameters, keys, options, set }: Facing<O>): ParamGroup<O> {
  const params = Object.freeze([...parameters]);
  const face = {
    params: guardList(params, `${where}: params cannot be set: addParamGroup adds parameters`),
  };
  for (const key of keys) {
    Object.defineProperty(face, key, {
      enumerable: true,
      get: () => shown(where, key, options()[key]),
      set: (value: unknown) => set(key, value),
    });
  }
  return guardOptions(where, Object.freeze(face), keys) as unknown as ParamGroup<O>;
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
