import { GOOD_DISTANCE, modes, SIGMA } from "../../../demos/ring/ring.ts";
import { dots, type Place } from "./dots.ts";

/** Pixels of a panel's sides. */
export const SIDE = 155;

const CENTRE = SIDE / 2;
/** From the centre of the ring to a panel's edge. */
const REACH = 2.6;
/** From a mode to the edge of a panel that magnifies it. */
const NEAR_REACH = 5 * SIGMA;

/** How much more the magnifying panels show. */
export const MAGNIFICATION: number = Math.round(REACH / NEAR_REACH);

/** How many samples a panel of the whole ring has no place for. */
export function countOutside(samples: Float32Array): number {
  const scale = CENTRE / REACH;
  let outside = 0;
  for (let i = 0; i < samples.length; i += 2) {
    if (!inside(toPixels(samples[i]!, samples[i + 1]!, scale))) outside++;
  }
  return outside;
}

/** The whole ring, with samples: the good ones larger, since they lie upon one another. */
export function ringPanel(samples: Float32Array): string {
  const scale = CENTRE / REACH;
  const circles = modes.map(([x, y]) => circle(toPixels(x, y, scale), GOOD_DISTANCE * scale));
  const place: Place = (x, y) => inside(toPixels(x, y, scale));
  return panel(circlesOf(...circles), dots(samples, place, { good: 3.2, bad: 1.5 }));
}

/** All modes laid upon one another and magnified, each with the samples near it. */
export function nearPanel(samples: Float32Array): string {
  const scale = CENTRE / NEAR_REACH;
  const place: Place = (x, y) => {
    for (const [modeX, modeY] of modes) {
      const near = inside(toPixels(x - modeX, y - modeY, scale));
      if (near) return near;
    }
    return undefined;
  };
  const within = circle([CENTRE, CENTRE], SIGMA * scale, "within");
  const circles = circlesOf(within, circle([CENTRE, CENTRE], GOOD_DISTANCE * scale));
  return panel(dots(samples, place, { good: 2, bad: 2 }), circles);
}

/** A frame with what lies in it, the lowest first. */
function panel(...layers: string[]): string {
  return `<rect class="panel" width="${SIDE}" height="${SIDE}" rx="6"/>${layers.join("")}`;
}

function circlesOf(...circles: string[]): string {
  return `<g class="modes">${circles.join("")}</g>`;
}

function circle([x, y]: readonly [number, number], radius: number, kind?: string): string {
  const of = kind === undefined ? "" : ` class="${kind}"`;
  return `<circle${of} cx="${short(x)}" cy="${short(y)}" r="${short(radius)}"/>`;
}

function toPixels(x: number, y: number, scale: number): readonly [number, number] {
  return [CENTRE + x * scale, CENTRE - y * scale];
}

/** A dot's own width away from the edges, at least. */
function inside(at: readonly [number, number]): readonly [number, number] | undefined {
  return at.every((pixels) => pixels > 1 && pixels < SIDE - 1) ? at : undefined;
}

function short(pixels: number): string {
  return `${Math.round(100 * pixels) / 100}`;
}
