import type { Look } from "../page/line.ts";
import { namesOf } from "./racer.ts";
import type { Scene } from "./scene.ts";
import { arrivalText, numberText, rateText } from "./text.ts";
import type { Trajectory } from "./trajectory.ts";
import { escaped } from "./xml.ts";

/** Pixels from a racer to the next, where there is room. */
const PITCH = 41;
const HEAD = 34;
/** Where names begin, right of the lines. */
const INDENT = 38;
/** How many letters of a name have room. */
const LETTERS = 24;

/** The racers, the line of each, and when it arrived. */
export function legend(
  { racers, tolerance }: Scene,
  trajectories: readonly Trajectory[],
  looks: readonly Look[],
  { width, height }: { readonly width: number; readonly height: number },
): string {
  const pitch = Math.min(PITCH, (height - HEAD) / racers.length);
  const rows = namesOf(racers).map((name, i) => {
    const dash = looks[i]!.dash.join(" ");
    const rate = rateText(racers[i]!);
    const arrival = arrivalText(trajectories[i]!, tolerance);
    return `<g transform="translate(0 ${HEAD + i * pitch})">
<path class="sample r${i}"${dash === "" ? "" : ` stroke-dasharray="${dash}"`} d="M0 9H28"/>
<text class="name" x="${INDENT}" y="13">${escaped(shortened(name))}</text>
<text class="small" x="${INDENT}" y="28">${escaped(rate)}</text><text class="small end" x="${width}" y="28">${escaped(arrival)}</text>
</g>`;
  });
  const head = `steps to a gap of ${numberText(tolerance)}`;
  return `<text class="small end" x="${width}" y="13">${escaped(head)}</text>\n${rows.join("\n")}`;
}

function shortened(name: string): string {
  return name.length <= LETTERS ? name : `${name.slice(0, LETTERS - 1)}…`;
}
