import { cardOf } from "./cards.ts";
import type { Look } from "./page/line.ts";

const dashes = [[], [8, 4], [2, 3], [10, 3, 2, 3], [4, 2], [14, 5]];

/** The class after which a class's family is named. */
export function familyOf(optimizer: string): string {
  const { hue } = cardOf(optimizer);
  return typeof hue === "string" ? familyOf(hue) : optimizer;
}

function hueOf(optimizer: string): number {
  const { hue } = cardOf(optimizer);
  return typeof hue === "string" ? hueOf(hue) : hue;
}

/** The looks of optimizers, by their classes' names. */
export function looksOf(optimizers: readonly string[]): Look[] {
  return optimizers.map((optimizer, i) => {
    const family = familyOf(optimizer);
    const member = optimizers.slice(0, i).filter((other) => familyOf(other) === family).length;
    return { hue: hueOf(optimizer), dash: dashes[member % dashes.length]! };
  });
}
