/** Text of a file for a terminal, which must not take it for commands: what is not printed is written as in JSON. */
export function printable(text: string, longest = Number.POSITIVE_INFINITY): string {
  const characters = Array.from(text);
  const shown = characters.slice(0, longest).join("").replace(UNPRINTED, escaped);
  return characters.length > longest
    ? `${shown}… (${text.length.toLocaleString("en")} characters)`
    : shown;
}

/** Controls, marks that turn the direction of what follows, and lines' ends. */
const UNPRINTED = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu;

const escaped = (character: string) =>
  character.codePointAt(0)! > 0xffff
    ? `\\u{${character.codePointAt(0)!.toString(16)}}`
    : `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

/** As wide as the terminal, of which 100 columns are the most that is read well; 80 where there is none. */
export function columns(): number {
  return Math.max(40, Math.min(100, process.stdout.columns ?? 80));
}

/** A text in lines of at most so many characters, broken anywhere. */
export function broken(text: string, width: number): string {
  const characters = Array.from(text);
  const lines = Array.from({ length: Math.ceil(characters.length / width) || 1 }, (_, i) => {
    return characters.slice(i * width, (i + 1) * width).join("");
  });
  return lines.join("\n");
}
