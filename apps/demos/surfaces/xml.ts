const entities: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
};

/** Text as it stands in an XML document, in attributes too. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character]!);
}
