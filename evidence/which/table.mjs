/** Tables of what was found, in Markdown. */
import { markdown, meanAndStd } from "../summary.mjs";
import { contestants } from "./contestants.mjs";
import { problemNamed, problems } from "./problems.mjs";
import { FACTORS } from "./search.mjs";
import { BASE } from "./summary.mjs";

/** By mean rank; who was tried on few problems last. */
export function ordered({ overall }) {
  const most = Math.max(...Object.values(overall).map(({ problems }) => problems));
  return Object.entries(overall).sort(
    ([, a], [, b]) => (a.problems < most / 2) - (b.problems < most / 2) || a.rank - b.rank,
  );
}

const sizes = { digits: "dense", sonnets: "transformer" };

/** Ranks, wins, time and state. */
export function overview(summary) {
  const timed = Object.keys(sizes).filter((name) => summary.time[name]);
  const head = [
    ...["", "mean rank", "problems", `wins, ties, losses against ${BASE}`],
    ...timed.map((name) => `a step, ${sizes[name]}`),
    ...(timed.length > 0 ? ["state, bytes a parameter"] : []),
  ];
  const rows = ordered(summary).map(([name, { rank, problems, win, tie, loss }]) => [
    name === "Nesterov" ? name : `\`${name}\``,
    ...[rank.toFixed(1), problems, name === BASE ? "–" : `${win}, ${tie}, ${loss}`],
    ...timed.map((problem) => ratioOf(summary.time[problem].optimizers, name)),
    ...(timed.length > 0 ? [bytesOf(summary.time[timed[0]].optimizers[name])] : []),
  ]);
  return markdown(head, rows);
}

const ratioOf = (optimizers, name) =>
  optimizers[name]
    ? `${(optimizers[name].microseconds / optimizers.SGD.microseconds).toFixed(2)}×`
    : "–";
const bytesOf = (timed) => (timed ? timed.bytes.toFixed(1) : "–");

/** Each on each problem: mean and deviation on the test; those that none is better than stand out. */
export function results(summary) {
  const known = problems.filter(({ name }) => summary.problems[name]);
  const head = ["", ...known.map(({ title }) => title)];
  const rows = ordered(summary).map(([name]) => [
    name,
    ...known.map(({ name: problem, digits }) => cellOf(summary.problems[problem][name], digits)),
  ]);
  return markdown(head, rows);
}

function cellOf(row, digits) {
  if (!row) return "–";
  if (row.diverged > 0) return `${row.diverged} of ${row.scores.length} diverged`;
  const text = meanAndStd(row, digits);
  return row.rank === 1 ? `**${text}**` : text;
}

/** What was found by the search, to two digits. */
export function settings(summary) {
  const known = problems.filter(({ name }) => summary.problems[name]);
  const head = ["", ...known.map(({ title }) => title)];
  const rows = contestants.flatMap(({ name }) => {
    if (!summary.overall[name]) return [];
    const cells = known.map(({ name: problem }) => {
      const row = summary.problems[problem][name];
      return row ? textOf(row.options) : "–";
    });
    return [[name, ...cells]];
  });
  return leftAligned(markdown(head, rows));
}

const textOf = (options) =>
  Object.entries(options)
    .map(([name, value]) => `${name} ${shown(name, value)}`)
    .join("<br>");

/** What counts by how near to 1 it is by that. */
function shown(name, value) {
  if (value === 0) return "0";
  if (!["beta1", "momentum", "alpha"].includes(name)) return String(Number(value.toPrecision(2)));
  return (1 - Number((1 - value).toPrecision(2))).toFixed(4).replace(/0+$/, "");
}

/** The test's mean by multiples of the learning rate that was found, on the problem where they were tried. */
export function rates(summary, problem = "digits") {
  const { digits } = problemNamed(problem);
  const rows = ordered(summary).flatMap(([name]) => {
    const own = summary.rates[problem]?.[name];
    return own ? [[name, ...own.map((scores) => meanOf(scores, digits))]] : [];
  });
  return markdown(["", ...FACTORS.map((factor) => `×${factor}`)], rows);
}

const meanOf = (scores, digits) =>
  scores.includes(null)
    ? "diverged"
    : (scores.reduce((a, b) => a + b) / scores.length).toFixed(digits - 1);

/** What is trained, and by what it is judged. */
export const tasks = () =>
  leftAligned(
    markdown(
      ["", "what", "judged on the test by", "steps"],
      problems.map(({ title, what, measure, steps }) => [title, what, measure, steps]),
    ),
  );

/** What is more words than numbers. */
const leftAligned = (table) => table.replaceAll("---:", "---");

/** All, as the runner shows it. */
export const table = (summary) =>
  [overview(summary), results(summary), settings(summary)].join("\n\n");

/** Of one problem, best first, for a terminal. */
export function lines(summary, problem) {
  const { digits } = problemNamed(problem);
  return Object.entries(summary.problems[problem])
    .sort(([, a], [, b]) => a.rank - b.rank || a.mean - b.mean)
    .map(([name, row]) => `${row.rank} ${name}: ${cellOf(row, digits)}`);
}

/** By their places on the page. */
export const tables = (summary) => ({
  overview: overview(summary),
  results: results(summary),
  tasks: tasks(),
  rates: rates(summary),
  settings: settings(summary),
});
