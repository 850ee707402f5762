/** An optimizer's state of PyTorch's becomes that of the one here. */
import { describe, expect, test } from "vitest";
import { fromTorch } from "../../../../src/checkpoint/torch/fromTorch.ts";
import type { TorchDict } from "../../../../src/checkpoint/torch/values.ts";
import { writeTorch } from "../../../../src/checkpoint/torch/writeTorch.ts";
import { Adam, AdamW, cosine, SGD } from "../../../../src/index.ts";
import { adam, changed, f32, f64, group, load, model } from "../stateDicts.ts";

describe("fromTorch reads an optimizer's state", () => {
  test("with its hyperparameters, and parameters that have none yet", () => {
    const optimizer = new Adam(model(), { gradScale: 0.5 });
    load(optimizer, adam() as unknown as TorchDict);
    const { lr, betas, eps, maximize, gradScale } = optimizer.paramGroups[0]!;
    expect([lr, [...betas], eps, maximize, gradScale]).toEqual([0.5, [0.8, 0.9], 1e-6, true, 0.5]);
    const { steps, state } = optimizer.stateDict();
    expect([steps, ...state.map(({ step }) => step)]).toEqual([3, 3, 0]);
    expect([...state[0]!.slots.exp_avg_sq!]).toEqual([5, 6, 7, 8]);
    expect(state[1]!.slots).toEqual({});
  });

  test("from a file, alone or among others", () => {
    for (const value of [adam(), { epoch: 1, optimizer: adam(), model: { a: f32([1], 1) } }]) {
      const optimizer = new Adam(model());
      load(optimizer, writeTorch(value as unknown as TorchDict));
      expect(optimizer.steps).toBe(3);
    }
  });

  test("by number in a Map, as files have it", () => {
    const { state, param_groups } = adam();
    const optimizer = new Adam(model());
    load(optimizer, { state: new Map([[0, state[0]!]]), param_groups });
    expect(optimizer.steps).toBe(3);
  });

  test("numbers that are tensors, and those of older versions", () => {
    const optimizer = new AdamW(model(), { maximize: true });
    load(
      optimizer,
      changed((dict) => {
        Object.assign(group(dict), { lr: f64([], 0.25), betas: [f32([1], 0.5), f64([], 0.75)] });
        delete group(dict).maximize;
        delete group(dict).decoupled_weight_decay;
        dict.state[0]!.step = 3;
      }),
    );
    const { lr, betas, maximize, decoupledWeightDecay } = optimizer.paramGroups[0]!;
    expect([lr, ...betas, maximize, decoupledWeightDecay]).toEqual([0.25, 0.5, 0.75, false, true]);
  });

  test("a schedule stays, and is asked for the step where it goes on", () => {
    const lr = cosine({ peak: 0.1, total: 100 });
    const optimizer = new Adam(model(), { lr });
    load(optimizer, adam() as unknown as TorchDict);
    expect(optimizer.paramGroups[0]!.lr).toBe(lr);
    expect(optimizer.steps).toBe(3);
    load(optimizer, adam() as unknown as TorchDict, { steps: 40 });
    expect(optimizer.steps).toBe(40);
  });

  test("what schedulers and users leave in a group", () => {
    const dict = changed((each) =>
      Object.assign(group(each), { initial_lr: 1, max_lr: 1, name: "all", lr_scale: 0.5 }),
    );
    const optimizer = new Adam(model());
    expect(() => load(optimizer, dict)).toThrow('{ ignore: ["lr_scale"] }');
    load(optimizer, dict, { ignore: ["lr_scale"] });
    expect(optimizer.steps).toBe(3);
  });

  test("single precision takes doubles as PyTorch does", () => {
    const optimizer = new Adam(model());
    load(
      optimizer,
      changed(({ state }) => (state[0]!.exp_avg = f64([2, 2], 0.1, 0, 0, 0))),
    );
    expect(optimizer.stateDict().state[0]!.slots.exp_avg![0]).toBe(Math.fround(0.1));
  });

  test("SGD, whose state does not say how many steps there were", () => {
    const dict = (momentum: number, state: TorchDict) => ({
      state,
      param_groups: [
        { lr: 0.1, momentum, dampening: 0, weight_decay: 0, nesterov: false, params: [0, 1] },
      ],
    });
    const state = { 0: { momentum_buffer: f32([2, 2], 1, 2, 3, 4) }, 1: { momentum_buffer: null } };
    const optimizer = new SGD(model(), { momentum: 0.5 });
    optimizer.loadStateDict(fromTorch(optimizer, dict(0.9, state)));
    expect(optimizer.paramGroups[0]!.momentum).toBe(0.9);
    expect(optimizer.stateDict().state.map(({ slots }) => Object.keys(slots))).toEqual([
      ["momentum_buffer"],
      [],
    ]);
    optimizer.paramGroups[0]!.lr = cosine({ peak: 0.1, total: 100 });
    expect(() => fromTorch(optimizer, dict(0.9, state))).toThrow(
      "fromTorch: SGD: lr is a schedule, and the state dict does not say how many steps have been taken: give { steps }",
    );
    optimizer.loadStateDict(fromTorch(optimizer, dict(0, {}), { steps: 12 }));
    expect(optimizer.steps).toBe(12);
  });
});
