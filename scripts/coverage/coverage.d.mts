/** Nadir's for each name of each section of other libraries' names. */
export declare const answers: Readonly<Record<string, Readonly<Record<string, string>>>>;
/** The names of each section, as the real libraries have them. */
export declare const sections: Readonly<Record<string, readonly string[]>>;
/** The keywords of each of PyTorch's optimizers. */
export declare const keywords: Readonly<Record<string, readonly string[]>>;
export type Name = readonly [name: string, option?: string];
/** What an answer is: Nadir's names, each with the option that is meant, or why there is none. */
export declare function answer(text: string): {
  readonly names: readonly Name[];
  readonly note: string | undefined;
};
/** Whether Nadir has a name, and its class the option or the property. */
export declare function exists(name: Name): boolean;
/** The name here of a keyword of one of PyTorch's optimizers. */
export declare function optionOf(optimizer: string, keyword: string): string;
/** The page docs/coverage.md. */
export declare function page(): string;
