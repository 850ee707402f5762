import type { Targets } from "../data.ts";
import type { LossAreas } from "./areas.ts";
import { BoundLoss } from "./boundLoss.ts";

/** A loss of rows that are several embeddings, in memory. */
export abstract class BoundEmbeddings extends BoundLoss {
  protected readonly name: string;

  /** @throws RangeError for outputs that are not so many embeddings. */
  constructor(name: string, areas: LossAreas, count: number) {
    super(areas);
    this.name = name;
    checkParts(name, areas, count);
  }
}

/** @throws RangeError for outputs that are not so many rows each. */
export function checkParts(
  name: string,
  { where, columns, classes }: LossAreas,
  count: number,
): void {
  if (columns / classes === count) return;
  throw new RangeError(
    `${where}: ${name} takes outputs [${count}, size], got [${columns / classes}, ${classes}]`,
  );
}

/** Targets of a loss that has none. @throws TypeError for any. */
export function checkNone(where: string, targets: Targets): void {
  if (Array.isArray(targets) && targets.length === 0) return;
  throw new TypeError(`${where} takes no targets: give []`);
}
