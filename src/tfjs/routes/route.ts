import type { BorrowedParameter } from "../../borrowed.ts";
import type { Nadir } from "../../nadir.ts";
import type { Tensor, Variable } from "../peer.ts";

/** The values of a tensor, which may be a live view. */
export type Read = (tensor: Tensor) => Float32Array;

/** How parameters come to the kernels and back: one a backend. */
export interface Route {
  readonly nadir: Nadir;
  /** Whether values and gradients are read out of the backend, into memory of our own. */
  readonly copies: boolean;
  /** @throws OutOfMemoryError */
  seat(variable: Variable): Seat;
}

/** One variable's way there and back. */
export interface Seat {
  /** The variable as the kernels see it. Between steps it may point at what is no longer there. */
  readonly parameter: BorrowedParameter<"f32">;
  /** Makes the parameter hold the variable's values. */
  takeValues(read: Read): void;
  /** Makes the parameter's gradient this one. */
  takeGradient(gradient: Tensor, read: Read): void;
  /** Makes the variable hold the parameter's values. */
  give(): void;
  dispose(): void;
}
