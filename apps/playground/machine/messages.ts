/** Who computes: Nadir's kernels, or loops in JavaScript. */
export type SideName = "nadir" | "javascript";

/** To a worker; each is answered with a number. */
export type Request =
  /** Get ready; 1, or 0 if this side has no such optimizer. */
  | {
      readonly kind: "start";
      readonly side: SideName;
      readonly optimizer: string;
      readonly length: number;
    }
  /** Nanoseconds for so many steps. */
  | { readonly kind: "run"; readonly repetitions: number }
  /** Milliseconds between two times that the clock can tell apart. */
  | { readonly kind: "tick" };
