/** What results say together, as plain data. */
import { summaryOf } from "../summary.mjs";
import { contestants } from "./contestants.mjs";
import { problems } from "./problems.mjs";

/** With whom wins and losses are counted. */
export const BASE = "AdamW";

/**
 * Whether one is better by a standard deviation: its mean is lower by more than its own deviation. Not by the
 * other's, lest who fails now and then is as good as all. One of which a seed diverged is worse than one of which none did.
 */
export function isBetter(a, b) {
  if (a.diverged !== b.diverged) return a.diverged < b.diverged;
  return b.mean - a.mean > (a.std ?? 0);
}

/** 1, and one more for each that is better by a standard deviation: who are alike share a rank. */
export const rankOf = (row, rows) => 1 + rows.filter((other) => isBetter(other, row)).length;

function rowOf({ options, validation, failed, trials, scores }) {
  const finite = scores.filter((score) => score !== null && Number.isFinite(score));
  const { mean, std } = finite.length > 0 ? summaryOf(finite) : { mean: Infinity };
  return {
    ...{ mean, ...(std !== undefined && { std }), scores, diverged: scores.length - finite.length },
    ...{ options, validation, failed, tried: trials.length },
  };
}

/** @param {{ name: string, config: object, result: object }[]} results */
export function summarize(results) {
  const found = new Map(results.map((each) => [each.name, each]));
  const tables = problems.flatMap(({ name }) => {
    const rows = Object.fromEntries(
      contestants.flatMap((each) => {
        const { result } = found.get(`${name}-${each.name}`) ?? {};
        return result ? [[each.name, rowOf(result)]] : [];
      }),
    );
    if (Object.keys(rows).length === 0) return [];
    const all = Object.values(rows);
    for (const row of all) row.rank = rankOf(row, all);
    return [[name, rows]];
  });
  const byProblem = Object.fromEntries(tables);
  const { config } = results.find(({ config }) => config.trials) ?? {};
  return {
    ...{ trials: config?.trials, seeds: config?.seeds },
    // SHA-256 of the files that the problems are of.
    data: Object.fromEntries(
      results.flatMap(({ config }) => (config.data ? [[config.problem, config.data]] : [])),
    ),
    problems: byProblem,
    overall: overallOf(byProblem),
    rates: kept(found, "rates"),
    losses: kept(found, "losses"),
    time: Object.fromEntries(
      results.flatMap(({ name, result }) =>
        name.startsWith("time-") ? [[name.replace("time-", ""), result]] : [],
      ),
    ),
  };
}

/** Ranks, and wins, ties and losses against the base, over the problems on which one was tried. */
function overallOf(byProblem) {
  const entries = contestants.flatMap(({ name }) => {
    const tried = Object.values(byProblem).filter((rows) => rows[name]);
    if (tried.length === 0) return [];
    const counts = { win: 0, tie: 0, loss: 0 };
    for (const rows of tried) {
      if (!rows[BASE] || name === BASE) continue;
      if (isBetter(rows[name], rows[BASE])) counts.win++;
      else if (isBetter(rows[BASE], rows[name])) counts.loss++;
      else counts.tie++;
    }
    const rank = tried.reduce((sum, rows) => sum + rows[name].rank, 0) / tried.length;
    return [[name, { rank, problems: tried.length, ...counts }]];
  });
  return Object.fromEntries(entries);
}

function kept(found, what) {
  const entries = problems.flatMap(({ name }) => {
    const own = contestants.flatMap((each) => {
      const { result } = found.get(`${name}-${each.name}`) ?? {};
      return result?.[what] ? [[each.name, result[what]]] : [];
    });
    return own.length > 0 ? [[name, Object.fromEntries(own)]] : [];
  });
  return Object.fromEntries(entries);
}
