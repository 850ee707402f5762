export type Library = "torch" | "optax" | "keras";

/** A keyword of one of a library's optimizers. */
export interface Keyword {
  /** The optimizer, as the library calls it. */
  readonly theirs: string;
  readonly keyword: string;
  /** Its default there: "required" where there is none. */
  readonly value: unknown;
  /** What it is here. */
  readonly here: string | undefined;
  /** The option that it is. */
  readonly spec:
    | { readonly default?: unknown }
    | readonly { readonly default: number }[]
    | undefined;
}

/** Each keyword of each of a library's optimizers that is here. */
export declare function keywordsOf(library: Library): Iterable<Keyword>;
/** Whether a default there is the one here. */
export declare function alike(value: unknown, spec: NonNullable<Keyword["spec"]>): boolean;
