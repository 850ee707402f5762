import fc from "fast-check";
import { afterAll, describe, expect, it } from "vitest";
import { racersText } from "../../../../apps/demos/surfaces/racer.ts";
import { startProblem } from "../../../../apps/demos/surfaces/scene.ts";
import { surfaces } from "../../../../apps/demos/surfaces/surfaces.ts";
import {
  codecOf,
  defaultState,
  type SurfaceState,
} from "../../../../apps/playground/surface/state.ts";
import { loadSync } from "../../../../src/index.ts";
import { catalog } from "../../../../src/optimizers/catalog.ts";

const nadir = loadSync();
afterAll(() => nadir.dispose());
const codec = codecOf(nadir);

describe("the state of a race on a surface", () => {
  it("is nothing in the address while it is as it is by default", () => {
    expect(codec.write(defaultState())).toEqual({});
    expect(codec.read({})).toEqual({ state: defaultState(), ignored: [] });
  });

  it("is written as people read it", () => {
    const [, , himmelblau] = surfaces;
    const state: SurfaceState = {
      ...defaultState(himmelblau),
      start: [-1.5, 0.25],
      steps: 500,
      seed: 7,
      tolerance: 1e-6,
      racers: [
        { optimizer: "SGD", options: { lr: 0.01, momentum: 0.9, nesterov: true } },
        { optimizer: "Adam", options: { betas: [0.9, 0.99] } },
      ],
      hidden: [1],
      step: 120,
      named: true,
    };
    const fields = {
      surface: "himmelblau",
      start: "-1.5,0.25",
      steps: "500",
      seed: "7",
      tolerance: "0.000001",
      racers: "SGD:lr=0.01,momentum=0.9,nesterov;Adam:betas=0.9/0.99",
      hide: "2",
      t: "120",
      names: "on",
    };
    expect(codec.write(state)).toEqual(fields);
    expect(codec.read(fields)).toEqual({ state, ignored: [] });
  });

  it("is read as it was written, whatever it is", () => {
    const racer = fc.record({
      optimizer: fc.constantFrom(...catalog.map(({ description }) => description.name)),
      options: fc.oneof(
        fc.constant({}),
        fc.record({ lr: fc.double({ min: 0, max: 10, noNaN: true, noDefaultInfinity: true }) }),
        fc.record({ weightDecay: fc.constantFrom(0.01, 1e-7), maximize: fc.constant(true) }),
      ),
    });
    const state = fc
      .record({
        surface: fc.constantFrom(...surfaces),
        place: fc.tuple(
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.double({ min: 0, max: 1, noNaN: true }),
        ),
        steps: fc.integer({ min: 10, max: 5000 }),
        seed: fc.maxSafeNat(),
        tolerance: fc.double({ min: 1e-10, max: 0.1, noNaN: true }),
        racers: fc.array(racer, { maxLength: 16 }),
        hides: fc.array(fc.boolean(), { minLength: 16, maxLength: 16 }),
        step: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
        named: fc.boolean(),
      })
      .map(({ surface, place, hides, ...others }): SurfaceState => {
        const at = (share: number, [low, high]: readonly [number, number]) =>
          low + share * (high - low);
        return {
          ...others,
          surface,
          start: [at(place[0], surface.view.x), at(place[1], surface.view.y)],
          hidden: others.racers.map((_, i) => i).filter((i) => hides[i]),
        };
      });
    fc.assert(
      fc.property(state, (state) => {
        const { state: read, ignored } = codec.read(codec.write(state));
        expect(ignored).toEqual([]);
        expect(read).toEqual(state);
      }),
      { numRuns: 200 },
    );
  });

  const racers = racersText(defaultState().racers);
  it.for<[string, string, string]>([
    [
      "surface",
      "mars",
      `surface=mars, since there are only ${surfaces.map(({ id }) => id).join(", ")}`,
    ],
    ["start", "1", "start=1, since it is not two numbers"],
    ["start", "1,2,3", "start=1,2,3, since it is not two numbers"],
    ["start", "a,b", `start=a,b, since ${startProblem(defaultState().surface, [NaN, NaN])}`],
    [
      "start",
      "1e999,0",
      `start=1e999,0, since ${startProblem(defaultState().surface, [Infinity, 0])}`,
    ],
    ["start", ",", `start=,, since ${startProblem(defaultState().surface, [NaN, NaN])}`],
    ["steps", "9", "steps=9, since it is not a whole number from 10 to 5000"],
    ["steps", "1e9", "steps=1e9, since it is not a whole number from 10 to 5000"],
    ["seed", "-1", "seed=-1, since it is not a whole number from 0 to 9007199254740991"],
    ["tolerance", "0", "tolerance=0, since it is not a finite number from 1e-10 to 0.1"],
    ["racers", "Foo", 'no optimizer "Foo"'],
    ["racers", "SGD:nesterov", "SGD: nesterov"],
    ["hide", "0", "hide=0, since it does not count racers from 1 to 10"],
    ["hide", "11", "hide=11, since it does not count racers from 1 to 10"],
    ["hide", "1,x", "hide=1,x, since it does not count racers from 1 to 10"],
    ["hide", "", "hide=, since it does not count racers from 1 to 10"],
    ["t", "301", "t=301, since it is not a whole number from 0 to 300"],
    ["names", "off", "names=off, since there are only on"],
    ["colour", "red", "colour, which means nothing here"],
  ])("ignores %s=%s, and says so", ([name, text, sentence]) => {
    const { state, ignored } = codec.read({ [name]: text });
    expect(racersText(state.racers)).toBe(racers);
    expect(state).toEqual(defaultState());
    expect(ignored).toHaveLength(1);
    expect(ignored[0]).toContain(sentence);
  });

  it("keeps the racers that can be meant", () => {
    const { state, ignored } = codec.read({ racers: "Adam:lr=x,eps=1e-7;Foo;sgd" });
    expect(racersText(state.racers)).toBe("Adam:eps=1e-7;SGD");
    expect(ignored).toEqual(["Adam: lr must be in [0, ∞), got NaN", 'no optimizer "Foo"']);
  });

  it("may have no racers at all", () => {
    const { state, ignored } = codec.read({ racers: "" });
    expect([state.racers, ignored]).toEqual([[], []]);
  });
});
