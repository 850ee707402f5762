import type { DType } from "../dtype.ts";
import { BYTES } from "../dtype.ts";
import type { Heap } from "../memory/heap.ts";
import { type Parameter, titleOf } from "../parameter.ts";
import { checkChoice, checkKeys } from "../validate.ts";

/** Options of projections that depend on a norm or a sum. */
export interface ProjectionOptions {
  /**
   * What is one vector: "all" parameters together, each "parameter", or each "row" of a parameter, which is all that
   * has one index in its first dimension; a vector or a number is one row. Default: "all".
   */
  readonly per?: "all" | "parameter" | "row";
}

/** Numbers that lie side by side. */
interface Piece {
  readonly heap: Heap;
  readonly dtype: DType;
  readonly address: number;
  readonly length: number;
}

/** What is projected as one vector. */
export interface Part {
  /** What messages call it. */
  readonly title: string;
  readonly pieces: readonly Piece[];
}

/** @throws TypeError for bad options. */
export function partsOf(
  where: string,
  parameters: readonly Parameter[],
  options: ProjectionOptions,
): Part[] {
  checkKeys(where, options, ["per"]);
  const { per = "all" } = options;
  checkChoice(`${where}: per`, per, ["all", "parameter", "row"]);
  const wholes = parameters.filter(({ length }) => length > 0);
  if (per === "row") return wholes.flatMap(rowsOf);
  const pieces = wholes.map((parameter) => pieceOf(parameter, 0, parameter.length));
  if (per === "all") return pieces.length === 0 ? [] : [{ title: "the parameters", pieces }];
  return pieces.map((piece, i) => ({ title: titleOf(wholes[i]!.name), pieces: [piece] }));
}

function rowsOf(parameter: Parameter): Part[] {
  const { name, shape, length } = parameter;
  const rows = shape.length < 2 ? 1 : shape[0]!;
  const width = length / rows;
  return Array.from({ length: rows }, (_, row) => ({
    title: `row ${row} of ${titleOf(name)}`,
    pieces: [pieceOf(parameter, row * width, width)],
  }));
}

function pieceOf({ block, dtype, dataAddress }: Parameter, start: number, length: number): Piece {
  return { heap: block.heap, dtype, address: dataAddress + start * BYTES[dtype], length };
}

const viewOf = ({ heap, dtype, address, length }: Piece) => heap.view(dtype, address, length);

/** The numbers of a part. */
export function valuesOf({ pieces }: Part): Float64Array {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const values = new Float64Array(length);
  let at = 0;
  for (const piece of pieces) {
    values.set(viewOf(piece), at);
    at += piece.length;
  }
  return values;
}

/** Writes what {@link valuesOf} would read. */
export function writeValues({ pieces }: Part, values: Float64Array): void {
  let at = 0;
  for (const piece of pieces) {
    viewOf(piece).set(values.subarray(at, at + piece.length));
    at += piece.length;
  }
}
