import { readFileSync } from "node:fs";
import type { DType } from "../../src/dtype.ts";

export type FunctionName =
  | "exp"
  | "log1p"
  | "tanh"
  | "sigmoid"
  | "silu"
  | "siluSlope"
  | "gelu"
  | "geluSlope";

/** A finite number other than 0, and the function's value there, correctly rounded; it is no 0 either. */
export type Point = readonly [x: number, y: number];

const file = new URL("functions.json", import.meta.url);

const { functions }: { functions: Record<FunctionName, Record<DType, readonly Point[]>> } =
  JSON.parse(readFileSync(file, "utf8"));

export const functionNames = Object.keys(functions) as FunctionName[];

/** What mpmath gave, in ascending order: see functions.py. Both numbers are of the type `dtype`. */
export function pointsOf(name: FunctionName, dtype: DType): readonly Point[] {
  const points = functions[name][dtype];
  return dtype === "f64" ? points : points.map(([x, y]) => [Math.fround(x), Math.fround(y)]);
}
