import { expect, it } from "vitest";
import { readArguments } from "../../../../apps/cli/race/arguments.ts";
import { entrants, standard } from "../../../../apps/demos/digits/entrants.ts";
import { commandOf } from "../../../../apps/playground/digits/command.ts";

it.each([
  [{ entrants: standard, epochs: 20, seed: 1 }, "npx nadir race --epochs 20 --seed 1"],
  [
    { entrants: entrants.slice(1, 3), epochs: 3, seed: 0 },
    "npx nadir race --optimizers sgd-momentum,sgd-nesterov --epochs 3 --seed 0",
  ],
])("the command runs the same race: %#", (race, command) => {
  expect(commandOf(race)).toBe(command);
  const given = [...command.matchAll(/--(\w+) (\S+)/g)].map(([, name, value]) => [name, value]);
  expect(readArguments(Object.fromEntries(given))).toMatchObject(race);
});
