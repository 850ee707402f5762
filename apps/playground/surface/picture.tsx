import { useId, useLayoutEffect, useMemo, useRef } from "preact/hooks";
import { frameOf } from "../../demos/surfaces/frame.ts";
import { palettes } from "../../demos/surfaces/palette.ts";
import type { Point, Surface } from "../../demos/surfaces/surface.ts";
import { pointText } from "../../demos/surfaces/text.ts";
import { useMedia } from "../parts/useMedia.ts";
import { blank } from "./drawing/blank.ts";
import { drawGround } from "./drawing/ground.ts";
import { type Motion, MotionPainter } from "./drawing/motion.ts";
import type { Playback } from "./playback.ts";
import { startDragging } from "./startDrag.ts";
import { moved, rounded } from "./startPoint.ts";
import { useSize } from "./useSize.ts";

export interface PictureProps extends Motion {
  readonly surface: Surface;
  readonly playback: Playback;
  /** The start is being moved. */
  onDrag(start: Point): void;
  /** The start was moved. */
  onDrop(start: Point): void;
}

/** The race: layers of canvas, which pointer and keyboard act on. */
export function Picture({ surface, playback, onDrag, onDrop, ...motion }: PictureProps) {
  const { start, contestants, named } = motion;
  const place = useRef<HTMLDivElement>(null);
  const ground = useRef<HTMLCanvasElement>(null);
  const trails = useRef<HTMLCanvasElement>(null);
  const moving = useRef<HTMLCanvasElement>(null);
  const size = useSize(place);
  const palette = useMedia("(prefers-color-scheme: dark)") ? palettes.dark : palettes.light;
  const frame = useMemo(
    () => size && frameOf(surface, size.width, size.height),
    [surface, size?.width, size?.height],
  );
  const hint = useId();

  useLayoutEffect(() => {
    if (size && frame) drawGround(blank(ground.current!, size), surface, frame, palette);
  }, [surface, size, palette]);

  useLayoutEffect(() => {
    if (!size || !frame) return;
    const painter = new MotionPainter(blank(trails.current!, size), motion, frame, palette);
    const draw = () => painter.draw(blank(moving.current!, size), playback.position);
    draw();
    return playback.subscribe(draw);
  }, [surface, size, palette, start, contestants, named]);

  const latest = useRef({ surface, frame, onDrag, onDrop });
  latest.current = { surface, frame, onDrag, onDrop };
  const dragging = useMemo(
    () =>
      startDragging({
        ground: (left, top) => {
          const { frame, surface } = latest.current;
          return rounded(surface, frame!.toGround(left, top));
        },
        drag: (start) => latest.current.onDrag(start),
        drop: (start) => latest.current.onDrop(start),
      }),
    [],
  );
  const press = (event: KeyboardEvent) => {
    const next = moved(surface, start, event.key, event.shiftKey);
    if (next) onDrag(next);
    else if (event.key === " ") playback.toggle();
    else return;
    event.preventDefault();
  };
  const [left, top] = frame ? frame.toPixels(...start) : [0, 0];
  return (
    <div
      class="picture"
      role="application"
      aria-label={`${surface.name}: contours, and the trails of ${contestants.length} optimizers from ${pointText(start)}`}
      aria-describedby={hint}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move the start
      tabIndex={0}
      ref={place}
      onKeyDown={press}
      {...dragging}
    >
      <canvas ref={ground} />
      <canvas ref={trails} />
      <canvas ref={moving} />
      <div class="handle" style={{ transform: `translate(${left}px, ${top}px)` }} />
      <p class="unseen" id={hint}>
        Arrow keys move the start, with Shift ten times less. Space plays and pauses.
      </p>
    </div>
  );
}
