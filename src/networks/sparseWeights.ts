import type { DType } from "../dtype.ts";
import type { Nadir } from "../nadir.ts";
import type { Parameter } from "../parameter.ts";
import { sparseParameter } from "../sparse/sparseParameter.ts";

/**
 * Makes a layer's weights with a gradient of few of its inputs, which are along an axis: by default 1, as of [outputs, inputs].
 * @param shape of the weights
 */
export type SparseWeights = <D extends DType>(
  nadir: Nadir,
  shape: readonly number[],
  options: { readonly name: string; readonly dtype: D; readonly axis?: number },
) => Parameter<D>;

/** What `sparse` of a `DenseNetwork` is given: apart, so that only who gives it carries it. */
export const sparseWeights: SparseWeights = (nadir, shape, options) =>
  sparseParameter(nadir, shape, { axis: 1, ...options });
