import { describe } from "../../validate.ts";
import { FileError } from "../fileError.ts";

/** Sizes that NumPy, PyTorch and Rust count with. */
const LARGEST = 2n ** 64n - 1n;

/**
 * The number of elements of a shape that a file states, all of which are exact integers.
 * @throws FileError for more than can be counted in 64 bits on the way, as Rust's safetensors does: a zero that
 * comes later does not mend it.
 */
export function countOf(where: string, shape: readonly number[]): number {
  let count = 1n;
  for (const size of shape) {
    count *= BigInt(size);
    if (count > LARGEST)
      throw new FileError(
        `${where} has a shape of more than 2⁶⁴ elements, ${describe([...shape])}`,
      );
  }
  return Number(count);
}
