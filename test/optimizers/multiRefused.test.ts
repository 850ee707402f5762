/** Whatever one of several optimizers finds too large to hold, none of them has gone. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CatalogClass } from "../../src/base/optimizerClass.ts";
import { type Multi, multi, SGD } from "../../src/index.ts";
import { catalog } from "../../src/optimizers/catalog.ts";
import { loadSmall } from "../memory/small.ts";
import { optionsOf } from "./arbitrary.ts";
import { isSearching, type Options } from "./classes.ts";

describe("one that refuses its own update is refused before any other goes", () => {
  const others = catalog.filter((Class) => !isSearching(Class));
  /** Whether one of 60 drawings was refused. */
  const drawn = (Class: CatalogClass, huge: Options): boolean => {
    using nadir = loadSmall();
    let isRefused = false;
    const draws = fc.tuple(optionsOf(Class, huge), fc.constantFrom(1, 3));
    fc.assert(
      fc.property(draws, ([options, steps]) => {
        const parameters = Object.values(
          nadir.parameters({ first: [3], second: [2, 2], third: [3] }),
        );
        for (const { data, grad } of parameters) for (const each of [data, grad]) each.fill(0.5);
        const rules = { first: [SGD, { lr: 0.5 }], "": [Class, options] };
        let optimizer: Multi;
        try {
          optimizer = new (multi(rules as never))(parameters) as Multi;
        } catch {
          return;
        }
        for (let i = 0; i < steps; i++) {
          const values = parameters.map(({ data }) => [...data]);
          const before = optimizer.stateDict();
          try {
            optimizer.step(() => 1);
          } catch (error) {
            isRefused = true;
            expect(error).toBeInstanceOf(RangeError);
            expect(parameters.map(({ data }) => [...data])).toEqual(values);
            expect(optimizer.stateDict()).toEqual(before);
          }
        }
        for (const each of [optimizer, ...parameters]) each.dispose();
      }),
      { numRuns: 60 },
    );
    return isRefused;
  };
  const largest = 3.4e38;
  const sizes: readonly Options[] = [
    { lr: largest, weightDecay: 1e30, decoupledWeightDecay: true },
    { lr: largest, weightDecay: 0, d0: 1e-3 },
    { lr: 1e-3, weightDecay: 0, adamLr: largest, gradScale: 1 },
    { lr: 1e20, weightDecay: 1e20, decoupledWeightDecay: true, momentum: 0 },
  ];

  const refused = new Set<string>();
  test.each(others.map((Class) => [Class.description.name, Class] as const))(
    "%s",
    (name, Class) => {
      for (const huge of sizes) if (drawn(Class, huge)) refused.add(name);
    },
  );

  test("among them those with checks of their own", () => {
    const own = ["Muon", "AdaBelief", "RAdam", "Prodigy", "DAdaptAdam", "MADGRAD", "SOAP"];
    expect([...refused]).toEqual(expect.arrayContaining(own));
  });
});
