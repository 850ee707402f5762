/** What search looks through: the text, and names in the words that they are made of. */

/** A name of two words or more, `stateDict` or `clipGradNorm`. */
const NAMES = /\b[a-z]+(?:[A-Z][a-z]+)+\b/g;

/**
 * Behind each block of a page that has such names their words once more: who looks for PyTorch's `state_dict` looks for
 * "state" and "dict".
 */
export function withWords(html) {
  return html.replaceAll(/(?<=<(?:p|li|td)\b[^>]*>)(.*?)(?=<\/(?:p|li|td)>)/gs, (block) => {
    const words = [...new Set(block.replaceAll(/<[^>]*>/g, " ").match(NAMES))].map((name) =>
      name.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`),
    );
    return words.length > 0 ? `${block} ${words.join(" ")}` : block;
  });
}
