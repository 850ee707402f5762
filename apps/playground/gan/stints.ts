import { looksOf } from "../../demos/looks.ts";
import type { Line } from "../../demos/page/line.ts";
import { presetOf } from "./presets.ts";
import type { Change } from "./protocol.ts";

/** Steps that one optimizer played. */
export interface Stint {
  readonly name: string;
  /** The class's name. */
  readonly optimizer: string;
  /** Its first step is the one after. */
  readonly from: number;
}

/** Who played when: changes of settings alone begin no stint. */
export function stintsOf(changes: readonly Change[]): Stint[] {
  const stints: Stint[] = [];
  for (const { step, rules } of changes) {
    const { name, optimizer } = presetOf(rules.settings);
    if (stints.at(-1)?.name !== name) stints.push({ name, optimizer, from: step });
  }
  return stints;
}

/** A curve as one line a stint, each with its optimizer's colour; two that follow each other share a point. */
export function linesOf(stints: readonly Stint[], curve: Float32Array, every: number): Line[] {
  return stints.map(({ name, optimizer, from }, i) => {
    const until = stints[i + 1]?.from ?? Infinity;
    const values = curve.map((value, at) =>
      at >= Math.floor(from / every) && at * every <= until ? value : Number.NaN,
    );
    const isTwice = stints.some((other, j) => j < i && other.name === name);
    const [look] = looksOf([optimizer]) as [Line];
    return {
      ...look,
      name: isTwice ? `${name} from step ${from.toLocaleString("en")}` : name,
      values,
    };
  });
}
