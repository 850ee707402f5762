import type { FloatArray } from "../../arrays.ts";
import { describe } from "../../validate.ts";
import { firstNotFinite } from "../differences/finite.ts";
import type { Layout } from "../layout.ts";

/**
 * A copy of a piece's elements, from which workers can train: how far anything is from NaN or ∞ cannot be sent.
 * @param what of the run has them, for a message
 * @throws RangeError for what is not finite.
 */
export function readFinite(layout: Layout, piece: number, what: string): FloatArray {
  const values = layout.read(piece);
  if (firstNotFinite(values) < 0) return values;
  const { name, index, value } = layout.find(piece, values, (each) => !Number.isFinite(each))!;
  throw new RangeError(
    `coordinate: ${what} ${describe(name)}[${index}] = ${value}, where all must be finite`,
  );
}
