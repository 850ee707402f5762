import type { Line } from "../../demos/page/line.ts";
import { checkEvery } from "./checkEvery.ts";
import type { Progress } from "./progress.ts";

export const looks = {
  heldOut: { hue: 265, dash: [] },
  training: { hue: 265, dash: [2, 3] },
  pairs: { hue: 55, dash: [8, 4] },
  triples: { hue: 150, dash: [10, 3, 2, 3] },
};

/** Bits a character over the steps, and those of counts, which learn nothing more. */
export function linesOf({ checks, counts }: Pick<Progress, "checks" | "counts">, steps: number) {
  const length = Math.ceil(steps / checkEvery(steps)) + 1;
  const all = (value = Number.NaN) => new Array<number>(length).fill(value);
  const curve = (of: "heldOut" | "training") => all().map((none, i) => checks[i]?.[of] ?? none);
  const lines: Line[] = [
    { name: "Sonnets kept for the test", ...looks.heldOut, values: curve("heldOut") },
    { name: "Those it learns from", ...looks.training, values: curve("training") },
    { name: "Counts of pairs", ...looks.pairs, values: all(counts?.pairs) },
    { name: "Counts of triples", ...looks.triples, values: all(counts?.triples) },
  ];
  return lines;
}
