/**
 * What the kernels of `assembly/` say of themselves. For each family the build writes a module that
 * `#kernels/adam.js` imports: for bundlers one with the family's kernels (`build/slices`), for others one
 * that finds them in the whole module (`build/kernels`).
 */

/** A family's kernels as a module of their own, for unshared or shared memory. */
interface Slice {
  compileSync(shared: boolean): WebAssembly.Module;
}

/** A sweep over arrays: (…arrays, count, …constants). */
export interface Kernel<Arrays extends string = string, Constant extends string = string> {
  readonly name: string;
  readonly slice?: Slice;
  /** Of an optimizer `param`, `grad` and then its state, under PyTorch's names. */
  readonly arrays: readonly Arrays[];
  /** Calls `run`, which is this kernel in a memory and a precision, with arguments in its order. */
  call(
    run: (...args: number[]) => unknown,
    at: readonly number[],
    count: number,
    constants: Constants<Constant>,
  ): void;
}

/** A number for each constant, by name. */
export type Constants<Constant extends string = string> = Readonly<Record<Constant, number>>;

/** Constants that do not say which a kernel has: by TypeScript's `NoInfer`, which it has only since 5.4. */
export type ConstantsOf<Constant extends string> = Constants<
  [Constant][Constant extends unknown ? 0 : never]
>;

/** A kernel that is no sweep. Its type is never there: it only tells the compiler. */
export interface Routine<F extends AnyFunction = AnyFunction> {
  readonly name: string;
  readonly slice?: Slice;
  readonly type?: F;
}

type AnyFunction = (...args: never[]) => unknown;

/** What modules export: kernels in both precisions, a pure function of memory and its arguments. */
export type Exports = Readonly<Record<string, (...args: number[]) => number>>;
