/** A text, some of which is kept for testing. */
export interface Corpus {
  /** All characters that are in it, each of which has its place for an id. */
  readonly alphabet: readonly string[];
  /** Ids of what is learned from. */
  readonly train: Uint8Array;
  /** Ids of what is not. */
  readonly test: Uint8Array;
}

/** So many sonnets are for testing, the last ones. */
const HELD_OUT = 16;

/** Of sonnets that empty lines part. */
export function corpusOf(text: string): Corpus {
  const alphabet = [...new Set(text)].sort();
  const ids = Uint8Array.from(text, (character) => alphabet.indexOf(character));
  const heldOut = text.split("\n\n").slice(-HELD_OUT).join("\n\n").length;
  return { alphabet, train: ids.subarray(0, -heldOut), test: ids.subarray(-heldOut) };
}

/** The ids of what of a text is in the alphabet; those of a new line, if nothing is. */
export function idsOf(text: string, { alphabet }: Corpus): number[] {
  const ids = Array.from(text, (character) => alphabet.indexOf(character)).filter((id) => id >= 0);
  return ids.length > 0 ? ids : [alphabet.indexOf("\n")];
}
