import type { DType } from "../dtype.ts";
import type { Constants, Exports, Kernel, Routine } from "../kernels.ts";

/** A sweep in a memory, and its arguments: one array for all calls, since a new one would take twice as long. */
interface Call {
  readonly run: (...args: number[]) => number;
  readonly args: number[];
}

/** The kernels of one precision, linked to a memory. */
export class Linked {
  readonly #exports: Exports;
  readonly #dtype: DType;
  readonly #calls = new Map<Kernel, Call>();

  constructor(exports: Exports, dtype: DType) {
    this.#exports = exports;
    this.#dtype = dtype;
  }

  /** Runs a kernel over `count` elements of arrays, whose addresses stand in the kernel's order. */
  sweep<C extends string>(
    kernel: Kernel<string, C>,
    pointers: readonly number[],
    count: number,
    constants: Constants<NoInfer<C>>,
  ): void {
    let call = this.#calls.get(kernel);
    if (call === undefined) {
      call = { run: this.#find(kernel), args: [] };
      this.#calls.set(kernel, call);
    }
    const { run, args } = call;
    let at = 0;
    for (let i = 0; i < pointers.length; i++) args[at++] = pointers[i]!;
    args[at++] = count;
    for (let i = 0; i < kernel.constants.length; i++) args[at++] = constants[kernel.constants[i]!];
    run(...args);
  }

  /** A kernel that is no sweep, to be called with addresses, sizes and flags. */
  routine<F extends (...args: never[]) => unknown>(kernel: Routine<F>): F {
    return this.#find(kernel) as unknown as F;
  }

  /** @throws TypeError where the module is of another version. */
  #find({ name }: { readonly name: string }): (...args: number[]) => number {
    const found = this.#exports[`${name}_${this.#dtype}`];
    if (found) return found;
    throw new TypeError(
      `load: module must be the nadir.wasm of this version, got one without ${name}`,
    );
  }
}
