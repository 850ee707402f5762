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

/** The bands of what a frame shows, from the highest to the lowest. */
export function contoursOf(surface: Surface, frame: Frame): readonly Contour[] {
  const grid = gridOf(surface, frame);
  const { offset, highest } = grid;
  const reach = Math.log1p(highest / offset);
  const levels = Array.from({ length: BANDS - 1 }, (_, i) => (reach * (BANDS - 1 - i)) / BANDS);
  const shapes = contours()
    .size([grid.columns, grid.rows])
    // What d3 takes as high is low here.
    .thresholds(levels.map((level) => -level))(grid.gaps.map((gap) => -Math.log1p(gap / offset)));
  const whole = `M0 0H${frame.width}V${frame.height}H0Z`;
  return [
    { depth: 0, level: Infinity, path: whole },
    ...shapes.map(({ coordinates }, i) => ({
      depth: (i + 1) / (BANDS - 1),
      level: offset * Math.expm1(levels[i]!),
      path: coordinates.flatMap((rings) => rings.map((ring) => pathOf(ring, frame))).join(""),
    })),
  ];
}

/** The gaps at places of a grid that reaches one cell over the frame's edges. */
function gridOf(surface: Surface, frame: Frame) {
  const columns = Math.ceil(frame.width / CELL) + 3;
  const rows = Math.ceil(frame.height / CELL) + 3;
  const gaps = new Array<number>(columns * rows);
  for (let row = 0, at = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++, at++) {
      gaps[at] = gapOf(surface, ...frame.toGround((column - 1) * CELL, (row - 1) * CELL));
    }
  }
  const sorted = gaps.toSorted((a, b) => a - b);
  return {
    columns,
    rows,
    gaps,
    offset: sorted[Math.floor(0.03 * sorted.length)]!,
    highest: sorted.at(-1)!,
  };
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
