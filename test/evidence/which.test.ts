/** The comparison of optimizers in a small form, what is made of results, and what the page says of those that were recorded. */
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { energyDistance } from "../../evidence/which/problems/ring.mjs";
import { type Found, jobs } from "../../evidence/which/subject.mjs";
import { isBetter, rankOf, type Summary, summarize } from "../../evidence/which/summary.mjs";
import { table } from "../../evidence/which/table.mjs";

const form = { trials: 2, share: 0.01, rates: false };
const small = jobs({ seeds: 1, form });
const jobNamed = (name: string, all = small) => all.find((job) => job.name === name)!;

/** Runs a job, and is told what it keeps. */
async function run(name: string, { from, all }: { from?: Uint8Array; all?: typeof small } = {}) {
  const kept: Uint8Array[] = [];
  const context = {
    progress: () => {},
    checkpoint: {
      load: () => from ?? null,
      save: async (bytes: Uint8Array) => void kept.push(bytes),
    },
    signal: new AbortController().signal,
  };
  const result = await jobNamed(name, all).run(context);
  return { result, kept };
}

test("every optimizer trains on every problem that it is tried on, and all are ranked", async () => {
  const results = [];
  for (const { name, config } of small) {
    // A transformer's text to test takes its time.
    if (/sonnets/.test(name) && !/AdamW|Muon|SOAP/.test(name)) continue;
    const { result } = await run(name);
    results.push({ name, config, result });
  }
  const summary = summarize(results);
  expect(Object.keys(summary.problems)).toHaveLength(7);
  expect(Object.keys(summary.overall)).toHaveLength(15);
  for (const rows of Object.values(summary.problems)) {
    const all = Object.values(rows);
    expect(all.length).toBeGreaterThanOrEqual(5);
    expect(Math.min(...all.map(({ rank }) => rank))).toBe(1);
    for (const { scores } of all) expect(scores).toHaveLength(1);
  }
  // What a step of each keeps: by the papers, in floats a parameter.
  const bytes = (name: string) =>
    Math.round(summary.time.digits!.optimizers[name]!.bytes * 10) / 10;
  expect(["SGD", "Nesterov", "Adam", "Lion", "ScheduleFreeAdamW"].map(bytes)).toEqual([
    0, 4, 8, 4, 8,
  ]);
  const text = table(summary);
  for (const name of Object.keys(summary.overall)) expect(text).toContain(name);
});

test("a search that goes on from its checkpoint finds the same, to the bit", async () => {
  const all = jobs({ seeds: 2, form: { trials: 7, share: 0.1 } });
  const { result, kept } = await run("digits-AdamW", { all });
  expect(kept).toHaveLength(1);
  expect(JSON.parse(new TextDecoder().decode(kept[0]))).toHaveLength(5);
  const again = await run("digits-AdamW", { from: kept[0]!, all });
  expect(again.result).toEqual(result);
  expect(again.kept).toHaveLength(0);
});

test("what is tuned for a moment already tells digits apart, and beats hundredths of its rate", async () => {
  const all = jobs({ seeds: 3, form: { trials: 6, share: 0.4 } });
  const { scores, rates, losses } = (await run("digits-AdamW", { all })).result as Found;
  for (const score of scores) expect(score).toBeLessThan(15); // of a hundred; by chance 90
  const mean = (list: number[]) => list.reduce((a, b) => a + b) / list.length;
  expect(mean(rates![0]!)).toBeGreaterThan(3 * mean(rates![4]!));
  expect(losses).toHaveLength(5);
});

test("L-BFGS fits the formula to nothing left", async () => {
  const all = jobs({ seeds: 2, form: { trials: 4, share: 1 } });
  const { scores } = (await run("formula-LBFGS", { all })).result;
  for (const score of scores) expect(score).toBeLessThan(-6);
});

test("better is by more than its own deviation, and none that diverged", () => {
  const row = (mean: number, std: number, diverged = 0) => ({ mean, std, diverged });
  expect(isBetter(row(1, 0.1), row(1.3, 0.2))).toBe(true);
  expect(isBetter(row(1, 0.1), row(1.2, 0.3))).toBe(true);
  expect(isBetter(row(1, 0.3), row(1.2, 0.1))).toBe(false);
  expect(isBetter(row(9, 0.3), row(1, 0.1, 1))).toBe(true);
  expect(isBetter(row(1, 0.1, 1), row(9, 0.3))).toBe(false);
  const rows = [row(1, 0.1), row(1.05, 0.1), row(2, 0.1), row(2.05, 0.1), row(1.5, 0.8)];
  expect(rows.map((each) => rankOf(each, rows))).toEqual([1, 1, 3, 3, 3]);
});

test("wins, ties and losses are against AdamW", () => {
  const result = (scores: number[]) => ({
    options: {},
    validation: 0,
    failed: 0,
    trials: [],
    scores,
  });
  const named = (name: string, scores: number[]) => ({
    name,
    config: { trials: 1 },
    result: result(scores),
  });
  const { overall, problems } = summarize([
    ...[
      named("digits-AdamW", [2, 2.2]),
      named("digits-SGD", [1, 1.2]),
      named("digits-Lion", [2.1, 2.3]),
    ],
    ...[named("cnn-AdamW", [2, 2.2]), named("cnn-SGD", [3, 3.2]), named("cnn-Lion", [1.9, 2.1])],
  ]);
  expect(overall.SGD).toEqual({ rank: 2, problems: 2, win: 1, tie: 0, loss: 1 });
  expect(overall.Lion).toEqual({ rank: 1.5, problems: 2, win: 0, tie: 2, loss: 0 });
  expect(problems.digits!.SGD).toMatchObject({ mean: 1.1, rank: 1 });
});

test("the energy distance is that of two points by hand", () => {
  // Points at 0 and 1 on a line from points at 0 and 3: 2·(0 + 3 + 1 + 2)/4 − (1 + 1)/4 − (3 + 3)/4.
  expect(energyDistance([0, 0, 1, 0], [0, 0, 3, 0])).toBe(1);
  expect(energyDistance([0, 0, 1, 2], [1, 2, 0, 0])).toBe(0);
});

test("what the page advises is what was recorded", () => {
  const { summary } = JSON.parse(readFileSync("evidence/which/recorded.json", "utf8")) as {
    summary: Summary;
  };
  const { problems, overall, rates } = summary;
  const ranks = (name: string) => Object.values(problems).flatMap((rows) => rows[name]?.rank ?? []);
  const first = (name: string) =>
    Object.keys(problems).filter((problem) => problems[problem]![name]?.rank === 1);
  for (const name of ["NAdamW", "Adam", "AdaBelief"]) expect(Math.max(...ranks(name))).toBe(4);
  expect(first("Muon")).toEqual(["digits", "cnn", "diamonds", "sonnets"]);
  const means = Object.entries(overall).filter(([name]) => name !== "LBFGS");
  means.sort(([, a], [, b]) => a.rank - b.rank);
  expect([means.at(0)![0], means.at(-1)![0]]).toEqual(["SOAP", "SGD"]);
  expect(overall.SGD).toMatchObject({ win: 0, tie: 1, loss: 6 });
  expect(overall.Prodigy!.loss).toBe(5);
  const inFirst = Object.entries(problems.reviews!).filter(([, { rank }]) => rank === 1);
  expect(inFirst.map(([name]) => name)).toEqual(["RMSprop"]);
  expect(problems.formula!.LBFGS!.mean).toBeLessThan(-11.9);
  const found = (names: string[], tasks: string[]) =>
    tasks.flatMap((task) => names.map((name) => problems[task]![name]!.options.lr!));
  const range = (list: number[]) =>
    [Math.min(...list), Math.max(...list)].map((x) => Number(x.toPrecision(1)));
  const usual = ["digits", "cnn", "diamonds", "gan", "sonnets"];
  expect(range(found(["Adam", "AdamW", "NAdamW"], usual))).toEqual([0.01, 0.05]);
  expect(range(found(["RMSprop"], Object.keys(problems)))).toEqual([0.006, 0.02]);
  expect(range(found(["Muon"], first("Muon")))).toEqual([0.02, 0.05]);
  const mean = (list: (number | null)[]) =>
    list.reduce<number>((sum, each) => sum + each! / list.length, 0);
  const wide = (name: string) => rates.digits![name]!.filter((scores) => mean(scores) < 5).length;
  expect(["Adam", "AdamW", "NAdamW", "AdaBelief", "SOAP", "Muon"].map(wide)).toEqual(
    Array(6).fill(4),
  );
  expect(["RMSprop", "RAdam", "ScheduleFreeAdamW", "Prodigy"].map(wide)).toEqual(Array(4).fill(3));
  expect(["Adagrad", "Lion", "SGD", "Nesterov"].map(wide)).toEqual([2, 2, 1, 1]);
  const misread = (name: string, at: number) => mean(rates.digits![name]![at]!);
  const names = Object.keys(rates.digits!);
  // At a third of the rate; at a hundredth.
  expect(names.filter((name) => misread(name, 3) > 2 * misread(name, 4))).toHaveLength(7);
  expect(names.filter((name) => misread(name, 0) > 75)).toHaveLength(9);
  expect(names).toHaveLength(14);
  for (const [problem, rows] of Object.entries(problems)) {
    const isBetter = rows.Nesterov!.mean < rows.SGD!.mean;
    expect([problem, isBetter]).toEqual([problem, problem !== "reviews"]);
  }
});
