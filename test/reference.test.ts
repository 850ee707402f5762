/** The tables of options that are written by hand have every option, with the default that it has. */
import { readFileSync } from "node:fs";
import { DenseNetwork, fit } from "nadir/networks";
import { describe, expect, test } from "vitest";
import { loadSync } from "../src/index.ts";
import * as schedules from "../src/schedules/index.ts";

/** The cells of each row of the tables under a heading. */
function rowsOf(file: string, heading: string): string[][] {
  const [, section] = readFileSync(file, "utf8").split(`\n## ${heading}\n`);
  const lines = section!.split("\n## ")[0]!.split("\n");
  const rows = lines.filter((line) => line.startsWith("| `"));
  return rows.map((row) => row.slice(2, -2).split(" | "));
}

const named = (cell: string) => cell.replaceAll("`", "");

/** The options that a refusal of an unknown one lists. */
const listed = (refusal: Error) => refusal.message.split("options are ")[1]!.split(", ").sort();

/** What a call throws. */
function refusalOf(call: () => unknown): Error {
  try {
    call();
  } catch (error) {
    return error as Error;
  }
  throw new Error("nothing was thrown");
}

test("fit: every option has a row", async () => {
  const network = new DenseNetwork(loadSync(), { sizes: [1, 1] });
  const refusal = await fit(network, { unknown: 1 } as never).catch((error) => error);
  const names = rowsOf("docs/networks.md", "Options of `fit`").map(([name]) => named(name!));
  expect(names.sort()).toEqual(listed(refusal));
});

/** A value of each option, other than its default, with which all others have an effect. */
const other: Readonly<Record<string, unknown>> = {
  ...{ initial: 0.5, final: 0.2, peak: 1, floor: 0.25, total: 20, warmup: 4, period: 5 },
  ...{ stepSize: 3, gamma: 0.9, milestones: [2, 9], decayRate: 0.3, staircase: true, power: 2 },
  ...{ multiplier: 2, pctStart: 0.4, annealStrategy: "linear", threePhase: true },
  ...{ divFactor: 10, finalDivFactor: 100, stepSizeUp: 4, stepSizeDown: 7, mode: "exp_range" },
  ...{ size: 64, factor: 2, begin: 2, cycle: true, exponent: 2, beyond: "hold", timescale: 9 },
  ...{ decay: 10, shape: "linear", values: [1, 0.5, 0.2], interpolation: "cosine" },
};
const otherOfPlateau: Readonly<Record<string, unknown>> = {
  ...{ mode: "max", factor: 0.9, patience: 2, threshold: 0.06, thresholdMode: "abs" },
  ...{ cooldown: 3, minLr: 0.278, eps: 1e-3 },
};

type Options = Readonly<Record<string, unknown>>;

const makers = new Map<string, unknown>(Object.entries(schedules));

/** What a schedule gives at its first steps. */
function valuesOf(name: string, options: Options): number[] {
  const make = makers.get(name) as (options: Options) => schedules.Schedule;
  const schedule = make(options);
  return Array.from({ length: 60 }, (_, step) => schedule(step));
}

/** The learning rates of a training whose metric creeps up, then goes to and fro, then stays. */
function plateauOf(options: Options): number[] {
  const group = { lr: 10 };
  const plateau = new schedules.ReduceLROnPlateau({ paramGroups: [group] }, options);
  const creeping = Array.from({ length: 50 }, (_, epoch) => 3 + epoch / 5000);
  const waving = Array.from({ length: 150 }, (_, epoch) => 3 + epoch / 100 + ((epoch * 7) % 5) / 4);
  return [...creeping, ...waving, ...Array<number>(500).fill(3)].map((metric) => {
    plateau.step(metric);
    return group.lr;
  });
}

const table = rowsOf("docs/schedules.md", "All schedules").map(([name, , options]) => ({
  name: named(name!),
  options: [...options!.matchAll(/`(\w+)`(?: (as `\w+`|[^,]+))?/g)].map(([, key, value]) => ({
    key: key!,
    value,
  })),
}));

test("every schedule has a row", () => {
  expect(table.map(({ name }) => name).sort()).toEqual(Object.keys(schedules).sort());
});

describe.for(table.filter(({ options }) => options.length > 0))("$name", ({ name, options }) => {
  const isPlateau = name === "ReduceLROnPlateau";
  const given = isPlateau ? otherOfPlateau : other;
  const of = isPlateau ? plateauOf : (options: Options) => valuesOf(name, options);
  const base = Object.fromEntries(options.map(({ key }) => [key, given[key]]));

  test("has every option in its row", () => {
    const refusal = refusalOf(() => of({ ...base, unknown: 1 }));
    expect(options.map(({ key }) => key).sort()).toEqual(listed(refusal));
  });

  test.for(options)("$key has the default of its row, if any", ({ key, value }) => {
    const { [key]: _, ...rest } = base;
    if (value === undefined) {
      expect(() => of(rest)).toThrow(`${name}: ${key} must be `);
      return;
    }
    const isAsAnother = value.startsWith("as ");
    const written = isAsAnother
      ? base[named(value.slice(3))]
      : value === "none"
        ? undefined
        : JSON.parse(value);
    expect(of(rest)).toEqual(of({ ...rest, [key]: written }));
    expect(of(rest)).not.toEqual(of(base));
  });
});
