/**
 * `node evidence/quadratic/picture.mjs` writes `docs/evidence-quadratic.svg`: what all rates end with, the published runs
 * as dots, ours as lines, from what was recorded.
 */
import { readFileSync, writeFileSync } from "node:fs";

const { summary } = JSON.parse(readFileSync(new URL("recorded.json", import.meta.url), "utf8"));

const WIDTH = 600;
const HEIGHT = 410;
const LEFT = 56;
const RIGHT = 16;
const TOP = 48;
const BOTTOM = 76;
/** Lines that go higher leave the picture. */
const [LEAST, MOST] = [86, 400];

const log = Math.log10;
const x = (lr) => LEFT + ((log(lr) + 5) / 7) * (WIDTH - LEFT - RIGHT);
const y = (loss) => {
  const share = log(loss / LEAST) / log(MOST / LEAST);
  return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
};
const at = (value) => value.toFixed(1);
const text = (px, py, content, more = "") =>
  `<text x="${at(px)}" y="${at(py)}" ${more}>${content}</text>`;

function series({ optimizer, grid: { points } }, i) {
  const ours = points.filter((p) => p.ours !== null);
  const theirs = points.filter((p) => p.theirs !== null);
  const path = ours.map((p, k) => `${k ? "L" : "M"}${at(x(p.lr))} ${at(y(p.ours))}`).join("");
  const dots = theirs
    .map((p) => `<circle cx="${at(x(p.lr))}" cy="${at(y(p.theirs))}" r="3.2"/>`)
    .join("");
  // The first rate that diverges, in both.
  const first = points.find((p) => p.ours === null && p.theirs === null);
  const cross = first
    ? `<path class="line" d="M${at(x(first.lr) - 4)} ${TOP - 4}l8 8m0 -8l-8 8"/>`
    : "";
  const from = LEFT + 12 + [0, 100, 270][i];
  const legend = `<path class="line" d="M${from} 20h24"/><circle cx="${from + 12}" cy="20" r="3.2"/>${text(from + 32, 24, optimizer, 'class="word"')}`;
  return `<g class="s${i}"><path class="line" clip-path="url(#plot)" d="${path}"/>${dots}${cross}${legend}</g>`;
}

const rows = summary.rows.filter(({ grid }) => grid);
const ticksX = Array.from({ length: 8 }, (_, i) => i - 5).map((power) => {
  const px = x(10 ** power);
  const sign = power < 0 ? "−" : "";
  const label = `10<tspan dy="-5" font-size="11">${sign}${Math.abs(power)}</tspan>`;
  return `<path class="grid" d="M${at(px)} ${TOP}V${HEIGHT - BOTTOM}"/>${text(px, HEIGHT - BOTTOM + 18, label, 'text-anchor="middle"')}`;
});
const ticksY = [90, 100, 150, 200, 300, 400].map(
  (loss) =>
    `<path class="grid" d="M${LEFT} ${at(y(loss))}H${WIDTH - RIGHT}"/>${text(LEFT - 8, y(loss) + 4, loss, 'text-anchor="end"')}`,
);
const words = [
  "Loss to test after 100 epochs, by learning rate.",
  "Dots: DeepOBS's runs. Lines: Nadir. Crosses: both diverge from here on.",
];
const last = words.map((line, i) => text(LEFT, HEIGHT - 30 + 20 * i, line)).join("");

const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="Loss to test by learning rate: published runs as dots, Nadir as lines, which go through them">
<style>
.back{fill:#fff}text{font:14px system-ui,sans-serif;fill:#555}.word{font-size:15px;fill:#222}
.grid{stroke:#e4e4e7;fill:none}.line{fill:none;stroke-width:1.8;stroke-linejoin:round}
.s0{stroke:#2563eb;fill:#2563eb}.s1{stroke:#c2410c;fill:#c2410c}.s2{stroke:#047857;fill:#047857}
circle{stroke:none}text{stroke:none}
@media (prefers-color-scheme:dark){.back{fill:#1b1b1f}text{fill:#a1a1aa}.word{fill:#e4e4e7}.grid{stroke:#33333a}
.s0{stroke:#60a5fa;fill:#60a5fa}.s1{stroke:#fb923c;fill:#fb923c}.s2{stroke:#34d399;fill:#34d399}}
</style>
<clipPath id="plot"><rect x="${LEFT}" y="${TOP}" width="${WIDTH - LEFT - RIGHT}" height="${HEIGHT - TOP - BOTTOM}"/></clipPath>
<rect class="back" width="${WIDTH}" height="${HEIGHT}"/>
${[...ticksX, ...ticksY, ...rows.map(series), last].join("\n")}
</svg>
`;
writeFileSync(new URL("../../docs/evidence-quadratic.svg", import.meta.url), picture);
