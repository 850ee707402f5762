import { goodMode } from "../../../demos/ring/ring.ts";

/** Dots are placed in whole tenths of a pixel, which takes the fewest letters. */
const FINENESS = 10;

/** Where a panel shows a point, in pixels from its top left corner; undefined if it shows it not. */
export type Place = (x: number, y: number) => readonly [left: number, top: number] | undefined;

/** Pixels across a dot of each kind. */
export interface Diameters {
  readonly good: number;
  readonly bad: number;
}

/** Samples, x and y of one after another, as dots: good ones and others as one path each. */
export function dots(samples: Float32Array, place: Place, diameters: Diameters): string {
  const paths = { bad: "", good: "" };
  for (let i = 0; i < samples.length; i += 2) {
    const [x, y] = [samples[i]!, samples[i + 1]!];
    const at = place(x, y);
    if (at === undefined) continue;
    const [left, top] = at.map((pixels) => Math.round(FINENESS * pixels));
    paths[goodMode(x, y) < 0 ? "bad" : "good"] += `M${left} ${top}h0`;
  }
  const elements = (["bad", "good"] as const)
    .filter((kind) => paths[kind] !== "")
    .map((kind) => {
      const width = FINENESS * diameters[kind];
      return `<path class="${kind}" stroke-width="${width}" d="${paths[kind]}"/>`;
    });
  return `<g class="dots" transform="scale(${1 / FINENESS})">${elements.join("")}</g>`;
}
