import type { Look } from "../page/line.ts";
import type { Contour } from "./contours.ts";
import type { Frame } from "./frame.ts";
import type { Scene } from "./scene.ts";
import type { Point } from "./surface.ts";
import { lookAheadAt, positionAt, short, trailPath } from "./trails.ts";
import type { Trajectory } from "./trajectory.ts";

/** Radius of a ball. */
const BALL = 6.5;
/** Of the map's corners. */
const RADIUS = 10;

/** What lies on the ground of a frame, the lowest first: bands, trails, marks and balls. */
export function map(
  scene: Scene,
  trajectories: readonly Trajectory[],
  frame: Frame,
  {
    contours,
    looks,
    step,
  }: {
    readonly contours: readonly Contour[];
    readonly looks: readonly Look[];
    readonly step: number;
  },
): string {
  const layers = [
    ...contours.map(({ path }, i) => `<path class="band b${i}" d="${path}"/>`),
    ...trajectories.map((way, i) => trail(trailPath(way, frame, step), looks[i]!, i)),
    marks(scene, frame),
    ...trajectories.map((way, i) => ball(way, frame, step, i)),
    corners(frame),
  ];
  return layers.filter((layer) => layer !== "").join("\n");
}

function trail(path: string, { dash }: Look, i: number): string {
  if (path === "") return "";
  const dashes = dash.length === 0 ? "" : ` stroke-dasharray="${dash.join(" ")}"`;
  return `<g class="trail r${i}"><path class="halo" d="${path}"/><path${dashes} d="${path}"/></g>`;
}

/** Crosses at the minima, a ring at the start. */
function marks({ surface, start }: Scene, frame: Frame): string {
  const crosses = surface.minima
    .map((minimum) => place(minimum, frame))
    .map(([left, top]) => `M${left} ${top}m-5 -5l10 10m0 -10l-10 10`)
    .join("");
  const [left, top] = place(start, frame);
  const ring = `cx="${left}" cy="${top}" r="5"`;
  const shapes = [`<path class="halo" d="${crosses}"/>`, `<path d="${crosses}"/>`];
  shapes.push(`<circle class="halo" ${ring}/>`, `<circle ${ring}/>`);
  return `<g class="marks">${shapes.join("")}</g>`;
}

/** Where a racer is, and where it takes its next gradient, if that is somewhere else. */
function ball(trajectory: Trajectory, frame: Frame, step: number, i: number): string {
  const position = positionAt(trajectory, step);
  if (!isShown(position, frame)) return "";
  const [left, top] = place(position, frame);
  const ahead = lookAheadAt(trajectory, step);
  const [x, y] = ahead ? place(ahead, frame) : [];
  const lookAhead = ahead
    ? `<path d="M${left} ${top}L${x} ${y}"/><circle class="ahead" cx="${x}" cy="${y}" r="4.5"/>`
    : "";
  return `<g class="ball r${i}">${lookAhead}<circle cx="${left}" cy="${top}" r="${BALL}"/></g>`;
}

/** What rounds the map's corners: the page's colour over them. */
function corners({ width, height }: Frame): string {
  const arc = (x: number, y: number) => `a${RADIUS} ${RADIUS} 0 0 1 ${x} ${y}`;
  const round = [
    `M${RADIUS} 0H${width - RADIUS}${arc(RADIUS, RADIUS)}`,
    `V${height - RADIUS}${arc(-RADIUS, RADIUS)}`,
    `H${RADIUS}${arc(-RADIUS, -RADIUS)}`,
    `V${RADIUS}${arc(RADIUS, -RADIUS)}Z`,
  ];
  const outside = `M-1 -1H${width + 1}V${height + 1}H-1Z`;
  return `<path class="page" fill-rule="evenodd" d="${outside}${round.join("")}"/>`;
}

/** Whether it can be seen of a ball that it is there. */
function isShown(point: Point, { width, height, toPixels }: Frame): boolean {
  const [left, top] = toPixels(...point);
  const reach = 2 * BALL;
  return left > -reach && left < width + reach && top > -reach && top < height + reach;
}

function place(point: Point, { toPixels }: Frame): [left: string, top: string] {
  const [left, top] = toPixels(...point);
  return [short(left), short(top)];
}
