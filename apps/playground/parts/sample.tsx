import type { Look } from "../../demos/page/line.ts";

/** A piece of a line, for legends and tables. */
export function Sample({ hue, dash }: Look) {
  return (
    <svg class="sample" aria-hidden="true" viewBox="0 0 26 10">
      <line
        x2="26"
        y1="5"
        y2="5"
        stroke-dasharray={dash.join(" ")}
        style={{ stroke: `oklch(var(--lightness) var(--chroma) ${hue})` }}
      />
    </svg>
  );
}
