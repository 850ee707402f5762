/** Slots that say what they are: of another shape, of another precision, or for the step alone. */

import { beforeEach, describe, expect, test } from "vitest";
import { copy } from "../../src/base/copy.ts";
import { Optimizer, type Work } from "../../src/base/optimizer.ts";
import type { CommonOptions, Description, Parameter } from "../../src/index.ts";
import { SGD } from "../../src/index.ts";
import { bitsOf } from "../memory/bits.ts";
import { loadSmall } from "../memory/small.ts";

interface FactoredOptions extends CommonOptions {
  start?: number;
}

/** Adagrad whose sum of squares is one number for each row of a matrix, in double precision. */
class Factored extends Optimizer<FactoredOptions> {
  static readonly description: Description<FactoredOptions> = {
    ...SGD.description,
    name: "Factored",
    options: { ...SGD.description.options, start: { default: 0, min: 0, initial: true } },
    slots: {
      row: { shape: (of) => of.slice(0, -1), dtype: "f64", min: 0 },
      scratch: { scratch: true },
    },
  };

  protected override slots({ start }: Required<FactoredOptions>): Record<string, number> {
    return { row: start, scratch: 0 };
  }

  protected override plan(): never {
    throw new Error("not one pass");
  }

  protected override update(work: readonly Work<FactoredOptions>[]): void {
    for (const each of work) {
      copy(each, "grad", "scratch");
      for (const run of each.runs)
        for (const parameter of run.parameters) step(each.h.lr, run, parameter);
      each.remember(["row"]);
    }
  }
}

function step(lr: number, run: Work<object>["runs"][number], parameter: Parameter): void {
  const [row, grad] = [run.slot("row", parameter), run.slot("scratch", parameter)];
  const columns = parameter.shape.at(-1)!;
  for (let i = 0; i < parameter.length; i++) row[Math.floor(i / columns)]! += grad[i]! ** 2;
  for (let i = 0; i < parameter.length; i++) {
    parameter.data[i]! -= (lr * grad[i]!) / Math.sqrt(row[Math.floor(i / columns)]!);
  }
}

const shapes = { a: [2, 3], b: [1, 2], c: [4, 1] };
const make = (options?: FactoredOptions) => {
  const parameters = Object.values(loadSmall().parameters(shapes)) as Parameter<"f32">[];
  return { parameters, optimizer: new Factored(parameters, { lr: 1, ...options }) };
};
const train = ({ parameters, optimizer }: ReturnType<typeof make>, steps: number) => {
  for (let i = 0; i < steps; i++) {
    for (const { grad } of parameters) grad.set(grad.map((_, k) => k + 1 + i));
    optimizer.step();
  }
};

let world: ReturnType<typeof make>;
beforeEach(() => {
  world = make();
});

test("a slot has the shape and the precision that it says, for each parameter of a run", () => {
  train(world, 1);
  const slots = world.optimizer.stateDict().state.map(({ slots }) => slots);
  // Sums of squares of 1, 2, 3 and 4, 5, 6; of 1, 2; of each of 1 to 4.
  expect(slots).toEqual([
    { row: Float64Array.of(14, 77) },
    { row: Float64Array.of(5) },
    { row: Float64Array.of(1, 4, 9, 16) },
  ]);
  expect(world.parameters[2]!.data).toEqual(Float32Array.of(-1, -1, -1, -1));
});

test("starts from what it is told, and goes on to the bit where it was saved", () => {
  const other = make({ start: 2 });
  train(other, 1);
  expect(other.optimizer.stateDict().state[1]!.slots.row).toEqual(Float64Array.of(7));
  train(world, 3);
  const copy = make();
  for (const [i, { data }] of copy.parameters.entries()) data.set(world.parameters[i]!.data);
  copy.optimizer.loadStateDict(structuredClone(world.optimizer.stateDict()));
  for (const each of [world, copy]) train(each, 2);
  expect(copy.parameters.map(({ data }) => bitsOf(data))).toEqual(
    world.parameters.map(({ data }) => bitsOf(data)),
  );
});

test("has its parts where parameters go apart", () => {
  train(world, 1);
  const dict = structuredClone(world.optimizer.stateDict());
  Object.assign(dict.state[1]!, { step: 7 });
  world.optimizer.loadStateDict(dict);
  expect(world.optimizer.stateDict()).toEqual(dict);
  train(world, 1);
  expect(
    world.optimizer.stateDict().state.map(({ step, slots }) => [step, [...slots.row!]]),
  ).toEqual([
    [2, [28, 154]],
    [8, [10]],
    [2, [2, 8, 18, 32]],
  ]);
});

describe("a state is refused, and nothing changes,", () => {
  test.each<[string, unknown, string]>([
    [
      "of the parameter's length",
      new Float64Array(6),
      'Factored: state dict: state[0] ("a"): row must be of length 2, got 6',
    ],
    [
      "below its range",
      Float64Array.of(1, -1),
      'Factored: state dict: state[0] ("a"): row[1] must be in [0, ∞), got -1',
    ],
  ])("with a slot %s", (_, row, message) => {
    train(world, 1);
    const before = world.optimizer.stateDict();
    const dict = structuredClone(before);
    Object.assign(dict.state[0]!.slots, { row });
    expect(() => world.optimizer.loadStateDict(dict)).toThrow(message);
    expect(world.optimizer.stateDict()).toEqual(before);
  });

  test("with what is of the step alone", () => {
    train(world, 1);
    const dict = structuredClone(world.optimizer.stateDict());
    Object.assign(dict.state[0]!.slots, { scratch: new Float32Array(6) });
    expect(() => world.optimizer.loadStateDict(dict)).toThrow(
      'Factored: state dict: state[0] ("a"): unknown slot "scratch"; slots are row',
    );
  });
});
