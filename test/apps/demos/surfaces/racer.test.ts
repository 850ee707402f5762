import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  MOST_RACERS,
  namesOf,
  type Racer,
  racersText,
  readRacers,
} from "../../../../apps/demos/surfaces/racer.ts";
import type { Options } from "../../../../apps/demos/text.ts";
import { catalog } from "../../../../src/optimizers/catalog.ts";
import { optionsOf } from "../../../optimizers/arbitrary.ts";

/** Any optimizer with any of its options. */
const anyRacer: fc.Arbitrary<Racer> = fc.constantFrom(...catalog).chain((Class) =>
  optionsOf(Class)
    .chain((options) => fc.subarray(Object.entries(options)))
    .map((entries) => ({
      optimizer: Class.description.name,
      options: Object.fromEntries(entries) as Options,
    })),
);
const anyRacers = fc.array(anyRacer, { maxLength: MOST_RACERS });

describe("racers as text", () => {
  it("are read as they were written", () => {
    fc.assert(
      fc.property(anyRacers, (racers) => {
        expect(readRacers(racersText(racers))).toEqual({ racers, ignored: [] });
      }),
    );
  });

  it("are short and legible", () => {
    const racers: Racer[] = [
      { optimizer: "SGD", options: { lr: 0.01, momentum: 0.9, nesterov: true } },
      { optimizer: "Adam", options: { betas: [0.9, 0.99], amsgrad: false } },
      { optimizer: "NadaMax", options: {} },
    ];
    expect(racersText(racers)).toBe(
      "SGD:lr=0.01,momentum=0.9,nesterov;Adam:betas=0.9/0.99,amsgrad=false;NadaMax",
    );
  });

  it.for([
    ["", [], []],
    [" ; ;", [], []],
    [" adam : lr = 1e-2 , ", [{ optimizer: "Adam", options: { lr: 0.01 } }], []],
    ["Foo", [], ['no optimizer "Foo"']],
    ["Foo;SGD", [{ optimizer: "SGD", options: {} }], ['no optimizer "Foo"']],
    ["SGD:rate=1", [{ optimizer: "SGD", options: {} }], ['SGD has no option "rate"']],
    [
      "SGD:constructor=1,__proto__=2",
      [{ optimizer: "SGD", options: {} }],
      ['SGD has no option "constructor"', 'SGD has no option "__proto__"'],
    ],
    ["SGD:lr=-1", [{ optimizer: "SGD", options: {} }], ["SGD: lr must be in [0, ∞), got -1"]],
    ["SGD:lr=", [{ optimizer: "SGD", options: {} }], ["SGD: lr must be in [0, ∞), got NaN"]],
    ["SGD:lr", [{ optimizer: "SGD", options: {} }], ["SGD: lr must be in [0, ∞), got NaN"]],
    ["SGD:lr=1/2", [{ optimizer: "SGD", options: {} }], ["SGD: lr must be in [0, ∞), got NaN"]],
    [
      "Adam:betas=0.9",
      [{ optimizer: "Adam", options: {} }],
      [expect.stringMatching(/^Adam: betas must be a pair, got /)],
    ],
    [
      "Adam:betas=0.9/1.5",
      [{ optimizer: "Adam", options: {} }],
      ["Adam: betas[1] must be in [0, 1), got 1.5"],
    ],
    [
      "SGD:nesterov=maybe",
      [{ optimizer: "SGD", options: {} }],
      [expect.stringMatching(/^SGD: nesterov must be true or false, got "maybe"/)],
    ],
    [
      "SGD:momentumForm=other",
      [{ optimizer: "SGD", options: {} }],
      [expect.stringMatching(/^SGD: momentumForm must be .*, got "other"/)],
    ],
  ] as const)("say what cannot be meant: %j", ([text, racers, ignored]) => {
    expect(readRacers(text)).toEqual({ racers, ignored });
  });

  it("never throw, whatever is read", () => {
    const pieces = fc.constantFrom("SGD", "Adam", "betas", "lr", ":", "=", ",", ";", "/", "1", "x");
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((all) => all.join("")),
        ),
        (text) => {
          expect(readRacers(text).racers.length).toBeLessThanOrEqual(MOST_RACERS);
        },
      ),
    );
  });

  it("are at most as many as are legible", () => {
    const { racers, ignored } = readRacers("SGD;".repeat(MOST_RACERS + 2));
    expect(racers.length).toBe(MOST_RACERS);
    expect(ignored).toEqual(new Array(2).fill(`more than ${MOST_RACERS} optimizers`));
  });
});

describe("racers' names", () => {
  it("are each another", () => {
    fc.assert(
      fc.property(anyRacers, (racers) => {
        expect(new Set(namesOf(racers)).size).toBe(racers.length);
      }),
    );
  });

  it("have the learning rate only where it tells them apart", () => {
    const { racers } = readRacers("SGD:lr=1;SGD:lr=1,momentum=0.9;Adam:lr=1;Adam:lr=2;Adam:lr=2");
    expect(namesOf(racers)).toEqual([
      "SGD",
      "SGD momentum 0.9",
      "Adam lr 1",
      "Adam lr 2",
      "Adam lr 2 (2)",
    ]);
  });
});
