/** Products of matrices, and sums of their columns: by rows or by columns of the results. */
import { biasTile, denseTile, productTile } from "#kernels/tiles.js";
import type { Job } from "../job.ts";
import { type Cut, ELEMENTS, PRODUCTS, PRODUCTS_SCRATCH } from "./cut.ts";

/** Outputs and rows that a product takes at a time. */
const TILE = 8;
/** Columns of a cache line, at most. */
const LANES = 16;

export const products: Readonly<Record<string, Cut>> = {
  dense(job, x, w, bias, y, rows, inputs, outputs) {
    const worth = (rows! * inputs! * outputs!) / PRODUCTS;
    const { bytes } = job;
    // What is larger is read once by each of all threads together, what is smaller by each of them.
    const byOutputs = outputs! >= rows!;
    const pieces = job.split(byOutputs ? outputs! : rows!, TILE, worth);
    for (let i = 0; i < pieces; i++) {
      const from = job.from(i) * bytes;
      const count = job.length(i);
      if (byOutputs) {
        const offset = bias! && bias! + from;
        job.add(
          denseTile.name,
          x!,
          w! + from * inputs!,
          offset,
          y! + from,
          rows!,
          inputs!,
          count,
          outputs!,
        );
      } else {
        job.add(
          "dense",
          x! + from * inputs!,
          w!,
          bias!,
          y! + from * outputs!,
          count,
          inputs!,
          outputs!,
        );
      }
    }
    return pieces > 0;
  },
  weightGradient(job, delta, x, weightGrad, _scratch, rows, inputs, outputs, accumulate) {
    const { bytes } = job;
    const width = outputs! * bytes;
    return cutProduct(
      job,
      delta!,
      bytes,
      width,
      x!,
      weightGrad!,
      outputs!,
      inputs!,
      rows!,
      accumulate!,
    );
  },
  inputGradient(job, delta, weight, inputGrad, _scratch, rows, inputs, outputs) {
    const { bytes } = job;
    const width = outputs! * bytes;
    return cutProduct(job, delta!, width, bytes, weight!, inputGrad!, rows!, inputs!, outputs!, 0);
  },
  biasGradient(job, delta, biasGrad, rows, outputs, accumulate) {
    const pieces = job.split(outputs!, LANES, (rows! * outputs!) / ELEMENTS);
    for (let i = 0; i < pieces; i++) {
      const from = job.from(i) * job.bytes;
      job.add(
        ...([
          biasTile.name,
          delta! + from,
          biasGrad! + from,
          rows!,
          job.length(i),
          accumulate!,
          outputs!,
        ] as const),
      );
    }
    return pieces > 0;
  },
};

/** C (rows × columns) ← or += Σₜ A[t, r] · B[t, c], by columns or by rows. */
function cutProduct(
  job: Job,
  a: number,
  rowStep: number,
  termStep: number,
  b: number,
  c: number,
  rows: number,
  columns: number,
  terms: number,
  accumulate: number,
): boolean {
  const worth = (rows * columns * terms) / PRODUCTS;
  const byColumns = columns >= rows;
  const pieces = job.split(byColumns ? columns : rows, TILE, worth);
  if (pieces === 0) return false;
  const scratch = job.scratch(PRODUCTS_SCRATCH);
  if (scratch === 0) return false;
  for (let i = 0; i < pieces; i++) {
    const from = job.from(i);
    const own = scratch + i * PRODUCTS_SCRATCH;
    if (byColumns) {
      const at = from * job.bytes;
      job.add(
        productTile.name,
        a,
        rowStep,
        termStep,
        b + at,
        c + at,
        own,
        rows,
        columns,
        terms,
        accumulate,
        job.length(i),
      );
    } else {
      const at = from * columns * job.bytes;
      job.add(
        productTile.name,
        a + from * rowStep,
        rowStep,
        termStep,
        b,
        c + at,
        own,
        job.length(i),
        columns,
        terms,
        accumulate,
        columns,
      );
    }
  }
  return true;
}
