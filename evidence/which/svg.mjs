/** What pictures are drawn with. They have a ground of their own, and follow the reader's choice of light or dark. */

const STYLE = `
:root { --ground: #fdfdfb; --ink: #23262b; --soft: #6b7078; --line: #d9dbd6; --strong: #b9bcb6 }
@media (prefers-color-scheme: dark) {
  :root { --ground: #191b1f; --ink: #e8e8e4; --soft: #a2a6ad; --line: #33363c; --strong: #565a61 }
}
.ground { fill: var(--ground) } .ink { fill: var(--ink) } .soft { fill: var(--soft) }
.line { stroke: var(--line) } .strong { stroke: var(--strong) } .end { text-anchor: end } .middle { text-anchor: middle }
text { font: 13px system-ui, sans-serif } .title { font-size: 15px; font-weight: 600 } .small { font-size: 11.5px }
path { fill: none; stroke-width: 2; stroke-linejoin: round; stroke-linecap: round }`;

/** Of enough contrast with both grounds, and apart for colour-blind eyes. */
export const colours = [
  ...["#3b7dd8", "#d95f02", "#1b9e77", "#b04fc0", "#c49000", "#e0507a", "#5b9aa0", "#8c6d46"],
];

const escaped = (text) =>
  String(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

export const text = (x, y, words, kind = "ink", more = "") =>
  `<text x="${fixed(x)}" y="${fixed(y)}" class="${kind}"${more}>${escaped(words)}</text>`;

export const rule = (x1, y1, x2, y2, kind = "line") =>
  `<line x1="${fixed(x1)}" y1="${fixed(y1)}" x2="${fixed(x2)}" y2="${fixed(y2)}" class="${kind}"/>`;

export const dot = (x, y, r, colour, more = "") =>
  `<circle cx="${fixed(x)}" cy="${fixed(y)}" r="${r}" fill="${colour}"${more}/>`;

export const path = (points, colour, more = "") =>
  `<path d="${points.map(([x, y], i) => `${i ? "L" : "M"}${fixed(x)} ${fixed(y)}`).join("")}" stroke="${colour}"${more}/>`;

const fixed = (x) => Number(x.toFixed(1));

/** @param {string} described what is in it, for who does not see it */
export function svg(width, height, described, parts) {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escaped(described)}">
<style>${STYLE}
</style>
<rect width="${width}" height="${height}" rx="8" class="ground"/>
${parts.flat(Infinity).join("\n")}
</svg>
`;
}

/** A scale from values to places; by their logarithms if `log`. */
export function scale([from, to], [start, end], log = false) {
  const of = log ? Math.log10 : (x) => x;
  return (value) => start + ((of(value) - of(from)) / (of(to) - of(from))) * (end - start);
}
