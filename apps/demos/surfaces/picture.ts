import { looksOf } from "../looks.ts";
import type { Look } from "../page/line.ts";
import { contoursOf } from "./contours.ts";
import { frameOf } from "./frame.ts";
import { legend } from "./legend.ts";
import { map } from "./map.ts";
import { namesOf } from "./racer.ts";
import type { Scene } from "./scene.ts";
import { pictureStyle, type Theme } from "./style.ts";
import { arrivalText, numberText, pointText } from "./text.ts";
import type { Trajectory } from "./trajectory.ts";
import { escaped } from "./xml.ts";

/** Pixels of the map. */
export const MAP_WIDTH = 640;
export const MAP_HEIGHT = 480;

const MARGIN = 28;
const HEAD = 88;
const FOOT = 48;
const LEGEND_WIDTH = 236;
/** More racers than this have their legend begin higher. */
const CROWD = 12;
const CROWD_TOP = 36;
const LEGEND_LEFT = MARGIN + MAP_WIDTH + MARGIN;
const WIDTH = LEGEND_LEFT + LEGEND_WIDTH + MARGIN;
const HEIGHT = HEAD + MAP_HEIGHT + FOOT;

export interface PictureOptions {
  /** Up to which step the race is shown. Default: to its end. */
  readonly step?: number;
  /** `auto`, the default, follows the viewer's scheme. */
  readonly theme?: Theme;
  /** The racers' looks, when they are some of more. Default: by their classes. */
  readonly looks?: readonly Look[];
}

/** A race as an SVG that needs nothing else: the surface, the ways of all racers, and who they are. */
export function surfacePicture(
  scene: Scene,
  trajectories: readonly Trajectory[],
  options: PictureOptions = {},
): string {
  const { surface, racers } = scene;
  const { step = scene.steps, theme = "auto" } = options;
  const frame = frameOf(surface, MAP_WIDTH, MAP_HEIGHT);
  const contours = contoursOf(surface, frame);
  const looks = options.looks ?? looksOf(racers.map(({ optimizer }) => optimizer));
  const size = `width="${WIDTH}" height="${HEIGHT}"`;
  const mapSize = `width="${MAP_WIDTH}" height="${MAP_HEIGHT}"`;
  const mapBox = `viewBox="0 0 ${MAP_WIDTH} ${MAP_HEIGHT}"`;
  const legendTop = racers.length > CROWD ? CROWD_TOP : HEAD;
  const room = { width: LEGEND_WIDTH, height: HEIGHT - legendTop - MARGIN };
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" ${size} role="img" aria-labelledby="title desc">
<title id="title">${escaped(`Optimizers descend: ${surface.name}`)}</title>
<desc id="desc">${escaped(description(scene, trajectories))}</desc>
<style>${pictureStyle(theme, contours, looks)}</style>
<rect class="page" ${size} rx="14"/>
<text class="title" x="${MARGIN}" y="46">${escaped(surface.name)}</text>
<text class="muted" x="${MARGIN}" y="70">${escaped(surface.about)}</text>
<svg x="${MARGIN}" y="${HEAD}" ${mapSize} ${mapBox}>
${map(scene, trajectories, frame, { contours, looks, step })}
</svg>
<g transform="translate(${LEGEND_LEFT} ${legendTop})">
${legend(scene, trajectories, looks, room)}
</g>
<text class="small" x="${MARGIN}" y="${HEAD + MAP_HEIGHT + 28}">${footnote(scene, step)}</text>
</svg>
`;
}

function footnote({ start, steps, surface, seed }: Scene, step: number): string {
  const all = steps.toLocaleString("en");
  const parts = [
    `○ start ${pointText(start)}`,
    surface.minima.length === 1 ? "× minimum" : "× minima",
    step < steps ? `step ${step.toLocaleString("en")} of ${all}` : `${all} steps`,
    ...(surface.noise === undefined ? [] : [`noise from seed ${seed}`]),
  ];
  // XML has one space for many.
  return parts
    .map((part) => `<tspan dx="18">${escaped(part)}</tspan>`)
    .join("")
    .replace(' dx="18"', "");
}

function description(
  { racers, steps, start, tolerance }: Scene,
  trajectories: readonly Trajectory[],
): string {
  const results = namesOf(racers).map(
    (name, i) => `${name}: ${arrivalText(trajectories[i]!, tolerance)}.`,
  );
  const count = steps.toLocaleString("en");
  return `The ways of optimizers down the surface from ${pointText(start)} in ${count} steps. Steps to a gap of ${numberText(tolerance)} above the lowest value: ${results.join(" ")}`;
}
