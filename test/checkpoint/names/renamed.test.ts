/** `rename` gives names of a file those that they have here. */
import { describe, expect, test } from "vitest";
import { fromTorch, restore, save, toTorch, writeTorch } from "../../../src/checkpoint/index.ts";
import { Adam, Average } from "../../../src/index.ts";
import { DenseNetwork } from "../../../src/networks/index.ts";
import { train as steps } from "../../base/every.ts";
import { withBits } from "../trained.ts";
import { nadir, parameters, valuesOf } from "./parameters.ts";

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

describe("a module of PyTorch's with names of its own goes into a network by rename, as errors say", () => {
  const start = (seed: number) => new DenseNetwork(nadir, { sizes: [2, 3, 1], seed });
  const there = start(1);
  const module = Object.fromEntries(
    Object.entries(toTorch(there)).map(([name, tensor]) => [
      name.replace("0.", "fc1.").replace("2.", "fc2."),
      tensor,
    ]),
  );
  const optimizer = toTorch(new Adam(there.parameters));
  const epoch = { dtype: "f32", shape: [], data: Float32Array.of(3) } as const;

  test.each<[what: string, file: Uint8Array]>([
    ["alone", writeTorch(module)],
    ["in a checkpoint", writeTorch({ model: module, optimizer, epoch: 3 })],
    ["beside other tensors", writeTorch({ model: module, counts: { epoch } })],
  ])("%s", (what, file) => {
    const rename = (name: string) => {
      const [, layer, kind] = /fc(\d)\.(weight|bias)$/.exec(name) ?? [];
      return layer && `layers.${Number(layer) - 1}.${kind}`;
    };
    const here = start(2);
    expect(() => restore(file, { network: here })).toThrow(
      /fc2\.bias".*: rename gives names of the file those that they have here$/,
    );
    restore(file, { network: here }, { rename });
    expect(here.tensors()).toEqual(there.tensors());

    const other = start(3);
    if (what.endsWith("tensors")) return;
    expect(() => other.load(fromTorch(other, file))).toThrow(
      /got "fc1.weight": rename it, as { rename } of restore and of fromTorch does$/,
    );
    other.load(fromTorch(other, file, { rename }));
    expect(other.tensors()).toEqual(there.tensors());
  });
});
