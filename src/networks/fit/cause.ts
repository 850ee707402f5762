import type { DType } from "../../dtype.ts";
import type { Values } from "../../values.ts";
import type { Targets } from "../data.ts";
import { evaluating, finish } from "../evaluation.ts";
import { sizeOf } from "../layers/shape.ts";
import type { Loss } from "../losses/loss.ts";
import type { Network } from "../network.ts";
import { countInputs, type Inputs, isSparse } from "../rows.ts";

/** Rows that a loss was of; all if none are named. */
export interface Suspects {
  readonly inputs: Inputs;
  readonly targets: Targets;
  readonly rows?: ArrayLike<number>;
}

/**
 * What in some rows makes their loss infinite or NaN, as far as it can be told: the first number of them that is, or
 * those of the rows whose own loss is while others' is not. Undefined where it is the weights.
 * @param what what errors call the data: nothing for those that are trained on.
 */
export function causeOf(
  network: Network<DType>,
  data: Suspects,
  loss: Loss | undefined,
  what = "",
): string | undefined {
  const { inputs, targets } = data;
  const width = sizeOf(network.input);
  const total = countInputs("fit: inputs", inputs, width);
  const rows = data.rows ?? Uint32Array.from({ length: total }, (_, i) => i);
  const isSingle = network.dtype === "f32";
  const of = targets.length / total;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const found =
      inInputs(`${what}inputs`, inputs, row, width, isSingle) ??
      inRow(`${what}targets`, targets, row, of, isSingle);
    if (found !== undefined) return found;
  }
  return loss && ofRows(network, data, loss, rows);
}

function inInputs(
  what: string,
  inputs: Inputs,
  row: number,
  width: number,
  isSingle: boolean,
): string | undefined {
  if (!isSparse(inputs)) return inRow(what, inputs, row, width, isSingle);
  for (let i = inputs.indptr[row]!; i < inputs.indptr[row + 1]!; i++) {
    const said = saidOf(inputs.data[i]!, isSingle);
    if (said) return `${what} have ${said} in row ${row}, column ${inputs.indices[i]}`;
  }
  return undefined;
}

function inRow(
  what: string,
  values: Values | ArrayLike<number>,
  row: number,
  width: number,
  isSingle: boolean,
): string | undefined {
  for (let column = 0; column < width; column++) {
    const said = saidOf(values[row * width + column]!, isSingle);
    if (said) return `${what} have ${said} in row ${row}${width > 1 ? `, column ${column}` : ""}`;
  }
  return undefined;
}

/** A number that the network has as none. In plain arrays some are text, as JSON has them. */
function saidOf(value: number, isSingle: boolean): string | undefined {
  const number = Number(value);
  if (!Number.isFinite(number)) return `${number}`;
  return isSingle && !Number.isFinite(Math.fround(number))
    ? `${number}, too large for f32,`
    : undefined;
}

/** NaN where a row alone is refused: the history must not be lost by what only explains it. */
function lossOf({ chain }: Network<DType>, data: Required<Suspects>, loss: Loss): number {
  try {
    return finish(evaluating(chain, data, loss)).loss;
  } catch {
    return Number.NaN;
  }
}

/** Each row by itself, as it is predicted: one may be impossible, as of `ctc` one whose labels do not fit in. */
function ofRows(
  network: Network<DType>,
  { inputs, targets }: Suspects,
  loss: Loss,
  rows: ArrayLike<number>,
): string | undefined {
  const bad: { readonly row: number; readonly loss: number }[] = [];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const own = lossOf(network, { inputs, targets, rows: [row] }, loss);
    if (!Number.isFinite(own)) bad.push({ row, loss: own });
  }
  const [first] = bad;
  // Where it is all of them, it is the weights.
  if (!first || bad.length === rows.length) return undefined;
  const others = bad.length > 1 ? `, as ${bad.length} of these ${rows.length} rows' are` : "";
  return `the loss of row ${first.row} is ${first.loss}${others}`;
}
