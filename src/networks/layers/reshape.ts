import { checkNumber, describe, mismatch } from "../../validate.ts";
import { shaped } from "./flatten.ts";
import type { Recipe } from "./recipe.ts";
import { type Shape, sizeOf, sizeRange } from "./shape.ts";

/**
 * Each row in another shape, its numbers in the order in which they are: Keras's `Reshape`.
 * @param shape sizes: whole numbers in [1, 2³¹), one of which may be -1 for what the others leave.
 * @throws TypeError, RangeError for what is no shape; when a network is made RangeError for one of another size.
 */
export function reshape(shape: Shape): Recipe {
  if (!Array.isArray(shape) || shape.length === 0) {
    throw mismatch("reshape: shape", "an array of sizes", shape);
  }
  const sizes = Array.from(shape as Shape);
  const open = sizes.indexOf(-1);
  sizes.forEach((size, i) => {
    if (i !== open) checkNumber(`reshape: shape[${i}]`, size, sizeRange);
  });
  const others = sizeOf(sizes.filter((_, i) => i !== open));
  const shapedSo = shaped("reshape", (input, where) => {
    const size = sizeOf(input);
    if (open < 0 ? others === size : size % others === 0) {
      return sizes.map((each, i) => (i === open ? size / others : each));
    }
    throw new RangeError(
      `${where}: shape ${describe(sizes)} is not of the size of its input, ${describe(input)}`,
    );
  });
  return { ...shapedSo, options: { shape: sizes } };
}
