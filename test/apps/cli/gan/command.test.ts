import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { contestants } from "../../../../apps/demos/ring/contestants.ts";
import { expectRefusal } from "../refusal.ts";
import { nadir, type Outcome } from "../run.ts";
import { elementsOf } from "./xml.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nadir-gan-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.concurrent("nadir gan --help", () => {
  it("names its options, what it writes, who plays, and its sources", async () => {
    const { code, stdout, stderr } = await nadir(["gan", "--help"]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    const options = ["--optimizers", "--seeds", "--seed", "--steps", "--out"];
    for (const text of [...options, "gan.json", "gan.svg", "arXiv:1611.02163"]) {
      expect(stdout).toContain(text);
    }
    for (const { id } of contestants) expect(stdout).toMatch(new RegExp(`^  ${id} `, "m"));
    for (const line of stdout.split("\n")) expect(line.length).toBeLessThanOrEqual(100);
  });
});

describe("nadir gan refuses", () => {
  const unknown = (name: string) =>
    `--optimizers: unknown "${name}"; known are ${contestants.map(({ id }) => id).join(", ")}`;
  const whole = (option: string, range: string, got: string) =>
    `${option} must be a whole number from ${range}, got "${got}"`;

  it.for([
    [["--optimizers", "nag,nadam"], unknown("nadam")],
    [["--optimizers="], unknown("")],
    [["--seeds", "0"], whole("--seeds", "1 to 100", "0")],
    [["--seeds", "101"], whole("--seeds", "1 to 100", "101")],
    [["--seed", "one"], whole("--seed", "0 to 9007199254740891", "one")],
    [["--seed", "9007199254740892"], whole("--seed", "0 to 9007199254740891", "9007199254740892")],
    [["--steps", "15"], whole("--steps", "16 to 1000000", "15")],
    [["--steps", "1e3"], whole("--steps", "16 to 1000000", "1e3")],
    [["--out", ""], '--out must be a folder, got ""'],
    [["--out", "file"], "--out must be a folder, but file is a file"],
    [["--step", "3"], "Unknown option '--step'"],
    [["--steps"], "Option '--steps <value>' argument missing"],
    [["nag"], "Unexpected argument 'nag'"],
  ] as const)("%j", ([args, message]) => expectRefusal("gan", args, message));
});

describe("nadir gan", () => {
  const args = ["gan", "--optimizers", "NAG,adam", "--seeds", "2", "--steps", "160"];
  const outcomes: Record<string, Outcome> = {};
  const run = async (out: string, ...more: string[]) => {
    outcomes[out] = await nadir([...args, "--out", join(folder, "made", out), ...more]);
  };
  const read = (out: string, file: string) => readFileSync(join(folder, "made", out, file), "utf8");
  const json = (out: string) => JSON.parse(read(out, "gan.json"));
  /** Times are not the same again. */
  const timeless = (out: string) =>
    JSON.parse(read(out, "gan.json"), (key, value) => (key === "seconds" ? undefined : value));
  beforeAll(() => Promise.all([run("first"), run("second"), run("other", "--seed", "2")]));

  it("ends well and says where its files are", () => {
    for (const [out, { code, stdout, stderr }] of Object.entries(outcomes)) {
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(readdirSync(join(folder, "made", out))).toEqual(["gan.json", "gan.svg"]);
      for (const file of ["gan.json", "gan.svg"]) {
        expect(stdout).toContain(join(folder, "made", out, file));
      }
    }
  });

  it("prints a line for each optimizer and a table, without control characters in a log", () => {
    const { stdout } = outcomes.first!;
    for (const name of ["NAG", "Adam"]) {
      expect(stdout).toMatch(
        new RegExp(`^${name} +learned the ring in \\d of 2, median \\d+ % good$`, "m"),
      );
      expect(stdout).toMatch(
        new RegExp(`^${name} +lr .+ \\d of 2  \\d \\d +\\d+ \\d+ +[\\d.]+ s$`, "m"),
      );
    }
    expect(stdout).not.toContain("SGD");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(stdout).not.toMatch(/\x1b/);
    for (const line of stdout.split("\n")) {
      if (!line.includes(folder)) expect(line.length).toBeLessThanOrEqual(100);
    }
  });

  it("writes what it promises into gan.json", () => {
    const { ring, measure, game, results } = json("first");
    expect(ring).toEqual({ radius: 2, sigma: 0.02 });
    expect(measure).toEqual({ samples: 2000, goodDistance: 0.06, coveredShare: 0.01 });
    expect(game).toMatchObject({ steps: 160, seeds: [1, 2] });
    expect(results.map(({ optimizer }: { optimizer: string }) => optimizer)).toEqual([
      "NAG",
      "Adam",
    ]);
    for (const { lr, options, runs } of results) {
      expect(lr.generator).toBeGreaterThan(0);
      expect(lr.discriminator).toBeGreaterThan(0);
      expect(options).not.toEqual({});
      for (const [i, run] of runs.entries()) {
        expect(run.seed).toBe(1 + i);
        expect(run.curve.map(({ step }: { step: number }) => step)).toEqual(
          Array.from({ length: 17 }, (_, check) => 10 * check),
        );
        const { modes, good } = run.curve[16];
        expect(run).toMatchObject({ modes, good });
        expect(run.shares.length).toBe(8);
        expect(run.seconds).toBeGreaterThanOrEqual(0);
      }
    }
  });

  it("gives the same numbers and picture again, and others from another seed", () => {
    expect(timeless("second")).toEqual(timeless("first"));
    expect(read("second", "gan.svg")).toBe(read("first", "gan.svg"));
    expect(read("other", "gan.svg")).not.toBe(read("first", "gan.svg"));
    // A run depends on its seed alone.
    const runs = (out: string) => timeless(out).results[0].runs;
    expect(runs("other")[0]).toEqual(runs("first")[1]);
    expect(runs("other")[1]).not.toEqual(runs("first")[1]);
  });

  it("draws a picture that is well-formed, described, and loads nothing", () => {
    const svg = read("first", "gan.svg");
    const elements = elementsOf(svg);
    expect(elements[0]).toBe("svg");
    const count = (name: string) => elements.filter((element) => element === name).length;
    expect([count("title"), count("desc"), count("style")]).toEqual([1, 1, 1]);
    expect(svg).toMatch(/<desc[^>]*>.*NAG: learned the ring in \d of 2 runs\..*<\/desc>/);
    expect(svg).toContain("prefers-color-scheme: dark");
    // A row each of five rings of eight modes and one magnified, with one circle of σ more.
    expect(count("circle")).toBe(2 * (5 * 8 + 2) + 1);
    expect(svg).not.toMatch(/NaN|Infinity|undefined|href|url\(|@import|<script/);
  });
});
