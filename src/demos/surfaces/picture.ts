import { type Look, looksOf } from "../page/line.ts";
import { contoursOf } from "./contours.ts";
import { type Frame, frameOf } from "./frame.ts";
import { legend } from "./legend.ts";
import { namesOf } from "./racer.ts";
import type { Scene } from "./scene.ts";
import { pictureStyle, type Theme } from "./style.ts";
import type { Point } from "./surface.ts";
import { arrivalText, numberText, pointText } from "./text.ts";
import { lookAheadAt, positionAt, short, trailPath } from "./trails.ts";
import type { Trajectory } from "./trajectory.ts";
import { escaped } from "./xml.ts";

/** Pixels of the map, as `trailPath` and others find them there. */
export const MAP_WIDTH = 640;
export const MAP_HEIGHT = 480;

const MARGIN = 28;
const HEAD = 88;
const GAP = 28;
const LEGEND_WIDTH = 236;
const WIDTH = 2 * MARGIN + MAP_WIDTH + GAP + LEGEND_WIDTH;
const HEIGHT = HEAD + MAP_HEIGHT + 48;
/** Of the map's corners. */
const RADIUS = 10;

export interface PictureOptions {
  /** Up to which step the race is shown. Default: to its end. */
  readonly step?: number;
  /** `auto` follows the viewer's scheme. The default. */
  readonly theme?: Theme;
}

/** A race as an SVG that needs nothing else: the surface, the ways of all racers, and who they are. */
export function surfacePicture(
  scene: Scene,
  trajectories: readonly Trajectory[],
  { step = scene.steps, theme = "auto" }: PictureOptions = {},
): string {
  const { surface, racers } = scene;
  const frame = frameOf(surface, MAP_WIDTH, MAP_HEIGHT);
  const contours = contoursOf(surface, frame);
  const looks = looksOf(racers.map(({ optimizer }) => optimizer));
  const size = `width="${WIDTH}" height="${HEIGHT}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" ${size} role="img" aria-labelledby="title desc">
<title id="title">${escaped(`${surface.name}: optimizers descend`)}</title>
<desc id="desc">${escaped(description(scene, trajectories))}</desc>
<style>${pictureStyle(theme, contours, looks)}</style>
<rect class="page" ${size} rx="14"/>
<text class="title" x="${MARGIN}" y="46">${escaped(surface.name)}</text>
<text class="muted" x="${MARGIN}" y="70">${escaped(surface.about)}</text>
<svg x="${MARGIN}" y="${HEAD}" width="${MAP_WIDTH}" height="${MAP_HEIGHT}" viewBox="0 0 ${MAP_WIDTH} ${MAP_HEIGHT}">
<g class="bands">
${contours.map(({ path }, i) => `<path class="b${i}" d="${path}"/>`).join("\n")}
</g>
${marks(scene, frame)}
${trajectories.map((trajectory, i) => trail(trailPath(trajectory, frame, step), looks[i]!, i)).join("\n")}
${trajectories.map((trajectory, i) => ball(trajectory, frame, step, i)).join("\n")}
${corners()}
</svg>
<g transform="translate(${MARGIN + MAP_WIDTH + GAP} ${HEAD})">
${legend(scene, trajectories, looks, { width: LEGEND_WIDTH, height: MAP_HEIGHT })}
</g>
<text class="small" x="${MARGIN}" y="${HEAD + MAP_HEIGHT + 26}">${escaped(footnote(scene, step))}</text>
</svg>
`;
}

/** Crosses at the minima, a ring at the start. */
function marks({ surface, start }: Scene, { toPixels }: Frame): string {
  const crosses = surface.minima
    .map((minimum) => toPixels(...minimum).map(short))
    .map(([left, top]) => `M${left} ${top}m-5 -5l10 10m0 -10l-10 10`)
    .join("");
  const [left, top] = toPixels(...start).map(short);
  const ring = `cx="${left}" cy="${top}" r="5"`;
  return `<g class="marks"><path class="halo" d="${crosses}"/><path d="${crosses}"/><circle class="halo" ${ring}/><circle ${ring}/></g>`;
}

function trail(path: string, { dash }: Look, i: number): string {
  if (path === "") return "";
  const dashes = dash.length === 0 ? "" : ` stroke-dasharray="${dash.join(" ")}"`;
  return `<g class="trail r${i}"><path class="halo" d="${path}"/><path${dashes} d="${path}"/></g>`;
}

function ball(trajectory: Trajectory, { toPixels }: Frame, step: number, i: number): string {
  const place = (point: Point) => toPixels(...point).map(short);
  const position = positionAt(trajectory, step);
  if (!position.every(Number.isFinite)) return "";
  const [left, top] = place(position);
  const ahead = lookAheadAt(trajectory, step);
  const [aheadLeft, aheadTop] = ahead ? place(ahead) : [];
  const lookAhead = ahead
    ? `<path d="M${left} ${top}L${aheadLeft} ${aheadTop}"/><circle class="ahead" cx="${aheadLeft}" cy="${aheadTop}" r="4.5"/>`
    : "";
  return `<g class="ball r${i}">${lookAhead}<circle cx="${left}" cy="${top}" r="6.5"/></g>`;
}

/** What rounds the map's corners: the page's colour over them. */
function corners(): string {
  const [w, h, r] = [MAP_WIDTH, MAP_HEIGHT, RADIUS];
  const arc = (x: number, y: number) => `a${r} ${r} 0 0 1 ${x} ${y}`;
  const round = `M${r} 0H${w - r}${arc(r, r)}V${h - r}${arc(-r, r)}H${r}${arc(-r, -r)}V${r}${arc(r, -r)}Z`;
  return `<path class="page" fill-rule="evenodd" d="M-1 -1H${w + 1}V${h + 1}H-1Z${round}"/>`;
}

function footnote({ start, steps, surface, seed }: Scene, step: number): string {
  const shown = step < steps ? `step ${step} of ${steps}` : `${steps.toLocaleString("en")} steps`;
  const noise = surface.noise === undefined ? "" : `, noise of seed ${seed}`;
  const minimum = surface.minima.length === 1 ? "minimum" : "minima";
  return `○ start ${pointText(start)}   × ${minimum}   ${shown}${noise}. Computed by Nadir.`;
}

function description(
  { racers, steps, start, tolerance }: Scene,
  trajectories: readonly Trajectory[],
) {
  const results = namesOf(racers).map(
    (name, i) => `${name}: ${arrivalText(trajectories[i]!, tolerance)}.`,
  );
  return `The ways of optimizers down a surface from ${pointText(start)}, at most ${steps} steps. Steps to a gap of ${numberText(tolerance)} above the minimum. ${results.join(" ")}`;
}
