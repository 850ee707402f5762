import type { Frame } from "../../../demos/surfaces/frame.ts";
import type { Palette } from "../../../demos/surfaces/palette.ts";
import type { Point } from "../../../demos/surfaces/surface.ts";
import type { Contestant } from "../contestant.ts";
import { drawBalls } from "./balls.ts";
import { drawNames } from "./names.ts";
import { Trails } from "./trails.ts";

/** What moves over the ground. */
export interface Motion {
  readonly start: Point;
  readonly contestants: readonly Contestant[];
  /** Whether the balls have names. */
  readonly named: boolean;
}

/** Draws a race at positions in time: its trails on one canvas, the rest on another one above it. */
export class MotionPainter {
  readonly #motion: Motion;
  readonly #frame: Frame;
  readonly #palette: Palette;
  readonly #trails: Trails;

  constructor(trails: CanvasRenderingContext2D, motion: Motion, frame: Frame, palette: Palette) {
    const contestants = motion.contestants.filter(({ visible }) => visible);
    this.#motion = { ...motion, contestants };
    this.#frame = frame;
    this.#palette = palette;
    this.#trails = new Trails(trails, contestants, frame, palette);
  }

  draw(context: CanvasRenderingContext2D, position: number): void {
    const { start, contestants, named } = this.#motion;
    this.#trails.draw(position, context);
    drawStart(context, start, this.#frame, this.#palette);
    drawBalls(context, contestants, this.#frame, this.#palette, position);
    if (named) drawNames(context, contestants, this.#frame, this.#palette, position);
  }
}

function drawStart(
  context: CanvasRenderingContext2D,
  start: Point,
  frame: Frame,
  palette: Palette,
): void {
  context.beginPath();
  context.arc(...frame.toPixels(...start), 5, 0, 2 * Math.PI);
  for (const [colour, width] of [
    [palette.halo, 5],
    [palette.text, 2],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.stroke();
  }
}
