type Rows = readonly (readonly number[])[];
/** The library's preset, or of a library without presets Nadir's class as it is. */
export declare function classOf(library: string, optimizer: string): unknown;
/** The largest part of the way gone so far by which an element misses, beyond what rounding explains. */
export declare function missed(initial: readonly number[], ours: Rows, theirs: Rows): number;
/** Parameters after every step. */
export declare function trained(
  Class: unknown,
  run: {
    readonly options: object;
    readonly shapes: readonly (readonly number[])[] | null;
    readonly hessian?: { readonly every: number; readonly after?: boolean } | null;
  },
  problem: { readonly initial: readonly number[]; readonly gradients: Rows },
  lrChange: { readonly at: number; readonly factor: number },
): number[][];
