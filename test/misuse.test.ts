import { beforeEach, describe, expect, test } from "vitest";
import { clipGradNorm, DisposedError, OutOfMemoryError, SGD } from "../src/index.ts";
import { DenseNetwork } from "../src/networks/index.ts";
import { stateOf, type World, world } from "./base/world.ts";
import { bitsOf } from "./memory/bits.ts";
import { excluded, hyperparameters } from "./misuse/hyperparameters.ts";
import * as networks from "./misuse/networks/index.ts";
import { groups, sources } from "./misuse/parameters.ts";
import { gradients, steps } from "./misuse/steps.ts";
import { type Table, x } from "./misuse/table.ts";

let w: World;
beforeEach(() => {
  w = world();
});

function expectRefused(call: (w: World) => unknown, error: Error): void {
  const before = stateOf(w);
  expect(() => call(w)).toThrow(error);
  expect(stateOf(w)).toEqual(before);
}

const tables: Record<string, Table> = {
  "a hyperparameter": hyperparameters,
  "hyperparameters that exclude one another": excluded,
  parameters: groups,
  "what a parameter is made from": sources,
  "a step": steps,
  "around the step": gradients,
};
describe.each(Object.entries(tables))("%s", (_, table) => {
  test.each(table)("%s", (_, call, error) => expectRefused(call, error));
});

const networkTables: Record<string, Table<networks.NetworkWorld>> = {
  "what it is made from": networks.constructions,
  "its inputs": networks.rows,
  "rows, and their weights": networks.selections,
  targets: networks.targetTable,
  "a loss, and other options": networks.losses,
  "going backward": networks.backwards,
  "what it loads": networks.loads,
};
const undisturbed = networks.goOn(networks.networkWorld());

function expectRefusedByNetwork(call: (w: networks.NetworkWorld) => unknown, error: Error): void {
  const w = networks.networkWorld();
  const before = networks.stateOfNetworks(w);
  // Twice, since what is remembered of the first call may let the second pass.
  for (let i = 0; i < 2; i++) expect(() => call(w)).toThrow(error);
  expect(networks.stateOfNetworks(w)).toEqual(before);
  expect(networks.goOn(w)).toEqual(undisturbed);
}

describe.each(Object.entries(networkTables))("of a network: %s", (_, table) => {
  test.each(table)("%s", (_, call, error) => expectRefusedByNetwork(call, error));
});

describe("a schedule", () => {
  test("is refused when it gives what is out of range", () => {
    w.sgd.paramGroups[1]!.lr = (step) => 1 - step;
    expectRefused(
      ({ sgd }) => sgd.step(),
      new RangeError("SGD: lr at step 2 must be in [0, ∞), got -1"),
    );
  });

  test("is refused when it gives nothing", () => {
    w.adam.paramGroups[0]!.betas = [0.9, x(() => {})];
    const error = new TypeError("AdamW: betas[1] at step 2 must be a number, got undefined");
    expectRefused(({ adam }) => adam.step(), error);
  });

  test("that throws is heard", () => {
    w.nag.paramGroups[0]!.momentum = () => {
      throw new Error("no such step");
    };
    expectRefused(({ nag }) => nag.step(() => 1), new Error("no such step"));
  });
});

describe("after dispose()", () => {
  const uses: [string, (w: World) => unknown][] = [
    ["step", ({ sgd }) => sgd.step()],
    ["step with a closure", ({ sgd }) => sgd.step(() => 1)],
    ["zeroGrad", ({ sgd }) => sgd.zeroGrad()],
    ["stateDict", ({ sgd }) => sgd.stateDict()],
    ["addParamGroup", ({ sgd, unused }) => sgd.addParamGroup({ params: [unused] })],
  ];

  test.each(uses)("of the optimizer: %s", (_, use) => {
    const dict = w.sgd.stateDict();
    const [group] = w.sgd.paramGroups;
    w.sgd.dispose();
    w.optimizers.shift();
    const error = new DisposedError("SGD: used after dispose()");
    expectRefused(use, error);
    expectRefused(() => w.sgd.loadStateDict(dict), error);
    expectRefused(() => {
      group!.lr = 1;
    }, error);
  });

  test.each(uses)("of a parameter: %s", (_, use) => {
    const dict = w.sgd.stateDict();
    w.b.dispose();
    w.optimizers.shift();
    const error = new DisposedError('SGD: parameter "b" is disposed');
    expectRefused(use, error);
    expectRefused(() => w.sgd.loadStateDict(dict), error);
    expectRefused(() => {
      w.sgd.paramGroups[0]!.lr = 1;
    }, error);
  });

  test.each(networks.networkUses)("of a network, or what it is made of: %s", (_, use) => {
    const message = (what: string) => new DisposedError(`DenseNetwork: ${what}`);
    const disposed = networks.networkWorld();
    disposed.network.dispose();
    expect(() => use(disposed.network)).toThrow(message("used after dispose()"));

    const broken = networks.networkWorld();
    const { "layers.1.bias": bias, ...others } = broken.network.parameters;
    bias!.dispose();
    const before = Object.values(others).map(({ data, grad }) => [bitsOf(data), bitsOf(grad)]);
    expect(() => use(broken.network)).toThrow(message('parameter "layers.1.bias" is disposed'));
    const after = Object.values(others).map(({ data, grad }) => [bitsOf(data), bitsOf(grad)]);
    expect(after).toEqual(before);

    const { nadir, network } = networks.networkWorld();
    nadir.dispose();
    expect(() => use(network)).toThrow(message('parameter "layers.0.weight" is disposed'));
    expect(() => new DenseNetwork(nadir, { sizes: [1, 1] })).toThrow(
      new DisposedError("Nadir: used after dispose()"),
    );
  });

  test("of the Nadir: anything", () => {
    w.nadir.dispose();
    for (const [, use] of uses) expect(() => use(w)).toThrow(DisposedError);
    expect(() => w.nadir.parameter([1])).toThrow(new DisposedError("Nadir: used after dispose()"));
    expect(() => clipGradNorm([w.a], 1)).toThrow(DisposedError);
    expect(() => new SGD([w.unused])).toThrow(DisposedError);
  });
});

test("errors of Nadir's own are known by name, and are of the classes that JavaScript has", () => {
  expectRefused(({ gone }) => gone.data, new DisposedError('parameter "gone" is disposed'));
  expect(() => w.gone.data).toThrow(TypeError);
  expect(() => w.nadir.parameter([2 ** 40])).toThrow(RangeError);
  const names = [new DisposedError(), new OutOfMemoryError()].map(({ name }) => name);
  expect(names).toEqual(["DisposedError", "OutOfMemoryError"]);
});
