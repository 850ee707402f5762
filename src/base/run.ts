import { BYTES, type DType } from "../dtype.ts";
import type { SweepName } from "../kernels.ts";
import type { Wanted } from "../memory/heap.ts";
import { bytesOf, type Parameter, type Storage } from "../parameter.ts";

/** An array that a run lacks, and what to do with its address. */
export interface Missing extends Wanted {
  readonly take: (address: number) => void;
}

/**
 * What state becomes 0 below: 8192 times the smallest positive number. A mean that decays by β comes to
 * rest at ½ / (1 − β) times it, and processors take two to four times as long over such numbers.
 */
const NEXT_TO_NOTHING: Readonly<Record<DType, number>> = {
  f32: 8192 * 1.401298464324817e-45,
  f64: 8192 * Number.MIN_VALUE,
};

/** The slot of where parameters were before they moved to a look-ahead point. */
const START = "";

/**
 * Parameters of one group that lie side by side in memory, with their state: what one kernel call
 * walks. Each slot is an array of the run's length, in which a parameter's part stands where the
 * parameter stands in the run.
 */
export class Run {
  readonly parameters: readonly Parameter[];
  readonly length: number;
  readonly #block: Storage;
  readonly #offset: number;
  /** The address of each slot. */
  readonly #slots = new Map<string, number>();

  constructor(parameters: readonly Parameter[]) {
    const [first] = parameters as [Parameter];
    this.parameters = parameters;
    this.length = parameters.reduce((sum, { length }) => sum + length, 0);
    this.#block = first.block;
    this.#offset = first.offset;
  }

  /** What the run lacks of these slots, and of room for looking ahead. */
  missing(initial: Readonly<Record<string, number>>, lookAhead: boolean): Missing[] {
    const { length } = this;
    const { dtype } = this.#block;
    return Object.entries({ ...initial, ...(lookAhead && { [START]: 0 }) })
      .filter(([name]) => !this.#slots.has(name))
      .map(([name, fill]) => ({
        ...{ dtype, length, fill },
        take: (address) => this.#slots.set(name, address),
      }));
  }

  /** One pass of a kernel: (param, grad, …slots). */
  step(kernel: SweepName, slots: readonly string[], constants: readonly number[]): void {
    this.#sweep(kernel, this.#grad, slots, constants);
  }

  /** Moves the parameters by a kernel (param, start, …slots) until `restore`. */
  lookAhead(kernel: SweepName, slots: readonly string[], constants: readonly number[]): void {
    this.#sweep(kernel, this.#slots.get(START)!, slots, constants);
  }

  /** Puts the parameters back, to the bit. If a closure disposed all of them, memory is no longer theirs. */
  restore(): void {
    if (this.parameters.every(({ disposed }) => disposed)) return;
    this.#block.heap.copy(
      this.#slots.get(START)!,
      this.#data,
      this.length * BYTES[this.#block.dtype],
    );
  }

  /** Sets to 0 what in a slot has decayed to next to nothing. */
  flush(slot: string): void {
    const { heap, dtype } = this.#block;
    heap.sweep("flush", dtype, [this.#slots.get(slot)!], this.length, [NEXT_TO_NOTHING[dtype]]);
  }

  zeroGrad(): void {
    this.#block.heap.view(this.#block.dtype, this.#grad, this.length).fill(0);
  }

  fill(slot: string, value: number): void {
    const { heap, dtype } = this.#block;
    heap.view(dtype, this.#slots.get(slot)!, this.length).fill(value);
  }

  /** A live view of a parameter's part of a slot. */
  slot(name: string, parameter: Parameter): Float32Array | Float64Array {
    const { heap, dtype } = this.#block;
    const address = this.#slots.get(name)! + parameter.offset - this.#offset;
    return heap.view(dtype, address, parameter.length);
  }

  dispose(): void {
    const { heap } = this.#block;
    for (const address of this.#slots.values()) heap.free(address);
  }

  #sweep(
    kernel: SweepName,
    second: number,
    slots: readonly string[],
    constants: readonly number[],
  ): void {
    const { heap, dtype } = this.#block;
    const pointers = [this.#data, second, ...slots.map((name) => this.#slots.get(name)!)];
    heap.sweep(kernel, dtype, pointers, this.length, constants);
  }

  get #data(): number {
    return this.#block.data + this.#offset;
  }

  get #grad(): number {
    return this.#block.grad + this.#offset;
  }
}

/** The fewest runs that hold the parameters. */
export function runsOf(parameters: readonly Parameter[]): Run[] {
  const sorted = [...parameters].sort(
    (a, b) => a.dataAddress - b.dataAddress || a.length - b.length,
  );
  const runs: Parameter[][] = [];
  let last: Parameter | undefined;
  for (const parameter of sorted) {
    const { block, offset } = parameter;
    const isNext = last?.block === block && last.offset + bytesOf(last) === offset;
    if (isNext) runs.at(-1)!.push(parameter);
    else runs.push([parameter]);
    last = parameter;
  }
  return runs.map((run) => new Run(run));
}
