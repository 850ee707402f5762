import { describe, expect, test } from "vitest";
import type { AnyOptimizer } from "../../src/base/optimizerClass.ts";
import type { DType } from "../../src/dtype.ts";
import { Adagrad, type Parameter, SGD, type StateDict } from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";
import { train, type Variant, variants } from "./every.ts";
import { snapshot } from "./snapshot.ts";

interface Run {
  readonly parameters: readonly Parameter[];
  readonly optimizer: AnyOptimizer;
}

/** Parameters at their start, in two groups that are made at once, and a third to add later. */
function start({ Class, options }: Variant, dtype: DType, schedules: object = {}): Run {
  const nadir = loadSmall();
  const { a, b } = nadir.parameters({ a: [2, 3], b: [70] }, { dtype });
  const c = nadir.parameter([5], { dtype, name: "c" });
  for (const { data } of [a, b, c]) data.fill(0.75);
  const groups = [{ params: [b], weightDecay: 0.1 }, { params: [a] }];
  return { parameters: [a, b, c], optimizer: new Class(groups, { ...options, ...schedules }) };
}

function addLast({ optimizer, parameters }: Run): void {
  optimizer.addParamGroup({ params: [parameters[2]!] });
}

/** Where `from` stands, in a new memory: its parameters, and its state through structuredClone. */
function resumed(from: Run, to: Run): Run {
  if (from.optimizer.paramGroups.length === 3) addLast(to);
  for (const [i, { data }] of from.parameters.entries()) to.parameters[i]!.data.set(data);
  to.optimizer.loadStateDict(structuredClone(from.optimizer.stateDict()));
  return to;
}

function expectSame(actual: Run, expected: Run): void {
  expect(snapshot(actual.parameters, [actual.optimizer])).toEqual(
    snapshot(expected.parameters, [expected.optimizer]),
  );
}

describe.each(variants)("a run of $title goes on with the same bits", (variant) => {
  test.each<DType>(["f32", "f64"])("%s, also where a group came late", (dtype) => {
    const straight = start(variant, dtype);
    for (const steps of [2, 1, 2]) {
      if (straight.optimizer.steps === 2) addLast(straight);
      const again = resumed(straight, start(variant, dtype));
      for (const { optimizer } of [straight, again]) train(optimizer, steps);
      expectSame(again, straight);
    }
  });

  test("with schedules, which stay those of the new run", () => {
    const schedules = {
      lr: (step: number) => 0.1 / (1 + step),
      weightDecay: (step: number) => step / 8,
    };
    const fresh = () => start(variant, "f32", schedules);
    const straight = fresh();
    train(straight.optimizer, 3);
    const dict = straight.optimizer.stateDict();
    expect(dict.paramGroups[0]).not.toHaveProperty("lr");
    expect(dict.paramGroups[0]).toMatchObject({ weightDecay: 0.1, schedules: ["lr"] });
    expect(dict.paramGroups[1]).not.toHaveProperty("weightDecay");
    expect(dict.paramGroups[1]!.schedules).toEqual(["lr", "weightDecay"]);
    const again = resumed(straight, fresh());
    for (const { optimizer } of [straight, again]) train(optimizer, 3);
    expectSame(again, straight);
  });

  test("in an optimizer that has gone its own way before", () => {
    const straight = start(variant, "f32");
    train(straight.optimizer, 2);
    const other = start({ ...variant, options: { lr: 1, weightDecay: 0.5 } }, "f32");
    train(other.optimizer, 5);
    resumed(straight, other);
    expect(other.optimizer.steps).toBe(2);
    for (const { optimizer } of [straight, other]) train(optimizer, 3);
    expectSame(other, straight);
  });

  test("in an optimizer that had taken steps, from before the first", () => {
    const straight = start(variant, "f32");
    const other = start(variant, "f32");
    train(other.optimizer, 3);
    resumed(straight, other);
    for (const { optimizer } of [straight, other]) train(optimizer, 3);
    expectSame(other, straight);
  });
});

describe("a state dict", () => {
  const adam = variants.find(({ title }) => title.startsWith("Adam "))!;

  test("is plain data with PyTorch's names", () => {
    const run = start(adam, "f32");
    train(run.optimizer, 2);
    const { state, ...rest } = run.optimizer.stateDict();
    expect(rest).toEqual({
      optimizer: "Adam",
      version: 1,
      steps: 2,
      paramGroups: [
        { ...defaults(0.05), weightDecay: 0.1, params: [0] },
        { ...defaults(0.05), params: [1] },
      ],
    });
    const exp_avg = expect.any(Float32Array);
    const common = { dtype: "f32", step: 2, scalars: {}, slots: { exp_avg, exp_avg_sq: exp_avg } };
    expect(state).toEqual([
      { ...common, name: "b", shape: [70] },
      { ...common, name: "a", shape: [2, 3] },
    ]);
  });

  const defaults = (lr: number) => ({
    ...{ lr, betas: [0.9, 0.999], eps: 1e-8, epsPlacement: "outside" },
    ...{ amsgrad: false, amsgradMax: "raw", initialAccumulator: 0, lookAhead: false },
    ...{ weightDecay: 0, decoupledWeightDecay: false, maximize: false, gradScale: 1 },
    schedules: [],
  });

  test.each(variants)("of $title survives JSON but for its arrays", (variant) => {
    const run = start(variant, "f64");
    train(run.optimizer, 2);
    const dict = run.optimizer.stateDict();
    const toArray = (_: string, value: unknown) =>
      value instanceof Float64Array ? { f64: [...value] } : value;
    const fromArray = (_: string, value: { f64?: number[] }) =>
      value?.f64 ? Float64Array.from(value.f64) : value;
    const again = start(variant, "f64");
    again.optimizer.loadStateDict(JSON.parse(JSON.stringify(dict, toArray), fromArray));
    expect(snapshot([], [again.optimizer])).toEqual(snapshot([], [run.optimizer]));
  });

  test("is a copy, as is what was loaded", () => {
    const run = start(adam, "f32");
    train(run.optimizer, 2);
    const dict = run.optimizer.stateDict();
    const kept = structuredClone(dict);
    train(run.optimizer, 1);
    run.optimizer.paramGroups[0]!.lr = 7;
    expect(dict).toEqual(kept);
    run.optimizer.loadStateDict(dict);
    train(run.optimizer, 1);
    expect(dict).toEqual(kept);
    const state = run.optimizer.stateDict();
    dict.state[0]!.slots.exp_avg!.fill(9);
    expect(run.optimizer.stateDict()).toEqual(state);
  });

  test("brings its hyperparameters, but for those that it lacks", () => {
    const saved = start(adam, "f32");
    saved.optimizer.paramGroups[0]!.lr = 0.5;
    const dict = saved.optimizer.stateDict();
    const run = start({ ...adam, options: { lr: 1, weightDecay: 2, eps: 3 } }, "f32");
    const paramGroups = dict.paramGroups.map(({ eps: _, ...others }) => others);
    run.optimizer.loadStateDict({ ...dict, paramGroups });
    expect(run.optimizer.paramGroups).toMatchObject([
      { lr: 0.5, weightDecay: 0.1, eps: 3 },
      { lr: 0.05, weightDecay: 0, eps: 3 },
    ]);
  });

  test("may have its slots in any order", () => {
    const run = start(adam, "f32");
    train(run.optimizer, 2);
    const dict = run.optimizer.stateDict();
    const [first, second] = dict.state as [StateDict["state"][0], StateDict["state"][0]];
    const slots = Object.fromEntries(Object.entries(second.slots).reverse());
    const again = start(adam, "f32");
    again.optimizer.loadStateDict({ ...dict, state: [first, { ...second, slots }] });
    expect(again.optimizer.stateDict()).toEqual(dict);
  });
});

describe("a slot without history", () => {
  const parameter = () => {
    const made = loadSmall().parameter(Float32Array.of(1, 2, 3));
    made.grad.set([1, -1, 0.5]);
    return made;
  };

  test("is left out, and is the first again after loading: momentum switched on late", () => {
    const [here, there] = [parameter(), parameter()];
    const straight = new SGD([here], { lr: 0.25 });
    straight.step();
    const [group] = straight.paramGroups;
    group!.momentum = 0.5;
    group!.dampening = 0.5;
    const dict = straight.stateDict();
    expect(dict.state[0]!.slots).toEqual({});

    const used = new SGD([there], { momentum: 0.9 });
    used.step();
    there.data.set(here.data);
    used.loadStateDict(dict);
    straight.step();
    used.step();
    expect(straight.stateDict().state[0]!.slots.momentum_buffer).toEqual(here.grad);
    expect(snapshot([there], [used as never])).toEqual(snapshot([here], [straight as never]));
  });

  test("comes with a state that has it, though it is not needed now", () => {
    const [here, there] = [parameter(), parameter()];
    const straight = new SGD([here], { momentum: 0.5 });
    straight.step();
    straight.paramGroups[0]!.momentum = 0;
    straight.step();
    const again = new SGD([there]);
    there.data.set(here.data);
    again.loadStateDict(straight.stateDict());
    for (const optimizer of [straight, again]) {
      optimizer.paramGroups[0]!.momentum = 0.5;
      optimizer.step();
    }
    expect(snapshot([there], [again as never])).toEqual(snapshot([here], [straight as never]));
  });

  test("starts from the loaded initial value", () => {
    const saved = new Adagrad([parameter()], { initialAccumulator: 0.5 });
    const used = new Adagrad([parameter()], { initialAccumulator: 4 });
    used.step();
    used.loadStateDict(saved.stateDict());
    used.step();
    expect([...used.stateDict().state[0]!.slots.sum!]).toEqual([1.5, 1.5, 0.75]);
  });
});
