import { isShared } from "../arrays.ts";
import type { DType } from "../dtype.ts";
import type { ConstantsOf, Exports, Kernel, Routine } from "../kernels.ts";
import { instantiateSync } from "./link.ts";

/** The kernels of one precision, linked to a memory. */
export class Linked {
  readonly #memory: WebAssembly.Memory;
  /** Those of both precisions that are linked. */
  readonly #exports: Record<string, Exports[string]>;
  readonly #dtype: DType;
  readonly #found = new Map<object, (...args: never[]) => unknown>();

  constructor(memory: WebAssembly.Memory, exports: Record<string, Exports[string]>, dtype: DType) {
    this.#memory = memory;
    this.#exports = exports;
    this.#dtype = dtype;
  }

  /** Runs a kernel over `count` elements of arrays, whose addresses stand in the kernel's order. */
  sweep<C extends string>(
    kernel: Kernel<string, C>,
    pointers: readonly number[],
    count: number,
    constants: ConstantsOf<C>,
  ): void {
    kernel.call(this.routine(kernel as Routine<Exports[string]>), pointers, count, constants);
  }

  /**
   * A kernel to be called with its arguments as they are. Linked now, if its family came after the memory.
   * @throws TypeError where a module that was given lacks it; UnsupportedError where the
   *   engine links nothing without waiting.
   */
  routine<F extends (...args: never[]) => unknown>(kernel: Routine<F>): F {
    let found = this.#found.get(kernel) as F | undefined;
    if (!found) {
      found = this.#link(kernel) as unknown as F;
      this.#found.set(kernel, found);
    }
    return found;
  }

  #link({ name, slice }: Routine): Exports[string] {
    const exported = `${name}_${this.#dtype}`;
    if (slice && !this.#exports[exported]) {
      const module = slice.compileSync(isShared(this.#memory.buffer));
      Object.assign(this.#exports, instantiateSync(module, this.#memory));
    }
    const found = this.#exports[exported];
    if (found) return found;
    throw new TypeError(`load: module has no ${name}`);
  }
}
