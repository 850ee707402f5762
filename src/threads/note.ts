/** What was said already: a note is given once. */
const said = new Set<string>();

/** Tells whoever looks at the console. */
export function note(text: string): void {
  if (said.has(text)) return;
  said.add(text);
  console.warn(`Nadir: ${text}`);
}
