/** Pictures of what was found, as SVG. */
import { problemNamed } from "./problems.mjs";
import { FACTORS } from "./search.mjs";
import { colours, dot, path, rule, scale, svg, text } from "./svg.mjs";
import { ordered } from "./table.mjs";

const WIDTH = 760;

/** Mean ranks as bars, and the rank on each problem as a dot: the same ones on top of each other are wider. */
export function ranks(summary) {
  const rows = ordered(summary);
  const problems = Object.keys(summary.problems);
  const [left, right, top, step] = [160, 40, 74, 26];
  const height = top + step * rows.length + 44;
  const most = Math.max(
    ...problems.flatMap((name) => Object.values(summary.problems[name]).map(({ rank }) => rank)),
  );
  const x = scale([1, most], [left, WIDTH - right]);
  const bottom = top + step * rows.length;
  const ticks = Array.from({ length: most }, (_, i) => i + 1);
  return svg(
    WIDTH,
    height,
    "Ranks of optimizers: the mean over problems as a bar, each problem as a dot",
    [
      text(16, 28, "Mean rank over the problems; 1 is best", "ink title"),
      text(
        16,
        48,
        "Dots: the rank on each problem, larger where several are the same. Who is not better by a standard deviation shares a rank.",
        "soft small",
      ),
      ticks.map((rank) => [
        rule(x(rank), top - 6, x(rank), bottom),
        text(x(rank), bottom + 18, rank, "soft small middle"),
      ]),
      rows.map(([name, { rank, problems: count }], i) => {
        const y = top + step * i + step / 2;
        const own = problems.flatMap((each) => summary.problems[each][name]?.rank ?? []);
        const times = new Map();
        for (const each of own) times.set(each, (times.get(each) ?? 0) + 1);
        return [
          text(left - 12, y + 4, name, "ink end"),
          `<line x1="${left}" y1="${y}" x2="${x(rank).toFixed(1)}" y2="${y}" stroke="${colours[0]}" stroke-width="10" stroke-opacity="0.35"/>`,
          rule(x(rank), y - 8, x(rank), y + 8, "strong"),
          [...times].map(([each, n]) => dot(x(each), y, 2.5 + 1.2 * n, colours[0])),
          count < problems.length / 2
            ? text(
                WIDTH - right,
                y + 4,
                `of ${count} problem${count > 1 ? "s" : ""} only`,
                "soft small end",
              )
            : [],
        ];
      }),
    ],
  );
}

const ROWS = ["×0.01", "×0.1", "the rate found", "×10", "×100"];

/** Losses over a training with rates too small and too large: a panel an optimizer. */
export function losses(summary, problem = "digits", names = ["SGD", "AdamW"]) {
  const [top, height, bottom] = [86, 400, 352];
  const panel = (WIDTH - 40) / names.length;
  const all = names.flatMap((name) =>
    summary.losses[problem][name].flat().filter((loss) => loss > 0),
  );
  const span = [Math.max(1e-4, Math.min(...all)), Math.min(10, Math.max(...all))];
  const y = scale(span, [bottom, top], true);
  const clipped = (loss) => y(Math.min(span[1], Math.max(span[0], loss)));
  const decades = [1e-4, 1e-3, 0.01, 0.1, 1, 10].filter((at) => at >= span[0] && at <= span[1]);
  const order = [4, 0, 2, 1, 5];
  return svg(
    WIDTH,
    height,
    "Losses over a training with learning rates from a hundredth to a hundred times the one found",
    [
      text(16, 28, "Too small is slow, too large does not settle", "ink title"),
      text(
        16,
        48,
        `Loss on batches of ${problemNamed(problem).title.toLowerCase()}, by step; the rates are multiples of the one that the search found.`,
        "soft small",
      ),
      names.map((name, i) => {
        const [start, end] = [54 + i * panel, 16 + (i + 1) * panel - 8];
        const runs = summary.losses[problem][name];
        const longest = Math.max(...runs.map(({ length }) => length));
        const x = scale([0, longest - 1], [start, end]);
        return [
          text(start, top - 14, name, "ink"),
          decades.map((at) => [
            rule(start, y(at), end, y(at)),
            i === 0 ? text(start - 8, y(at) + 4, at, "soft small end") : [],
          ]),
          runs.map((run, k) => [
            path(
              run.map((loss, j) => [x(j), clipped(loss)]),
              colours[order[k]],
              k === 2 ? ' style="stroke-width:3"' : "",
            ),
            run.length < longest
              ? text(
                  x(Math.max(0, run.length - 1)) + 4,
                  clipped(run.at(-1) ?? span[1]) + 4,
                  "✕ diverged",
                  "soft small",
                )
              : [],
          ]),
          text(end, bottom + 18, `step ${problemNamed(problem).steps}`, "soft small end"),
        ];
      }),
      ROWS.map((label, k) => [
        `<line x1="${54 + k * 130}" y1="${height - 16}" x2="${76 + k * 130}" y2="${height - 16}" stroke="${colours[order[k]]}" stroke-width="3"/>`,
        text(82 + k * 130, height - 12, label, "soft small"),
      ]),
    ],
  );
}

/** The test's score by factor of the rate: how wide the valley is. */
export function valleys(
  summary,
  problem = "digits",
  names = ["SGD", "Nesterov", "AdamW", "Lion", "Muon", "SOAP", "ScheduleFreeAdamW", "Prodigy"],
) {
  const [left, right, top, bottom, height] = [60, 170, 78, 360, 420];
  const known = names.filter((name) => summary.rates[problem][name]);
  const means = known.map((name) => summary.rates[problem][name].map(meanOf));
  const finite = means.flat().filter((mean) => mean !== undefined);
  const least = Math.min(...finite.filter((mean) => mean > 0));
  const span = [least * 0.85, Math.max(...finite)];
  const y = scale(span, [bottom, top], true);
  const x = scale([FACTORS[0], FACTORS.at(-1)], [left, WIDTH - right], true);
  const { title, measure } = problemNamed(problem);
  const marks = [1e-3, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 3, 5, 10, 20, 50, 100].filter(
    (at) => at >= span[0] && at <= span[1],
  );
  // In the legend by what ten times the rate does, the worst above.
  const atTen = (i) => means[i][FACTORS.indexOf(10)] ?? Infinity;
  const order = [...known.keys()].sort((a, b) => atTen(b) - atTen(a));
  const ends = means.some((list) => list.includes(undefined));
  return svg(
    WIDTH,
    height,
    "The test's score by multiples of the learning rate found, a line an optimizer",
    [
      text(16, 28, "How far off may the learning rate be?", "ink title"),
      text(
        16,
        48,
        `${title}: ${measure}, by multiples of the learning rate found (of Prodigy: of dCoef); the mean of three seeds.`,
        "soft small",
      ),
      marks.map((at) => [
        rule(left, y(at), WIDTH - right, y(at)),
        text(left - 8, y(at) + 4, at, "soft small end"),
      ]),
      FACTORS.map((factor) => [
        rule(x(factor), top, x(factor), bottom, factor === 1 ? "strong" : "line"),
        text(x(factor), bottom + 20, `×${factor}`, "soft small middle"),
      ]),
      known.map((name, i) => {
        const points = means[i].flatMap((mean, k) =>
          mean === undefined ? [] : [[x(FACTORS[k]), y(Math.max(mean, span[0]))]],
        );
        const place = top + 8 + 22 * order.indexOf(i);
        const from = WIDTH - right + 14;
        return [
          path(points, colours[i]),
          points.map(([px, py]) => dot(px, py, 2.5, colours[i])),
          path(
            [
              [from, place],
              [from + 16, place],
            ],
            colours[i],
          ),
          text(from + 22, place + 4, name, "ink small"),
        ];
      }),
      ends
        ? text(16, height - 12, "A line that ends: with more, one of three diverged.", "soft small")
        : [],
    ],
  );
}

const meanOf = (scores) =>
  scores.some((score) => score === null || !Number.isFinite(score))
    ? undefined
    : scores.reduce((a, b) => a + b) / scores.length;
/** By the names of their files in `docs/`. */
export const pictures = (summary) => ({
  "which-ranks.svg": ranks(summary),
  "which-rates.svg": valleys(summary),
  "which-losses.svg": losses(summary),
});
