import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { digestOf } from "../../../../apps/demos/surfaces/digest.ts";
import { surfacePicture } from "../../../../apps/demos/surfaces/picture.ts";
import { readRacers } from "../../../../apps/demos/surfaces/racer.ts";
import {
  defaultScene,
  run as runScene,
  type Scene,
} from "../../../../apps/demos/surfaces/scene.ts";
import { surfaces } from "../../../../apps/demos/surfaces/surfaces.ts";
import { stepsTo } from "../../../../apps/demos/surfaces/trajectory.ts";
import { loadSync } from "../../../../src/index.ts";
import { catalog } from "../../../../src/optimizers/catalog.ts";
import { elementsOf } from "../gan/xml.ts";
import { expectRefusal } from "../refusal.ts";
import { nadir, type Outcome } from "../run.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "nadir-surface-"));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("nadir race --help", () => {
  it("names the surfaces, the options of a race there, and what it writes", async () => {
    const { stdout } = await nadir(["race", "--help"]);
    const options = ["--surface", "--start", "--steps", "--tolerance", "--racers"];
    for (const text of [...options, "surface.json", "surface.svg"]) expect(stdout).toContain(text);
    for (const { id, about } of surfaces) {
      expect(stdout).toMatch(new RegExp(`^  ${id} +${about}$`, "m"));
    }
  });
});

describe("nadir race --surface refuses", () => {
  const whole = (option: string, range: string, got: string) =>
    `${option} must be a whole number from ${range}, got "${got}"`;
  const start = (got: string) => `--start must be two numbers, as -1,2.5, got "${got}"`;
  const tolerance = (got: string) =>
    `--tolerance must be a number above 0, at most 1, got "${got}"`;
  const known = surfaces.map(({ id }) => id).join(", ");
  const classes = catalog.map(({ description }) => description.name.toLowerCase()).join(", ");

  it.for([
    [["--surface", "bale"], `--surface: unknown "bale"; known are ${known}`],
    [["--surface", "beale,booth"], `--surface: unknown "beale,booth"; known are ${known}`],
    [["--surface="], `--surface: unknown ""; known are ${known}`],
    [["--surface"], "Option '--surface <value>' argument missing"],
    [["--start=1,2"], "--start is for the race on a surface: it needs --surface"],
    [["--steps", "9"], "--steps is for the race on a surface: it needs --surface"],
    [["--tolerance", "1"], "--tolerance is for the race on a surface: it needs --surface"],
    [["--racers", "NAG"], "--racers is for the race on a surface: it needs --surface"],
  ] as const)("%j", ([args, message]) => expectRefusal("race", args, message));

  it.for([
    [["--epochs", "3"], "--epochs is for the race on digits: it does not go with --surface"],
    [["--start", "1"], start("1")],
    [["--start", ""], start("")],
    [["--start", "1,2,3"], start("1,2,3")],
    [["--start", ",2"], start(",2")],
    [["--start", "1,two"], start("1,two")],
    [["--start", "-1,2"], "Option '--start' argument is ambiguous."],
    [["--start", "0,Infinity"], "--start: a start at 0, Infinity is nowhere: both must be"],
    [["--start=-1e200,2"], "--start: a start at -1e+200, 2 is too far: Beale has no finite value"],
    [["--start", "9999,2"], "--start: a start at 9999, 2 is too far: there a racer of Beale"],
    [["--steps", "0"], whole("--steps", "1 to 5000", "0")],
    [["--steps", "5001"], whole("--steps", "1 to 5000", "5001")],
    [["--steps", "1e3"], whole("--steps", "1 to 5000", "1e3")],
    [["--seed", "1.5"], whole("--seed", "0 to 9007199254740991", "1.5")],
    [["--tolerance", "0"], tolerance("0")],
    [["--tolerance", "1.1"], tolerance("1.1")],
    [["--tolerance", ""], tolerance("")],
    [["--tolerance", "small"], tolerance("small")],
    [["--optimizers", "nog"], `--optimizers: unknown "nog"; known are ${classes}`],
    [["--optimizers", "sgd-momentum"], `--optimizers: unknown "sgd-momentum"; known are`],
    [["--optimizers", "nag", "--racers", "NAG"], "--optimizers and --racers exclude each other"],
    [["--racers", ""], '--racers: no optimizer in ""'],
    [["--racers", "Foo"], '--racers: no optimizer "Foo"'],
    [["--racers", "SGD:rate=1"], '--racers: SGD has no option "rate"'],
    [["--racers", "SGD;Adam:betas=0.9/1"], "--racers: Adam: betas[1] must be in [0, 1), got 1"],
    [["--racers", "SGD:nesterov"], "--racers: SGD: nesterov needs momentum above 0"],
    [["--racers", "SGD;".repeat(17)], "--racers: more than 16 optimizers"],
    [["--out", ""], '--out must be a folder, got ""'],
    [["--out", "file"], "--out must be a folder, but file is a file"],
    [["--step", "3"], "Unknown option '--step'"],
  ] as const)("%j", ([args, message]) =>
    expectRefusal("race", ["--surface", "beale", ...args], message),
  );
});

describe("nadir race --surface", () => {
  const racers = "SGD:lr=0.02,momentum=0.9;NAG:lr=0.01;Adam:lr=0.3,betas=0.9/0.99;SGD:lr=3";
  const untuned = ["--start=-3,2.4", "--tolerance", "0.01", "--racers", racers];
  const calls: Record<string, string[]> = {
    standard: ["beale"],
    again: ["Beale"],
    untuned: ["noisy-quadratic", ...untuned, "--steps", "150"],
    other: ["noisy-quadratic", ...untuned, "--steps", "150", "--seed", "2"],
    chosen: ["booth", "--optimizers", "NAG,sgd,AdamW", "--steps", "40"],
  };
  const outcomes: Record<string, Outcome> = {};
  const read = (out: string, file: string) => readFileSync(join(folder, "made", out, file), "utf8");
  const json = (out: string) => JSON.parse(read(out, "surface.json"));

  const library = loadSync();
  const surface = surfaces.find(({ id }) => id === "noisy-quadratic")!;
  /** The race of `untuned`, run here. */
  const scene: Scene = {
    ...{ surface, start: [-3, 2.4], steps: 150, seed: 1, tolerance: 0.01 },
    racers: readRacers(racers).racers,
  };
  const ways = runScene(library, scene);

  beforeAll(async () => {
    const run = async ([out, args]: [string, string[]]) => {
      outcomes[out] = await nadir([
        ...["race", "--surface", ...args],
        ...["--out", join(folder, "made", out)],
      ]);
    };
    await Promise.all(Object.entries(calls).map(run));
  });
  afterAll(() => library.dispose());

  it("ends well and says where its files are", () => {
    for (const [out, { code, stdout, stderr }] of Object.entries(outcomes)) {
      expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
      expect(readdirSync(join(folder, "made", out))).toEqual(["surface.json", "surface.svg"]);
      for (const file of ["surface.json", "surface.svg"]) {
        expect(stdout).toContain(join(folder, "made", out, file));
      }
    }
  });

  it("prints a table, without control characters in a log", () => {
    const { stdout } = outcomes.untuned!;
    expect(stdout).toContain("4 optimizers on Noisy quadratic\n150 steps from (−3, 2.4), noise");
    expect(stdout).toMatch(/^NAG +lr 0\.01 +(\d+ steps|not reached) +\S+ +\(\S+, \S+\)$/m);
    expect(stdout).toMatch(/^Adam +lr 0\.3, betas 0\.9, 0\.99 +(\d+ steps|not reached) +\S+ +\(/m);
    expect(stdout).toMatch(/^SGD +lr 3 +diverged +\S+e\d+ +\(/m);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
    expect(stdout).not.toMatch(/\x1b/);
    for (const line of stdout.split("\n")) {
      if (!line.includes(folder)) expect(line.length).toBeLessThanOrEqual(100);
    }
  });

  it("says where it tuned learning rates, and only there", () => {
    const tuned = "Learning rates are tuned to this race";
    for (const out of ["standard", "chosen"]) expect(outcomes[out]!.stdout).toContain(tuned);
    expect(outcomes.untuned!.stdout).not.toContain(tuned);
  });

  it("is the race that the library runs, bit for bit, by every file", async () => {
    const { race, results } = json("untuned");
    expect(race).toEqual({
      ...{ surface: "noisy-quadratic", start: [-3, 2.4] },
      ...{ steps: 150, seed: 1, tolerance: 0.01 },
    });
    expect(results.length).toBe(4);
    for (const [i, way] of ways.entries()) {
      const points = Array.from(way.points);
      expect(results[i]).toEqual({
        ...scene.racers[i],
        stepsTo: stepsTo(0.01, way) ?? null,
        diverged: i === 3,
        gap: way.gaps.at(-1),
        end: points.slice(-2),
        points,
      });
    }
    expect(read("untuned", "surface.svg")).toBe(surfacePicture(scene, ways));
    expect(outcomes.untuned!.stdout).toContain(await digestOf(ways));
  });

  it("by default is the race that the playground opens with", () => {
    const { race, results } = json("standard");
    const { surface, start, steps, seed, tolerance, racers } = defaultScene;
    expect(race).toEqual({ surface: surface.id, start, steps, seed, tolerance });
    const chosen = results.map(({ optimizer, options }: Scene["racers"][number]) => ({
      ...{ optimizer, options },
    }));
    expect(chosen).toEqual(racers);
  });

  it("lets all forms of the classes race that are chosen, in the catalog's order", () => {
    const { results } = json("chosen");
    const named = results.map(({ optimizer, options }: Scene["racers"][number]) => [
      ...[optimizer, options.momentum],
    ]);
    expect(named).toEqual([
      ["SGD", undefined],
      ["SGD", 0.9],
      ["NAG", undefined],
      ["AdamW", undefined],
    ]);
  });

  it("gives the same files again, and others from another seed", () => {
    for (const file of ["surface.json", "surface.svg"]) {
      expect(read("again", file)).toBe(read("standard", file));
      expect(read("other", file)).not.toBe(read("untuned", file));
    }
  });

  it("draws pictures that are well-formed, described, and load nothing", () => {
    for (const out of Object.keys(calls)) {
      const svg = read(out, "surface.svg");
      const elements = elementsOf(svg);
      expect(elements[0]).toBe("svg");
      for (const name of ["title", "desc", "style"]) expect(elements).toContain(name);
      expect(svg).toContain("prefers-color-scheme: dark");
      expect(svg).not.toMatch(/NaN|Infinity|undefined|href|url\(|@import|<script/);
    }
  });
});
