import { Random } from "../random.ts";
import { checkNumber } from "../validate.ts";

/**
 * A label for each row, drawn by the row's probabilities: what `Sophia.updateHessian` takes gradients of. The same
 * seed gives the same labels on every engine.
 *
 * ```ts
 * import { sampleLabels } from "nadir/networks";
 *
 * sampleLabels([1, 0, 0, 0, 0.5, 0.5], 3, { seed: 1 }); // 0, and 1 or 2
 * ```
 *
 * @param probabilities row by row, as `network.predict(inputs, { activation: "softmax" })` gives them.
 * @param classes columns, 1 or more.
 * @param options `seed`, a whole number in [0, 2⁵³).
 * @throws RangeError if there are no whole rows; TypeError or RangeError for what is no number.
 */
export function sampleLabels(
  probabilities: ArrayLike<number>,
  classes: number,
  { seed }: { readonly seed: number },
): Uint32Array {
  checkNumber("sampleLabels: classes", classes, { min: 1, integer: true });
  const rows = probabilities.length / classes;
  if (!Number.isInteger(rows)) {
    throw new RangeError(
      `sampleLabels: probabilities must be whole rows of ${classes}, got ${probabilities.length} numbers`,
    );
  }
  const random = new Random(seed);
  return Uint32Array.from({ length: rows }, (_, row) => {
    let rest = random.next() / 2 ** 32;
    for (let label = 0; label < classes - 1; label++) {
      rest -= probabilities[row * classes + label]!;
      if (rest < 0) return label;
    }
    return classes - 1;
  });
}
