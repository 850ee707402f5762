/**
 * The little XML that a bucket answers with: errors and lists, without attributes that matter, and no namespaces' prefixes.
 * Workers have no `DOMParser`.
 *
 * @module
 */

const entities: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** What is inside each element of a name, outermost ones that hold none of their own. */
export const insides = (xml: string, name: string): string[] =>
  Array.from(
    xml.matchAll(new RegExp(`<${name}(?:\\s[^>]*)?>([^]*?)</${name}\\s*>`, "g")),
    ([, inside]) => inside!,
  );

/** The text of the first element of a name, if there is one. */
export function textOf(xml: string, name: string): string | undefined {
  const [inside] = insides(xml, name);
  return inside === undefined ? undefined : decoded(inside);
}

const decoded = (text: string): string =>
  text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hexadecimal, decimal, name) => {
    if (name !== undefined) return entities[name] ?? whole;
    const point = hexadecimal ? Number.parseInt(hexadecimal, 16) : Number(decimal);
    return point > 0x10ffff ? whole : String.fromCodePoint(point);
  });
