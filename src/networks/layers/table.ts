import { checkKeys, checkNumber, mismatch } from "../../validate.ts";
import type { SparseWeights } from "../sparseWeights.ts";
import type { ParameterPlan } from "./recipe.ts";
import { sizeRange } from "./shape.ts";

/** Options of tables whose rows ids name. */
export interface TableOptions {
  /** Number of ids: a whole number in [1, 2³¹). */
  readonly vocabulary: number;
  /** Numbers of a row: a whole number in [1, 2³¹). */
  readonly size: number;
  /** An id that stands for nothing: its row starts as zeros and has no gradient. In [0, vocabulary). Default: none. */
  readonly paddingIndex?: number | undefined;
  /** `sparseWeights`: the gradient is that of the rows that a batch has. Default: a gradient of all. */
  readonly sparse?: SparseWeights | undefined;
}

/** Such options, checked. */
export interface Table {
  readonly vocabulary: number;
  readonly size: number;
  /** NO_PADDING for none. */
  readonly padding: number;
  readonly sparse: SparseWeights | undefined;
}

/** No id: those are below 2³¹. */
export const NO_PADDING = 0xffffffff;

/** @throws TypeError, RangeError for options that are missing, unknown or out of their range. */
export function readTable(who: string, options: TableOptions, own: readonly string[] = []): Table {
  checkKeys(who, options, ["vocabulary", "size", "paddingIndex", "sparse", ...own]);
  const { vocabulary, size, paddingIndex, sparse } = options;
  checkNumber(`${who}: vocabulary`, vocabulary, sizeRange);
  checkNumber(`${who}: size`, size, sizeRange);
  if (paddingIndex !== undefined) {
    const range = { min: 0, below: vocabulary, integer: true };
    checkNumber(`${who}: paddingIndex`, paddingIndex, range);
  }
  if (sparse !== undefined && typeof sparse !== "function") {
    throw mismatch(`${who}: sparse`, "sparseWeights", sparse);
  }
  return { vocabulary, size, padding: paddingIndex ?? NO_PADDING, sparse };
}

/** The table as a parameter. */
export function tableOf({ vocabulary, size, padding, sparse }: Table): ParameterPlan {
  return {
    name: "weight",
    shape: [vocabulary, size],
    initial(array, initializer, { uniform, normal }) {
      for (let i = 0; i < array.length; i++) {
        array[i] = initializer === "keras" ? 0.05 * uniform() : normal();
      }
      if (padding !== NO_PADDING) array.fill(0, padding * size, (padding + 1) * size);
    },
    sparse: sparse && ((nadir, shape, options) => sparse(nadir, shape, { ...options, axis: 0 })),
  };
}
