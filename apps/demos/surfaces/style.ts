import type { Look } from "../page/line.ts";
import type { Contour } from "./contours.ts";
import { type Palette, palettes } from "./palette.ts";

/** Which colours a picture has: those of one scheme, or as the viewer's is. */
export type Theme = "auto" | "light" | "dark";

/** The picture's styles: of plain colours in classes, since not every viewer knows custom properties. */
export function pictureStyle(
  theme: Theme,
  contours: readonly Contour[],
  looks: readonly Look[],
): string {
  const scheme = (palette: Palette) => colours(palette, contours, looks);
  const [first, other] =
    theme === "auto"
      ? [
          scheme(palettes.light),
          `@media (prefers-color-scheme: dark) {\n${scheme(palettes.dark)}}\n`,
        ]
      : [scheme(palettes[theme]), ""];
  return `\n${SHAPES}${first}${other}`;
}

const SHAPES = `text { font: 14px system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", sans-serif; font-variant-numeric: tabular-nums }
.title { font-size: 24px; font-weight: 650; letter-spacing: -0.01em }
.name { font-weight: 600 }
.small { font-size: 12.5px }
.end { text-anchor: end }
.band { stroke-width: 0.75 }
.marks, .trail { fill: none; stroke-linecap: round; stroke-linejoin: round }
.marks { stroke-width: 2 }
.marks .halo { stroke-width: 5 }
.trail, .sample { stroke: currentColor; stroke-width: 2.25 }
.trail .halo { stroke-width: 4.5; stroke-opacity: 0.8 }
.sample { stroke-width: 3; fill: none }
.ball { fill: currentColor; stroke-width: 2 }
.ball path { stroke: currentColor; stroke-width: 1.5 }
.ball .ahead { fill: none; stroke: currentColor }
`;

function colours(palette: Palette, contours: readonly Contour[], looks: readonly Look[]): string {
  const { page, text, muted, halo, bands, edges, line } = palette;
  const rules = [
    `.page { fill: ${page} }`,
    `text { fill: ${text} }`,
    `.muted, .small { fill: ${muted} }`,
    `.marks { stroke: ${text} }`,
    `.halo, .ball circle { stroke: ${halo} }`,
    ...contours.map(({ depth }, i) => `.b${i} { fill: ${bands(depth)}; stroke: ${edges(depth)} }`),
    ...looks.map((look, i) => `.r${i} { color: ${line(look)} }`),
  ];
  return rules.map((rule) => `${rule}\n`).join("");
}
