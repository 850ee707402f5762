/** State dicts as PyTorch's optimizers and modules want them. */
import { describe, expect, test } from "vitest";
import { toTorch } from "../../../src/checkpoint/torch/toTorch.ts";
import { Adadelta, Adagrad, Adam, LBFGS, Muon, RMSprop, SGD, Yogi } from "../../../src/index.ts";
import { f32, type Group, model, nadir } from "./stateDicts.ts";

describe("toTorch", () => {
  test("a schedule is its number for the next step", () => {
    const optimizer = new Adam(model(), {
      lr: (step) => 1 / (1 + step),
      betas: [(step) => step / 10, 0.5],
    });
    optimizer.step();
    const [torch] = toTorch(optimizer).param_groups as unknown as Group[];
    expect([torch!.lr, torch!.betas]).toEqual([0.5, [0.1, 0.5]]);
    expect(Object.isFrozen(torch!.betas)).toBe(true);
  });

  test("has no state of what has taken no step, but for Adagrad's", () => {
    expect(toTorch(new Adadelta(model())).state).toEqual(new Map());
    const adagrad = new Adagrad(model(), { initialAccumulator: 0.5 });
    expect((toTorch(adagrad).state as Map<number, unknown>).get(1)).toEqual({
      step: f32([], 0),
      sum: f32([3], 0.5, 0.5, 0.5),
    });
  });

  test("fills what no step has written, where PyTorch wants it", () => {
    const optimizer = new RMSprop(model());
    optimizer.step();
    optimizer.paramGroups[0]!.momentum = 0.9;
    const state = (toTorch(optimizer).state as Map<number, Group>).get(1);
    expect(state!.momentum_buffer).toEqual(f32([3], 0, 0, 0));
  });

  test("of parameters their values under their names, in memory of their own", () => {
    const { a } = nadir.parameters({ a: { data: [1, 2], shape: [2, 1] } });
    const written = toTorch({ a: a! });
    expect(written).toEqual({ a: f32([2, 1], 1, 2) });
    a!.data[0] = 7;
    expect(written).toEqual({ a: f32([2, 1], 1, 2) });
  });

  test.each<[string, () => unknown, RegExp]>([
    ["what PyTorch has not", () => new Yogi(model()), /^toTorch: PyTorch has no "Yogi"/],
    [
      "another momentum",
      () => new SGD(model(), { momentum: 0.5, momentumForm: "average" }),
      /momentumForm must be "sum", as PyTorch's SGD/,
    ],
    [
      "Muon of a vector",
      () => new Muon(model()),
      /toTorch: Muon: "b" must be a matrix, as PyTorch's Muon has no others, got shape \[3\]/,
    ],
    [
      "L-BFGS of two groups",
      () => new LBFGS(Object.values(model()).map((each) => ({ params: [each] }))),
      /LBFGS: PyTorch has it for one group, got 2/,
    ],
    ["what is no parameter", () => ({ a: 3 }), /toTorch: a must be a parameter, got 3/],
    ["nothing", () => null, /must be an optimizer, a network or a record of parameters, got null/],
  ])("refuses %s", (_, make, message) => {
    expect(() => toTorch(make() as never)).toThrow(message);
  });
});
