import type { Point, Surface } from "../../demos/surfaces/surface.ts";

/** An arrow key's step: this share of the view's width. */
const NUDGE = 0.01;

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** The point within the view with no more digits than pixels tell apart. */
export function rounded({ view }: Surface, [x, y]: Point): Point {
  const digits = digitsOf(view.x, 1000);
  const round = (value: number, [low, high]: readonly [number, number]) =>
    Number(Math.min(high, Math.max(low, value)).toFixed(digits));
  return [round(x, view.x), round(y, view.y)];
}

/** Where an arrow key moves the start to; undefined for other keys. */
export function moved(
  { view }: Surface,
  [x, y]: Point,
  key: string,
  fine: boolean,
): Point | undefined {
  const arrow = arrows[key];
  if (!arrow) return undefined;
  const nudge = NUDGE * (view.x[1] - view.x[0]) * (fine ? 0.1 : 1);
  const digits = digitsOf(view.x, 10_000);
  const move = (value: number, direction: number) =>
    direction === 0 ? value : Number((value + direction * nudge).toFixed(digits));
  return [move(x, arrow[0]), move(y, arrow[1])];
}

/** How many digits after the point tell so many parts of a range apart. */
function digitsOf([low, high]: readonly [number, number], parts: number): number {
  return Math.max(0, -Math.floor(Math.log10((high - low) / parts)));
}
