import { describe, expect, it } from "vitest";
import { readArguments } from "../../../../apps/cli/gan/arguments.ts";
import { contestants } from "../../../../apps/demos/ring/contestants.ts";
import { FIRST_NOISE } from "../../../../apps/demos/ring/game.ts";
import { commandOf } from "../../../../apps/playground/gan/command.ts";
import { presetOf, presets } from "../../../../apps/playground/gan/presets.ts";
import { catalog } from "../../../../src/optimizers/catalog.ts";

describe("presets", () => {
  it("are the contestants of nadir gan, then all other optimizers, each with an id of its own", () => {
    expect(presets.slice(0, contestants.length)).toEqual(contestants);
    const classes = new Set(presets.map(({ optimizer }) => optimizer));
    expect(classes).toEqual(new Set(catalog.map(({ description }) => description.name)));
    expect(new Set(presets.map(({ id }) => id)).size).toBe(presets.length);
  });

  it.for(presets)("find $name again, also with other values", ({ id, optimizer, options }) => {
    expect(presetOf({ optimizer, options }).id).toBe(id);
    expect(presetOf({ optimizer, options: { ...options, weightDecay: 0.1 } }).id).toBe(id);
  });

  it("tell SGD with momentum, of whatever value, from SGD without", () => {
    const nameOf = (options: Record<string, number>) =>
      presetOf({ optimizer: "SGD", options }).name;
    expect(nameOf({})).toBe("SGD");
    expect(nameOf({ momentum: 0.9 })).toBe("momentum");
  });
});

describe("the command that plays the same game", () => {
  const length = { steps: 2000, seed: 7 };

  it.for(contestants)("is understood by nadir gan: $name", (settings) => {
    const command = commandOf({ settings: { ...settings }, noise: FIRST_NOISE }, length)!;
    const [npx, nadir, gan, ...args] = command.split(" ");
    expect([npx, nadir, gan]).toEqual(["npx", "nadir", "gan"]);
    expect(readArguments(args)).toMatchObject({ contestants: [settings], seeds: [7], steps: 2000 });
  });

  it("is none for settings, noise or optimizers that nadir gan does not have", () => {
    const [nag] = contestants as [(typeof contestants)[number]];
    const commands = [
      commandOf({ settings: nag, noise: 0 }, length),
      commandOf({ settings: { ...nag, options: {} }, noise: FIRST_NOISE }, length),
      commandOf(
        { settings: { ...nag, lr: { ...nag.lr, generator: 1 } }, noise: FIRST_NOISE },
        length,
      ),
      commandOf({ settings: presets.at(-1)!, noise: FIRST_NOISE }, length),
    ];
    expect(commands).toEqual([undefined, undefined, undefined, undefined]);
  });
});
