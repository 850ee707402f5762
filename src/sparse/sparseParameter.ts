import { ARRAY, type ArrayOf, type DType } from "../dtype.ts";
import type { Heap } from "../memory/heap.ts";
import type { Nadir } from "../nadir.ts";
import { Parameter, type Storage, titleOf } from "../parameter.ts";
import { type DTypeOf, readSource, type Source } from "../source.ts";
import { checkChoice, checkKeys, checkNumber, describe } from "../validate.ts";
import { checkValues, copyValues, type Values } from "../values.ts";
import { SparseGradient } from "./sparseGradient.ts";

/** Options of {@link sparseParameter}. */
export interface SparseParameterOptions<D extends DType = DType> {
  /** Default `"parameter"`. */
  readonly name?: string;
  /** `"f32"` (default) or `"f64"`. */
  readonly dtype?: D;
  /** The axis whose indices have gradients of their own: a whole number in [0, dimensions). Default 0: rows. */
  readonly axis?: number;
}

/** The gradient of some slices of a tensor: those of all others are 0. */
export interface Slices<D extends DType = DType> {
  /** Indices along the axis, each once. */
  readonly indices: Uint32Array;
  /** Their gradients, in the tensor's shape with as many slices along the axis as there are indices. */
  readonly values: ArrayOf<D>;
}

/** Memory of values, and of the gradients of some of their slices. */
class SparseBlock implements Storage {
  readonly heap: Heap;
  readonly dtype: DType;
  readonly data: number;
  readonly slices: SparseGradient;

  constructor(heap: Heap, dtype: DType, shape: readonly number[], length: number, axis: number) {
    this.heap = heap;
    this.dtype = dtype;
    this.data = heap.allocate({ dtype, length, fill: 0 });
    try {
      this.slices = new SparseGradient(heap, dtype, shape, axis);
    } catch (error) {
      heap.free(this.data);
      throw error;
    }
  }

  get grad(): number {
    return this.slices.address;
  }

  retain(): void {}

  /** It has one parameter. */
  release(): void {
    this.heap.free(this.data);
    this.slices.dispose();
  }
}

/**
 * A tensor of which a batch touches few slices: rows of an embedding, features of a linear model. Its gradient
 * is that of these slices alone, so that neither memory nor a step depends on how many others there are. Made
 * by `sparseParameter`.
 */
export class SparseParameter<D extends DType = DType> extends Parameter<D> {
  /** @internal */
  readonly gradient: SparseGradient;

  /** @internal */
  constructor(name: string, shape: readonly number[], block: SparseBlock, dtype: D) {
    super(name, shape, block, dtype, 0);
    this.gradient = block.slices;
  }

  /** There is no gradient of all elements. @throws TypeError, always */
  override get grad(): never {
    throw new TypeError(
      `${titleOf(this.name)} has a sparse gradient: read sparseGrad, and write it by addGrad`,
    );
  }

  /** The gradient of the slices that were touched since it was last zero: copies. @throws DisposedError */
  get sparseGrad(): Slices<D> {
    this.#checkUsable();
    const { heap, outer, inner, room, count, indices, address } = this.gradient;
    const all = heap.view(this.dtype, address, outer * room * inner);
    const values = new ARRAY[this.dtype](outer * count * inner) as ArrayOf<D>;
    for (let o = 0; o < outer; o++) {
      const start = o * room * inner;
      values.set(all.subarray(start, start + count * inner), o * count * inner);
    }
    return { indices, values };
  }

  /**
   * Adds gradients of slices: an index that comes twice, or was there before, gets the sum.
   * @param indices along the axis: whole numbers in [0, size).
   * @param values numbers in the tensor's shape, with as many slices along the axis as there are indices:
   *   for rows one row after the other.
   * @throws TypeError, RangeError for what does not fit; OutOfMemoryError; DisposedError. Then nothing changes.
   */
  addGrad(indices: ArrayLike<number>, values: Values): void {
    this.#checkUsable();
    const where = `${titleOf(this.name)}: addGrad`;
    const gradient = this.gradient;
    const { heap, outer, inner, size } = gradient;
    checkValues(`${where}: indices`, indices, "an array of indices");
    const taken = Array.from(indices, (index, i) => {
      return checkNumber(`${where}: indices[${i}]`, index, { min: 0, below: size, integer: true });
    });
    checkValues(`${where}: values`, values);
    const expected = outer * taken.length * inner;
    if (values.length !== expected) {
      throw new RangeError(
        `${where}: values must be ${expected} for ${taken.length} indices, got ${values.length}`,
      );
    }
    const checked = new ARRAY[this.dtype](expected);
    copyValues(`${where}: values`, values, checked);
    // Again, since what was given may have been the user's code.
    this.#checkUsable();
    gradient.reserve(taken.length);
    const places = taken.map((index) => gradient.place(index));
    const all = heap.view(this.dtype, gradient.address, outer * gradient.room * inner);
    let from = 0;
    for (let o = 0; o < outer; o++) {
      for (const place of places) {
        const start = (o * gradient.room + place) * inner;
        for (let i = 0; i < inner; i++) all[start + i]! += checked[from++]!;
      }
    }
  }

  #checkUsable(): void {
    // As every use of a parameter.
    void this.data;
  }
}

/**
 * A parameter whose gradient is sparse, as `torch.nn.Embedding(…, sparse=True)` has it: zeros of a shape, an
 * array, or `{ data, shape }`, as `nadir.parameter` takes them.
 *
 * ```ts
 * import { loadSync, SGD, sparseParameter } from "nadir";
 *
 * const embedding = sparseParameter(loadSync(), [1_000_000, 2], { name: "embedding" });
 * const optimizer = new SGD([embedding], { lr: 0.5 });
 * embedding.addGrad([7, 42, 7], [1, 2, 10, 20, 3, 4]); // row 7 comes twice: [4, 6]
 * optimizer.step(); // walks two rows, not a million
 * optimizer.zeroGrad();
 * console.log([...embedding.data.subarray(14, 16)]); // → [ -2, -3 ]
 * ```
 *
 * `SGD`, `Adagrad`, `Adam`, `SparseAdam` and `Ftrl` take them. What they do by steps, decay of momentum and of
 * weights, happens to a slice when it is touched.
 *
 * @param source a shape, values of one dimension, or `{ data, shape }`
 * @throws TypeError, RangeError as `nadir.parameter`, or for a bad axis; OutOfMemoryError.
 */
export function sparseParameter<const S extends Source, D extends DType>(
  nadir: Nadir,
  source: S,
  options: SparseParameterOptions<D> & { readonly dtype: D },
): SparseParameter<D>;
export function sparseParameter<const S extends Source, D extends DType = never>(
  nadir: Nadir,
  source: S,
  options?: SparseParameterOptions<D>,
): SparseParameter<D | DTypeOf<S>>;
export function sparseParameter(
  nadir: Nadir,
  source: Source,
  options: SparseParameterOptions = {},
): SparseParameter {
  const where = "sparseParameter";
  if (typeof nadir?.parameters !== "function") {
    throw new TypeError(`${where}: expected what load() gives, got ${describe(nadir)}`);
  }
  checkKeys(where, options, ["name", "dtype", "axis"]);
  const { name = "parameter", axis = 0 } = options;
  const { heap } = nadir;
  const tensor = readSource(name, source);
  const data = heap.outliving(tensor.data);
  const { dtype = tensor.dtype ?? "f32" } = options;
  checkChoice<DType>(`${where}: dtype`, dtype, ["f32", "f64"]);
  const { shape, length } = tensor;
  if (shape.length === 0) throw new RangeError(`${where}: a scalar has no axis, got shape []`);
  checkNumber(`${where}: axis`, axis, { min: 0, below: shape.length, integer: true });
  const block = new SparseBlock(heap, dtype, shape, length, axis);
  const parameter = new SparseParameter(name, shape, block, dtype);
  if (data) parameter.data.set(data);
  return parameter;
}
