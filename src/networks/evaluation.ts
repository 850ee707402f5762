import type { DType } from "../dtype.ts";
import { type Batch, partsOf } from "./batch.ts";
import type { Chain } from "./chain.ts";
import { type Data, outlivingData } from "./data.ts";
import type { Loss } from "./losses/loss.ts";

/** Rows that are evaluated at a time: `fit` pauses between, however large `maxBatch` is. */
const PART = 32;

/** How well a network does on some data. */
export interface Evaluation {
  /** Mean or sum over the rows, as the loss's `reduction` says. */
  readonly loss: number;
  /** Share of right answers in [0, 1] for a cross-entropy, else undefined. Row weights do not count. */
  readonly accuracy: number | undefined;
}

/** Rows of data, all of them if none are named. */
interface DataRows extends Data {
  readonly rows?: ArrayLike<number>;
}

/** Loss and accuracy of any number of rows, with a chance to pause after every part: the chain may be used meanwhile. */
export function* evaluating(
  chain: Chain<DType>,
  given: DataRows,
  loss: Loss,
): Generator<void, Evaluation, void> {
  const data = outlivingData(chain.heap, given);
  const whole = chain.anyRows(data.inputs, chain.heap.outliving(given.rows));
  let bound = chain.bind(loss);
  let [sum, weight, right, of] = [0, 0, 0, 0];
  chain.check(1, "predict");
  for (const batch of parts(chain, whole)) {
    chain.checkUsable();
    // Again, since another loss may have been used meanwhile.
    bound = chain.bind(loss);
    weight += bound.stage(data.targets, batch, data.rowWeights);
    chain.forward(data.inputs, batch, "predict");
    sum += bound.compute(batch.count);
    const outputs = chain.outputs(batch.count);
    const counted = loss.countRight(outputs, data.targets, batch, chain.areas.classes);
    right += counted.right;
    of += counted.of;
    yield;
  }
  if (loss.reduction === "mean") bound.checkWeight(weight);
  return {
    loss: loss.reduction === "mean" ? sum / weight : sum,
    accuracy: of > 0 ? right / of : undefined,
  };
}

/**
 * Looks at all that `evaluating` would, and computes nothing. Data must lie outside this memory.
 * @returns how many rows the data have.
 */
export function* checking(
  chain: Chain<DType>,
  { inputs, targets, rowWeights, rows }: DataRows,
  loss: Loss,
): Generator<void, number, void> {
  const whole = chain.anyRows(inputs, rows);
  let bound = chain.bind(loss);
  let weight = 0;
  for (const part of parts(chain, whole)) {
    chain.checkUsable();
    chain.rows = 0;
    bound = chain.bind(loss);
    weight += bound.stage(targets, part, rowWeights);
    chain.write(inputs, part);
    yield;
  }
  if (loss.reduction === "mean") bound.checkWeight(weight);
  return whole.total;
}

/** Goes through without a pause. */
export function finish<T>(work: Generator<void, T, void>): T {
  let turn = work.next();
  while (!turn.done) turn = work.next();
  return turn.value;
}

/** What to look at between two chances to pause: no more than a small step's, whatever `maxBatch` is. */
function parts({ maxBatch }: Chain<DType>, whole: Batch): Generator<Batch, void, undefined> {
  return partsOf(whole, Math.min(maxBatch, PART));
}
