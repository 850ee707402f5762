/** How TypeScript finds a package. */
export declare const resolutions: readonly {
  readonly what: string;
  /** The name of a program that finds it so. */
  readonly file: string;
  readonly options: Readonly<Record<string, string | readonly string[]>>;
  /** The first version without it. */
  readonly until?: number;
}[];
