/** What GitHub makes of Markdown, so that the same text reads the same here. */

/** A heading's anchor, but for the number of a second one. */
export function slug(heading) {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}_ -]/gu, "")
    .replaceAll(" ", "-");
}

/** A block of code, code within a line, or where a link leads. */
const PARTS = /(^```[^\n]*\n.*?^```$)|(`[^`\n]+`)|(?<=\]\()[^)\s]+(?=\))/gms;

/** The text with other links; what is shown as it stands is left alone. */
export function withLinks(text, linkOf) {
  return text.replace(PARTS, (part, block, code) => (block || code ? part : linkOf(part)));
}

/** A document by its headings of the second level: `[heading, text with heading]`, first what is before them. */
export function sectionsOf(text) {
  const parts = text.split(/^(?=## )/m);
  return parts.map((part) => [/^## (.*)$/m.exec(part)?.[1] ?? "", part]);
}

export const titleOf = (text) => /^# (.*)$/m.exec(text)?.[1];
