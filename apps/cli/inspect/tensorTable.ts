import type { FileTensor } from "../../../src/checkpoint/index.ts";
import { broken, columns, printable } from "../printable.ts";
import { tableText } from "../table.ts";

const HEAD = ["tensor", "type", "shape", "elements"];
const BETWEEN = 2;
const LEAST = 16;

/** One row a tensor, in the file's order; long names go on below. */
export function tensorTable(
  tensors: readonly (readonly [name: string, tensor: FileTensor])[],
): string {
  const rows = tensors.map(([name, { dtype, shape, data }]) => [
    ...[printable(name) || '""', dtype, `[${shape.join(", ")}]`],
    data.length.toLocaleString("en"),
  ]);
  const widths = HEAD.map((word, i) => Math.max(word.length, ...rows.map((row) => row[i]!.length)));
  const others = widths.slice(1).reduce((sum, width) => sum + width + BETWEEN, 0);
  const shapeWidth = Math.max(LEAST, columns() - LEAST - (others - widths[2]!));
  const nameWidth = Math.max(LEAST, columns() - others);
  const lines = rows.map(([name, dtype, shape, elements]) => [
    ...[broken(name!, nameWidth), dtype!, broken(shape!, shapeWidth), elements!],
  ]);
  return tableText({ head: HEAD, colAligns: ["left", "left", "left", "right"] }, lines);
}
