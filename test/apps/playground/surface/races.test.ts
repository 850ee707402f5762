import { afterAll, describe, expect, it } from "vitest";
import { defaultScene, run } from "../../../../apps/demos/surfaces/scene.ts";
import { Races } from "../../../../apps/playground/surface/races.ts";
import { loadSync } from "../../../../src/index.ts";

const nadir = loadSync();
afterAll(() => nadir.dispose());

describe("races one after another", () => {
  const [first, second, third] = defaultScene.racers;
  const scene = { ...defaultScene, steps: 20, racers: [first!, second!, third!] };

  it("are those that the command line runs", () => {
    expect(new Races(nadir).run(scene)).toEqual(run(nadir, scene));
  });

  it("run only who is another", () => {
    const races = new Races(nadir);
    const before = races.run(scene);
    expect(races.run({ ...scene, tolerance: 1e-9 })).toBe(before);
    const changed = { ...second!, options: { lr: 1e-5 } };
    const after = races.run({ ...scene, racers: [first!, changed, third!] });
    expect(after[0]).toBe(before[0]);
    expect(after[2]).toBe(before[2]);
    expect(after).toEqual(run(nadir, { ...scene, racers: [first!, changed, third!] }));
    expect(races.run({ ...scene, racers: [third!, first!] })).toEqual([before[2], before[0]]);
  });

  it.for<[string, Partial<typeof scene>]>([
    ["start", { start: [0.5, 0.5] }],
    ["number of steps", { steps: 21 }],
  ])("run all on another %s", ([, change]) => {
    const races = new Races(nadir);
    races.run(scene);
    expect(races.run({ ...scene, ...change })).toEqual(run(nadir, { ...scene, ...change }));
  });
});
