/** State goes to parameters by their names, or their order. */
import { describe, expect, test } from "vitest";
import { fromTorch } from "../../../../src/checkpoint/torch/fromTorch.ts";
import { toTorch } from "../../../../src/checkpoint/torch/toTorch.ts";
import type { TorchDict } from "../../../../src/checkpoint/torch/values.ts";
import { Adam } from "../../../../src/index.ts";
import { DenseNetwork } from "../../../../src/networks/index.ts";
import { adam, changed, type Dict, group, load, model, nadir } from "../stateDicts.ts";

describe("fromTorch matches parameters", () => {
  const named = (...names: string[]) => changed((dict) => (group(dict).param_names = names));

  test("by their names, in another order", () => {
    const optimizer = new Adam(Object.values(model()).reverse());
    load(optimizer, named("a", "b"));
    expect(optimizer.stateDict().state.map(({ name, step }) => `${name} ${step}`)).toEqual([
      "b 0",
      "a 3",
    ]);
  });

  test("by names that are numbers' places, as PyTorch's distributed checkpoints have them", () => {
    const { state, param_groups } = adam();
    const optimizer = new Adam(Object.values(model()).reverse());
    load(optimizer, {
      state: { a: state[0]! },
      param_groups: [{ ...param_groups[0]!, params: ["a", "b"] }],
    });
    expect(optimizer.stateDict().state.map(({ step }) => step)).toEqual([0, 3]);
  });

  test("by names that are other ones here", () => {
    const optimizer = new Adam(model());
    const wrong = named("net.b", "net.a");
    expect(() => load(optimizer, wrong)).toThrow(
      'fromTorch: Adam: the state dict is of other parameters: missing "a", "b"; unexpected "net.b", "net.a"; { rename } says',
    );
    const rename = (name: string) => name.replace("net.", "");
    expect(() => load(optimizer, wrong, { rename })).toThrow(
      /parameter "b": exp_avg must be of shape \[3\], got \[2, 2\]/,
    );
    load(optimizer, named("net.a", "net.b"), { rename });
    load(optimizer, wrong, { match: "order" });
    expect(optimizer.steps).toBe(3);
  });

  test("of a Sequential by its layers", () => {
    const network = new DenseNetwork(nadir, { sizes: [2, 2, 3], activation: "relu", seed: 1 });
    const there = new Adam(network.parameters);
    network.parameters["layers.1.bias"]!.grad.fill(1);
    there.step();
    const dict = toTorch(there) as unknown as Dict;
    const names = (group(dict).param_names as string[]).map((name) =>
      name.replace(/layers\.(\d)/, (_, layer) => `module.net.${2 * Number(layer)}`),
    );
    group(dict).param_names = names.reverse();
    group(dict).params = [3, 2, 1, 0];
    const optimizer = new Adam(network.parameters);
    load(optimizer, dict as unknown as TorchDict);
    expect(optimizer.stateDict()).toEqual(there.stateDict());
  });

  test("several groups, by order and by names", () => {
    const parameters = model();
    const two = () => new Adam([{ params: [parameters.a!] }, { params: [parameters.b!], lr: 1 }]);
    const there = two();
    there.paramGroups[1]!.lr = 0.125;
    for (const match of ["order", "name"] as const) {
      const optimizer = two();
      optimizer.loadStateDict(fromTorch(optimizer, toTorch(there), { match }));
      expect(optimizer.paramGroups[1]!.lr).toBe(0.125);
      const one = new Adam(parameters);
      expect(() => load(one, toTorch(there), { match })).toThrow(/groups/);
    }
  });

  test("where ours have one name, by order alone", () => {
    const [a, b] = [nadir.parameter([2, 2], { name: "x" }), nadir.parameter([3], { name: "x" })];
    const optimizer = new Adam([a, b]);
    expect(() => load(optimizer, named("x", "y"))).toThrow(
      'fromTorch: Adam: several parameters are called "x": give { match: "order" }, or names of their own',
    );
    load(optimizer, named("x", "y"), { match: "order" });
    expect(optimizer.steps).toBe(3);
  });
});
