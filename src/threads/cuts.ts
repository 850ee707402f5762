/**
 * How kernels are cut, by their names. What is not here, the caller does alone.
 *
 * @module
 */
import { byRows } from "./cuts/byRows.ts";
import { columns } from "./cuts/columns.ts";
import { convolutionGradients, convolutions } from "./cuts/convolutions.ts";
import type { Cut } from "./cuts/cut.ts";
import { losses } from "./cuts/losses.ts";
import { normalizations } from "./cuts/normalizations.ts";
import { pools } from "./cuts/pools.ts";
import { products } from "./cuts/products.ts";
import { rows } from "./cuts/rows.ts";
import { sequences } from "./cuts/sequences.ts";

export const cuts: Record<string, Cut> = {
  ...products,
  ...convolutionGradients,
  ...byRows({ ...convolutions, ...pools, ...normalizations, ...sequences, ...rows, ...losses }),
  ...byRows(columns),
};
