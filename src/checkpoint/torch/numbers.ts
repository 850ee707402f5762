import { type FloatArray, kindOf } from "../../arrays.ts";
import { ARRAY, type DType } from "../../dtype.ts";
import { describe, mismatch } from "../../validate.ts";
import type { FileTensor } from "../tensors/fileTensor.ts";
import { isTensor } from "./values.ts";

/** A number, or the one element of a tensor. @throws TypeError for what is neither. */
export function numberIn(where: string, value: unknown): number {
  const only = isTensor(value) && value.data.length === 1 ? value.data[0] : value;
  if (typeof only === "number") return only;
  if (typeof only === "bigint" && BigInt(Number(only)) === only) return Number(only);
  if (isTensor(value))
    throw mismatch(where, "a number or a tensor of one", `shape [${value.shape.join(", ")}]`);
  throw mismatch(where, "a number or a tensor of one", value);
}

/**
 * The elements of a tensor of floats, in the precision of a parameter: rounded, as PyTorch's `load_state_dict` does.
 * @param hint what is said beside of another shape.
 * @throws TypeError for another tensor, RangeError for another shape or a number that rounds to infinity.
 */
export function floatsIn(
  where: string,
  value: unknown,
  shape: readonly number[],
  dtype: DType,
  hint = "",
): FloatArray {
  if (!isTensor(value)) throw mismatch(where, "a tensor", value);
  if (value.shape.join() !== shape.join()) {
    throw new RangeError(
      `${where} must be of shape [${shape.join(", ")}], got [${value.shape.join(", ")}]${hint}`,
    );
  }
  return rounded(where, value, dtype);
}

/** As {@link floatsIn}, whatever the shape. */
export function rounded(where: string, { data, dtype: own }: FileTensor, dtype: DType): FloatArray {
  const kind = kindOf(data);
  if (kind !== "Float32Array" && kind !== "Float64Array") {
    throw mismatch(where, "a tensor of f64, f32, f16 or bf16", `one of ${own}`);
  }
  const floats = data as FloatArray;
  if (dtype === "f64" || kind === "Float32Array") return new ARRAY[dtype](floats);
  const singles = new Float32Array(floats);
  const over = singles.findIndex(
    (single, i) => !Number.isFinite(single) && Number.isFinite(floats[i]!),
  );
  if (over < 0) return singles;
  throw new RangeError(
    `${where}[${over}] must be within single precision, got ${describe(floats[over])}`,
  );
}
