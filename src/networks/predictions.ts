import { sigmoid } from "#kernels/activations.js";
import { softmax } from "#kernels/softmax.js";
import { ARRAY, type ArrayOf, type DType } from "../dtype.ts";
import { partsOf } from "./batch.ts";
import type { Chain } from "./chain.ts";
import { checkClassesLast } from "./classesLast.ts";
import { type Inputs, outlivingInputs } from "./rows.ts";

/** The outputs of any number of rows, a batch at a time. */
export function predictionsOf<D extends DType>(
  chain: Chain<D>,
  inputs: Inputs,
  activation: "softmax" | "sigmoid" | undefined,
): ArrayOf<D> {
  const { heap, maxBatch, dtype } = chain;
  const { kernels, outputs, columns, classes } = chain.areas;
  if (activation === "softmax") checkClassesLast("predict", chain.areas);
  const given = outlivingInputs(heap, inputs);
  const whole = chain.anyRows(given);
  const result = new ARRAY[dtype](whole.count * columns) as ArrayOf<D>;
  chain.check(Math.min(whole.count, maxBatch), "predict");
  for (const batch of partsOf(whole, maxBatch)) {
    chain.forward(given, batch, "predict");
    const count = batch.count * columns;
    if (activation === "softmax") {
      kernels.routine(softmax)(outputs.address, count / classes, classes);
    }
    if (activation === "sigmoid") kernels.sweep(sigmoid, [outputs.address], count, {});
    result.set(chain.outputs(batch.count), batch.start * columns);
  }
  return result;
}
