/**
 * The parameters of a step one by one: for what takes norms of a tensor, or treats it as a matrix. What goes
 * element by element takes `Work.pass`, which walks as many parameters at once as lie side by side.
 *
 * @module
 */
import { dot as dotBlock, sumOfAbsolutes } from "#kernels/reduce.js";
import { BYTES, type DType } from "../dtype.ts";
import type { Heap } from "../memory/heap.ts";
import { sum, sumOfProducts } from "../memory/sum.ts";
import type { Parameter } from "../parameter.ts";
import type { Pass } from "./pass.ts";
import type { Run } from "./run.ts";
import type { Work } from "./work.ts";

/** The addresses of one call, so that a step allocates none. */
const pointers: number[] = [];

/** One parameter of a step, with its slots. Arrays are `"param"`, `"grad"`, and slots by their names. */
export class Tensor {
  readonly name: string;
  readonly shape: readonly number[];
  readonly length: number;
  readonly dtype: DType;
  readonly heap: Heap;
  readonly #parameter: Parameter;
  readonly #run: Run;
  /** Where its parts of slots begin. They stay there; parameters of another library may move. */
  readonly #slots = new Map<string, number>();
  readonly #views = new Map<string, Float32Array | Float64Array>();

  constructor(parameter: Parameter, run: Run) {
    this.name = parameter.name;
    this.shape = parameter.shape;
    this.length = parameter.length;
    this.dtype = parameter.dtype;
    this.heap = parameter.block.heap;
    this.#parameter = parameter;
    this.#run = run;
    // Linked now, since nothing in a step may fail.
    for (const kernel of [dotBlock, sumOfAbsolutes]) this.heap.kernels[this.dtype].routine(kernel);
  }

  /**
   * A kernel over this tensor's arrays, all of its length. What it changes of the state `Work.remember` is to
   * be told, once for all tensors, and `Work.checked` links it.
   */
  sweep({ kernel, arrays, constants }: Pass): void {
    for (let i = 0; i < arrays.length; i++) pointers[i] = this.address(arrays[i]!);
    this.heap.sweep(kernel, this.dtype, pointers, this.length, constants);
  }

  /** Copies an array to another, to the bit. */
  copy(from: string, to: string): void {
    this.heap.copy(this.address(from), this.address(to), this.length * BYTES[this.dtype]);
  }

  /**
   * Σ xᵢyᵢ in double precision, of arrays of the tensor's length and dtype, in fixed blocks and order: the same
   * bits wherever they lie. The norm of x is √dot(x, x).
   */
  dot(x: string, y: string): number {
    return sumOfProducts(
      this.heap,
      dotBlock,
      this.dtype,
      this.address(x),
      this.address(y),
      this.length,
    );
  }

  /** Σ |xᵢ|, as `dot`. */
  absolutes(x: string): number {
    return sum(this.heap, sumOfAbsolutes, this.dtype, this.address(x), this.length);
  }

  /** Where its part of an array begins, for routines. It may be another at the next step. */
  address(array: string): number {
    if (array === "param") return this.#parameter.dataAddress;
    if (array === "grad") return this.#parameter.gradAddress;
    let address = this.#slots.get(array);
    if (address === undefined) {
      address = this.#run.slot(array, this.#parameter).byteOffset;
      this.#slots.set(array, address);
    }
    return address;
  }

  /** A live view of its part of a slot: not to be held, since memory may grow. */
  slot(name: string): Float32Array | Float64Array {
    let view = this.#views.get(name);
    if (!view || view.buffer !== this.heap.memory.buffer) {
      view = this.#run.slot(name, this.#parameter);
      this.#views.set(name, view);
    }
    return view;
  }
}

/** The tensors of each piece of work, which are made once. */
const made = new WeakMap<object, readonly Tensor[]>();

/**
 * The tensors of this work, in the order in which they lie in memory: nothing that a step sums up may depend
 * on it.
 * @throws what linking throws: call it before anything is changed.
 */
export function tensors<O>(work: Work<O>): readonly Tensor[] {
  let all = made.get(work);
  if (!all) {
    all = work.runs.flatMap((run) => run.parameters.map((parameter) => new Tensor(parameter, run)));
    made.set(work, all);
  }
  return all;
}

/** The sums of tensors. As many as there have been at most. */
let sums = new Float64Array(16);

/**
 * A sum over all tensors of all work. Theirs are added from the smallest to the largest: the same bits in
 * whatever order parameters were given, and however they lie in memory.
 */
function total<O>(work: readonly Work<O>[], of: (tensor: Tensor) => number): number {
  let count = 0;
  for (const each of work) {
    for (const tensor of tensors(each)) {
      if (count === sums.length) {
        const more = new Float64Array(2 * count);
        more.set(sums);
        sums = more;
      }
      sums[count++] = of(tensor);
    }
  }
  const sorted = sums.subarray(0, count).sort();
  let total = 0;
  for (let i = 0; i < count; i++) total += sorted[i]!;
  return total;
}

/** Σ xᵢyᵢ over all tensors of all work, in double precision and an order that is always the same. */
export function dot<O>(work: readonly Work<O>[], x: string, y: string): number {
  return total(work, (tensor) => tensor.dot(x, y));
}

/** Σ |xᵢ| over all tensors of all work, as `dot`. */
export function absolutes<O>(work: readonly Work<O>[], x: string): number {
  return total(work, (tensor) => tensor.absolutes(x));
}
