/** What every optimizer's card must have, whatever the page and the command make of it. */
import { describe, expect, it } from "vitest";
import { allCards, cardOf, formName } from "../../../apps/demos/cards.ts";
import { optimizerNamed } from "../../../apps/demos/optimizers.ts";
import { surfaces } from "../../../apps/demos/surfaces/surfaces.ts";
import * as cards from "../../../build/cards.ts";
import { loadSync } from "../../../src/index.ts";
import { catalog } from "../../../src/optimizers/catalog.ts";

const nadir = loadSync();
const names = catalog.map(({ description }) => description.name);
/** With the parents of each. */
const parents = new Map(
  allCards.flatMap(([name, { places }]) =>
    places.map(({ form, from }) => [formName(name, form), from] as const),
  ),
);

it("every class of the catalog has a card, and nothing else has", () => {
  expect(Object.keys(cards).toSorted()).toEqual(names.toSorted());
});

it("whoever has none is named", () => {
  expect(() => cardOf("Addam")).toThrow("no file of apps/cards exports a card Addam");
  expect(() => cardOf("constructor")).toThrow("no file of apps/cards exports a card constructor");
});

it("all come from SGD, and nobody from itself", () => {
  const ancestors = (name: string, path: readonly string[] = []): readonly string[] => {
    expect(path, `a circle of ${name}`).not.toContain(name);
    const from = parents.get(name);
    expect(from, `${name}, from whom ${path.at(-1)} comes, is in no card`).toBeDefined();
    return from!.length === 0 ? [name] : from!.flatMap((one) => ancestors(one, [...path, name]));
  };
  for (const name of parents.keys()) expect(new Set(ancestors(name))).toEqual(new Set(["SGD"]));
});

describe.each(allCards)("%s's card", (name, card) => {
  const { advice, places, hue, digits, ring = [], surfaces: racing = [] } = card;
  const forms = [...digits, ...ring, ...racing];

  it("advises in whole sentences", () => expect(advice).toMatch(/^\p{Lu}.{40,}\.$/u));

  it("has a place of its own, before those of its forms, each by another name", () => {
    expect(places[0].form).toBeUndefined();
    for (const list of [places, digits, ring, racing]) {
      const names = list.map(({ form }) => form);
      expect(new Set(names).size).toBe(names.length);
    }
  });

  it("has a colour: its own, or that of one who has one", () => {
    const angle = typeof hue === "string" ? cardOf(hue).hue : hue;
    expect(angle).toBeGreaterThanOrEqual(0);
    expect(angle).toBeLessThan(360);
  });

  it.each(forms.map(({ form = "it", options }) => [form, options] as const))(
    "has options that its class takes, and JSON too: %s with %j",
    (_, options) => {
      const optimizer = new (optimizerNamed(name))(nadir.parameters({ weight: [3] }), options);
      expect(optimizer.paramGroups[0]).toMatchObject(JSON.parse(JSON.stringify(options)));
    },
  );

  it("gives learning rates where it races and plays", () => {
    for (const { options } of digits) expect(options.lr).toBeGreaterThan(0);
    for (const { lr } of ring) expect(Math.min(lr.generator, lr.discriminator)).toBeGreaterThan(0);
    for (const { rates } of racing) {
      expect(Object.keys(rates)).toEqual(surfaces.map(({ id }) => id));
      expect(Math.min(...Object.values(rates))).toBeGreaterThan(0);
    }
  });
});
