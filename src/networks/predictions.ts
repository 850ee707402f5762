import { sigmoid } from "#kernels/activations.js";
import { softmax } from "#kernels/softmax.js";
import { ARRAY, type ArrayOf, type DType } from "../dtype.ts";
import { partsOf } from "./batch.ts";
import type { Chain } from "./chain.ts";
import { type Inputs, outlivingInputs } from "./rows.ts";

/** The outputs of any number of rows, a batch at a time. */
export function predictionsOf<D extends DType>(
  chain: Chain<D>,
  inputs: Inputs,
  activation: "softmax" | "sigmoid" | undefined,
): ArrayOf<D> {
  const { architecture, kernels, outputAddress } = chain;
  const { sizes, maxBatch, dtype } = architecture;
  const given = outlivingInputs(chain.heap, inputs);
  const whole = chain.anyRows(given);
  const columns = sizes.at(-1)!;
  const result = new ARRAY[dtype](whole.count * columns) as ArrayOf<D>;
  for (const batch of partsOf(whole, maxBatch)) {
    chain.forward(given, batch);
    const count = batch.count * columns;
    if (activation === "softmax") kernels.routine(softmax)(outputAddress, batch.count, columns);
    if (activation === "sigmoid") kernels.sweep(sigmoid, [outputAddress], count, {});
    result.set(chain.outputs(batch.count), batch.start * columns);
  }
  return result;
}
