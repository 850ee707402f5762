/** The element type of a parameter: single or double precision. */
export type DType = "f32" | "f64";

/**
 * What options have beside `dtype?: D`: the dtype must stand there unless it may be `f32`, the default,
 * so that none is inferred from the type that the result is expected to have.
 */
export type Stated<D extends DType> = { readonly dtype: D } | ("f32" extends D ? unknown : never);

/** The typed array that views elements of type `D`. */
export type ArrayOf<D extends DType> = D extends "f32"
  ? Float32Array<ArrayBuffer>
  : D extends "f64"
    ? Float64Array<ArrayBuffer>
    : never;

/** Bytes an element. */
export const BYTES: Readonly<Record<DType, number>> = { f32: 4, f64: 8 };

export const ARRAY: {
  readonly f32: typeof Float32Array;
  readonly f64: typeof Float64Array;
} = { f32: Float32Array, f64: Float64Array };
