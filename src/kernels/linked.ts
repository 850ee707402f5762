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
    if (!call) {
      call = { run: this.routine<Call["run"]>(kernel), args: [] };
      this.#calls.set(kernel, call);
    }
    const { run, args } = call;
    let at = 0;
    for (const pointer of pointers) args[at++] = pointer;
    args[at++] = count;
    for (const name of kernel.constants) args[at++] = constants[name];
    run(...args);
  }

  /**
   * A kernel to be called with its arguments as they are.
   * @throws TypeError where the module is of another version.
   */
  routine<F extends (...args: never[]) => unknown>({ name }: Routine<F>): F {
    const found = this.#exports[`${name}_${this.#dtype}`];
    if (found) return found as unknown as F;
    throw new TypeError(`load: module must be of this version, got one without ${name}`);
  }
}
