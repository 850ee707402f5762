import { describe, expect, it, test } from "vitest";
import { cardOf } from "../../../../apps/demos/cards.ts";
import { optimizerNamed } from "../../../../apps/demos/optimizers.ts";
import { readRacers } from "../../../../apps/demos/surfaces/racer.ts";
import { codec as digitsCodec } from "../../../../apps/playground/digits/state.ts";
import { readHash } from "../../../../apps/playground/link/hash.ts";
import {
  bytesOf,
  digitsAddress,
  optionRows,
  raceAddress,
  slotsByDefault,
  snippetOf,
} from "../../../../apps/playground/optimizers/facts.ts";
import {
  childrenOf,
  columns,
  memberOf,
  members,
  membersAt,
  rows,
} from "../../../../apps/playground/optimizers/family.ts";
import { addressOf, codec } from "../../../../apps/playground/optimizers/state.ts";
import { loadSync } from "../../../../src/index.ts";
import { catalog } from "../../../../src/optimizers/catalog.ts";

const names = catalog.map(({ description }) => description.name);
const nadir = loadSync();

describe("the lineage", () => {
  it("has every optimizer, and what its cards tell of", () => {
    expect([...new Set(members.map(({ card }) => card))]).toEqual(names);
    for (const name of names) expect(memberOf(name).card).toBe(name);
  });

  it("has a place for everybody, where parents come before their children", () => {
    const placed = rows.flatMap((row) => columns.map((column) => membersAt(row, column)));
    expect(new Set(placed.flat())).toEqual(new Set(members));
    for (const cell of placed) {
      const known = cell.map(({ name }) => name);
      for (const [i, { from }] of cell.entries()) {
        for (const parent of from) expect(known.indexOf(parent)).toBeLessThan(i);
      }
    }
  });

  it("says who comes from whom", () => {
    const names = (name: string) => childrenOf(name).map(({ name }) => name);
    expect(names("Adam")).toEqual(expect.arrayContaining(["AdamW", "Adamax", "NAdam"]));
    expect(names("SGD")).toEqual(expect.arrayContaining(["NAG", "Adagrad", "Adam"]));
    expect(names("SGD")).not.toContain("AdamW");
    expect(names("NadaMax")).not.toContain("NAdam");
  });
});

test.each([
  ["SGD", []],
  ["NAG", ["momentum_buffer"]],
  ["Adagrad", ["sum"]],
  ["RMSprop", ["square_avg"]],
  ["Adadelta", ["square_avg", "acc_delta"]],
  ["Adam", ["exp_avg", "exp_avg_sq"]],
  ["AdamW", ["exp_avg", "exp_avg_sq"]],
  ["Adamax", ["exp_avg", "exp_inf"]],
  ["NAdam", ["exp_avg", "exp_avg_sq"]],
  ["NadaMax", ["exp_avg", "exp_inf"]],
])("%s remembers %j of every parameter", (name, slots) => {
  expect(slotsByDefault(nadir, optimizerNamed(name))).toEqual(slots);
});

test.each([
  ["SGD", 0],
  ["Adam", 8],
  // Two histories of 100 and one being written, d and the last gradient.
  ["LBFGS", 4 * (101 + 101 + 1 + 1)],
])("%s takes %i bytes a parameter", (name, bytes) => {
  const Class = optimizerNamed(name);
  expect(bytesOf(Class, slotsByDefault(nadir, Class))).toBe(bytes);
});

test("options are told with defaults and ranges", () => {
  expect(optionRows(optimizerNamed("Adam").description)).toEqual([
    { name: "lr", usual: "0.001", range: "[0, ∞)" },
    { name: "betas[0]", usual: "0.9", range: "[0, 1)" },
    { name: "betas[1]", usual: "0.999", range: "[0, 1)" },
    { name: "eps", usual: "1e-8", range: "[0, ∞)" },
    { name: "epsPlacement", usual: "outside", range: "outside, inside, uncorrected" },
    { name: "amsgrad", usual: "false", range: "true, false" },
    { name: "amsgradMax", usual: "raw", range: "raw, corrected" },
    { name: "initialAccumulator", usual: "0", range: "[0, ∞)" },
    { name: "lookAhead", usual: "false", range: "true, false" },
    { name: "weightDecay", usual: "0", range: "[0, ∞)" },
    { name: "decoupledWeightDecay", usual: "false", range: "true, false" },
    { name: "maximize", usual: "false", range: "true, false" },
    { name: "gradScale", usual: "1", range: "(−∞, ∞)" },
  ]);
});

describe.for(catalog.map((optimizer) => [optimizer.description.name, optimizer] as const))(
  "%s's card",
  ([name, { description }]) => {
    it("has code that runs, and takes a step downhill", async () => {
      const code = snippetOf(description).replace(
        '"nadir"',
        JSON.stringify(import.meta.resolve("nadir")),
      );
      const module = `${code}\nexport { model, optimizer };`;
      const { model, optimizer } = await import(
        `data:text/javascript,${encodeURIComponent(module)}`
      );
      expect(optimizer.constructor.description.name).toBe(name);
      expect(optimizer.paramGroups[0].lr).toBe(
        (description.options.lr as { default: number }).default,
      );
      expect(optimizer.steps).toBe(1);
      // Some only look on at first.
      while (optimizer.steps < 10 && model.weight.data.every((x: number) => x === 0)) {
        optimizer.step();
      }
      expect(Math.max(...model.weight.data)).toBeLessThan(0);
    });

    it("leads to a race on a surface", () => {
      const { section, fields, ignored } = readHash(raceAddress(name));
      expect([section, ignored, Object.keys(fields)]).toEqual(["surface", [], ["racers"]]);
      const { racers, ignored: nonsense } = readRacers(fields.racers!);
      expect(nonsense).toEqual([]);
      expect(racers.at(-1)!.optimizer).toBe(name);
      if (cardOf(name).surfaces) expect(racers.at(-1)!.options).toHaveProperty("lr");
      const parents = memberOf(name).from.map((parent) => memberOf(parent).card);
      expect(new Set(racers.map(({ optimizer }) => optimizer))).toEqual(
        new Set([...parents, name]),
      );
    });

    it("leads to its race on digits", () => {
      const { section, fields } = readHash(digitsAddress(name));
      expect(section).toBe("digits");
      const { state, ignored } = digitsCodec.read(fields);
      expect(ignored).toEqual([]);
      expect(state.entrants.length).toBeGreaterThan(0);
      for (const { optimizer } of state.entrants) expect(optimizer).toBe(name);
    });
  },
);

describe("the optimizers' address", () => {
  it.each([undefined, ...names])("is read as it was written: %s", (card) => {
    expect(codec.read(codec.write({ card }))).toEqual({ state: { card }, ignored: [] });
    if (card !== undefined) {
      expect(readHash(addressOf(card))).toMatchObject({ section: "optimizers", fields: { card } });
    }
  });

  it("ignores nonsense", () => {
    expect(codec.read({ card: "Addam", colour: "red" })).toEqual({
      state: { card: undefined },
      ignored: [
        `card=Addam, since there are only ${names.join(", ")}`,
        "colour, which means nothing here",
      ],
    });
  });
});
