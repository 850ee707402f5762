import { describe, expect, it } from "vitest";
import { chosen, readArguments } from "../../../../apps/cli/race/arguments.ts";
import { entrants, standard } from "../../../../apps/demos/digits/entrants.ts";
import { loadSync } from "../../../../src/index.ts";
import { catalog } from "../../../../src/optimizers/catalog.ts";

const ids = (list: string) => chosen(list).map(({ id }) => id);

describe("entrants", () => {
  it("are of every class in the catalog, in its order", () => {
    const classes = [...new Set(entrants.map(({ optimizer }) => optimizer))];
    expect(classes).toEqual(catalog.map(({ description }) => description.name));
  });

  it("have names and ids of their own", () => {
    expect(new Set(entrants.map(({ name }) => name)).size).toBe(entrants.length);
    expect(new Set(entrants.map(({ id }) => id)).size).toBe(entrants.length);
  });

  it.each(entrants.map((entrant) => [entrant.id, entrant] as const))(
    "%s has options that its class takes, and JSON too",
    (_, entrant) => {
      const parameters = loadSync().parameters({ weight: [3] });
      const optimizer = entrant.start(parameters);
      const [group] = optimizer.paramGroups;
      expect(group).toMatchObject(JSON.parse(JSON.stringify(entrant.options)));
    },
  );

  it("race without being chosen, if they are standard: in the catalog's order too", () => {
    expect(standard).toEqual(entrants.filter((entrant) => standard.includes(entrant)));
    expect(readArguments({}).entrants).toEqual(standard);
  });

  it("all race if all are meant", () => expect(chosen("All")).toEqual(entrants));

  it("are chosen by id or by class, whatever the case, once each, in the catalog's order", () => {
    expect(ids("nag")).toEqual(["nag"]);
    expect(ids("SGD")).toEqual(["sgd-plain", "sgd-momentum", "sgd-nesterov", "sgd-averaged"]);
    expect(ids("AdamW, Sgd-Momentum,adamw,SGD nesterov")).toEqual([
      "sgd-momentum",
      "sgd-nesterov",
      "adamw",
    ]);
  });
});
