import type { DType } from "../../dtype.ts";
import { checkNumber } from "../../validate.ts";
import { checking, type Evaluation, evaluating } from "../evaluation.ts";
import type { Network } from "../network.ts";
import type { Suspects } from "./cause.ts";
import { isHeld } from "./isHeld.ts";
import type { Plan, ValidationRows } from "./options.ts";

/** Rows to sort between two chances to pause. */
const SLICE = 1 << 16;

/** What is trained and validated on. */
export interface Data {
  /** The rows to train on. */
  readonly rows: Uint32Array;
  /** Loss and accuracy after an epoch, where there is something to validate on. */
  readonly validating: (() => Generator<void, Evaluation, void>) | undefined;
  /** What that is. */
  readonly held: Suspects | undefined;
}

/**
 * Looks at all data once, so that nothing is found wrong half-way, without computing anything of it.
 * Yields where it may pause.
 * @throws TypeError, RangeError for data that do not fit.
 */
export function* readData({ chain }: Network<DType>, plan: Plan): Generator<void, Data, void> {
  const { inputs, targets, loss, weights, validation } = plan;
  const positions = chain.areas.columns / chain.areas.classes;
  const total = yield* checking(chain, { inputs, targets, ...weights }, loss);
  if (typeof validation === "object" && !("rows" in validation)) {
    const others = validation;
    try {
      yield* checking(chain, others, loss);
    } catch (error) {
      // Else it would read as one of the rows to train on.
      if (error instanceof Error) error.message = `fit: validation: ${error.message}`;
      throw error;
    }
    const { rows } = yield* part(plan, total, positions, () => false);
    return { rows, held: others, validating: () => evaluating(chain, others, loss) };
  }
  if (validation === undefined) {
    const { rows } = yield* part(plan, total, positions, () => false);
    return { rows, held: undefined, validating: undefined };
  }
  const { rows, held } = yield* part(plan, total, positions, holder(validation, total));
  return {
    rows,
    held: { inputs, targets, rows: held },
    validating: () => evaluating(chain, { inputs, targets, ...weights, rows: held }, loss),
  };
}

/** Which rows are held back for validation. */
function holder(validation: number | ValidationRows, total: number): (row: number) => boolean {
  if (typeof validation === "number") return (row) => isHeld(row, validation);
  const named = new Uint8Array(total);
  for (const [i, row] of Array.from(validation.rows).entries()) {
    const where = `fit: validation.rows[${i}]`;
    checkNumber(where, row, { min: 0, below: total, integer: true });
    if (named[row]) throw new RangeError(`${where} names row ${row} again`);
    named[row] = 1;
  }
  return (row) => named[row] === 1;
}

/** The rows to train on, and those held back. Rows that weigh nothing teach nothing: they are left out. */
function* part(
  { targets, loss, weights: { rowWeights }, validation }: Plan,
  total: number,
  positions: number,
  isHeld: (row: number) => boolean,
): Generator<void, { rows: Uint32Array; held: Uint32Array }, void> {
  const areLabels = loss.weightOf !== undefined && targets.length === total * positions;
  const weighs = (row: number) => {
    if (rowWeights?.[row] === 0) return false;
    if (!areLabels) return true;
    for (let i = row * positions; i < (row + 1) * positions; i++) {
      if (loss.weightOf!(targets[i]!) > 0) return true;
    }
    return false;
  };
  const [rows, held] = [new Uint32Array(total), new Uint32Array(total)];
  let [taught, kept, weighty] = [0, 0, 0];
  for (let row = 0; row < total; row++) {
    if (row % SLICE === 0) yield;
    if (isHeld(row)) {
      held[kept++] = row;
      if (weighs(row)) weighty++;
    } else if (weighs(row)) rows[taught++] = row;
  }
  const isShare = typeof validation === "number";
  if (kept === total || (isShare && kept === 0)) {
    const what = isShare ? `validation of ${validation}` : "validation.rows";
    throw new RangeError(`fit: ${what} leaves ${kept} of ${total} rows for it`);
  }
  if (taught === 0) throw new RangeError("fit: the weights of all rows to train on are 0");
  if (kept > 0 && weighty === 0 && loss.reduction === "mean") {
    throw new RangeError("fit: the weights of all rows to validate on are 0");
  }
  return { rows: rows.slice(0, taught), held: held.slice(0, kept) };
}

/** How many rows an epoch takes. @throws RangeError for none, or a last batch that some layer refuses. */
export function usedRows(
  { chain }: Network<DType>,
  rows: number,
  size: number,
  plan: Plan,
): number {
  const { batchSize, dropLast } = plan;
  if (dropLast) {
    if (rows >= size) return rows - (rows % size);
    throw new RangeError(`fit: dropLast leaves none of ${rows} rows, in steps of ${size}`);
  }
  const last = rows % batchSize || batchSize;
  try {
    chain.check(last, "train");
  } catch (error) {
    if (error instanceof Error) {
      error.message = `fit: of ${rows} rows with batchSize ${batchSize} the last batch has ${last}: ${error.message} (dropLast: true leaves it out)`;
    }
    throw error;
  }
  return rows;
}
