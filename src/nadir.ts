import { type BorrowedParameter, borrow, type Loan } from "./borrowed.ts";
import { BYTES, type DType, type Stated } from "./dtype.ts";
import type { Heap } from "./memory/heap.ts";
import { Block, Parameter } from "./parameter.ts";
import { type DTypeOf, readSource, type Source } from "./source.ts";
import { checkChoice, checkKeys, describe, isObject, mismatch } from "./validate.ts";

/** A memory with the kernels linked to it. Made by `load` or `loadSync`; makes parameters. */
export class Nadir {
  readonly #heap: Heap;

  /** @internal */
  constructor(heap: Heap) {
    this.#heap = heap;
  }

  /** @internal */
  get heap(): Heap {
    return this.#heap;
  }

  /** The memory of parameters and states, for kernels of your own: `data.byteOffset` is the address. */
  get memory(): WebAssembly.Memory {
    return this.#heap.memory;
  }

  /** Threads that share the work: 1 where there are no others. */
  get threads(): number {
    return this.#heap.team?.count ?? 1;
  }

  /** Parameters by name in a precision of your choice: arrays of the other one are converted. */
  parameters<const S extends Readonly<Record<string, Source>>, D extends DType>(
    sources: S,
    options: { readonly dtype: D },
  ): { [Name in keyof S]: Parameter<D> };
  /**
   * Parameters by name, in one contiguous block: a step over all of them is one kernel call.
   *
   * @param sources for each name a shape (`[10, 64]`: zeros; `[]` is a scalar), a `Float32Array` or
   *   `Float64Array` (copied in, one dimension), or `{ data, shape }`.
   * @param options.dtype `"f32"` or `"f64"`; by default that of the arrays, or `"f32"` if there is none.
   * @throws TypeError for a source of another kind, one that is detached, or arrays of both precisions
   *   without `dtype`; RangeError for a bad size or data that does not fit its shape; OutOfMemoryError.
   */
  parameters<const S extends Readonly<Record<string, Source>>, D extends DType = never>(
    sources: S,
    options?: { readonly dtype?: D },
  ): { [Name in keyof S]: Parameter<D | DTypeOf<S[keyof S]>> };
  parameters(
    sources: Readonly<Record<string, Source>>,
    options: { readonly dtype?: DType } = {},
  ): Record<string, Parameter> {
    const { dtype, tensors } = readSources(this.#heap, sources, options);
    const length = tensors.reduce((sum, tensor) => sum + tensor.length, 0);
    const block = new Block(this.#heap, dtype, length);
    let offset = 0;
    const entries = tensors.map(({ name, shape, length, data }) => {
      const parameter = new Parameter(name, shape, block, dtype, offset);
      if (data) parameter.data.set(data);
      offset += length * BYTES[dtype];
      return [name, parameter];
    });
    return Object.fromEntries(entries);
  }

  /** A single parameter in a precision of your choice. @see parameters */
  parameter<const S extends Source, D extends DType>(
    source: S,
    options: { readonly name?: string; readonly dtype: D },
  ): Parameter<D>;
  /** A single parameter, in a block of its own. @see parameters */
  parameter<const S extends Source, D extends DType = never>(
    source: S,
    options?: { readonly name?: string; readonly dtype?: D },
  ): Parameter<D | DTypeOf<S>>;
  parameter(
    source: Source,
    options: { readonly name?: string; readonly dtype?: DType } = {},
  ): Parameter {
    checkKeys("parameter", options, ["name", "dtype"]);
    const { name = "parameter", ...rest } = options;
    return this.parameters({ [name]: source }, rest)[name]!;
  }

  /**
   * A parameter that another library keeps in the memory given to `load({ memory, allocator })`: it is
   * stepped where it lies. If the library moves it, or writes gradients elsewhere, tell it by
   * `parameter.move({ data, grad })`. Before it frees the memory, stop using the parameter.
   *
   * @param loan addresses of values and gradient, the shape, and optionally name and dtype
   * @throws TypeError or RangeError for a bad shape, dtype or address; DisposedError.
   */
  borrow<D extends DType = "f32">(loan: Loan<D> & Stated<D>): BorrowedParameter<D> {
    return borrow(this.#heap, loan);
  }

  /** Frees all memory: parameters, networks and optimizers made here cannot be used any more. */
  dispose(): void {
    this.#heap.dispose();
  }

  /** `dispose()`, by `using`. */
  [Symbol.dispose](): void {
    this.dispose();
  }
}

/** All sources read and checked, and their common dtype. */
function readSources(
  heap: Heap,
  sources: Readonly<Record<string, Source>>,
  options: { readonly dtype?: DType },
) {
  if (!isObject(sources) || Array.isArray(sources)) {
    throw mismatch("parameters: sources", "an object, by name", sources);
  }
  checkKeys("parameters", options, ["dtype"]);
  const { dtype: asked } = options;
  if (asked !== undefined) checkChoice("parameters: dtype", asked, ["f32", "f64"]);
  const tensors = Object.entries(sources).map(([name, source]) => {
    const tensor = readSource(name, source);
    return { ...tensor, data: heap.outliving(tensor.data) };
  });
  if (tensors.length === 0) throw new TypeError("parameters: expected at least one parameter");
  const typed = tensors.find(({ dtype }) => dtype);
  const other = tensors.find(({ dtype }) => dtype && dtype !== typed?.dtype);
  if (!asked && typed && other) {
    throw new TypeError(
      `parameters: one block has one dtype, got ${typed.dtype} (${describe(typed.name)}) and ${other.dtype} (${describe(other.name)}); pass { dtype }`,
    );
  }
  return { dtype: asked ?? typed?.dtype ?? "f32", tensors };
}
