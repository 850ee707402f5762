import type { Frame } from "../../../demos/surfaces/frame.ts";
import type { Palette } from "../../../demos/surfaces/palette.ts";
import { drawTrail, type Pen } from "../../../demos/surfaces/trails.ts";
import type { Contestant } from "../contestant.ts";
import { isInside, placeAt } from "./place.ts";

/** So many steps of all trails are drawn at a time. */
const PIECE = 16;

/** A part of a trail. */
interface Piece {
  readonly path: Path2D;
  /** Of all its strokes together, in pixels. */
  readonly length: number;
}

/**
 * Trails on a canvas of their own. While time goes on they grow piece by piece, and nothing is drawn
 * twice: to draw all of them anew for every frame takes ten times as long. The pieces lie at fixed steps,
 * so that the picture of a step is always the same.
 */
export class Trails {
  readonly #context: CanvasRenderingContext2D;
  readonly #contestants: readonly Contestant[];
  readonly #frame: Frame;
  readonly #palette: Palette;
  #drawn = 0;
  /** How long each trail is, from which its dashes go on. */
  #lengths: number[];

  constructor(
    context: CanvasRenderingContext2D,
    contestants: readonly Contestant[],
    frame: Frame,
    palette: Palette,
  ) {
    this.#context = context;
    this.#contestants = contestants;
    this.#frame = frame;
    this.#palette = palette;
    this.#lengths = contestants.map(() => 0);
  }

  /** Draws the trails at a position in time: whole pieces on their own canvas, the rest on another one. */
  draw(position: number, rest: CanvasRenderingContext2D): void {
    const whole = Math.floor(position / PIECE) * PIECE;
    if (whole < this.#drawn) this.#clear();
    for (; this.#drawn < whole; this.#drawn += PIECE) {
      const lengths = this.#drawPieces(this.#context, this.#drawn + PIECE);
      this.#lengths = this.#lengths.map((length, i) => length + lengths[i]!);
    }
    this.#drawPieces(rest, position);
  }

  #clear(): void {
    this.#context.clearRect(0, 0, this.#frame.width, this.#frame.height);
    this.#drawn = 0;
    this.#lengths = this.#contestants.map(() => 0);
  }

  /** Draws all trails on from what is drawn; returns how long these pieces are. */
  #drawPieces(context: CanvasRenderingContext2D, position: number): number[] {
    context.save();
    context.lineJoin = "round";
    const lengths = this.#contestants.map(({ trajectory, look }, i) => {
      const { path, length } = pieceOf(trajectory, this.#frame, this.#drawn, position);
      if (length === 0) return 0;
      // A round end would cover that of the piece before.
      context.lineCap = "butt";
      context.setLineDash([]);
      context.strokeStyle = this.#palette.halo;
      context.globalAlpha = 0.8;
      context.lineWidth = 4.5;
      context.stroke(path);
      context.lineCap = "round";
      context.setLineDash([...look.dash]);
      context.lineDashOffset = this.#lengths[i]!;
      context.strokeStyle = this.#palette.line(look);
      context.globalAlpha = 1;
      context.lineWidth = 2.25;
      context.stroke(path);
      return length;
    });
    context.restore();
    return lengths;
  }
}

/** The part of a way from a step to a position in time. */
function pieceOf(
  { points, ...trajectory }: Contestant["trajectory"],
  frame: Frame,
  from: number,
  position: number,
): Piece {
  const path = new Path2D();
  const way = { ...trajectory, points: points.subarray(2 * from) };
  if (way.points.length === 0) return { path, length: 0 };
  const pen = new MeasuringPen(path);
  const step = Math.floor(position);
  drawTrail(pen, way, frame, step - from);
  const [last, now] = [step, position].map((at) => placeAt({ ...trajectory, points }, frame, at));
  // Outside, the trail is cut off, and nothing goes on from there.
  if (last && now && isInside(last, frame) && isInside(now, frame)) {
    if (pen.length === 0) pen.moveTo(...last);
    pen.lineTo(...now);
  }
  return { path, length: pen.length };
}

/** Draws with another pen, and measures. */
class MeasuringPen implements Pen {
  readonly #pen: Pen;
  #left = 0;
  #top = 0;
  length = 0;

  constructor(pen: Pen) {
    this.#pen = pen;
  }

  moveTo(left: number, top: number): void {
    this.#pen.moveTo(left, top);
    this.#left = left;
    this.#top = top;
  }

  lineTo(left: number, top: number): void {
    this.#pen.lineTo(left, top);
    this.length += Math.hypot(left - this.#left, top - this.#top);
    this.#left = left;
    this.#top = top;
  }
}
