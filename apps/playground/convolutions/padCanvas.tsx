import { useEffect, useId, useMemo, useRef } from "preact/hooks";
import { styleOf } from "../../demos/page/line.ts";
import { useMedia } from "../parts/useMedia.ts";
import { useWidth } from "../parts/useWidth.ts";
import { begun, type Drawing, extended, typed } from "./drawing.ts";
import { drawPad } from "./drawPad.ts";
import type { Point } from "./stroke.ts";

export interface PadCanvasProps {
  readonly drawing: Drawing;
  /** What is there while nothing is drawn. */
  readonly image: Float32Array | undefined;
  onDraw(drawing: Drawing): void;
}

/** Where one draws, by pointer or by keyboard. */
export function PadCanvas({ drawing, image, onDraw }: PadCanvasProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const side = useWidth(canvas);
  const isDark = useMedia("(prefers-color-scheme: dark)");
  const hint = useId();
  useEffect(() => {
    if (side === 0) return;
    const pixels = Math.round(side * devicePixelRatio);
    if (canvas.current!.width !== pixels) canvas.current!.width = canvas.current!.height = pixels;
    const context = canvas.current!.getContext("2d")!;
    context.setTransform(pixels / side, 0, 0, pixels / side, 0, 0);
    const colours = { ink: styleOf("--text"), pen: styleOf("--accent") };
    drawPad(context, side, drawing, image, colours);
  }, [drawing, image, side, isDark]);

  const latest = useRef({ drawing, onDraw });
  latest.current = { drawing, onDraw };
  const pointing = useMemo(() => pointingAt(latest), []);
  const press = (event: KeyboardEvent) => {
    const next = typed(drawing, event.key, event.shiftKey);
    if (!next) return;
    event.preventDefault();
    onDraw(next);
  };
  return (
    <div
      class="pad"
      role="application"
      aria-label="Draw a digit"
      aria-describedby={hint}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys move a pen
      tabIndex={0}
      onKeyDown={press}
      {...pointing}
    >
      <canvas ref={canvas} />
      <p class="unseen" id={hint}>
        Arrow keys move a pen, with Shift less far. Space lowers and lifts it. Delete clears.
      </p>
    </div>
  );
}

/** Handlers by which a pointer draws. */
function pointingAt(latest: { readonly current: Pick<PadCanvasProps, "drawing" | "onDraw"> }) {
  let isDown = false;
  const place = (event: PointerEvent): Point => {
    const { left, top, width, height } = (event.currentTarget as Element).getBoundingClientRect();
    return [(event.clientX - left) / width, (event.clientY - top) / height];
  };
  const end = () => {
    isDown = false;
  };
  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0 || !event.isPrimary) return;
      isDown = true;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      latest.current.onDraw(begun(latest.current.drawing, place(event)));
    },
    onPointerMove(event: PointerEvent) {
      if (!isDown || !event.isPrimary) return;
      const { drawing, onDraw } = latest.current;
      const next = extended(drawing, place(event));
      if (next !== drawing) onDraw(next);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
}
