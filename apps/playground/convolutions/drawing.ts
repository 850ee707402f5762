import type { Point, Stroke } from "./stroke.ts";

/** A pen that the keyboard moves. */
export interface Pen {
  readonly at: Point;
  /** Whether it draws. */
  readonly down: boolean;
}

/** What was drawn. */
export interface Drawing {
  readonly strokes: readonly Stroke[];
  /** None before a key is pressed. */
  readonly pen?: Pen;
}

export const blank: Drawing = { strokes: [] };

/** Points nearer to each other are one. */
const APART = 0.012;
/** More points nobody draws. */
const MOST = 1500;
/** How far an arrow key moves the pen, and with Shift. */
const NUDGES = { coarse: 1 / 16, fine: 1 / 64 };
/** What the pen keeps from the sides. */
const MARGIN = 1 / 16;

const arrows: Readonly<Record<string, Point>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** A line begins at a point. */
export function begun({ strokes }: Drawing, point: Point): Drawing {
  return { strokes: [...strokes, [point]] };
}

/** The last line goes on to a point. */
export function extended(drawing: Drawing, point: Point): Drawing {
  const { strokes } = drawing;
  const line = strokes.at(-1);
  const last = line?.at(-1);
  if (!line || !last || strokes.flat().length >= MOST) return drawing;
  if (Math.hypot(point[0] - last[0], point[1] - last[1]) < APART) return drawing;
  return { ...drawing, strokes: [...strokes.slice(0, -1), [...line, point]] };
}

/** After a key: arrows move the pen, Space lowers and lifts it, Delete and Backspace clear. Undefined for other keys. */
export function typed(drawing: Drawing, key: string, shift: boolean): Drawing | undefined {
  const pen = drawing.pen ?? { at: [0.5, 0.25], down: false };
  if (key === "Delete" || key === "Backspace") return { strokes: [], pen: { ...pen, down: false } };
  if (key === " ") {
    const lowered = pen.down ? drawing : begun(drawing, pen.at);
    return { ...lowered, pen: { ...pen, down: !pen.down } };
  }
  const arrow = arrows[key];
  if (!arrow) return undefined;
  const nudge = shift ? NUDGES.fine : NUDGES.coarse;
  const move = (value: number, direction: number) =>
    Math.min(1 - MARGIN, Math.max(MARGIN, value + direction * nudge));
  const at: Point = [move(pen.at[0], arrow[0]), move(pen.at[1], arrow[1])];
  const drawn = pen.down ? extended(drawing, at) : drawing;
  return { ...drawn, pen: { ...pen, at } };
}
