import { readFileSync } from "node:fs";
import { afterAll, describe, expect, it } from "vitest";
import { allCards } from "../../../../apps/demos/cards.ts";
import { optimizerNamed } from "../../../../apps/demos/optimizers.ts";
import { digestOf } from "../../../../apps/demos/surfaces/digest.ts";
import {
  defaultScene,
  racerProblem,
  racersOf,
  run,
  type Scene,
  sceneOn,
  standardRacers,
  startProblem,
} from "../../../../apps/demos/surfaces/scene.ts";
import type { Surface } from "../../../../apps/demos/surfaces/surface.ts";
import { surfaces } from "../../../../apps/demos/surfaces/surfaces.ts";
import { stepsTo } from "../../../../apps/demos/surfaces/trajectory.ts";
import { tuned } from "../../../../apps/demos/surfaces/tune.ts";
import { loadSync } from "../../../../src/index.ts";

/** What was recorded in Node: other engines give the same. */
const expected = JSON.parse(readFileSync(new URL("./expected.json", import.meta.url), "utf8"));

const nadir = loadSync();
afterAll(() => nadir.dispose());

/** The standard racers at their real defaults. */
const untuned = (surface: Surface): Scene => ({ ...sceneOn(surface), racers: standardRacers() });
const cases = surfaces.map((surface) => [surface.id, surface] as const);

describe("the race that a surface opens with", () => {
  // Tries every racer at many rates.
  it.each(cases)(
    "has learning rates, as all cards have for it, that are tuned to it: %s",
    (_, surface) => {
      const scene = sceneOn(surface);
      const racers = allCards.flatMap(([optimizer]) => racersOf(optimizer, surface));
      expect(racers).toEqual(racers.map((racer) => tuned(nadir, racer, scene, scene.tolerance)));
      expect(racers).toEqual(expect.arrayContaining([...scene.racers]));
    },
  );

  it("differs from the real defaults in learning rates alone", () => {
    const rateless = defaultScene.racers.map(({ optimizer, options: { lr: _, ...options } }) => ({
      ...{ optimizer, options },
    }));
    expect(rateless).toEqual(standardRacers());
  });

  it("gives the same bits again", () => {
    const [first, second] = [run(nadir, defaultScene), run(nadir, defaultScene)];
    expect(first.map(({ points }) => points)).toEqual(second.map(({ points }) => points));
  });

  it("is worth to be seen: nobody diverges, most arrive, and not at once", () => {
    const ways = run(nadir, defaultScene);
    const arrivals = ways.map((way) => stepsTo(defaultScene.tolerance, way));
    expect(ways.some(({ diverged }) => diverged)).toBe(false);
    expect(arrivals.filter((steps) => steps !== undefined && steps > 30).length).toBeGreaterThan(5);
  });
});

describe("points of a race are the same everywhere", () => {
  it("the one that a page opens with", async () => {
    expect(await digestOf(run(nadir, defaultScene))).toBe(expected.default);
  });

  it.each(cases)("that of all optimizers at their defaults on %s", async (id, surface) => {
    expect(await digestOf(run(nadir, untuned(surface)))).toBe(expected.surfaces[id]);
  });

  it("of all surfaces that there are", () => {
    expect(Object.keys(expected.surfaces)).toEqual(surfaces.map(({ id }) => id));
  });
});

describe("tuned", () => {
  it.each(cases)("lets everybody descend %s, in view", (_, surface) => {
    const scene = sceneOn(surface);
    for (const racer of scene.racers) {
      const [way] = run(nadir, { ...scene, racers: [tuned(nadir, racer, scene, 1e-4)] });
      expect(way!.diverged).toBe(false);
      expect(Math.min(...way!.gaps)).toBeLessThan(way!.gaps[0]!);
      const [low, high] = surface.view.x;
      const xs = way!.points.filter((_, i) => i % 2 === 0);
      expect(Math.min(...xs) >= low && Math.max(...xs) <= high).toBe(true);
    }
  });

  it("keeps other options, and has no use for the rate so far", () => {
    const racer = { optimizer: "SGD", options: { lr: 7, momentum: 0.8, nesterov: true } };
    const { options } = tuned(nadir, racer, sceneOn(surfaces[0]!), 1e-4);
    expect(options).toEqual({ ...racer.options, lr: expect.any(Number) });
    expect(
      tuned(nadir, { ...racer, options: { ...racer.options, lr: 1 } }, sceneOn(surfaces[0]!), 1e-4),
    ).toEqual({ ...racer, options });
  });

  it("finds plain descent's rate on a quadratic, between too slow and unstable", () => {
    // Curvatures are 1 and 100: from 2/100 on it diverges, and the fastest is 2/101.
    const ravine = surfaces.find(({ id }) => id === "ravine")!;
    const { options } = tuned(nadir, { optimizer: "SGD", options: {} }, sceneOn(ravine), 1e-4);
    expect(options.lr).toBe(0.01);
  });

  it("takes what there is where nobody stays in view", () => {
    const surface = { ...surfaces[0]!, view: { x: [3, 7], y: [3, 6] } as const };
    const racer = tuned(nadir, { optimizer: "SGD", options: {} }, sceneOn(surface), 1e-4);
    expect(racer.options.lr).toBeGreaterThan(0);
  });
});

describe("a start", () => {
  it.each(cases)("in view of %s is taken", (_, surface) => {
    expect(startProblem(surface, surface.start)).toBeUndefined();
    expect(startProblem(surface, [surface.view.x[0], surface.view.y[1]])).toBeUndefined();
  });

  it.each([
    [Number.NaN, 0, "a start at NaN, 0 is nowhere: both must be finite numbers"],
    [0, Infinity, "a start at 0, Infinity is nowhere: both must be finite numbers"],
    [1e200, 2, "a start at 1e+200, 2 is too far: Beale has no finite value there"],
    [0, -1e6, "a start at 0, -1000000 is too far: there a racer of Beale counts as diverged"],
  ])("at %d, %d is refused with a hint", (x, y, hint) => {
    expect(startProblem(defaultScene.surface, [x, y])).toBe(hint);
  });
});

describe("a racer", () => {
  it("of options that fit together can race", () => {
    for (const racer of [...standardRacers(), ...defaultScene.racers]) {
      expect(racerProblem(nadir, racer)).toBeUndefined();
    }
  });

  it.each([
    ["SGD", { nesterov: true }, "SGD: nesterov needs momentum above 0 and dampening 0"],
    ["SGD", { biasCorrection: true }, 'SGD: biasCorrection needs momentumForm "average"'],
    ["Adam", { lr: -1 }, "Adam: lr must be in [0, ∞), got -1"],
  ])("%s of %j cannot, and is told why", (optimizer, options, problem) => {
    expect(racerProblem(nadir, { optimizer, options })).toBe(problem);
  });

  it("by default is as its class is", () => {
    expect(standardRacers().map(({ options }) => options)).toEqual([
      ...[{}, { momentum: 0.9 }],
      ...new Array(8).fill({}),
    ]);
    for (const { optimizer } of standardRacers()) {
      expect(optimizerNamed(optimizer).description.name).toBe(optimizer);
    }
  });
});
