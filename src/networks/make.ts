import type { DType } from "../dtype.ts";
import type { Nadir } from "../nadir.ts";
import type { Parameter } from "../parameter.ts";
import { initialize } from "./initializers.ts";
import type { Layer } from "./layer.ts";
import type { Architecture } from "./options.ts";

/**
 * A network's parameters, all 0, in one block but for weights with a sparse gradient. Another one in their place
 * would not be the network's.
 */
export function parametersOf<D extends DType>(
  nadir: Nadir,
  { sizes, bias, dtype, sparse }: Architecture<D>,
): Readonly<Record<string, Parameter<D>>> {
  const shapes = sizes.slice(1).flatMap((outputs, i) => {
    const weight = [`layers.${i}.weight`, [outputs, sizes[i]!]] as const;
    return bias ? [weight, [`layers.${i}.bias`, [outputs]] as const] : [weight];
  });
  const dense = (some: typeof shapes): Record<string, Parameter<D>> => {
    const sources: Record<string, readonly number[]> = Object.fromEntries(some);
    return some.length > 0 ? nadir.parameters<typeof sources, D>(sources, { dtype }) : {};
  };
  if (!sparse) return Object.freeze(dense(shapes));
  const [[name, shape], ...others] = shapes as [(typeof shapes)[0], ...typeof shapes];
  const first = sparse(nadir, shape, { name, dtype });
  try {
    return Object.freeze({ [name]: first, ...dense(others) });
  } catch (error) {
    first.dispose();
    throw error;
  }
}

/** Gives the layers' weights and biases their initial values. */
export function initializeLayers(
  { initializer, seed }: Architecture<DType>,
  layers: readonly Layer[],
): void {
  const write = initialize(initializer, seed);
  for (const { weight, bias, inputWidth, outputWidth } of layers) {
    const layer = { inputs: inputWidth, outputs: outputWidth };
    write(weight.data, "weight", layer);
    if (bias) write(bias.data, "bias", layer);
  }
}
