import type { Fields } from "./link.ts";

/** An address's fragment: `#surface?f=beale&steps=500`. */
export interface Hash {
  readonly section: string;
  readonly fields: Fields;
}

/** More is nothing that this page wrote. */
const LONGEST = 10_000;

/** Reads a fragment. `ignored` says, in sentences, what could not be meant. */
export function readHash(hash: string): Hash & { readonly ignored: readonly string[] } {
  if (hash.length > LONGEST) {
    const ignored = [`an address of ${hash.length.toLocaleString("en")} letters`];
    return { section: "", fields: {}, ignored };
  }
  const [section = "", query = ""] = halves(hash.replace(/^#/, ""), "?");
  const ignored: string[] = [];
  // Without a prototype, so that no name means something already.
  const fields: Record<string, string> = Object.create(null);
  for (const assignment of query.split("&").filter((part) => part !== "")) {
    const [name, text = ""] = halves(assignment, "=");
    try {
      fields[decodeURIComponent(name)] = decodeURIComponent(text);
    } catch {
      ignored.push(`${JSON.stringify(assignment)}, which is not well encoded`);
    }
  }
  return { section, fields, ignored };
}

/** Writes a fragment as {@link readHash} reads it, as legibly as addresses may be. */
export function writeHash({ section, fields }: Hash): string {
  const written = Object.entries(fields).map(
    ([name, text]) => `${encodeURIComponent(name)}=${legible(text)}`,
  );
  return written.length === 0 ? `#${section}` : `#${section}?${written.join("&")}`;
}

/** Encodes all but what a fragment may hold. */
function legible(text: string): string {
  return encodeURIComponent(text).replace(/%(2C|2F|3A|3B|3D|40)/g, decodeURIComponent);
}

function halves(text: string, separator: string): [string, string?] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
