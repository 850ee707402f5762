import { contours } from "d3-contour";
import type { Frame } from "./frame.ts";
import { gapOf, type Surface } from "./surface.ts";

/** A band of a surface: all that lies lower than a level. Drawn in order, each covers part of the last. */
export interface Contour {
  /** From 0, the highest band, which is everything, to 1, the lowest. */
  readonly depth: number;
  /** The gap that all of it is below; Infinity for the first. */
  readonly level: number;
  /** An SVG path in the frame's pixels, which `Path2D` takes too. */
  readonly path: string;
}

/** How many bands there are. */
export const BANDS = 14;
/** Pixels between the places at which the surface is evaluated. */
const CELL = 4;
/** Which share of the picture is about as low as the lowest band, and which is higher than all levels. */
const LOWEST = 0.03;
const HIGHEST = 0.04;

/**
 * The bands of what a frame shows, from the highest to the lowest. Levels are spaced by the logarithm of
 * gap + offset, where the offset is a low gap of this picture, so that floors and walls both show.
 */
export function contoursOf(surface: Surface, frame: Frame): readonly Contour[] {
  const { gaps, columns, rows } = gridOf(surface, frame);
  const sorted = Float64Array.from(gaps).sort();
  const offset = sorted[Math.floor(LOWEST * sorted.length)]!;
  const high = sorted[Math.floor((1 - HIGHEST) * sorted.length)]!;
  // Contours are drawn between logarithms, which change more evenly than gaps.
  const heightOf = (gap: number) => Math.log1p(gap / offset);
  const heights = Array.from(
    { length: BANDS - 1 },
    (_, i) => (heightOf(high) * (BANDS - 1 - i)) / BANDS,
  );
  const shapes = contours()
    .size([columns, rows])
    // d3's areas are those above a threshold.
    .thresholds(heights.map((height) => -height))(gaps.map((gap) => -heightOf(gap)));
  return [
    { depth: 0, level: Infinity, path: `M0 0H${frame.width}V${frame.height}H0Z` },
    ...shapes.map(({ coordinates }, i) => ({
      depth: (i + 1) / (BANDS - 1),
      level: offset * Math.expm1(heights[i]!),
      path: coordinates.flatMap((rings) => rings.map((ring) => pathOf(ring, frame))).join(""),
    })),
  ];
}

/** The gaps at places of a grid that reaches at least one cell over the frame's edges. */
function gridOf(surface: Surface, frame: Frame) {
  const columns = Math.ceil(frame.width / CELL) + 3;
  const rows = Math.ceil(frame.height / CELL) + 3;
  const gaps = new Array<number>(columns * rows);
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, at++) {
      gaps[at] = gapOf(surface, ...frame.toGround((column - 1) * CELL, (row - 1) * CELL));
    }
  }
  return { columns, rows, gaps };
}

function pathOf(ring: number[][], { width, height }: Frame): string {
  let path = "";
  let before = "";
  for (const [column, row] of ring) {
    // To d3 a value lies in the middle of its cell.
    const left = Math.min(width, Math.max(0, (column! - 1.5) * CELL));
    const top = Math.min(height, Math.max(0, (row! - 1.5) * CELL));
    const at = `${Math.round(10 * left) / 10} ${Math.round(10 * top) / 10}`;
    if (at !== before) path += `${path === "" ? "M" : "L"}${at}`;
    before = at;
  }
  return `${path}Z`;
}
