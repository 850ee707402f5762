import { settingsText } from "../../../demos/ring/contestants.ts";
import { RADIUS, SIGMA } from "../../../demos/ring/ring.ts";
import { CHECKS, type Finish, learned, type Run } from "../../../demos/ring/train.ts";
import { countText } from "../../../demos/text.ts";
import { percentText } from "../text.ts";
import { countOutside, MAGNIFICATION, nearPanel, ringPanel, SIDE } from "./panels.ts";
import { style } from "./style.ts";

/** Which checks have a column: the start, three between, the end. */
const COLUMNS = [0, CHECKS / 4, CHECKS / 2, (3 * CHECKS) / 4, CHECKS];
/** Samples of a panel. More would only be a larger file. */
const SHOWN = 400;

const MARGIN = 24;
const GAP = 9;
const PITCH = SIDE + GAP;
const WIDTH = 2 * MARGIN + (COLUMNS.length + 1) * PITCH - GAP;
const HEAD = 96;
const ROW = SIDE + 62;

/** What the generators made over time, a row for each optimizer: its first run. */
export function picture(results: readonly Finish[]): string {
  const height = HEAD + results.length * ROW + 12;
  const { seed, checks } = results[0]!.runs[0]!;
  const columns = [
    ...COLUMNS.map((check) => (check === 0 ? "start" : countedStep(checks[check]!.step))),
    `all modes in one, ×${MAGNIFICATION}`,
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img" aria-labelledby="title desc">
<title id="title">A generator learns a ring of eight Gaussians</title>
<desc id="desc">${description(results)}</desc>
<style>${style}</style>
<rect class="page" width="${WIDTH}" height="${height}" rx="12"/>
<text class="title" x="${MARGIN}" y="40">A generator learns a ring of eight Gaussians</text>
${legend(seed)}
${columns.map((text, i) => `<text class="muted middle" x="${MARGIN + i * PITCH + SIDE / 2}" y="${HEAD - 4}">${text}</text>`).join("\n")}
${results.map((result, i) => `<g transform="translate(${MARGIN} ${HEAD + i * ROW})">\n${row(result)}\n</g>`).join("\n")}
</svg>
`;
}

function row({ contestant, runs }: Finish): string {
  const [run] = runs as [Run];
  const end = (COLUMNS.length + 1) * PITCH - GAP;
  const name = `<text y="24"><tspan class="name">${contestant.name}</tspan><tspan class="muted" dx="10">${settingsText(contestant)}</tspan></text>`;
  const learnedText = `<text class="muted end" x="${end}" y="24">${inRuns(runs)}</text>`;
  const panels = COLUMNS.map((check) => {
    return [ringPanel(shown(run, check)), caption(run, check)];
  });
  panels.push([nearPanel(shown(run, CHECKS)), "solid 3σ, dashed σ"]);
  const drawn = panels.map(
    ([panel, caption], i) =>
      `<g transform="translate(${i * PITCH} 34)">${panel}<text class="muted middle" x="${SIDE / 2}" y="${SIDE + 18}">${caption}</text></g>`,
  );
  return [name, learnedText, ...drawn].join("\n");
}

function caption(run: Run, check: number): string {
  const samples = shown(run, check);
  if (samples.every(Number.isNaN)) return "diverged";
  if (countOutside(samples) === samples.length / 2) return "all samples outside";
  const { modes, good } = run.checks[check]!;
  return `${countText(modes, "mode")}, ${percentText(good)} good`;
}

function shown({ samples }: Run, check: number): Float32Array {
  return samples[check]!.subarray(0, 2 * SHOWN);
}

function legend(seed: number): string {
  const items: [string, string][] = [
    [`<path class="good" d="M5 -4h0" stroke-width="7" stroke-linecap="round"/>`, "good sample"],
    [`<path class="bad" d="M5 -4h0" stroke-width="7" stroke-linecap="round"/>`, "other sample"],
    [`<g class="modes"><circle cx="5" cy="-4" r="4"/></g>`, "3σ of a mode"],
  ];
  const widths = [112, 118, 0];
  let left = 0;
  const drawn = items.map(([mark, text], i) => {
    const item = `<g transform="translate(${left} 0)">${mark}<text class="muted" x="14">${text}</text></g>`;
    left += widths[i]!;
    return item;
  });
  const of = `<text class="muted" x="${MARGIN}" y="64">Radius ${RADIUS}, σ ${SIGMA}. Seed ${seed}, ${SHOWN} samples a panel.</text>`;
  return `${of}<g transform="translate(${WIDTH - MARGIN - 344} 40)">${drawn.join("")}</g>`;
}

function description(results: readonly Finish[]): string {
  const rows = results.map(({ contestant: { name }, runs }) => `${name}: ${inRuns(runs)}.`);
  return `Samples of a generator during training, a row for each optimizer. ${rows.join(" ")}`;
}

function inRuns(runs: readonly Run[]): string {
  return `learned the ring in ${runs.filter(learned).length} of ${countText(runs.length, "run")}`;
}

function countedStep(step: number): string {
  return `step ${step.toLocaleString("en")}`;
}
