/** State that lacks what the next step goes by would go on as another training, in silence. */
import { describe, expect, test } from "vitest";
import { AdamW, loadSync, type Parameter, SGD, type StateDict } from "../../src/index.ts";

function stepped<T extends AdamW | SGD>(make: (parameter: Parameter) => T) {
  const parameter = parameterOf();
  const optimizer = make(parameter);
  for (let step = 0; step < 3; step++) {
    parameter.grad.fill(1);
    optimizer.step();
  }
  return { parameter, optimizer };
}

const parameterOf = (): Parameter => loadSync().parameter([2], { name: "w" });

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
