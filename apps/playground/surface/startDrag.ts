import type { Point } from "../../demos/surfaces/surface.ts";

/** Pixels that a pointer may slip and still click. */
const SLIP = { mouse: 4, touch: 12 };

export interface StartDragging {
  /** The ground under a place of the picture, in pixels. */
  ground(left: number, top: number): Point;
  /** The start while it is dragged. */
  drag(start: Point): void;
  /** The start that it came to. */
  drop(start: Point): void;
}

interface Press {
  readonly left: number;
  readonly top: number;
  /** Whether a move upwards or downwards may be meant to scroll the page. */
  readonly scrolls: boolean;
  readonly slip: number;
}

/** Handlers by which a pointer moves the start: anywhere by a click or along, by the element `.handle` in any direction. */
export function startDragging({ ground, drag, drop }: StartDragging) {
  let press: Press | undefined;
  let dragged = false;
  const place = (event: PointerEvent): Point => {
    const { left, top } = (event.currentTarget as Element).getBoundingClientRect();
    return ground(event.clientX - left, event.clientY - top);
  };
  return {
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0 || !event.isPrimary) return;
      const isTouch = event.pointerType === "touch";
      const scrolls = isTouch && !(event.target as Element).matches(".handle");
      const slip = isTouch ? SLIP.touch : SLIP.mouse;
      press = { left: event.clientX, top: event.clientY, scrolls, slip };
      dragged = false;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
    },
    onPointerMove(event: PointerEvent) {
      if (!press || !event.isPrimary) return;
      const across = Math.abs(event.clientX - press.left);
      const down = Math.abs(event.clientY - press.top);
      dragged ||= Math.hypot(across, down) >= press.slip && (!press.scrolls || across > down);
      if (dragged) drag(place(event));
    },
    onPointerUp(event: PointerEvent) {
      if (!press || !event.isPrimary) return;
      press = undefined;
      drop(place(event));
    },
    onPointerCancel() {
      press = undefined;
    },
  };
}
