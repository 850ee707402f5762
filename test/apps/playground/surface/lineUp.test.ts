import { describe, expect, it } from "vitest";
import { defaultScene, sceneOn, standardRacers } from "../../../../apps/demos/surfaces/scene.ts";
import { surfaces } from "../../../../apps/demos/surfaces/surfaces.ts";
import {
  atDefaults,
  racersOn,
  replaced,
  shown,
  without,
} from "../../../../apps/playground/surface/lineUp.ts";

const [a, b, c, d] = ["SGD", "NAG", "Adam", "SGD"].map((optimizer, i) => ({
  optimizer,
  options: { lr: i + 1 },
})) as never[];
const lineUp = { racers: [a!, b!, c!], hidden: [0, 2] };

describe("a line-up", () => {
  it("has another racer at a place", () => {
    expect(replaced(lineUp, 1, d!)).toEqual({ racers: [a, d, c], hidden: [0, 2] });
  });

  it("closes up behind one that leaves", () => {
    expect(without(lineUp, 0)).toEqual({ racers: [b, c], hidden: [1] });
    expect(without(lineUp, 1)).toEqual({ racers: [a, c], hidden: [0, 1] });
    expect(without(lineUp, 2)).toEqual({ racers: [a, b], hidden: [0] });
  });

  it("shows and hides, in order", () => {
    expect(shown(lineUp, 1, false).hidden).toEqual([0, 1, 2]);
    expect(shown(lineUp, 0, true).hidden).toEqual([2]);
    expect(shown(lineUp, 1, true).hidden).toEqual([0, 2]);
  });

  it("goes back to the defaults, where a second SGD has momentum", () => {
    const { racers } = defaultScene;
    expect(atDefaults({ racers, hidden: [] }).racers).toEqual(standardRacers());
    expect(atDefaults({ racers: [d!, c!, a!, a!], hidden: [1] })).toEqual({
      racers: [
        { optimizer: "SGD", options: {} },
        { optimizer: "Adam", options: {} },
        { optimizer: "SGD", options: { momentum: 0.9 } },
        { optimizer: "SGD", options: {} },
      ],
      hidden: [1],
    });
  });

  it("is another's on another surface, unless somebody changed it", () => {
    const [beale, booth] = surfaces.filter(({ id }) => ["beale", "booth"].includes(id));
    const scene = sceneOn(beale!);
    expect(racersOn(booth!, scene)).toEqual(sceneOn(booth!).racers);
    const racers = [{ optimizer: "Adam", options: { lr: 0.3 } }];
    expect(racersOn(booth!, { ...scene, racers })).toBe(racers);
  });
});
