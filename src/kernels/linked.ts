import type { DType } from "../dtype.ts";
import type { Constants, Exports, Kernel, Routine } from "../kernels.ts";

/** The kernels of one precision, linked to a memory. */
export class Linked {
  readonly #exports: Exports;
  readonly #dtype: DType;
  readonly #found = new Map<object, (...args: never[]) => unknown>();

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
    kernel.call(this.routine(kernel as Routine<Exports[string]>), pointers, count, constants);
  }

  /**
   * A kernel to be called with its arguments as they are.
   * @throws TypeError where the module is of another version.
   */
  routine<F extends (...args: never[]) => unknown>(kernel: Routine<F>): F {
    let found = this.#found.get(kernel) as F | undefined;
    if (!found) {
      found = this.#exports[`${kernel.name}_${this.#dtype}`] as unknown as F | undefined;
      if (!found) {
        throw new TypeError(`load: module must be of this version, got one without ${kernel.name}`);
      }
      this.#found.set(kernel, found);
    }
    return found;
  }
}
