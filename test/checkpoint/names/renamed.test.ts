/** `rename` gives names of a file those that they have here. */
import { describe, expect, test } from "vitest";
import { restore, save } from "../../../src/checkpoint/index.ts";
import { Adam, Average } from "../../../src/index.ts";
import { train as steps } from "../../base/every.ts";
import { withBits } from "../trained.ts";
import { parameters, valuesOf } from "./parameters.ts";

describe("renamed", () => {
  const bytes = save({ parameters: parameters({ "old.a": [2], "old.b": [3], head: [4] }, 1) });

  test("to what there is here; what has no name is left out", () => {
    const here = parameters({ a: [2], b: [3] });
    const asked: [string, string][] = [];
    const rename = (name: string, part: string) => {
      asked.push([name, part]);
      return name.startsWith("old.") ? name.slice(4) : undefined;
    };
    const { missing, unexpected } = restore(bytes, { parameters: here }, { rename });
    expect(valuesOf(here)).toEqual({ a: 1, b: 1 });
    expect({ missing, unexpected }).toEqual({ missing: [], unexpected: [] });
    expect(asked).toEqual(["old.a", "old.b", "head"].map((name) => [name, "parameters"]));
  });

  test("optimizers and averages go with it", () => {
    const old = parameters({ "old.a": [2], "old.b": [3] }, 1);
    const first = { parameters: old, optimizer: new Adam(old), average: new Average(old) };
    steps(first.optimizer as never, 3);
    first.average.update();
    const own = parameters({ a: [2], b: [3] });
    const second = { parameters: own, optimizer: new Adam(own), average: new Average(own) };
    restore(save(first), second, { rename: (name) => name.slice(4) });
    expect(valuesOf(own)).toEqual({ a: old["old.a"]!.data[0], b: old["old.b"]!.data[0] });
    const renamed = (dict: object) =>
      JSON.parse(JSON.stringify(withBits(dict)).replaceAll("old.", ""));
    for (const part of ["optimizer", "average"] as const) {
      expect(withBits(second[part].stateDict())).toEqual(renamed(first[part].stateDict()));
    }
  });
});
