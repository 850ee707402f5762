import { clipGradAdaptive } from "../../around/clipAdaptive.ts";
import type { DType } from "../../dtype.ts";
import { clipGradNorm, clipGradValue } from "../../gradients.ts";
import { accumulatedGradients } from "../gradientsOf.ts";
import type { Network } from "../network.ts";
import type { Plan } from "./options.ts";

/** Goes through the optimizer, which then leaves all as it was. */
class Divergence extends Error {
  readonly loss: number;

  constructor(loss: number) {
    super(`the loss is ${loss}`);
    this.loss = loss;
  }
}

/** What came of a step: the rows' loss, and whether it was taken. */
interface Step {
  readonly loss: number;
  readonly isTaken: boolean;
  /** The norm of the gradients, before it is limited. */
  readonly norm: number | undefined;
}

/** What takes a step on rows; none is taken by a loss, or a norm, that the plan stops at. */
export function stepper(network: Network<DType>, plan: Plan): (rows: Uint32Array) => Step {
  const { inputs, targets, loss, weights, optimizer, batchSize, stopOnNonFinite } = plan;
  const gradients = (rows: Uint32Array) => {
    const options = { ...weights, rows };
    return rows.length > batchSize
      ? accumulatedGradients(network.chain, inputs, targets, loss, options, batchSize)
      : network.lossAndGradients(inputs, targets, loss, options);
  };
  return (rows) => {
    let norm: number | undefined;
    try {
      const loss = optimizer.step(() => {
        const value = gradients(rows);
        norm = clip(plan);
        if (stopOnNonFinite && !Number.isFinite(value + (norm ?? 0))) throw new Divergence(value);
        return value;
      });
      return { loss, isTaken: true, norm };
    } catch (error) {
      if (error instanceof Divergence) return { loss: error.loss, isTaken: false, norm };
      throw error;
    }
  };
}

/** Clips what the optimizer will see of its parameters' gradients; with `clipNorm` their norm before that. */
function clip({ optimizer, clipValue, clipAdaptive, clipNorm }: Plan): number | undefined {
  const { paramGroups, steps = 0 } = optimizer;
  const parameters = paramGroups.flatMap(({ params }) => params);
  const seen = { optimizer: { paramGroups, steps } };
  if (clipValue !== undefined) clipGradValue(parameters, clipValue, seen);
  if (clipAdaptive !== undefined) clipGradAdaptive(parameters, clipAdaptive, seen);
  return clipNorm === undefined ? undefined : clipGradNorm(parameters, clipNorm, seen);
}
