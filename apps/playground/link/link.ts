/** What the page's address says of a section's state, as names with texts. */
export type Fields = Readonly<Record<string, string>>;

/** The part of the page's address that is a section's own. */
export interface Link {
  /** What the address said when the section was opened. */
  readonly fields: Fields;
  /** Has the address say this from now on. */
  replace(fields: Fields): void;
  /** Shows what could not be meant, in sentences. */
  ignore(ignored: readonly string[]): void;
}

/** How a section's state is written in the address. */
export interface Codec<State> {
  /** Never throws: what cannot be meant is left as it is by default, and said in `ignored`. */
  read(fields: Fields): { readonly state: State; readonly ignored: readonly string[] };
  /** Only what is not as it is by default. */
  write(state: State): Fields;
}
