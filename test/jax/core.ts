import type { Parameter } from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";
import { parts, paths, shapes, total } from "./trees.ts";

/** Nadir alone, with parameters of the same shapes and values. */
export function coreParameters(row: Float32Array): Parameter<"f32">[] {
  const sources = Object.fromEntries(
    parts(row).map((data, i) => [paths[i]!, { data, shape: shapes[i]! }]),
  );
  return Object.values(loadSmall().parameters(sources));
}

export function setGradients(parameters: readonly Parameter[], row: Float32Array): void {
  for (const [i, part] of parts(row).entries()) parameters[i]!.grad.set(part);
}

export function coreRow(parameters: readonly Parameter[]): Float32Array {
  const row = new Float32Array(total);
  let offset = 0;
  for (const { data, length } of parameters) {
    row.set(data, offset);
    offset += length;
  }
  return row;
}
