import { beforeEach, describe, expect, test } from "vitest";
import { clipGradNorm, DisposedError, OutOfMemoryError, SGD } from "../src/index.ts";
import { DenseNetwork } from "../src/networks/index.ts";
import { stateOf, type World, world } from "./base/world.ts";
import { bitsOf } from "./memory/bits.ts";
import { excluded, hyperparameters } from "./misuse/hyperparameters.ts";
import * as networks from "./misuse/networks/index.ts";
import { groups, sources } from "./misuse/parameters.ts";
import { gradients, steps } from "./misuse/steps.ts";
import { expectRefused as expectRefusedIn, type Setting, testRefusals, x } from "./misuse/table.ts";

let w: World;
beforeEach(() => {
  w = world();
});

const used: Setting<World> = { make: world, stateOf };
const expectRefused = (call: (w: World) => unknown, error: Error) =>
  expectRefusedIn(call, error, w, used);

testRefusals("a hyperparameter", hyperparameters, used);
testRefusals("hyperparameters that exclude one another", excluded, used);
testRefusals("parameters", groups, used);
testRefusals("what a parameter is made from", sources, used);
testRefusals("a step", steps, used);
testRefusals("around the step", gradients, used);

const networksInUse: Setting<networks.NetworkWorld> = {
  make: networks.networkWorld,
  stateOf: networks.stateOfNetworks,
  goOn: networks.goOn,
};
testRefusals("of a network: what it is made from", networks.constructions, networksInUse);
testRefusals("of a network: its inputs", networks.rows, networksInUse);
testRefusals("of a network: rows, and their weights", networks.selections, networksInUse);
testRefusals("of a network: targets", networks.targetTable, networksInUse);
testRefusals("of a network: a loss, and other options", networks.losses, networksInUse);
testRefusals("of a network: going backward", networks.backwards, networksInUse);
testRefusals("of a network: what it loads", networks.loads, networksInUse);

describe("a schedule", () => {
  test("is refused when it gives what is out of range", async () => {
    w.sgd.paramGroups[1]!.lr = (step) => 1 - step;
    await expectRefused(
      ({ sgd }) => sgd.step(),
      new RangeError("SGD: lr at step 2 must be in [0, ∞), got -1"),
    );
  });

  test("is refused when it gives nothing", async () => {
    w.adam.paramGroups[0]!.betas = [0.9, x(() => {})];
    const error = new TypeError("AdamW: betas[1] at step 2 must be a number, got undefined");
    await expectRefused(({ adam }) => adam.step(), error);
  });

  test("that throws is heard", async () => {
    w.nag.paramGroups[0]!.momentum = () => {
      throw new Error("no such step");
    };
    await expectRefused(({ nag }) => nag.step(() => 1), new Error("no such step"));
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

  test.each(uses)("of the optimizer: %s", async (_, use) => {
    const dict = w.sgd.stateDict();
    const [group] = w.sgd.paramGroups;
    w.sgd.dispose();
    w.optimizers.shift();
    const error = new DisposedError("SGD: used after dispose()");
    await expectRefused(use, error);
    await expectRefused(() => w.sgd.loadStateDict(dict), error);
    await expectRefused(() => {
      group!.lr = 1;
    }, error);
  });

  test.each(uses)("of a parameter: %s", async (_, use) => {
    const dict = w.sgd.stateDict();
    w.b.dispose();
    w.optimizers.shift();
    const error = new DisposedError('SGD: parameter "b" is disposed');
    await expectRefused(use, error);
    await expectRefused(() => w.sgd.loadStateDict(dict), error);
    await expectRefused(() => {
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

test("errors of Nadir's own are known by name, and are of the classes that JavaScript has", async () => {
  await expectRefused(({ gone }) => gone.data, new DisposedError('parameter "gone" is disposed'));
  expect(() => w.gone.data).toThrow(TypeError);
  expect(() => w.nadir.parameter([2 ** 40])).toThrow(RangeError);
  const names = [new DisposedError(), new OutOfMemoryError()].map(({ name }) => name);
  expect(names).toEqual(["DisposedError", "OutOfMemoryError"]);
});
