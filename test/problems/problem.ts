import { beale } from "./beale.ts";
import { quadratic } from "./quadratic.ts";
import { rosenbrock } from "./rosenbrock.ts";

/** A function to minimize. */
export interface Problem {
  readonly value: (x: ArrayLike<number>) => number;
  readonly gradient: (x: ArrayLike<number>) => number[];
  /** Where one starts by custom. */
  readonly start: readonly number[];
  readonly minimum: readonly number[];
}

export const problems: Readonly<Record<"quadratic" | "rosenbrock" | "beale", Problem>> = {
  quadratic,
  rosenbrock,
  beale,
};
