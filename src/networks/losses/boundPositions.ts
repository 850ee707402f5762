import { checkNumber } from "../../validate.ts";
import { checkClassesLast } from "../classesLast.ts";
import type { Targets } from "../data.ts";
import type { LossAreas } from "./areas.ts";
import { BoundLoss } from "./boundLoss.ts";

/** A loss of the classes of each position, in memory. */
export abstract class BoundPositions extends BoundLoss {
  /** What errors call the targets. */
  protected readonly what: string;
  /** Of a row. */
  protected readonly positions: number;

  /** @throws RangeError for positions with channels first. */
  constructor(name: string, areas: LossAreas) {
    super(areas);
    const { columns, classes } = areas;
    this.what = `${name}: targets`;
    this.positions = columns / classes;
    checkClassesLast(name, areas);
  }

  /** The class that a target names. @throws TypeError, RangeError for what is none. */
  protected labelAt(targets: Targets, at: number): number {
    const { classes } = this.areas;
    const label = targets[at]!;
    if (label >= 0 && label < classes && Number.isInteger(label)) return label;
    const range = { min: 0, below: classes, integer: true };
    return checkNumber(`${this.what}[${at}]`, label, range);
  }
}
