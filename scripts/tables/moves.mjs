/** How far trainings part that move between libraries, as test/checkpoint/torch/runs.test.ts has measured it. */
import { readFileSync } from "node:fs";
import { table } from "./table.mjs";

const HEAD = ["PyTorch 2.13's", "from there, f64", "f32", "to there, f64", "f32"];

export function moves() {
  const measured = JSON.parse(readFileSync("test/golden/checkpoint/moves.json", "utf8"));
  const rows = Object.entries(measured).map(([name, { fromTorch, fromNadir }]) => [
    `\`${name}\``,
    ...[fromTorch, fromNadir].flatMap(({ f64, f32 }) => [shown(f64), shown(f32)]),
  ]);
  return table(HEAD, rows);
}

const shown = (deviation) => (deviation === 0 ? "0" : deviation.toExponential(0).replace("-", "−"));
