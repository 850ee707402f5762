/** What is taken of `bench/`, which is JavaScript and has no types. */

declare module "*/bench/kernels.mjs" {
  export const kernels: readonly {
    readonly name: string;
    readonly arrays: readonly string[];
    readonly constants: readonly number[];
  }[];
}

declare module "*/bench/javascript/updates.mjs" {
  type Update = (...inputs: (Float32Array | number)[]) => void;
  export const sgd: Update;
  export const momentum: Update;
  export const nagLookAhead: Update;
  export const adagrad: Update;
  export const rmsprop: Update;
  export const adadelta: Update;
  export const adam: Update;
  export const adamax: Update;
  export const nadam: Update;
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
  export function repeated(
    call: (...inputs: (Float32Array | number)[]) => unknown,
    places: readonly Float32Array[],
    constants: readonly number[],
  ): Repeated;
}

declare module "*/bench/rounds.mjs" {
  export function race<Name extends string>(
    contestants: Readonly<Record<Name, { run(repetitions: number): Promise<number> }>>,
    effort: { readonly rounds: number; readonly milliseconds: number },
  ): Promise<Record<Name, number>>;
}
