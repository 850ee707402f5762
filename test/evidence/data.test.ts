import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LEVELS, ROWS, SCALES } from "../../evidence/diamonds/columns.mjs";
import {
  type Diamonds,
  diamonds,
  moments,
  readColumns,
  split,
} from "../../evidence/diamonds/data.mjs";
import { normalScores } from "../../evidence/diamonds/quantiles.mjs";
import { randomState } from "../../evidence/twister.mjs";

const read = (name: string) => JSON.parse(readFileSync(`test/golden/evidence/${name}`, "utf8"));

interface Drawn {
  readonly seed: number;
  readonly words: number[];
  readonly uniforms: number[];
  readonly normals: number[];
  readonly permutation: number[];
}

test.each<Drawn>(read("twister.json").cases)("draws NumPy's numbers of seed $seed", (case_) => {
  const random = randomState(case_.seed);
  const draw = (count: number, next: () => number) => Array.from({ length: count }, next);
  expect(draw(700, random.next).slice(-5)).toEqual(case_.words);
  expect(draw(3, random.uniform)).toEqual(case_.uniforms);
  for (const [i, value] of draw(5, random.normal).entries()) {
    expect(value).toBeCloseTo(case_.normals[i]!, 14);
  }
  expect([...random.permutation(1000).subarray(0, 10)]).toEqual(case_.permutation);
});

interface Scored {
  readonly train: number[];
  readonly queries: number[];
  readonly scores: number[];
}

const golden: { quantiles: number; cases: Record<string, Scored> } = read("quantiles.json");

test.each(Object.entries(golden.cases))("scores are scikit-learn's: %s", (_, case_) => {
  const score = normalScores(Float32Array.from(case_.train), golden.quantiles);
  for (const [i, query] of case_.queries.entries()) {
    expect(Math.abs(score(query) - case_.scores[i]!)).toBeLessThan(1e-6);
  }
});

describe("Diamonds", () => {
  let data: Diamonds;
  beforeAll(() => {
    data = diamonds();
  });

  test("is ggplot2's", () => {
    const columns = readColumns();
    const row = (i: number) =>
      Object.entries(columns).map(
        ([name, { [i]: code }]) => LEVELS[name]?.[code!] ?? code! / SCALES[name]!,
      );
    expect(row(0)).toEqual([0.23, "Ideal", "E", "SI2", 61.5, 55, 326, 3.95, 3.98, 2.43]);
    expect(row(ROWS - 1)).toEqual([0.75, "Ideal", "D", "SI2", 62.2, 55, 2757, 5.83, 5.87, 3.64]);
  });

  // RMSE² / (1 − R²) of all reports of the seven optimizers, whose R² is of single precision.
  test.each([
    ["train", 34_521, 0.995301],
    ["val", 8631, 1.023723],
    ["test", 10_788, 0.996],
  ] as const)(
    "%s has as many rows, and labels of the variance, as the authors' reports say",
    (name, rows, variance) => {
      const { labels, inputs } = data[name];
      expect(labels).toHaveLength(rows);
      expect(inputs).toHaveLength(26 * rows);
      expect(Math.abs(moments(labels).std ** 2 - variance)).toBeLessThan(2e-6);
    },
  );

  test("has each row once", () => {
    const { train, val, test } = split();
    expect(new Set([...train, ...val, ...test]).size).toBe(ROWS);
  });

  test("has normal scores, and a one for each category", () => {
    const { inputs, targets } = data.train;
    for (let k = 0; k < 6; k++) {
      const { mean, std } = moments(inputs.filter((_, i) => i % 26 === k));
      expect(Math.abs(mean)).toBeLessThan(0.1);
      expect(Math.abs(std - 1)).toBeLessThan(0.2);
    }
    const ones = inputs.filter((_, i) => i % 26 >= 6);
    expect(ones.every((value) => value === 0 || value === 1)).toBe(true);
    expect(ones.reduce((sum, value) => sum + value, 0)).toBe(3 * 34_521);
    const { mean, std } = moments(targets);
    expect(Math.abs(mean)).toBeLessThan(1e-6);
    expect(std).toBeCloseTo(1, 6);
  });

  describe("refuses", () => {
    const folder = mkdtempSync(join(tmpdir(), "nadir-evidence-"));
    const file = pathToFileURL(join(folder, "diamonds.bin"));
    afterAll(() => rmSync(folder, { recursive: true }));
    const again = "git checkout -- evidence/diamonds/diamonds.bin brings it back";

    test("a file that is not there", () => {
      expect(() => readColumns(file)).toThrow(
        `${file.pathname}: cannot be read (ENOENT): ${again}`,
      );
    });

    test("a file that has changed", () => {
      const bytes = readFileSync("evidence/diamonds/diamonds.bin");
      bytes[1000]! ^= 1;
      writeFileSync(file, bytes);
      expect(() => readColumns(file)).toThrow(
        new RegExp(`expected SHA-256 c497a4f5[0-9a-f]{56}, got (?!c497)[0-9a-f]{64}: ${again}`),
      );
    });
  });
});
