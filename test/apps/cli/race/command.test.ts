import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { entrants } from "../../../../apps/demos/digits/entrants.ts";
import type { Result } from "../../../../apps/demos/digits/train.ts";
import { expectRefusal } from "../refusal.ts";
import { nadir, type Outcome } from "../run.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nadir-race-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.concurrent("nadir race --help", () => {
  it("names its options, what it writes, who races, and whose digits they are", async () => {
    const { code, stdout, stderr } = await nadir(["race", "--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    for (const text of ["--optimizers", "--epochs", "--seed", "--out", "race.json", "race.html"]) {
      expect(stdout).toContain(text);
    }
    for (const { id } of entrants) expect(stdout).toMatch(new RegExp(`^ [ *]${id} `, "m"));
    expect(stdout).toMatch(/Alpaydin & C\. Kaynak.*CC BY 4\.0/s);
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });
});

describe("nadir race refuses", () => {
  const known = entrants.map(({ id }) => id).join(", ");
  const unknown = (name: string) => `--optimizers: unknown "${name}"; known are ${known}`;
  const epochs = (text: string) => `--epochs must be a whole number from 1 to 1000, got "${text}"`;
  const seed = (text: string) =>
    `--seed must be a whole number from 0 to 9007199254740991, got "${text}"`;

  it.for([
    [["--optimizers", "adam,addam"], unknown("addam")],
    [["--optimizers", "sgd,"], unknown("")],
    [["--optimizers="], unknown("")],
    [["--epochs", "0"], epochs("0")],
    [["--epochs", "1001"], epochs("1001")],
    [["--epochs", "2.5"], epochs("2.5")],
    [["--epochs", "1e2"], epochs("1e2")],
    [["--epochs=-3"], epochs("-3")],
    [["--epochs", ""], epochs("")],
    [["--seed", "one"], seed("one")],
    [["--seed", "9007199254740992"], seed("9007199254740992")],
    [["--out", ""], '--out must be a folder, got ""'],
    [["--out", "file"], "--out must be a folder, but file is a file"],
    [["--epoch", "3"], "Unknown option '--epoch'"],
    [["--epochs"], "Option '--epochs <value>' argument missing"],
    [["adam"], "Unexpected argument 'adam'"],
  ] as const)("%j", ([args, message]) => expectRefusal("race", args, message));
});

describe("nadir race", () => {
  const args = ["race", "--optimizers", "sgd-plain,nag,adam-lookahead", "--epochs", "2"];
  const outcomes: Record<string, Outcome> = {};
  const run = async (out: string, ...more: string[]) => {
    outcomes[out] = await nadir([...args, "--out", join(folder, "made", out), ...more]);
  };
  const read = (out: string, file: string) => readFileSync(join(folder, "made", out, file), "utf8");
  const results = (out: string): Result[] => JSON.parse(read(out, "race.json"));
  beforeAll(() => Promise.all([run("first"), run("second"), run("other", "--seed", "2")]));

  it("ends well and says where its files are", () => {
    for (const [out, { code, stdout, stderr }] of Object.entries(outcomes)) {
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      for (const file of ["race.json", "race.html"]) {
        const path = join(folder, "made", out, file);
        expect(stdout).toContain(path);
        expect(existsSync(path)).toBe(true);
      }
    }
  });

  it("prints a line for each entrant and a table, without control characters in a log", () => {
    const { stdout } = outcomes.first!;
    for (const name of ["SGD", "NAG", "Adam lookahead"]) {
      expect(stdout).toMatch(new RegExp(`^${name} +loss \\d\\.\\d{5}  test \\d\\d\\.\\d %$`, "m"));
      expect(stdout).toMatch(
        new RegExp(`^${name} +lr [^%]+ %(  +[\\d.]+ ms){2}  +[\\d.]+ ns`, "m"),
      );
    }
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(stdout).not.toMatch(/\x1b/);
    for (const line of stdout.split("\n")) {
      if (!line.includes(folder)) expect(line.length).toBeLessThanOrEqual(100);
    }
  });

  it("writes what it promises into race.json", () => {
    const all = results("first");
    expect(all.map(({ optimizer, options }) => ({ optimizer, options }))).toEqual([
      { optimizer: "SGD", options: { lr: 0.5 } },
      { optimizer: "NAG", options: { lr: 0.1, momentum: 0.9 } },
      { optimizer: "Adam", options: { lr: 0.01, lookAhead: true } },
    ]);
    for (const result of all) {
      expect(Object.keys(result)).toEqual([
        ...["optimizer", "options", "trainLoss", "testAccuracy"],
        ...["stepNs", "gradientNs", "lossCurve"],
      ]);
      const { trainLoss, testAccuracy, stepNs, gradientNs, lossCurve } = result;
      expect(lossCurve.length).toBe(3);
      expect(lossCurve[0]).toBeCloseTo(Math.log(10), 0);
      expect(trainLoss).toBe(lossCurve[2]);
      expect(trainLoss).toBeLessThan(0.5);
      expect(testAccuracy).toBeGreaterThan(0.85);
      expect(testAccuracy).toBeLessThanOrEqual(1);
      for (const time of [stepNs, gradientNs]) expect(time).toBeGreaterThanOrEqual(0);
      // Start and batches are the same for all.
      expect(lossCurve[0]).toBe(all[0]!.lossCurve[0]);
    }
  });

  it("gives the same numbers again, but for times, and others from another seed", () => {
    const timeless = (out: string) => results(out).map(({ stepNs, gradientNs, ...rest }) => rest);
    expect(timeless("second")).toEqual(timeless("first"));
    expect(timeless("other")).not.toEqual(timeless("first"));
  });

  it("writes a page that carries the results and loads nothing", () => {
    const html = read("first", "race.html");
    const [, data] = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(html)!;
    const page = JSON.parse(data!);
    expect(page).toMatchObject({ epochs: 2, batches: 45, seed: 1, train: 1438, test: 359 });
    expect(page.results).toMatchObject(results("first"));
    expect(html).toContain("default-src 'none'");
    expect(html).toContain("10.24432/C50P49");
    for (const loading of [/\bsrc\s*=/, /<link\b/, /@import/, /url\(/, /\bfetch\(/, /import\(/]) {
      expect(html.replace(data!, "")).not.toMatch(loading);
    }
  });
});
