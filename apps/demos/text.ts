/**
 * Words and numbers as the terminal and the pages write them.
 *
 * @module
 */

/** An optimizer's options, of kinds that JSON can hold. */
export type Options = Readonly<
  Record<string, number | string | boolean | null | readonly number[]>
>;

/** Options as people read them: `lr 0.1, momentum 0.9, nesterov`. */
export function optionsText(options: Options): string {
  const words = Object.entries(options).map(([key, value]) =>
    value === true ? key : `${key} ${[value].flat().map(String).join(", ")}`,
  );
  return words.join(", ");
}

/** `1 epoch`, `2 epochs`, `1,438 epochs`. */
export function countText(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}

/** A name as the command line and links take it: `sgd-momentum` for `SGD momentum`. */
export function normalized(name: string): string {
  return name.trim().toLowerCase().replaceAll(" ", "-");
}

/** Names in lines of a terminal, separated by commas, each line so far in. */
export function wrapped(names: readonly string[], indent: number, width = 100): string {
  const lines: string[] = [];
  for (const [i, name] of names.entries()) {
    const text = i < names.length - 1 ? `${name},` : name;
    const line = lines.at(-1);
    if (line && indent + line.length + 1 + text.length <= width)
      lines.push(`${lines.pop()} ${text}`);
    else lines.push(text);
  }
  return lines.map((line) => " ".repeat(indent) + line).join("\n");
}
