import { ctc as kernel } from "#kernels/ctc.js";
import { checkNumber, describe } from "../../validate.ts";
import type { Values } from "../../values.ts";
import { Area } from "../area.ts";
import { type Batch, rowOf } from "../batch.ts";
import type { Targets } from "../data.ts";
import { type Lengths, lengthsOf } from "../layers/lengths.ts";
import { checkNumbers } from "../rows.ts";
import type { LossAreas } from "./areas.ts";
import { BoundLoss } from "./boundLoss.ts";

/** A CTC loss, as its options say. */
export interface CTC {
  readonly name: string;
  readonly isMean: boolean;
  readonly blank: number;
  readonly zeroInfinity: boolean;
  readonly ignoreIndex: number;
  readonly inputLengths: boolean;
}

/** Where a network keeps the states of a row, by whatever loss they are. */
const WORK = "ctc:work";

/** Each row's labels are where labels are; how many, and of how many positions, at the start of its targets. */
export class BoundCTC extends BoundLoss {
  readonly #loss: CTC;
  readonly #what: string;
  /** Positions of a row. */
  readonly #time: number;
  /** How many of them count, where layers tell. */
  readonly #told: Lengths | undefined;

  /** @throws RangeError for outputs that are no classes of positions one after another. */
  constructor(loss: CTC, areas: LossAreas) {
    super(areas);
    const { where, setting, layout, output, columns, classes } = areas;
    const { name, blank, inputLengths } = loss;
    this.#loss = loss;
    this.#what = `${name}: targets`;
    if (output.length !== 2 || layout === "nchw") {
      const order = layout === "nchw" ? ' with layout "nhwc"' : "";
      throw new RangeError(
        `${where}: ${name} takes outputs [time, classes]${order}, got ${describe(output)}`,
      );
    }
    if (classes < 2) throw new RangeError(`${where}: ${name} takes two classes at least, got 1`);
    checkNumber(`${name}: blank`, blank, { min: 0, below: classes, integer: true });
    this.#time = columns / classes;
    if (!inputLengths) this.#told = lengthsOf(`${where}: ${name}`, this.#time, setting);
  }

  override stage(targets: Targets, batch: Batch, rowWeights: Values | undefined): number {
    const { columns } = this.areas;
    const { isMean, inputLengths } = this.#loss;
    const width = this.#widthOf(targets, batch.total);
    this.#reserve(width);
    const sum = this.weigh(batch, rowWeights);
    const scales = this.areas.rowScales.view(batch.count);
    const sizes = this.areas.targets.view(batch.count * columns);
    for (let i = 0; i < batch.count; i++) {
      const start = rowOf(batch, i) * width;
      sizes[i * columns + 1] = inputLengths ? this.#lengthAt(targets, start) : this.#time;
      const count = this.#stageRow(
        targets,
        start + (inputLengths ? 1 : 0),
        start + width,
        i,
        batch,
      );
      sizes[i * columns] = count;
      if (isMean && count > 1) scales[i]! /= count;
    }
    return sum;
  }

  override compute(rows: number): number {
    const { kernels, outputs, targets, labels, rowScales, gradient } = this.areas;
    const { areas, classes, row = 0 } = this.areas;
    const { blank, zeroInfinity } = this.#loss;
    return kernels.routine(kernel)(
      outputs.address,
      targets.address,
      labels.address,
      this.#told ? this.#told.address + 4 * row : 0,
      rowScales.address,
      gradient.address,
      areas[WORK]!.address,
      rows,
      this.#time,
      classes,
      blank,
      zeroInfinity ? 1 : 0,
    );
  }

  /** How many numbers a row of targets has. @throws TypeError, RangeError for what are no rows. */
  #widthOf(targets: Targets, rows: number): number {
    const { inputLengths } = this.#loss;
    checkNumbers(this.#what, targets, "labels");
    const width = targets.length / rows;
    if (Number.isInteger(width) && width > (inputLengths ? 1 : 0)) return width;
    const each = inputLengths ? "a length and one label at least" : "one label at least";
    throw new RangeError(
      `${this.#what} must be as many numbers for each of ${rows} rows, ${each}, got ${targets.length}`,
    );
  }

  #lengthAt(targets: Targets, at: number): number {
    const length = targets[at]!;
    if (length >= 0 && length <= this.#time && Number.isInteger(length)) return length;
    const range = { min: 0, max: this.#time, integer: true };
    return checkNumber(`${this.#what}[${at}]`, length, range);
  }

  /** Copies a row's labels, of which a kernel needs no more than there are positions; returns how many there are. */
  #stageRow(targets: Targets, start: number, end: number, i: number, batch: Batch): number {
    const { classes } = this.areas;
    const { blank, ignoreIndex } = this.#loss;
    const time = this.#time;
    const labels = this.areas.labels.view(batch.count * time);
    let count = 0;
    for (let at = start; at < end; at++) {
      const label = targets[at]!;
      if (label === ignoreIndex) continue;
      const isLabel = label >= 0 && label < classes && Number.isInteger(label);
      if (!isLabel || label === blank || at > start + count)
        this.#refuse(targets, at, start + count);
      if (count < time) labels[i * time + count] = label;
      count++;
    }
    return count;
  }

  /** What is no label, or stands behind where a row's labels end. */
  #refuse(targets: Targets, at: number, end: number): never {
    const { blank, ignoreIndex } = this.#loss;
    const label = targets[at];
    const where = `${this.#what}[${at}]`;
    checkNumber(where, label, { min: 0, below: this.areas.classes, integer: true });
    if (label === blank) {
      const fill = `fill rows up with ${ignoreIndex}`;
      throw new RangeError(`${where} must be no blank, got ${label}: ${fill}`);
    }
    throw new RangeError(`${where} must be ${ignoreIndex}, as targets[${end}], got ${label}`);
  }

  /** Makes sure of room for a row's states, of so many labels. @throws OutOfMemoryError, with the room that was there. */
  #reserve(width: number): void {
    const { setting, areas, classes } = this.areas;
    const time = this.#time;
    const pairs = (Math.min(width, time) + 3) * (time + 3) + time;
    const wanted = 2 * pairs + classes;
    const own = areas[WORK];
    if (own && own.length >= wanted) return;
    const [larger] = Area.allocate(setting.heap, [["f64", wanted]]);
    own?.dispose();
    areas[WORK] = larger;
  }
}
