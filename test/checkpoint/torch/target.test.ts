import { describe, expect, test } from "vitest";
import { fromTorch } from "../../../src/checkpoint/torch/fromTorch.ts";
import { readTorch } from "../../../src/checkpoint/torch/readTorch.ts";
import { toTorch } from "../../../src/checkpoint/torch/toTorch.ts";
import type { TorchDict, TorchList } from "../../../src/checkpoint/torch/values.ts";
import { writeTorch } from "../../../src/checkpoint/torch/writeTorch.ts";
import {
  Accumulation,
  Adam,
  Average,
  GradScaler,
  LBFGS,
  loadSync,
  minibatches,
  multi,
  ReduceLROnPlateau,
  SGD,
  SkipNonFinite,
} from "../../../src/index.ts";
import { DenseNetwork, softmaxCrossEntropy } from "../../../src/networks/index.ts";

const nadir = loadSync();
const model = () => nadir.parameters({ a: [2, 2], b: [3] });
const network = () => new DenseNetwork(nadir, { sizes: [2, 2, 1], activation: "relu", seed: 2 });
const expected = "must be an optimizer, a network or a record of parameters, got ";
const saved =
  /such state: save\(\) and restore\(\) keep it; give the network, or the optimizer itself/;

/** A model and a variable of TensorFlow.js, as far as they are looked at. */
const layersModel = { name: "sequential_1", layers: [], trainableWeights: [] };
const variable = { dataId: {}, shape: [2] };

describe.each(["toTorch", "fromTorch"] as const)("%s takes no", (name) => {
  const call = (target: unknown) =>
    name === "toTorch" ? toTorch(target as never) : fromTorch(target as never, { state: {} });

  test.each<[string, () => unknown, string | RegExp]>([
    [
      "average",
      () => new Average(model()),
      name === "toTorch"
        ? "average.within(() => toTorch(network)) has its values"
        : "PyTorch's average is a module, network.load(fromTorch(network, …)) takes its values",
    ],
    ["accumulation", () => new Accumulation(model(), { batches: 2 }), saved],
    ["batches", () => minibatches(4, { size: 2 }), saved],
    ["scaler", () => new GradScaler(), saved],
    ["guard", () => new SkipNonFinite(new SGD(model())), saved],
    ["schedule that watches", () => new ReduceLROnPlateau(new SGD(model())), saved],
    [
      "several optimizers",
      () => new (multi({ ".": [Adam, {}] }))(model()),
      /got an object of class multi: PyTorch has an optimizer for each class: make those, each of which takes its own of multi's stateDict\(\)\.parts/,
    ],
    ["state dict", () => new Adam(model()).stateDict(), /: give the optimizer that it is of/],
    [
      "state dict of several",
      () => new (multi({ ".": [Adam, {}] }))(model()).stateDict(),
      /: give the optimizer that it is of/,
    ],
    ["state dict of PyTorch", () => toTorch(new Adam(model())), /: give the optimizer that/],
    ["promise", () => Promise.resolve(model()), /: await it/],
    ["empty record", () => ({}), `${name} ${expected}an object of class Object`],
    ["list", () => Object.values(model()), `${name} ${expected}[an object of class Parameter`],
    ["parameter", () => model().a, `${name} ${expected}an object of class Parameter`],
    ["model of TensorFlow.js", () => layersModel, /: modelPart\(tf, model\) of nadir\/tfjs is/],
    ["variable of TensorFlow.js", () => variable, /: modelPart\(tf, { name: variable }\)/],
  ])("%s", (_, make, message) => {
    expect(() => call(make())).toThrow(message);
  });
});

test("what multi keeps moves by optimizers of their own, as its error says", () => {
  const parameters = model();
  const both = new (multi({ a: [Adam, {}], ".": [SGD, { momentum: 0.9 }] }))(parameters);
  parameters.a!.grad.fill(1);
  both.step();
  const adam = new Adam({ a: parameters.a! });
  adam.loadStateDict(both.stateDict().parts.a!);
  const other = new Adam({ a: model().a! });
  other.loadStateDict(fromTorch(other, writeTorch(toTorch(adam))));
  expect(other.stateDict()).toEqual(both.stateDict().parts.a);
});

test("toTorch(network) within an average is of what it has averaged", () => {
  const there = network();
  const bias = there.parameters["layers.1.bias"]!;
  bias.data[0] = 1;
  const average = new Average(there.parameters);
  average.update();
  bias.data[0] = 5;
  const tensors = average.within(() => toTorch(there));
  expect((tensors["2.bias"] as { data: Float32Array }).data[0]).toBe(1);
});

describe("of several in a file one is given by its name", () => {
  const optimizer = () => new Adam(model());
  const dict = () => toTorch(optimizer());

  test("as the error says", () => {
    const bytes = writeTorch({ optG: dict(), "opt-D": dict() });
    expect(() => fromTorch(optimizer(), bytes)).toThrow(
      'got several: give one of "optG", "opt-D", as fromTorch(…, readTorch(bytes).optG)',
    );
    const here = optimizer();
    here.loadStateDict(fromTorch(here, readTorch(bytes).optG!));
    expect(here.stateDict()).toEqual(optimizer().stateDict());
  });

  test.each<[TorchDict, string]>([
    [{ "opt-G": dict(), d: dict() }, 'readTorch(bytes)["opt-G"])'],
    [{ epoch: 3, optimizer_states: [dict()] }, "readTorch(bytes).optimizer_states[0])"],
    [{ state: { of: [1, { adam: dict() }] } }, '"state"'],
    [{ g: { opt: dict() }, epoch: 1 }, "readTorch(bytes).g.opt)"],
  ])("wherever it lies: %#", (value, way) => {
    expect(() => fromTorch(optimizer(), value)).toThrow(way);
  });

  test("and so a module", () => {
    const value = { g: toTorch(network()), ema: toTorch(network()) };
    expect(() => fromTorch(network(), value)).toThrow(
      'got several: give one of "g", "ema", as fromTorch(…, readTorch(bytes).g)',
    );
    expect(() => fromTorch(network(), { nets: { g: value.g } })).toThrow(
      'got a dict of "nets", as fromTorch(…, readTorch(bytes).nets.g)',
    );
  });

  test("types say that a file is a dict, or what it is said to be", () => {
    const list = readTorch<TorchList>(writeTorch([1, dict()]));
    expect(list[0]).toBe(1);
    const { epoch } = readTorch<{ epoch: number }>(writeTorch({ epoch: 3 }));
    expect(epoch + 1).toBe(4);
    const [weight] = Object.values(toTorch(network()));
    expect(weight!.data.length).toBe(4);
  });
});

test("keys of a scheduler are given to the groups that toTorch writes, as the documentation says", () => {
  const dict = toTorch(new SGD(model(), { lr: 0.05 }));
  const param_groups = dict.param_groups.map((group) => ({ ...group, initial_lr: 0.1 }));
  const [group] = readTorch<{ param_groups: readonly [TorchDict] }>(
    writeTorch({ ...dict, param_groups }),
  ).param_groups;
  expect([group.lr, group.initial_lr]).toEqual([0.05, 0.1]);
});

test("by order, groups in another one are told of", () => {
  const { a, b } = nadir.parameters({ a: [2, 2], b: [4] });
  const groups = [[a!], [b!]].map((params) => ({ params }));
  const there = new Adam(groups);
  for (const each of [a!, b!]) each.grad.fill(1);
  there.step();
  const here = new Adam(groups.reverse());
  expect(() => fromTorch(here, toTorch(there), { match: "order" })).toThrow(
    "exp_avg must be of shape [4], got [2, 2]; parameters are taken in the order of the groups, which must be the same there and here",
  );
  here.loadStateDict(fromTorch(here, toTorch(there)));
  expect(here.steps).toBe(1);
  const more = new Adam([{ params: [a!, nadir.parameter([1])] }, { params: [b!] }]);
  expect(() => fromTorch(here, toTorch(more), { match: "order" })).toThrow(
    "must have 1 and 1 parameters, got 2 and 1; parameters are taken in the order of the groups",
  );
});

test("labels of a file, which are bigints, train as numbers", () => {
  const y = { dtype: "i64", shape: [2], data: BigInt64Array.of(1n, 0n) } as const;
  const labels = readTorch<{ y: typeof y }>(writeTorch({ y })).y.data;
  const classifier = new DenseNetwork(nadir, { sizes: [2, 2], seed: 1 });
  const loss = (targets: never) =>
    classifier.lossAndGradients([1, 2, 3, 4], targets, softmaxCrossEntropy);
  expect(() => loss(labels as never)).toThrow("must be numbers, got bigints: give Array.from");
  expect(loss(Array.from(labels, Number) as never)).toBe(loss([1, 0] as never));
});

describe("what is PyTorch's alone is left out", () => {
  test("the count of its AveragedModel", () => {
    const [there, here] = [network(), network()];
    there.parameters["layers.1.bias"]!.data[0] = 0.5;
    const weights = Object.entries(toTorch(there)).map(([name, each]) => [`module.${name}`, each]);
    const n_averaged = { dtype: "i64", shape: [], data: BigInt64Array.of(12n) } as const;
    const ema: TorchDict = { n_averaged, ...Object.fromEntries(weights) };
    here.load(fromTorch(here, readTorch(writeTorch({ model: toTorch(here), ema })).ema!));
    expect(here.tensors()).toEqual(there.tensors());
  });

  test("a tensor that rename gives no name", () => {
    const here = network();
    const count = { dtype: "i64", shape: [], data: BigInt64Array.of(12n) } as const;
    const dict = { ...toTorch(here), "1.num_batches_tracked": count };
    const rename = (name: string) => (name.includes("num_batches") ? undefined : name);
    expect(Object.keys(fromTorch(here, dict, { rename }))).toEqual(Object.keys(toTorch(here)));
    expect(() => here.load(fromTorch(here, dict))).toThrow(/unexpected.*num_batches_tracked/);
  });

  test("a parameter of an optimizer that rename gives no name, and a group of such", () => {
    const { a, b } = model();
    const there = new Adam([
      { params: [b!], lr: 0.5 },
      { params: [a!], lr: 0.25 },
    ]);
    for (const each of [a!, b!]) each.grad.fill(1);
    there.step();
    const here = new Adam({ a: model().a! });
    const rename = (name: string) => (name === "b" ? undefined : name);
    here.loadStateDict(fromTorch(here, toTorch(there), { rename }));
    expect(here.stateDict().state).toEqual([there.stateDict().state[1]]);
    expect([here.paramGroups[0]!.lr, here.steps]).toEqual([0.25, 1]);
    expect(() => fromTorch(here, toTorch(there))).toThrow(/unexpected "b"/);
  });

  test("but none of L-BFGS, whose history is of all", () => {
    const optimizer = new LBFGS(model());
    const rename = (name: string) => (name === "b" ? undefined : name);
    const here = new LBFGS({ a: model().a! });
    expect(() => fromTorch(here, toTorch(optimizer), { rename })).toThrow(
      "fromTorch: LBFGS: its history is of all parameters: rename can leave none out",
    );
  });
});
