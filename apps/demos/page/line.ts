/** How lines look: the hue tells an optimizer's family, the dashes its members. */
export interface Look {
  /** Angle in OKLCH, which keeps the lightness of all hues the same. */
  readonly hue: number;
  /** Lengths of strokes and gaps, in CSS pixels; none for an unbroken line. */
  readonly dash: readonly number[];
}

/** A curve of a chart. */
export interface Line extends Look {
  readonly name: string;
  /** Of every step from 0 on; what is not finite is not drawn. */
  readonly values: ArrayLike<number>;
}

/** A look's colour in the page's scheme of the moment. */
export function colourOf({ hue }: Look): string {
  const { lightness, chroma } = { lightness: styleOf("--lightness"), chroma: styleOf("--chroma") };
  return `oklch(${lightness} ${chroma} ${hue})`;
}

/** A custom property of the page's styles. */
export function styleOf(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** A piece of the line, for legends and tables. */
export function sampleOf({ hue, dash }: Look): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "sample");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("viewBox", "0 0 26 10");
  const line = document.createElementNS("http://www.w3.org/2000/svg", "line");
  for (const [name, value] of [
    ["x2", "26"],
    ["y1", "5"],
    ["y2", "5"],
  ] as const) {
    line.setAttribute(name, value);
  }
  line.setAttribute("stroke-dasharray", dash.join(" "));
  // Not the attribute `style`, which a strict Content Security Policy forbids.
  line.style.stroke = `oklch(var(--lightness) var(--chroma) ${hue})`;
  svg.append(line);
  return svg;
}
