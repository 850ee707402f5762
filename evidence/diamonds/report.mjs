/** What a run says: while it goes on, as a summary, as a table beside theirs. */
import { readFileSync } from "node:fs";
import { duration, markdown, meanAndStd, summaryOf } from "../summary.mjs";
import { picture, thinned } from "./picture.mjs";
import { settings } from "./settings.mjs";

export const theirs = JSON.parse(readFileSync(new URL("theirs.json", import.meta.url), "utf8"));

/** @param {object} progress of `train` */
export const describe = ({ epoch, best, val, test, seconds }) =>
  `epoch ${epoch}, best ${best}: RMSE ${val.toFixed(4)} to validate, ${test.toFixed(4)} to test; ${duration(seconds)}`;

/** Of each optimizer the seeds that have ended, and the course of the first. */
export function summarize(results) {
  const optimizers = settings.map(({ name }) => {
    const own = results
      .filter(({ config, name: job }) => job === `${name}-${config.seed}`)
      .sort((a, b) => a.config.seed - b.config.seed);
    const seeds = own.map(({ config: { seed }, result }) => {
      const { course, ...rest } = result;
      return { seed, ...rest };
    });
    return [name, seeds];
  });
  const courses = results
    .filter(({ config }) => config.seed === 0)
    .map(({ name, result }) => [name.replace(/-0$/, ""), thinned(result.course)]);
  return {
    share: results[0]?.config.share,
    optimizers: Object.fromEntries(optimizers),
    courses: Object.fromEntries(courses),
  };
}

/** What is shown beside the table, by the name of its file in docs/. */
export const pictures = ({ courses }) => ({ "evidence-diamonds.svg": picture(courses) });

const HEAD = [
  ...["optimizer", "theirs, 10 seeds", "ours", "seeds", "difference, in their std"],
  ...["best epoch, theirs", "ours", "a seed, theirs", "ours"],
];
/** How many seeds are recorded, from 0 on. */
export const SEEDS = 3;
const LEFT = ["–", "0", "–"];

export function table({ share, optimizers }) {
  if (share !== 1) return ownTable(optimizers);
  const entries = settings.map(({ name, title }) => {
    const [their, our] = [theirs.optimizers[name], optimizers[name] ?? []];
    return { title, their: figuresOf(their), our: our.length > 0 ? figuresOf(our) : undefined };
  });
  const rows = entries.map(({ title, their, our }) => [
    ...[title, meanAndStd(their.test, 4)],
    ...(our ? [meanAndStd(our.test, 4), `${our.test.count}`, apart(our, their)] : LEFT),
    ...[their.epoch.mean.toFixed(0), our ? our.epoch.mean.toFixed(0) : "–"],
    ...[duration(their.seconds.mean), our ? duration(our.processor.mean) : "–"],
  ]);
  return [markdown(HEAD, rows), ...orderOf(entries), ...missing(optimizers)].join("\n\n");
}

/** Of a smaller form, which has nothing to do with their figures. */
function ownTable(optimizers) {
  const rows = settings
    .map(({ name, title }) => [title, optimizers[name] ?? []])
    .filter(([, seeds]) => seeds.length > 0)
    .map(([title, seeds]) => {
      const { test, epoch, processor } = figuresOf(seeds);
      const cells = [title, meanAndStd(test, 3), `${test.count}`, epoch.mean.toFixed(0)];
      return [...cells, duration(processor.mean)];
    });
  return markdown(["optimizer", "RMSE to test", "seeds", "best epoch", "a seed"], rows);
}

function figuresOf(seeds) {
  const figures = ["test", "epoch", "seconds", "processor"].map((key) => [
    key,
    summaryOf(seeds.map((seed) => seed[key])),
  ]);
  return Object.fromEntries(figures);
}

function apart({ test }, { test: { mean, std } }) {
  const difference = (test.mean - mean) / std;
  return `${difference < 0 ? "−" : "+"}${Math.abs(difference).toFixed(1)}`;
}

/** What had not ended when it was recorded. */
function missing(optimizers) {
  const lists = settings.flatMap(({ name, title }) => {
    const ended = (optimizers[name] ?? []).map(({ seed }) => seed);
    const left = Array.from({ length: SEEDS }, (_, seed) => seed).filter((s) => !ended.includes(s));
    return left.length > 0 ? [`${title} ${left.join(", ")}`] : [];
  });
  return lists.length > 0 ? [`Seeds that had not ended by then: ${lists.join("; ")}.`] : [];
}

/** Of two optimizers which is better, in their report and here, where theirs differ by more than a standard deviation. */
function orderOf(entries) {
  const done = entries.filter(({ our }) => our);
  if (done.length < 2) return [];
  const by = (key) =>
    [...done]
      .sort((a, b) => a[key].test.mean - b[key].test.mean)
      .map(({ title }) => title)
      .join(" < ");
  const pairs = done.flatMap((a, i) => done.slice(i + 1).map((b) => [a, b]));
  const difference = ([a, b], key) => a[key].test.mean - b[key].test.mean;
  const isTie = (pair) =>
    Math.abs(difference(pair, "their")) <= Math.max(...pair.map(({ their }) => their.test.std));
  const told = pairs.filter((pair) => !isTie(pair));
  const same = told.filter((pair) => difference(pair, "their") * difference(pair, "our") > 0);
  return [
    `From the best on, theirs: ${by("their")}; ours: ${by("our")}.`,
    `Of the ${pairs.length} pairs of these, theirs are a standard deviation apart in ${told.length}; ours are in the same order in ${same.length} of them, and in the other in ${told.length - same.length}.`,
  ];
}
