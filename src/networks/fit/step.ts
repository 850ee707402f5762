import type { DType } from "../../dtype.ts";
import { clipGradNorm } from "../../gradients.ts";
import type { DenseNetwork } from "../denseNetwork.ts";
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
}

/** What takes a step on rows; none is taken by a loss, or a norm, that the plan stops at. */
export function stepper(
  network: DenseNetwork<DType>,
  { inputs, targets, loss, weights, optimizer, batchSize, clipNorm, stopOnNonFinite }: Plan,
): (rows: Uint32Array) => Step {
  const gradients = (rows: Uint32Array) => {
    const options = { ...weights, rows };
    return rows.length > batchSize
      ? network.accumulatedGradients(inputs, targets, loss, options, batchSize)
      : network.lossAndGradients(inputs, targets, loss, options);
  };
  return (rows) => {
    try {
      const loss = optimizer.step(() => {
        const value = gradients(rows);
        const norm = clipNorm === undefined ? 0 : clip(optimizer, clipNorm);
        if (stopOnNonFinite && !Number.isFinite(value + norm)) throw new Divergence(value);
        return value;
      });
      return { loss, isTaken: true };
    } catch (error) {
      if (error instanceof Divergence) return { loss: error.loss, isTaken: false };
      throw error;
    }
  };
}

/** Clips what the optimizer will see of its parameters' gradients; their norm before. */
function clip({ paramGroups, steps = 0 }: Plan["optimizer"], clipNorm: number): number {
  const parameters = paramGroups.flatMap(({ params }) => params);
  return clipGradNorm(parameters, clipNorm, { optimizer: { paramGroups, steps } });
}
