import type { DType } from "../dtype.ts";

/** An array to allocate: `length` elements, all of them `fill`. */
export interface Wanted {
  readonly dtype: DType;
  readonly length: number;
  readonly fill: number;
}

/** Where arrays are allocated. */
export interface Room {
  readonly memory: WebAssembly.Memory;
  allocate(wanted: Wanted): number;
  free(address: number): void;
}
