/** Two runs beside each other: what became slower, and what is noise. */
import { ratioOf } from "./statistics.mjs";

/** What a difference is at least, beyond noise, to be told: code that moves in memory makes as much. */
const LEAST = 0.02;

/** Measured in processor time: what other programs take of the machine does not show. */
const IN_PROCESSOR_TIME = ["kernels", "around"];

/**
 * Of every figure of Nadir's in both reports `{ name, ratio, noise, verdict }`: the time of the new one over that of
 * the old, give or take its noise; `slower` or `faster` only where it is outside.
 *
 * Where others ran in the same case, in both, what they show is that of the machine, and divided out. What was measured
 * in the time of day while others held the machine, in one run or the other, is `unjudged`: rounds do not show it, for
 * all were held up.
 */
export function compareReports(before, after) {
  const old = new Map(casesOf(before).map((each) => [each.key, each]));
  const isBusy = [before, after].some(({ machine }) => machine.before > machine.cores / 2);
  return casesOf(after).flatMap((each) => {
    const earlier = old.get(each.key);
    if (!earlier) return [];
    const compared = compareCases(earlier, each);
    if (!isBusy || IN_PROCESSOR_TIME.includes(each.group)) return compared;
    return compared.map((found) => ({ ...found, verdict: "unjudged" }));
  });
}

const casesOf = ({ groups }) =>
  groups.flatMap(({ name, cases }) =>
    cases.map((each) => ({ ...each, group: name, key: `${name}: ${each.name}` })),
  );

function compareCases(before, after) {
  const found = after.figures.flatMap(({ who, threads, samples }) => {
    const same = (figure) => figure.who === who && figure.threads === threads;
    const earlier = before.figures.find(same);
    return earlier ? [{ who, threads, ...ratioOf(earlier.samples, samples) }] : [];
  });
  const yardstick = middle(found.filter(({ who }) => who !== "nadir"));
  return found
    .filter(({ who }) => who === "nadir")
    .map(({ threads, ...own }) => {
      const ratio = own.ratio / yardstick.ratio;
      // As errors that do not know of each other add up.
      const noise = ratio * Math.hypot(halfOf(own), halfOf(yardstick));
      const isOutside = Math.abs(ratio - 1) > noise + LEAST;
      const verdict = !isOutside ? "same" : ratio > 1 ? "slower" : "faster";
      return { name: nameOf(after.key, threads), ratio, noise, verdict };
    });
}

const nameOf = (key, threads) => (threads > 1 ? `${key}, ${threads} threads` : key);

/** Half of what a ratio may be off, as a share of it. */
const halfOf = ({ ratio, low, high }) => (high - low) / 2 / ratio;

/** The ratio in the middle, of none one without noise. */
function middle(ratios) {
  const sorted = ratios.toSorted((a, b) => a.ratio - b.ratio);
  return sorted[Math.floor(sorted.length / 2)] ?? { ratio: 1, low: 1, high: 1 };
}

/** What was found, as text; slower ones first. */
export function textOfComparison(compared) {
  const of = (verdict) => compared.filter((each) => each.verdict === verdict);
  const [slower, faster] = [of("slower"), of("faster")];
  slower.sort((a, b) => b.ratio - a.ratio);
  faster.sort((a, b) => a.ratio - b.ratio);
  const percent = (share) => `${(100 * share).toFixed(1)} %`;
  const line = ({ name, ratio, noise, verdict }) =>
    `${verdict} by ${percent(Math.abs(ratio - 1))} ± ${percent(noise)}: ${name}`;
  const lines = [...slower.map(line), ...faster.map(line)];
  lines.push(`the same, within noise: ${of("same").length}`);
  const unjudged = of("unjudged").length;
  if (unjudged > 0) {
    lines.push(`not judged, of the time of day while the machine was busy: ${unjudged}`);
  }
  return lines.join("\n");
}
