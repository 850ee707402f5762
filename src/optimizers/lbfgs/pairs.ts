import { BYTES } from "../../dtype.ts";
import type { Flat, Vector } from "./flat.ts";

/** A pair of less curvature, y·s, says nothing of the Hessian that rounding does not. */
const LEAST_CURVATURE = 1e-10;

/**
 * The last steps s and what they changed of the gradient, y: what the inverse Hessian is known by. Pair k stands
 * in row k mod (size + 1) of a ring, which has one row more than pairs are kept, for the pair that is tried.
 */
export class Pairs {
  /** How many there have been, of which the last are kept. */
  count = 0;
  /** 1 / y·s of each row. */
  readonly ro: Float64Array;
  readonly #flat: Flat;
  readonly #size: number;
  readonly #y: readonly Vector[];
  readonly #s: readonly Vector[];
  readonly #al: Float64Array;
  /** Rows that the step has written over, as they were, in as many copies as steps have needed. */
  readonly #copies: Uint8Array[] = [];
  readonly #copied: number[] = [];

  constructor(flat: Flat, size: number) {
    this.#flat = flat;
    this.#size = size;
    this.#y = flat.rows("old_dirs", size + 1);
    this.#s = flat.rows("old_stps", size + 1);
    this.ro = new Float64Array(size + 1);
    this.#al = new Float64Array(size);
  }

  /** Begins a step where so many pairs have been. */
  begin(count: number): void {
    const [part] = this.#flat.parts;
    this.ro.set(part!.run.slot("ro", part!.parameter));
    this.count = count;
    this.#copied.length = 0;
  }

  /** Writes down what is no vector. */
  commit(): void {
    for (const { run, parameter } of this.#flat.parts) run.slot("ro", parameter).set(this.ro);
  }

  /** Puts back what the step has written over. */
  restore(): void {
    for (const [i, row] of this.#copied.entries()) {
      let offset = 0;
      this.#eachRange(row, (memory, address, bytes) => {
        const copy = this.#copies[i]!.subarray(offset, offset + bytes);
        new Uint8Array(memory.buffer, address, bytes).set(copy);
        offset += bytes;
      });
    }
    this.#copied.length = 0;
  }

  /**
   * Takes up the step t · d and the gradient where it has led, and begins the next direction: d ← −g, g′ ← g.
   * @returns the scale of the inverse Hessian, y·s / y·y, or undefined if the pair is not kept
   */
  take(d: Vector, previous: Vector, grad: Vector, t: number): number | undefined {
    const row = this.count % (this.#size + 1);
    this.#save(row);
    const [y, s] = [this.#y[row]!, this.#s[row]!];
    this.#flat.curvature(y, s, d, previous, grad, t);
    const ys = this.#flat.dot(y, s);
    if (!(ys > LEAST_CURVATURE)) return undefined;
    this.ro[row] = 1 / ys;
    this.count++;
    return ys / this.#flat.dot(y, y);
  }

  /**
   * The two-loop recursion, from d = −g: each correction of d also takes the product that the next one needs.
   * @returns the slope g·d
   */
  direction(d: Vector, grad: Vector, scale: number): number {
    const flat = this.#flat;
    const kept = Math.min(this.count, this.#size);
    if (kept === 0) return flat.correct(d, d, grad, 0, scale);
    const ring = this.#size + 1;
    const first = this.count - kept;
    const al = this.#al;
    let product = flat.dot(this.#s[(this.count - 1) % ring]!, d);
    for (let i = kept - 1; i >= 0; i--) {
      const row = (first + i) % ring;
      al[i] = product * this.ro[row]!;
      const y = this.#y[row]!;
      product =
        i > 0
          ? flat.correct(d, y, this.#s[(first + i - 1) % ring]!, -al[i]!, 1)
          : flat.correct(d, y, y, -al[i]! * scale, scale);
    }
    for (let i = 0; i < kept; i++) {
      const row = (first + i) % ring;
      const be = product * this.ro[row]!;
      const next = i < kept - 1 ? this.#y[(first + i + 1) % ring]! : grad;
      product = flat.correct(d, this.#s[row]!, next, al[i]! - be, 1);
    }
    return product;
  }

  /** Copies a row that is about to be written over, once a step: also one that holds no pair is put back. */
  #save(row: number): void {
    if (this.#copied.includes(row)) return;
    let total = 0;
    this.#eachRange(row, (_, __, bytes) => {
      total += bytes;
    });
    const copy = this.#copies[this.#copied.length] ?? new Uint8Array(total);
    this.#copies[this.#copied.length] = copy;
    let offset = 0;
    this.#eachRange(row, (memory, address, bytes) => {
      copy.set(new Uint8Array(memory.buffer, address, bytes), offset);
      offset += bytes;
    });
    this.#copied.push(row);
  }

  /** What a row lies in. */
  #eachRange(
    row: number,
    visit: (memory: WebAssembly.Memory, address: number, bytes: number) => void,
  ): void {
    for (const rows of [this.#y, this.#s]) {
      for (const [i, { heap, dtype, length }] of this.#flat.parts.entries()) {
        visit(heap.memory, rows[row]![i]!, length * BYTES[dtype]);
      }
    }
  }
}
