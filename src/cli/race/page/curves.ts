import type { Finish } from "../train.ts";

/** A result and how its curve is drawn: the hue tells the family, the dashes its members. */
export interface Curve extends Finish {
  /** Angle in OKLCH, which keeps the lightness of all hues the same. */
  readonly hue: number;
  /** Lengths of strokes and gaps, in CSS pixels; none for an unbroken line. */
  readonly dash: readonly number[];
}

/** The family of a class that is not its own. */
const families: Readonly<Record<string, string>> = { NAG: "SGD", AdamW: "Adam", NadaMax: "Adamax" };

const hues: Readonly<Record<string, number>> = {
  SGD: 258,
  Adagrad: 148,
  RMSprop: 75,
  Adadelta: 200,
  Adam: 27,
  Adamax: 295,
  NAdam: 340,
};

/** For families that come to be later. */
const spareHues = [120, 230, 50, 280, 175];

const dashes = [[], [8, 4], [2, 3], [10, 3, 2, 3], [4, 2], [14, 5]];

/** Results in the order of the catalog, so that a family's members stand together. */
export function curvesOf(results: readonly Finish[]): Curve[] {
  const familyOf = ({ optimizer }: Finish) => families[optimizer] ?? optimizer;
  const newcomers = [...new Set(results.map(familyOf))].filter((family) => !(family in hues));
  return results.map((result, i) => {
    const family = familyOf(result);
    const member = results.slice(0, i).filter((other) => familyOf(other) === family).length;
    const spare = spareHues[newcomers.indexOf(family) % spareHues.length];
    return { ...result, hue: hues[family] ?? spare!, dash: dashes[member % dashes.length]! };
  });
}

/** A curve's colour in the page's scheme of the moment. */
export function colourOf({ hue }: Curve): string {
  const { lightness, chroma } = { lightness: styleOf("--lightness"), chroma: styleOf("--chroma") };
  return `oklch(${lightness} ${chroma} ${hue})`;
}

/** A custom property of the page's styles. */
export function styleOf(name: string): string {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

/** A piece of the curve, for the legend and the table. */
export function sampleOf({ hue, dash }: Curve): SVGSVGElement {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  svg.setAttribute("class", "sample");
  svg.setAttribute("aria-hidden", "true");
  svg.setAttribute("viewBox", "0 0 26 10");
  const line = document.createElementNS(svg.namespaceURI, "line");
  for (const [name, value] of [
    ["x2", "26"],
    ["y1", "5"],
    ["y2", "5"],
  ] as const) {
    line.setAttribute(name, value);
  }
  line.setAttribute("stroke-dasharray", dash.join(" "));
  line.setAttribute("style", `stroke: oklch(var(--lightness) var(--chroma) ${hue})`);
  svg.append(line);
  return svg;
}
