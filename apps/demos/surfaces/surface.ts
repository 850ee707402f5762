/** A point of a surface's ground. */
export type Point = readonly [x: number, y: number];

/** A function of two variables to be minimized, with what it takes to show it. */
export interface Surface {
  /** As the command line and links take it. */
  readonly id: string;
  readonly name: string;
  /** What it teaches, in a sentence. */
  readonly about: string;
  /** In TeX. */
  readonly formula: string;
  /** What is shown of it: four to three, the same scale both ways. */
  readonly view: { readonly x: readonly [number, number]; readonly y: readonly [number, number] };
  readonly start: Point;
  /** Where it is lowest. */
  readonly minima: readonly Point[];
  /** Its value there. */
  readonly lowest: number;
  /** Deviation of the normal noise on both components of the gradient. Default: none. */
  readonly noise?: number;
  value(x: number, y: number): number;
  /** The gradient, without noise. */
  slope(x: number, y: number): Point;
}

/** How far above the lowest value a point lies. */
export function gapOf(surface: Surface, x: number, y: number): number {
  // Rounding may lead a little below.
  return Math.max(0, surface.value(x, y) - surface.lowest);
}
