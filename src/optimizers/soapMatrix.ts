import type { Pass } from "../base/pass.ts";
import type { Tensor } from "../base/tensors.ts";
import { BYTES } from "../dtype.ts";
import { columns, eigen, orthogonalFactor } from "./eigen.ts";
import { Matrices, SCRATCH } from "./matrices.ts";

/** A longer side is left as it is: its basis would take more memory and time than it is worth. */
export const LONGEST = 2048;

/** How many elements a side's matrices have. */
export function squareOf(side: number): number {
  return side > LONGEST ? 0 : side * side;
}

/** How many elements a step works in: five matrices, an outer product, and scratch. */
export function workOf([rows, columns]: readonly number[]): number {
  return 5 * rows! * columns! + Math.max(squareOf(rows!), squareOf(columns!)) + SCRATCH;
}

/** What a step of a matrix is made of. */
export interface SOAPStep {
  /** Of the gradient as it counts: gradScale · grad + l2 · param. */
  readonly gradScale: number;
  readonly l2: number;
  readonly beta1: number;
  readonly shampooBeta: number;
  readonly decay: number;
  /** Adam in the bases, which takes 0 to what it adds to the parameter; at the first step there is none. */
  readonly adam: Pass | undefined;
  /** Whether the bases follow. */
  readonly turns: boolean;
}

/** One matrix, its bases, and what they are of: GG and Q of rows (0) and of columns (1). */
export class SOAPMatrix {
  readonly #tensor: Tensor;
  readonly #matrices: Matrices;
  readonly #rows: number;
  readonly #columns: number;
  /** Room: the gradient, three for what is projected, one between two products, and an outer product. */
  readonly #at: readonly [g: number, a: number, b: number, c: number, t: number, outer: number];

  /** Links what it calls, so that a step cannot fail. */
  constructor(tensor: Tensor) {
    const { shape, dtype, length } = tensor;
    const [rows, columns] = shape as readonly [number, number];
    const start = tensor.address("work");
    const at = (i: number) => start + i * length * BYTES[dtype];
    this.#tensor = tensor;
    this.#rows = rows;
    this.#columns = columns;
    this.#at = [at(0), at(1), at(2), at(3), at(4), at(5)];
    const outer = Math.max(squareOf(rows), squareOf(columns));
    this.#matrices = new Matrices(tensor, at(5) + outer * BYTES[dtype]);
  }

  step({ gradScale, l2, beta1, shampooBeta, decay, adam, turns }: SOAPStep): void {
    const [tensor, matrices] = [this.#tensor, this.#matrices];
    const { heap, dtype, length } = tensor;
    const [param, average] = [tensor.address("param"), tensor.address("exp_avg")];
    const [g, a, b, c] = this.#at;
    heap.copy(tensor.address("grad"), g, length * BYTES[dtype]);
    matrices.blend(g, param, l2, gradScale, length);
    if (adam) {
      this.#project(g, a);
      this.#project(average, b);
      heap.view(dtype, c, length).fill(0);
      const pointers = [c, a, b, tensor.address("exp_avg_sq")];
      heap.sweep(adam.kernel, dtype, pointers, length, adam.constants);
      this.#projectBack(c, a);
      matrices.blend(param, a, decay, decay, length);
      matrices.blend(average, g, 1 - beta1, beta1, length);
    }
    this.#follow(0, g, 1 - shampooBeta, shampooBeta);
    this.#follow(1, g, 1 - shampooBeta, shampooBeta);
    if (!adam) for (const side of [0, 1] as const) this.#begin(side);
    else if (turns) for (const side of [0, 1] as const) this.#turn(side);
  }

  #side(side: 0 | 1): number {
    const length = side === 0 ? this.#rows : this.#columns;
    return length > LONGEST ? 0 : length;
  }

  /** to ← Q₀ᵀ · from · Q₁ */
  #project(from: number, to: number): void {
    const [rows, columns] = [this.#rows, this.#columns];
    const between = this.#at[4];
    if (this.#side(0) === 0) this.#copy(from, between);
    else
      this.#matrices.transposedTimes(
        this.#tensor.address("Q_0"),
        from,
        between,
        rows,
        rows,
        columns,
      );
    if (this.#side(1) === 0) this.#copy(between, to);
    else this.#matrices.times(between, this.#tensor.address("Q_1"), to, rows, columns, columns);
  }

  /** to ← Q₀ · from · Q₁ᵀ */
  #projectBack(from: number, to: number): void {
    const [rows, columns] = [this.#rows, this.#columns];
    const between = this.#at[4];
    if (this.#side(0) === 0) this.#copy(from, between);
    else this.#matrices.times(this.#tensor.address("Q_0"), from, between, rows, rows, columns);
    if (this.#side(1) === 0) this.#copy(between, to);
    else {
      const q = this.#tensor.address("Q_1");
      this.#matrices.timesTransposed(between, q, to, rows, columns, columns);
    }
  }

  #copy(from: number, to: number): void {
    const { heap, dtype, length } = this.#tensor;
    heap.copy(from, to, length * BYTES[dtype]);
  }

  /** GG ← kept · GG + taken · GGᵀ, of columns GᵀG. */
  #follow(side: 0 | 1, g: number, taken: number, kept: number): void {
    const [rows, columns] = [this.#rows, this.#columns];
    const length = this.#side(side);
    const outer = this.#at[5];
    if (length === 0) return;
    if (side === 0) this.#matrices.timesTransposed(g, g, outer, rows, columns, rows);
    else this.#matrices.transposedTimes(g, g, outer, columns, rows, columns);
    this.#matrices.blend(this.#tensor.address(`GG_${side}`), outer, taken, kept, length * length);
  }

  #square(side: 0 | 1, array: "GG" | "Q"): Float64Array | Float32Array {
    const { heap, dtype } = this.#tensor;
    const length = this.#side(side);
    return heap.view(dtype, this.#tensor.address(`${array}_${side}`), length * length);
  }

  /** Q ← the eigenvectors of GG; of one that is not finite, since squares overflow before gradients do, the axes. */
  #begin(side: 0 | 1): void {
    const n = this.#side(side);
    const gg = Float64Array.from(this.#square(side, "GG"));
    if (gg.every(Number.isFinite)) this.#square(side, "Q").set(eigen(gg, n).vectors);
    else this.#square(side, "Q").set(gg.map((_, i) => (i % (n + 1) === 0 ? 1 : 0)));
  }

  /** One step of a power iteration: Q ← the orthogonal factor of GG · Q, with the largest first. */
  #turn(side: 0 | 1): void {
    const n = this.#side(side);
    if (n === 0) return;
    const { heap, dtype, length } = this.#tensor;
    const [gg, q] = [this.#tensor.address(`GG_${side}`), this.#tensor.address(`Q_${side}`)];
    this.#matrices.times(gg, q, this.#at[5], n, n, n);
    const product = Float64Array.from(heap.view(dtype, this.#at[5], n * n));
    // It stays where there is nothing that it could follow.
    if (!product.every(Number.isFinite)) return;
    const basis = this.#square(side, "Q");
    const values = new Float64Array(n);
    for (let i = 0; i < product.length; i++) values[i % n]! += basis[i]! * product[i]!;
    const order = Array.from(values, (_, i) => i).sort((i, j) => values[j]! - values[i]! || i - j);
    basis.set(orthogonalFactor(columns(product, n, order), n));
    const squares = heap.view(dtype, this.#tensor.address("exp_avg_sq"), length);
    const before = squares.slice();
    const width = this.#columns;
    for (let i = 0; i < length; i++) {
      const [row, column] = [Math.floor(i / width), i % width];
      squares[i] =
        side === 0 ? before[order[row]! * width + column]! : before[i - column + order[column]!]!;
    }
  }
}
