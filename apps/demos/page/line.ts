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

/** The class after which a class's family is named. */
export function familyOf(optimizer: string): string {
  return families[optimizer] ?? optimizer;
}

/** The looks of optimizers, by their classes' names. */
export function looksOf(optimizers: readonly string[]): Look[] {
  const newcomers = [...new Set(optimizers.map(familyOf))].filter((family) => !(family in hues));
  return optimizers.map((optimizer, i) => {
    const family = familyOf(optimizer);
    const member = optimizers.slice(0, i).filter((other) => familyOf(other) === family).length;
    const spare = spareHues[newcomers.indexOf(family) % spareHues.length];
    return { hue: hues[family] ?? spare!, dash: dashes[member % dashes.length]! };
  });
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
