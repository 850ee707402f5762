/** AlgoPerf's MNIST workload, as the evidence has it. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { digits, readDigits, SIZES } from "../../evidence/mnist/data.mjs";
import { start } from "../../evidence/mnist/network.mjs";
import { train } from "../../evidence/mnist/run.mjs";
import { jobs, type Result, summarize, table } from "../../evidence/mnist/subject.mjs";
import { contextOf } from "./context.ts";

const url = (file: string) => new URL(`../../evidence/mnist/${file}`, import.meta.url);

function moments(values: ArrayLike<number>) {
  const list = Array.from(values);
  const mean = list.reduce((a, b) => a + b, 0) / list.length;
  const squares = list.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, std: Math.sqrt(squares / list.length) };
}

describe("10,000 digits of MNIST", () => {
  it("are split without overlap, with AlgoPerf's mean and deviation", () => {
    const parts = digits();
    const labels = Object.values(parts).flatMap((part) => [...part.labels]);
    const count = (digit: number) => labels.filter((label) => label === digit).length;
    expect(Array.from({ length: 10 }, (_, digit) => count(digit))).toEqual([
      ...[1001, 1127, 991, 1032, 980, 863, 1014, 1070, 944, 978],
    ]);
    expect(Object.values(parts).map((part) => part.labels.length)).toEqual(Object.values(SIZES));
    const { mean, std } = moments(parts.train.inputs);
    expect(Math.abs(mean)).toBeLessThan(0.01);
    expect(Math.abs(std - 1)).toBeLessThan(0.01);
  });

  it("are refused where they are missing or others, with how to get them", () => {
    const missing = url("nowhere.br");
    expect(() => readDigits(missing)).toThrow(
      `${fileURLToPath(missing)}: cannot be read (ENOENT): git checkout -- evidence/mnist/digits.br brings it back`,
    );
    expect(() => readDigits(url("data.mjs"))).toThrow(
      /data\.mjs: expected SHA-256 ae0ca1\w+, got \w{64}: git checkout -- evidence\/mnist\/digits\.br brings it back/,
    );
  });
});

describe("AlgoPerf's network", () => {
  it("starts from LeCun's normal distribution, cut off at two deviations, biases 0", () => {
    for (const [i, inputs] of [784, 128].entries()) {
      const { [`layers.${i}.weight`]: weight, [`layers.${i}.bias`]: bias } = start(3);
      const { mean, std } = moments(weight!);
      expect(Math.abs(mean)).toBeLessThan(0.1 / Math.sqrt(inputs));
      expect(std * Math.sqrt(inputs)).toBeCloseTo(1, 1);
      const most = Math.max(...weight!.map(Math.abs));
      expect(most * Math.sqrt(inputs)).toBeCloseTo(2 / 0.8796, 1);
      expect(bias!.every((value) => value === 0)).toBe(true);
    }
  });
});

interface Pair {
  optimizer: string;
  point: object;
  seed: number;
  steps: number;
  threads: number;
  theirs: { validation: number[]; test: number[] };
}
const { pairs }: { pairs: Pair[] } = JSON.parse(readFileSync(url("pytorch.json"), "utf8"));

/** How many of 2,000 are judged otherwise, at most, at the first two looks. */
function apart({ theirs, ...setting }: Pair, point: object = setting.point): number {
  const ours = train({ ...setting, point, until: 200 });
  const differences = [0, 1].map((look) => {
    const count = (part: "validation" | "test") =>
      Math.abs(ours[part][look]! - theirs[part][look]!);
    return count("validation") + count("test");
  });
  return Math.max(...differences);
}

describe("the trainings", () => {
  const first = [...new Set(pairs.map(({ optimizer }) => optimizer))].map(
    (optimizer) => pairs.find((pair) => pair.optimizer === optimizer)!,
  );

  it.each(first)(
    "go as PyTorch's from the same weights in the same batches: $optimizer",
    (pair) => {
      expect(apart(pair)).toBeLessThanOrEqual(2);
    },
  );

  it("would not without AlgoPerf's label smoothing, or with another β₁", () => {
    const [pair] = first;
    expect(apart(pair!, { ...pair!.point, labelSmoothing: 0.5 })).toBeGreaterThan(10);
    expect(apart(pair!, { ...pair!.point, oneMinusBeta1: 0.5 })).toBeGreaterThan(10);
  });

  it("give the target by AlgoPerf's rule, and tables", async () => {
    const results: { result: Result }[] = [];
    for (const job of jobs({ quick: true, seeds: 2 })) {
      results.push({ result: await job.run(contextOf()) });
    }
    const summary = summarize(results);
    // The median of two: one of them reaches it, at least.
    const setter = summary.rows.find(({ optimizer }) => optimizer === summary.target.optimizer);
    expect(setter!.toTarget.reached).toBeGreaterThanOrEqual(1);
    expect(summary.target.right).toBeGreaterThan(800);
    expect(table(summary)).toContain(`| ${summary.target.optimizer} | 2 | 400 |`);
  });
});
