import type { DType } from "../dtype.ts";
import { checkKeys } from "../validate.ts";
import { copyValues, type Values } from "../values.ts";
import { type Batch, partsOf } from "./batch.ts";
import type { Chain } from "./chain.ts";
import type { Targets } from "./data.ts";
import type { Loss } from "./losses/loss.ts";
import {
  type BackwardOptions,
  backwardNames,
  type LossOptions,
  readBackward,
} from "./passOptions.ts";
import { countRows, type Inputs } from "./rows.ts";

/** The loss of a batch and its gradients: see `lossAndGradients` of a network. */
export function gradientsOf(
  chain: Chain<DType>,
  inputs: Inputs,
  targets: Targets,
  loss: Loss,
  { rows, rowWeights }: LossOptions,
  wanted: Required<BackwardOptions>,
): number {
  const batch = chain.batch(inputs, "train", rows);
  const weight = chain.bind(loss).stage(targets, batch, rowWeights);
  return pass(chain, inputs, loss, batch, weight, wanted);
}

/** The same of any number of rows, which are taken `size` at a time. Data must lie outside this memory. */
export function accumulatedGradients(
  chain: Chain<DType>,
  inputs: Inputs,
  targets: Targets,
  loss: Loss,
  { rows, rowWeights }: LossOptions,
  size: number,
): number {
  const whole = chain.anyRows(inputs, rows);
  const bound = chain.bind(loss);
  const stage = (part: Batch) => bound.stage(targets, part, rowWeights);
  const parts = [...partsOf(whole, size)];
  for (const { count } of parts) chain.check(count, "train");
  const weight = parts.reduce((sum, part) => sum + stage(part), 0);
  return parts.reduce((sum, part, i) => {
    stage(part);
    const wanted = readBackward(chain.where, { accumulate: i > 0 });
    return sum + pass(chain, inputs, loss, part, weight, wanted);
  }, 0);
}

/** Goes back through the last forward pass, from the gradient with respect to its outputs. */
export function backpropagate(
  chain: Chain<DType>,
  outputGradient: Values,
  options: BackwardOptions,
): void {
  const { where } = chain;
  chain.checkUsable();
  checkKeys(where, options, backwardNames);
  const wanted = readBackward(where, options);
  if (chain.rows === 0) throw new TypeError(`${where}: backward needs a forward before it`);
  const what = chain.gradientTitle;
  const rows = countRows(what, outputGradient, chain.areas.columns);
  if (rows !== chain.rows) {
    throw new RangeError(
      `${what} must have as many rows as the last forward, ${chain.rows}, got ${rows}`,
    );
  }
  chain.checkWay(wanted);
  copyValues(what, outputGradient, chain.areas.gradient.view(outputGradient.length));
  chain.backward(wanted);
}

/** Loss and gradients of staged rows; their mean divides by `weight`. */
function pass(
  chain: Chain<DType>,
  inputs: Inputs,
  loss: Loss,
  batch: Batch,
  weight: number,
  wanted: Required<BackwardOptions>,
): number {
  const bound = chain.bind(loss);
  if (loss.reduction === "mean") bound.divide(batch.count, weight);
  chain.forward(inputs, batch, "train");
  chain.rows = batch.count;
  const value = bound.compute(batch.count);
  chain.backward(wanted);
  return value;
}
