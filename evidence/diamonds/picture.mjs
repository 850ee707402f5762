/** A picture of how errors fell, seed 0 of each optimizer, for a light and for a dark page. */
import { settings } from "./settings.mjs";

const WIDTH = 760;
const HEIGHT = 440;
const FRAME = { left: 56, right: 596, top: 44, bottom: 392 };

/** On light and on dark ground. */
const COLOURS = {
  soap: ["#7a4fb5", "#b896f0"],
  muon: ["#c2410c", "#fb923c"],
  adamw: ["#0369a1", "#4cb8f5"],
  "adamw-ema": ["#0f766e", "#3fd1bd"],
  sgd: ["#57534e", "#b8b2ac"],
  nadamw: ["#be185d", "#f47fb4"],
  schedulefree: ["#4d7c0f", "#a3d94a"],
};

const X = { from: 1, to: 1000, ticks: [1, 10, 100, 1000] };
const Y = { from: 0.12, to: 1.1, ticks: [0.13, 0.2, 0.3, 0.5, 1] };

/** Both axes are logarithmic. */
const along = ({ from, to }, value) => Math.log(value / from) / Math.log(to / from);
const { left, right, top, bottom } = FRAME;
const x = (epoch) => left + (right - left) * along(X, epoch);
const y = (error) => bottom + (top - bottom) * along(Y, Math.min(error, Y.to));
const round = (value) => Number(value.toFixed(1));

/** @param {Record<string, [epoch: number, error: number][]>} courses by the settings' names */
export function picture(courses) {
  const shown = settings.filter(({ name }) => courses[name]);
  const ends = spread(shown.map(({ name }) => y(courses[name].at(-1)[1])));
  const lines = shown.map(({ name, title }, i) => {
    const points = courses[name].map(([epoch, error]) => `${round(x(epoch))},${round(y(error))}`);
    const end = courses[name].at(-1);
    const leader = `M${round(x(end[0]))},${round(y(end[1]))}L${right + 8},${round(ends[i])}`;
    return [
      `<g class="${name}">`,
      `<path class="leader" d="${leader}"/>`,
      `<polyline points="${points.join(" ")}"/>`,
      `<text x="${right + 12}" y="${round(ends[i] + 4)}">${title}</text>`,
      "</g>",
    ].join("\n");
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-labelledby="title">
<title id="title">RMSE to validate over epochs, seed 0 of each optimizer</title>
<style>${styleOf()}</style>
<rect class="ground" width="${WIDTH}" height="${HEIGHT}" rx="8"/>
<text class="head" x="${left}" y="24">RMSE to validate over epochs, seed 0 of each</text>
${X.ticks.map((tick) => `<path class="grid" d="M${round(x(tick))},${top}V${bottom}"/><text class="tick" text-anchor="middle" x="${round(x(tick))}" y="${bottom + 18}">${tick}</text>`).join("\n")}
${Y.ticks.map((tick) => `<path class="grid" d="M${left},${round(y(tick))}H${right}"/><text class="tick" text-anchor="end" x="${left - 8}" y="${round(y(tick) + 4)}">${tick}</text>`).join("\n")}
<text class="tick" text-anchor="middle" x="${(left + right) / 2}" y="${bottom + 36}">epochs</text>
${lines.join("\n")}
</svg>
`;
}

/** Places for labels, none nearer to another than a line's height. */
function spread(places) {
  const order = places.map((place, i) => [place, i]).sort(([a], [b]) => a - b);
  const spreadOut = [];
  let last = -Infinity;
  for (const [place, i] of order) {
    last = Math.max(place, last + 16);
    spreadOut[i] = last;
  }
  const over = Math.max(0, last - bottom);
  return spreadOut.map((place) => place - over);
}

function styleOf() {
  const colours = (k) =>
    Object.entries(COLOURS)
      .map(([name, pair]) => `.${name}{stroke:${pair[k]}}.${name} text{fill:${pair[k]}}`)
      .join("");
  return `text{font:13px system-ui,sans-serif;stroke:none}polyline{fill:none;stroke-width:2;stroke-linejoin:round}.leader{fill:none;stroke-width:1;stroke-dasharray:2 3}.head{font-weight:600;fill:#1c1917}.ground{fill:#fff}.tick{fill:#57534e}.grid{stroke:#e7e5e4}${colours(0)}@media (prefers-color-scheme:dark){.head{fill:#f5f5f4}.ground{fill:#1c1b1a}.tick{fill:#b8b2ac}.grid{stroke:#3a3835}${colours(1)}}`;
}

/** As many as a picture shows: of the later ones fewer. */
export function thinned(course) {
  const points = [];
  for (
    let epoch = 1;
    epoch <= course.length;
    epoch = Math.max(epoch + 1, Math.round(epoch * 1.04))
  ) {
    points.push([epoch, Number(course[epoch - 1][1].toFixed(4))]);
  }
  return points;
}
