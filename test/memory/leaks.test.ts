import { describe, expect, test } from "vitest";
import type { CatalogClass } from "../../src/base/optimizerClass.ts";
import { loadSync, type Nadir } from "../../src/index.ts";
import { catalog } from "../../src/optimizers/catalog.ts";
import { train } from "../base/every.ts";

/** Where the next allocation would be: the lowest place that is free. */
function nextAddress(nadir: Nadir): number {
  using probe = nadir.parameter([1]);
  return probe.data.byteOffset;
}

function cycle(nadir: Nadir, Class: CatalogClass): void {
  const model = nadir.parameters({ a: [3], b: [5, 2], empty: [0] });
  const single = nadir.parameter([5], { dtype: "f64" });
  const optimizer = new Class(model);
  optimizer.addParamGroup({ params: [single] });
  train(optimizer, 1);
  // What is disposed first leaves a gap before the rest.
  for (const parameter of Object.values(model)) parameter.dispose();
  optimizer.dispose();
  single.dispose();
}

describe("200 times created, stepped and disposed leaves memory where it was:", () => {
  test.each(catalog.map((Class) => ({ name: Class.description.name, Class })))(
    "$name",
    ({ Class }) => {
      using nadir = loadSync({ initialBytes: 65536 });
      cycle(nadir, Class);
      const before = { bytes: nadir.memory.buffer.byteLength, next: nextAddress(nadir) };
      for (let i = 0; i < 200; i++) cycle(nadir, Class);
      expect({ bytes: nadir.memory.buffer.byteLength, next: nextAddress(nadir) }).toEqual(before);
    },
  );
});

test("300 times with others that stay in between leaves memory where it was", () => {
  using nadir = loadSync({ initialBytes: 65536 });
  const grown = () => nadir.memory.buffer.byteLength;
  let [older, stays] = [nadir.parameter([9000]), nadir.parameter([9000])];
  const round = (i: number) => {
    cycle(nadir, catalog[i % catalog.length]!);
    // The oldest goes, so that its gap moves through memory and splits.
    older.dispose();
    [older, stays] = [stays, nadir.parameter([9000 - (i % 7) * 1000])];
  };
  for (let i = 0; i < 50; i++) round(i);
  const before = grown();
  for (let i = 50; i < 350; i++) round(i);
  expect(grown()).toBe(before);
  older.dispose();
  stays.dispose();
  expect(nextAddress(nadir)).toBe(64);
});
