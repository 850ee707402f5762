import { combine, correct, curvature } from "#kernels/lbfgs.js";
import { maximum } from "#kernels/maximum.js";
import { dot, sumOfAbsolutes } from "#kernels/reduce.js";
import type { Run } from "../../base/run.ts";
import type { Work } from "../../base/work.ts";
import { BYTES, type DType } from "../../dtype.ts";
import type { Kernel, Routine } from "../../kernels.ts";
import { BLOCK } from "../../memory/block.ts";
import type { Heap } from "../../memory/heap.ts";
import { sum, sumOfProducts } from "../../memory/sum.ts";
import type { Parameter } from "../../parameter.ts";

/** Where an array begins, for each of the parameters that make up the vector. */
export type Vector = readonly number[];

type Correct = (q: number, x: number, z: number, a: number, b: number, count: number) => number;

/** One parameter's part of the vector. */
export interface Part {
  readonly parameter: Parameter;
  readonly run: Run;
  readonly heap: Heap;
  readonly dtype: DType;
  readonly length: number;
  /** In which of the work it is. */
  readonly work: number;
  readonly correct: Correct;
}

/** The addresses of one call, so that a step allocates none. */
const pointers: number[] = [];

/**
 * All parameters of a step as one vector. Sums go over its parts in the order of their names: the same bits in
 * whatever order they were given, and however they lie in memory.
 */
export class Flat {
  readonly parts: readonly Part[];
  /** Where parameters and gradients are now: those of another library may move. */
  readonly data: number[];
  readonly grad: number[];
  readonly #vectors = new Map<string, Vector>();

  /** @throws what linking throws */
  constructor(work: readonly Pick<Work<object>, "runs">[]) {
    const parts = work.flatMap(({ runs }, i) =>
      runs.flatMap((run) => run.parameters.map((parameter) => partOf(run, parameter, i))),
    );
    this.parts = parts.sort((a, b) => order(a.parameter.name, b.parameter.name));
    this.data = parts.map(() => 0);
    this.grad = parts.map(() => 0);
    this.refresh();
  }

  /** Looks up where parameters are. */
  refresh(): void {
    for (let i = 0; i < this.parts.length; i++) {
      const { parameter } = this.parts[i]!;
      this.data[i] = parameter.dataAddress;
      this.grad[i] = parameter.gradAddress;
    }
  }

  /** A slot of the parameters' own shape. It stays where it is. */
  slot(name: string): Vector {
    let vector = this.#vectors.get(name);
    if (!vector) {
      vector = this.parts.map(({ run, parameter }) => run.slot(name, parameter).byteOffset);
      this.#vectors.set(name, vector);
    }
    return vector;
  }

  /** The rows of a slot that has so many vectors. */
  rows(name: string, count: number): readonly Vector[] {
    const first = this.slot(name);
    return Array.from({ length: count }, (_, row) =>
      this.parts.map(({ length, dtype }, i) => first[i]! + row * length * BYTES[dtype]),
    );
  }

  dot(x: Vector, y: Vector): number {
    let total = 0;
    for (let i = 0; i < this.parts.length; i++) total += this.dotPart(i, x, y);
    return total;
  }

  /** The same of one part. */
  dotPart(part: number, x: Vector, y: Vector): number {
    const { heap, dtype, length } = this.parts[part]!;
    return sumOfProducts(heap, dot, dtype, x[part]!, y[part]!, length);
  }

  /** q ← a · x + b · q. @returns Σ q z of what q then is */
  correct(q: Vector, x: Vector, z: Vector, a: number, b: number): number {
    const { parts } = this;
    let total = 0;
    for (let i = 0; i < parts.length; i++) {
      const { correct, dtype, length } = parts[i]!;
      let own = 0;
      for (let start = 0; start < length; start += BLOCK) {
        const offset = start * BYTES[dtype];
        const count = Math.min(BLOCK, length - start);
        own += correct(q[i]! + offset, x[i]! + offset, z[i]! + offset, a, b, count);
      }
      total += own;
    }
    return total;
  }

  /** Of one part z ← a · x + b · y. */
  combinePart(part: number, z: number, x: number, y: number, a: number, b: number): void {
    pointers[0] = z;
    pointers[1] = x;
    pointers[2] = y;
    this.#sweep(combine, part, { a, b });
  }

  /** y ← g − g′, s ← t · d, d ← −g, g′ ← g. */
  curvature(y: Vector, s: Vector, d: Vector, previous: Vector, grad: Vector, t: number): void {
    for (let i = 0; i < this.parts.length; i++) {
      pointers[0] = y[i]!;
      pointers[1] = s[i]!;
      pointers[2] = d[i]!;
      pointers[3] = previous[i]!;
      pointers[4] = grad[i]!;
      this.#sweep(curvature, i, { t });
    }
  }

  /** Copies to the bit. What is no longer there stays as it is. */
  copy(from: Vector, to: Vector): void {
    for (let i = 0; i < this.parts.length; i++) {
      const { heap, run, dtype, length } = this.parts[i]!;
      if (heap.disposed || run.parameters.every(({ disposed }) => disposed)) continue;
      heap.copy(from[i]!, to[i]!, length * BYTES[dtype]);
    }
  }

  /** max |x|, NaN if there is one. */
  largest(x: Vector): number {
    let most = 0;
    for (let i = 0; i < this.parts.length; i++) {
      const { heap, dtype, length } = this.parts[i]!;
      most = Math.max(most, heap.kernels[dtype].routine(maximum as Reduction)(x[i]!, length));
    }
    return most;
  }

  sumOfAbsolutes(x: Vector): number {
    let total = 0;
    for (let i = 0; i < this.parts.length; i++) {
      const { heap, dtype, length } = this.parts[i]!;
      total += sum(heap, sumOfAbsolutes, dtype, x[i]!, length);
    }
    return total;
  }

  #sweep<C extends string>(
    kernel: Kernel<string, C>,
    part: number,
    constants: Readonly<Record<C, number>>,
  ): void {
    const { heap, dtype, length } = this.parts[part]!;
    heap.sweep(kernel, dtype, pointers, length, constants);
  }
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

type Reduction = Routine<(values: number, count: number) => number>;

/** Kernels that come after the memory are linked here, since nothing that changes parameters may fail. */
function partOf(run: Run, parameter: Parameter, work: number): Part {
  const { block, dtype, length } = parameter;
  const { heap } = block;
  const linked = heap.kernels[dtype];
  for (const kernel of [dot, maximum, sumOfAbsolutes, combine, curvature]) {
    linked.routine(kernel as Routine);
  }
  return { parameter, run, heap, dtype, length, work, correct: linked.routine<Correct>(correct) };
}
