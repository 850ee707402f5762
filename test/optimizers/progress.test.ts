/** A state of PyTorch whose parameters have taken different numbers of steps goes on as there. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Parameter, StateDict } from "../../src/index.ts";
import { catalog } from "../../src/optimizers/catalog.ts";
import { loadSmall } from "../memory/small.ts";

type Values = Readonly<Record<string, readonly number[]>>;

interface Recorded {
  readonly before: number;
  readonly cases: Readonly<
    Record<
      string,
      {
        readonly optimizer: string;
        readonly options: Readonly<Record<string, unknown>>;
        readonly state: Readonly<Record<string, Values>>;
        readonly parameters: Values;
        readonly trajectory: readonly Values[];
      }
    >
  >;
}

const file = new URL("../golden/progress.json", import.meta.url);
const { before, cases } = JSON.parse(readFileSync(file, "utf8")) as Recorded;

const shapes = { a: [3], b: [2, 2], c: [4] };

const camel = (name: string) => name.replace(/_(\w)/g, (_, letter) => letter.toUpperCase());

/** Ours of PyTorch's: a step of SGD is counted here, and there is not. */
function stateDictOf(empty: StateDict, states: Readonly<Record<string, Values>>): StateDict {
  const state = empty.state.map((each) => {
    const { step = [0], ...saved } = states[each.name]!;
    const scalars = { ...each.scalars };
    const slots: Record<string, readonly number[]> = {};
    for (const [name, values] of Object.entries(saved)) {
      if (name in scalars) scalars[name] = values[0]!;
      else if (values !== null) slots[name] = values;
    }
    return { ...each, step: step[0]!, scalars, slots };
  });
  return { ...empty, steps: before, state } as unknown as StateDict;
}

function gradient(step: number, parameter: Parameter): void {
  for (let i = 0; i < parameter.length; i++) {
    parameter.grad[i] = ((i * 7 + step * 13) % 11) / 4 - 1.1;
  }
}

describe.each(Object.entries(cases))("%s", (_, { optimizer: name, ...recorded }) => {
  test("goes on from there", () => {
    const Class = catalog.find(({ description }) => description.name === name)!;
    const parameters = Object.values(loadSmall().parameters(shapes, { dtype: "f64" }));
    const options = Object.entries(recorded.options).map(([key, value]) => [camel(key), value]);
    const optimizer = new Class(parameters, Object.fromEntries(options));
    optimizer.loadStateDict(stateDictOf(optimizer.stateDict(), recorded.state));
    for (const { name, data } of parameters) data.set(recorded.parameters[name]!);

    for (const [i, expected] of recorded.trajectory.entries()) {
      for (const parameter of parameters) gradient(before + i, parameter);
      optimizer.step();
      for (const { name, data } of parameters) {
        for (const [k, value] of expected[name]!.entries()) {
          expect(Math.abs(data[k]! - value)).toBeLessThan(1e-13);
        }
      }
    }
  });
});
