/** State that lacks what the next step goes by would go on as another training, in silence. */
import { describe, expect, test } from "vitest";
import {
  Adam,
  AdamW,
  type Parameter,
  type ParameterState,
  SGD,
  type StateDict,
} from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";

function stepped<T extends AdamW | SGD>(make: (parameter: Parameter) => T) {
  const parameter = parameterOf();
  const optimizer = make(parameter);
  for (let step = 0; step < 3; step++) {
    parameter.grad.fill(1);
    optimizer.step();
  }
  return { parameter, optimizer };
}

const parameterOf = (): Parameter => loadSmall().parameter([2], { name: "w" });

/** The dict with other slots. */
const withSlots = (dict: StateDict, slots: unknown) =>
  ({ ...dict, state: [{ ...dict.state[0], slots }] }) as unknown as StateDict;

describe("is refused, and nothing changes,", () => {
  test.each<[string, (slots: Record<string, unknown>) => unknown, string]>([
    ["if one slot is lost", ({ exp_avg: _, ...others }) => others, "exp_avg"],
    ["if all are", () => ({}), "exp_avg, exp_avg_sq"],
    ["if an array stands for them", () => [], "exp_avg, exp_avg_sq"],
  ])("%s", (_, lose, lost) => {
    const { optimizer } = stepped((parameter) => new AdamW([parameter]));
    const before = optimizer.stateDict();
    const dict = withSlots(before, lose({ ...before.state[0]!.slots }));
    expect(() => optimizer.loadStateDict(dict)).toThrow(
      new TypeError(
        `AdamW: state dict: paramGroups[0]: slots of "w" must have ${lost} after 3 steps`,
      ),
    );
    expect(optimizer.stateDict()).toEqual(before);
  });
});

describe("is none where a slot has not been used yet:", () => {
  test("before the first step", () => {
    const optimizer = new AdamW([parameterOf()]);
    const dict = optimizer.stateDict();
    optimizer.loadStateDict(dict);
    expect(optimizer.stateDict()).toEqual(dict);
  });

  test("where an option that asks for it was set after the last step, and so it goes on", () => {
    const saved = stepped((parameter) => new SGD([parameter], { lr: 0.1 }));
    saved.optimizer.paramGroups[0]!.momentum = 0.9;
    const other = stepped((parameter) => new SGD([parameter], { lr: 0.1 }));
    other.optimizer.loadStateDict(saved.optimizer.stateDict());
    for (const { parameter, optimizer } of [saved, other]) {
      parameter.grad.fill(2);
      optimizer.step();
      optimizer.step();
    }
    expect([...other.parameter.data]).toEqual([...saved.parameter.data]);
  });

  test("in a state of 0.1.0, which does not tell", () => {
    const { optimizer } = stepped((parameter) => new SGD([parameter], { lr: 0.1 }));
    optimizer.paramGroups[0]!.momentum = 0.9;
    const dict = optimizer.stateDict();
    const { schedules: _, unused: __, ...group } = dict.paramGroups[0]!;
    optimizer.loadStateDict({ ...dict, paramGroups: [group] } as unknown as StateDict);
    expect(optimizer.paramGroups[0]!.momentum).toBe(0.9);
  });
});

describe("of one parameter, though others of its group", () => {
  const shapes = { a: [2], b: [3] };
  const make = () => {
    const parameters = Object.values(loadSmall().parameters(shapes));
    const optimizer = new Adam(parameters, { lr: 0.1 });
    for (const { grad } of parameters) grad.fill(1);
    return optimizer;
  };

  test("have not used it yet, is refused", () => {
    const optimizer = make();
    optimizer.step();
    optimizer.paramGroups[0]!.amsgrad = true;
    const early = optimizer.stateDict();
    optimizer.step();
    const late = optimizer.stateDict();
    const mixed = { ...late, state: [late.state[0]!, early.state[1]!] };
    optimizer.loadStateDict(mixed);
    expect(optimizer.stateDict()).toEqual(mixed);
    expect(mixed.state.map(({ unused }) => unused)).toEqual([undefined, ["max_exp_avg_sq"]]);

    const { max_exp_avg_sq: _, ...slots } = mixed.state[0]!.slots;
    const lost = { ...mixed, state: [{ ...mixed.state[0]!, slots }, mixed.state[1]!] };
    expect(() => optimizer.loadStateDict(lost)).toThrow(
      'Adam: state dict: paramGroups[0]: slots of "a" must have max_exp_avg_sq after 2 steps',
    );
    expect(optimizer.stateDict()).toEqual(mixed);
  });

  test("have it in a state of 0.1.0, is refused", () => {
    const optimizer = make();
    optimizer.step();
    const before = optimizer.stateDict();
    const { schedules: _, ...group } = before.paramGroups[0]!;
    const [a, b] = before.state as [ParameterState, ParameterState];
    const { exp_avg: __, ...slots } = b.slots;
    const lost = { ...before, paramGroups: [group], state: [a, { ...b, slots }] };
    expect(() => optimizer.loadStateDict(lost as never)).toThrow(
      'Adam: state dict: paramGroups[0]: slots of "b" must have exp_avg after 1 steps',
    );
    expect(optimizer.stateDict()).toEqual(before);
  });
});

test("an unused slot that there is not is refused", () => {
  const { optimizer } = stepped((parameter) => new AdamW([parameter]));
  const before = optimizer.stateDict();
  const state = [{ ...before.state[0]!, unused: ["momentum_buffer"] }];
  expect(() => optimizer.loadStateDict({ ...before, state })).toThrow(
    'AdamW: state dict: state[0] ("w"): unused: unknown slot "momentum_buffer"; slots are exp_avg, exp_avg_sq, max_exp_avg_sq',
  );
});

test("a slot that only a closure asked for which failed is none that is unused", () => {
  const { optimizer } = stepped((parameter) => new AdamW([parameter]));
  const before = optimizer.stateDict();
  const fail = () => {
    optimizer.paramGroups[0]!.amsgrad = true;
    throw new RangeError("no batch");
  };
  expect(() => optimizer.step(fail)).toThrow("no batch");
  expect(optimizer.stateDict()).toEqual(before);
});

test("a function is no saved number", () => {
  const { optimizer } = stepped((parameter) => new AdamW([parameter]));
  const before = optimizer.stateDict();
  const paramGroups = [{ ...before.paramGroups[0]!, lr: () => 0.5 }];
  expect(() => optimizer.loadStateDict({ ...before, paramGroups })).toThrow(
    new TypeError("AdamW: state dict: paramGroups[0]: lr must be a number, got a function"),
  );
  expect(optimizer.stateDict()).toEqual(before);
});
