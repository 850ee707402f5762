const TOKEN =
  /<(?<name>[a-z]+)(?<attributes>(?: [\w:-]+="[^"<&]*")*)(?<empty>\/?)>|<\/(?<end>[a-z]+)>|[^<&]+/gy;

/**
 * The elements' names of an XML document in the order in which they begin.
 * @throws Error where the document is not well-formed, or uses more of XML than elements, attributes
 *   and plain text.
 */
export function elementsOf(xml: string): string[] {
  const names: string[] = [];
  const open: string[] = [];
  let at = 0;
  for (const { index, 0: token, groups } of xml.matchAll(TOKEN)) {
    const { name, attributes, empty, end } = groups!;
    if (name !== undefined) {
      if (open.length === 0 && names.length > 0) throw new Error(`a second root: ${token}`);
      const keys = [...attributes!.matchAll(/ ([\w:-]+)=/g)].map(([, key]) => key);
      if (new Set(keys).size < keys.length) throw new Error(`an attribute twice: ${token}`);
      names.push(name);
      if (empty === "") open.push(name);
    } else if (end !== undefined && open.pop() !== end) {
      throw new Error(`wrong end: ${token}`);
    }
    at = index + token.length;
  }
  if (at < xml.length) throw new Error(`not well-formed: ${xml.slice(at, at + 40)}`);
  if (open.length > 0) throw new Error(`not closed: ${open.join()}`);
  return names;
}
