/** What is taken of `bench/`, which is JavaScript and has no types. */

declare module "*/bench/javascript/updates.mjs" {
  /** A kernel's constants by name. */
  export type Constants = Readonly<Record<string, number>>;
  export type Update = (arrays: readonly Float32Array[], constants: Constants) => void;
  export const sgd: Update;
  export const momentum: Update;
  export const nagLookAhead: Update;
  export const adam: Update;
}

declare module "*/bench/data.mjs" {
  export function periods(
    kernel: { readonly arrays: readonly string[] },
    dtype: "f32",
  ): Float32Array[];
  export function tile(array: Float32Array, period: Float32Array): Float32Array;
}

declare module "*/bench/repeated.mjs" {
  export interface Repeated {
    /** Nanoseconds for so many calls. */
    run(repetitions: number): number;
  }
  export function repeated<Inputs extends readonly unknown[]>(
    call: (...inputs: Inputs) => unknown,
    inputs: readonly [Inputs, Inputs],
  ): Repeated;
}

declare module "*/bench/rounds.mjs" {
  export function race<Name extends string>(
    contestants: Readonly<Record<Name, { run(repetitions: number): Promise<number> }>>,
    effort: { readonly rounds: number; readonly milliseconds: number },
  ): Promise<Record<Name, number>>;
}
