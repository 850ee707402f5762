import { BYTES, type DType } from "../dtype.ts";
import type { Constants, Kernel, Routine } from "../kernels.ts";
import { allocateIn } from "../memory/allocateIn.ts";
import type { Heap } from "../memory/heap.ts";
import type { Wanted } from "../memory/room.ts";
import { bytesOf, elements, type Parameter, type Storage } from "../parameter.ts";
import type { History } from "./history.ts";
import { type Slot, shapeOf } from "./slot.ts";

/** An array that a run lacks, and what to do with its address. */
export interface Missing extends Wanted {
  readonly heap: Heap;
  take(address: number): unknown;
}

/** An array of state: where it begins, what it is, and whether it is to be freed from there. */
interface Stored {
  readonly address: number;
  readonly dtype: DType;
  readonly slot: Slot;
  readonly isOwn: boolean;
}

/**
 * What state becomes 0 below: 8192 times the smallest positive number. A mean that decays by β comes to
 * rest at ½ / (1 − β) times it, and processors take two to four times as long over such numbers.
 */
const NEXT_TO_NOTHING: Readonly<Record<DType, number>> = {
  f32: 8192 * 1.401298464324817e-45,
  f64: 8192 * Number.MIN_VALUE,
};

/** The addresses of one call, so that a step allocates none. */
const pointers: number[] = [];

/**
 * Parameters of one group that lie side by side in memory and have come the same way, with their state:
 * what one kernel call walks. A slot is one array for all of them, in their order.
 */
export class Run {
  readonly parameters: readonly Parameter[];
  readonly length: number;
  history: History;
  readonly #storage: Storage;
  readonly #offset: number;
  readonly #slots: Map<string, Stored>;

  constructor(
    parameters: readonly Parameter[],
    history: History,
    slots: Map<string, Stored> = new Map(),
  ) {
    this.parameters = parameters;
    this.length = lengthOf(parameters, {});
    this.history = history;
    ({ block: this.#storage, offset: this.#offset } = parameters[0]!);
    this.#slots = slots;
  }

  /** What the run lacks of these slots, each with what it starts from. */
  missing(
    initial: Readonly<Record<string, number>>,
    slots: Readonly<Record<string, Slot>>,
  ): Missing[] {
    const lacking: Missing[] = [];
    for (const name in initial) {
      if (this.#slots.has(name)) continue;
      const slot = slots[name]!;
      const dtype = slot.dtype ?? this.#storage.dtype;
      lacking.push({
        heap: this.#storage.heap,
        dtype,
        fill: initial[name]!,
        length: lengthOf(this.parameters, slot),
        take: (address) => this.#slots.set(name, { address, dtype, slot, isOwn: true }),
      });
    }
    return lacking;
  }

  /** Links a kernel that came after the memory, so that no sweep of it can fail. */
  link(kernel: Kernel): void {
    const { heap, dtype } = this.#storage;
    heap.kernels[dtype].routine(kernel as Routine);
  }

  /** A kernel over these arrays: `"param"`, `"grad"`, or a slot. */
  sweep(kernel: Kernel, arrays: readonly string[], constants: Constants): void {
    const { heap, dtype, slices } = this.#storage;
    for (let i = 0; i < arrays.length; i++) pointers[i] = this.address(arrays[i]!);
    if (slices) slices.sweep(kernel, arrays, pointers, constants);
    else heap.sweep(kernel, dtype, pointers, this.length, constants);
  }

  /** Sets to 0 what in a slot has decayed to next to nothing: so rarely that it needs no kernel. */
  flush(name: string): void {
    const stored = this.#slots.get(name);
    if (!stored) return;
    const { address, dtype, slot } = stored;
    const { heap, slices } = this.#storage;
    const bound = NEXT_TO_NOTHING[dtype];
    // Of a sparse gradient, among what the step has touched: the cost of all would be that of thousands of steps.
    const parts = slices?.partsOf(address) ?? [
      heap.view(dtype, address, lengthOf(this.parameters, slot)),
    ];
    for (const values of parts) {
      for (let i = 0; i < values.length; i++) if (Math.abs(values[i]!) < bound) values[i] = 0;
    }
  }

  zeroGrad(): void {
    const { heap, dtype, slices } = this.#storage;
    if (slices) slices.clear();
    else heap.view(dtype, this.address("grad"), this.length).fill(0);
  }

  /** A live view of a parameter's part of a slot, or what it stands for, which is written by `set` and `fill` alone. */
  slot(name: string, parameter: Parameter): Float32Array | Float64Array {
    const { address, dtype, slot } = this.#slots.get(name)!;
    const start = address + this.#bytesBefore(parameter, slot, dtype);
    const view = this.#storage.heap.view(dtype, start, lengthOf([parameter], slot));
    return slot.values?.(view, parameter) ?? view;
  }

  /** Two or more runs in place of this one, each of parameters that have come the same way, which `historyOf` says. */
  cut(historyOf: (parameter: Parameter) => History): Run[] {
    const parts = partsOf(this.parameters, (a, b) => historyOf(a) === historyOf(b));
    return parts.map((parameters, i) => {
      const [first] = parameters as [Parameter];
      const slots = Array.from(this.#slots, ([name, stored]) => {
        const address = stored.address + this.#bytesBefore(first, stored.slot, stored.dtype);
        return [name, { ...stored, address, isOwn: stored.isOwn && i === 0 }] as const;
      });
      return new Run(parameters, historyOf(first), new Map(slots));
    });
  }

  dispose(): void {
    for (const { address, isOwn } of this.#slots.values()) {
      if (isOwn) this.#storage.heap.free(address);
    }
  }

  /** Where in a slot a parameter's part begins. */
  #bytesBefore(parameter: Parameter, slot: Slot, dtype: DType): number {
    const before = this.parameters.slice(0, this.parameters.indexOf(parameter));
    return lengthOf(before, slot) * BYTES[dtype];
  }

  /** Where an array begins: `"param"`, `"grad"`, or a slot, of which parameters have their parts in their order. */
  address(name: string): number {
    const { data, grad } = this.#storage;
    if (name === "param") return data + this.#offset;
    if (name === "grad") return grad + this.#offset;
    return this.#slots.get(name)!.address;
  }
}

/** Allocates what runs lack: all of it, or nothing. @throws OutOfMemoryError */
export function takeMissing(missing: readonly Missing[]): void {
  allocateIn(missing).forEach((address, i) => {
    missing[i]!.take(address);
  });
}

/** The fewest runs that hold the parameters, which have come the same way. */
export function runsOf(parameters: readonly Parameter[], history: History): Run[] {
  const sorted = [...parameters].sort(
    (a, b) => a.dataAddress - b.dataAddress || a.length - b.length,
  );
  const parts = partsOf(sorted, (last, { block, offset }) => {
    return last.block === block && last.offset + bytesOf(last) === offset;
  });
  return parts.map((part) => new Run(part, history));
}

/** Parts of a list in which each goes with the one before it. */
function partsOf(
  parameters: readonly Parameter[],
  goTogether: (last: Parameter, next: Parameter) => boolean,
): Parameter[][] {
  const parts: Parameter[][] = [];
  for (const parameter of parameters) {
    const part = parts.at(-1);
    if (part && goTogether(part.at(-1)!, parameter)) part.push(parameter);
    else parts.push([parameter]);
  }
  return parts;
}

/** How many elements a slot of these parameters has. */
function lengthOf(parameters: readonly Parameter[], slot: Slot): number {
  return parameters.reduce((sum, { shape }) => sum + elements(shapeOf(slot, shape)), 0);
}
