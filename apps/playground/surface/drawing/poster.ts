import { frameOf } from "../../../demos/surfaces/frame.ts";
import type { Palette } from "../../../demos/surfaces/palette.ts";
import { drawGround } from "./ground.ts";
import { drawLegend, type Legend, legendHeight } from "./legend.ts";
import { type Motion, MotionPainter } from "./motion.ts";

/** A race as a picture of its own, which says what it shows. */
export interface Poster extends Motion, Legend {}

const WIDTH = 640;
const HEIGHT = 480;

/** Draws a race at positions in time, always alike, on a canvas of its own. */
export class PosterPainter {
  readonly canvas = document.createElement("canvas");
  readonly #context: CanvasRenderingContext2D;
  readonly #ground: HTMLCanvasElement;
  readonly #trails: HTMLCanvasElement;
  readonly #motion: MotionPainter;
  readonly #poster: Poster;
  readonly #palette: Palette;
  readonly #scale: number;

  /** @param scale pixels of the canvas to one of the drawing */
  constructor(poster: Poster, palette: Palette, scale: number) {
    this.#poster = poster;
    this.#palette = palette;
    this.#scale = scale;
    const frame = frameOf(poster.surface, WIDTH, HEIGHT);
    this.#context = contextOf(this.canvas, HEIGHT + legendHeight(poster), scale);
    const ground = contextOf(document.createElement("canvas"), HEIGHT, scale);
    const trails = contextOf(document.createElement("canvas"), HEIGHT, scale);
    drawGround(ground, poster.surface, frame, palette);
    this.#motion = new MotionPainter(trails, poster, frame, palette);
    this.#ground = ground.canvas;
    this.#trails = trails.canvas;
  }

  paint(position: number): void {
    const context = this.#context;
    context.fillStyle = this.#palette.page;
    context.fillRect(0, 0, WIDTH, this.canvas.height);
    const above = contextOf(document.createElement("canvas"), HEIGHT, this.#scale);
    this.#motion.draw(above, position);
    for (const layer of [this.#ground, this.#trails, above.canvas]) {
      context.drawImage(layer, 0, 0, WIDTH, HEIGHT);
    }
    context.save();
    context.translate(0, HEIGHT);
    drawLegend(context, this.#poster, this.#palette, position, WIDTH);
    context.restore();
  }
}

function contextOf(
  canvas: HTMLCanvasElement,
  height: number,
  scale: number,
): CanvasRenderingContext2D {
  canvas.width = WIDTH * scale;
  canvas.height = height * scale;
  // What is read often is better kept where reading is quick.
  const context = canvas.getContext("2d", { willReadFrequently: true })!;
  context.scale(scale, scale);
  return context;
}
