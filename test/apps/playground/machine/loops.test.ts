import { describe, expect, it } from "vitest";
import { loopOf } from "../../../../apps/playground/machine/loops.ts";
import { loadSync } from "../../../../src/index.ts";
import { catalog } from "../../../../src/optimizers/catalog.ts";

const LENGTH = 2000;

/** Those that have a loop; others the page measures alone. */
const looping = catalog.filter(({ description: { name } }) => loopOf(name, 1));

it("there are some, of each kind", () => {
  const names = looping.map(({ description }) => description.name);
  expect(names).toEqual(expect.arrayContaining(["SGD", "NAG", "Adam"]));
});

describe.each(looping.map((optimizer) => [optimizer.description.name, optimizer] as const))(
  "%s in plain JavaScript",
  (name, optimizer) => {
    it("runs over as many arrays as Nadir's", () => {
      const nadir = loadSync();
      const trained = new optimizer(nadir.parameters({ weight: [LENGTH] }), {});
      trained.step(() => 0);
      const slots = Object.keys(trained.stateDict().state[0]!.slots);
      nadir.dispose();
      // Beside parameters and gradients, and where NAG keeps the point it looks ahead from.
      const more = name === "NAG" ? 3 : 2;
      expect(loopOf(name, LENGTH)!.arrays.length).toBe(slots.length + more);
    });

    it("moves all parameters, and keeps them finite", () => {
      const { call, arrays, constants } = loopOf(name, LENGTH)!;
      const [parameters] = arrays;
      const start = parameters!.slice();
      call(arrays, constants);
      expect(parameters!.every((value, i) => value !== start[i])).toBe(true);
      for (let step = 0; step < 1000; step++) call(arrays, constants);
      expect(arrays.flatMap((array) => [...array]).every(Number.isFinite)).toBe(true);
    });
  },
);

it("what is no optimizer has no loop", () => expect(loopOf("Addam", 10)).toBeUndefined());
