/** One thing in two parts: in a file twice, and not to be put back, since the last would win. */
import { expect, test } from "vitest";
import { restore, save } from "../../../src/checkpoint/index.ts";
import { loadSync } from "../../../src/index.ts";
import { made, stateOf, trained } from "../trained.ts";

const world = made();
const { network, optimizer, average } = world;
const tied = loadSync().parameter([2]);

test.each<[what: string, parts: () => Record<string, never>, message: string]>([
  [
    "a network under two names",
    () => ({ g: network, d: network }) as never,
    'parts "g" and "d" have the same parameter, "layers.0.weight": give it once',
  ],
  [
    "a network and its parameters",
    () => ({ network, parameters: network.parameters }) as never,
    'parts "network" and "parameters" have the same parameter, "layers.0.weight": give it once',
  ],
  [
    "a network and some of its parameters, otherwise called",
    () => ({ network, head: { w: network.parameters["layers.1.weight"] } }) as never,
    'parts "network" and "head" have the same parameter, "layers.1.weight", "w": give it once',
  ],
  [
    "an optimizer under two names",
    () => ({ network, optimizer, again: optimizer }) as never,
    'parts "optimizer" and "again" are the same object: give it once',
  ],
  [
    "an average under two names",
    () => ({ a: average, b: average }) as never,
    'parts "a" and "b" are the same object: give it once',
  ],
  [
    "a parameter under two names of one part",
    () => ({ parameters: { a: tied, b: tied } }) as never,
    'parameters: "a", "b" are the same parameter: give it once',
  ],
])("%s", (_, parts, message) => {
  const before = stateOf(world);
  const bytes = save(parts());
  for (const strict of [true, false]) {
    expect(() => restore(bytes, parts(), { strict })).toThrow(new TypeError(`restore: ${message}`));
  }
  expect(stateOf(world)).toEqual(before);
});

test("each of them is there to be put back", () => {
  const from = trained(2);
  const bytes = save({ g: from.network, d: from.network });
  for (const part of ["g", "d"]) {
    const to = made(7);
    restore(bytes, { [part]: to.network });
    expect(save({ network: to.network })).toEqual(save({ network: from.network }));
  }
});
