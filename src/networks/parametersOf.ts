import type { DType } from "../dtype.ts";
import type { Nadir } from "../nadir.ts";
import type { Parameter } from "../parameter.ts";
import type { ParameterPlan } from "./layers/recipe.ts";

/**
 * A network's parameters, all 0, in one block but for those with a sparse gradient. Another one in their place
 * would not be the network's.
 */
export function parametersOf<D extends DType>(
  nadir: Nadir,
  wanted: readonly ParameterPlan[],
  dtype: D,
): Readonly<Record<string, Parameter<D>>> {
  const made: Record<string, Parameter<D>> = {};
  const dense: Record<string, readonly number[]> = {};
  try {
    for (const { name, shape, sparse } of wanted) {
      if (sparse) made[name] = sparse(nadir, shape, { name, dtype });
      else dense[name] = shape;
    }
    const isEmpty = Object.keys(dense).length === 0;
    const block = isEmpty ? {} : nadir.parameters<typeof dense, D>(dense, { dtype });
    // In the order of the layers.
    const entries = wanted.map(({ name }) => [name, made[name] ?? block[name]]);
    return Object.freeze(Object.fromEntries(entries));
  } catch (error) {
    for (const parameter of Object.values(made)) parameter.dispose();
    throw error;
  }
}
