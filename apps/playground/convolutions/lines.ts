import type { Line } from "../../demos/page/line.ts";
import { looks, names } from "./looks.ts";
import type { Both } from "./messages.ts";
import { limits } from "./state.ts";

/** Accuracies as long as they will be, so that they grow into a chart that stays as it is. Before the first epoch there is none. */
export function linesOf(misread: readonly Both<number>[], epochs: number): Line[] {
  return (["convolutions", "plain"] as const).map((key) => ({
    ...{ name: names[key], ...looks[key] },
    values: Array.from({ length: epochs + 1 }, (_, epoch) => {
      const both = misread[epoch - 1];
      return both ? 1 - both[key] / limits.digit.max : Number.NaN;
    }),
  }));
}
