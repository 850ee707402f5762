/** What the build says of a kernel in `build/abi.json`. */
export interface Described {
  readonly name: string;
  readonly parameters: readonly { readonly name: string; readonly type: string }[];
  readonly result: string;
}

/** Lines of Markdown. */
export declare function functions(kernels: readonly Described[]): string[];
