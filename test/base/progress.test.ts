/** Parameters of one group that have come different ways: fewer steps, other numbers of state, other slots. */
import { describe, expect, test } from "vitest";
import type { AnyOptimizer } from "../../src/base/optimizerClass.ts";
import { NAdam, type Parameter, SGD, type StateDict } from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";
import { isWhole } from "../optimizers/classes.ts";
import { train, type Variant, variants } from "./every.ts";
import { snapshot } from "./snapshot.ts";

/** Parameters in one block, or each in one of its own. */
type Making = (shapes: Record<string, readonly number[]>) => Parameter[];

const together: Making = (shapes) =>
  Object.values(loadSmall().parameters(shapes as Record<string, number[]>));

const shapes = { a: [3], b: [2, 2], c: [5] };

/** Each trained apart, by as many steps as it says, and their states in one. */
function apart({ Class, options }: Variant, steps: readonly number[]) {
  const parameters = together(shapes);
  const optimizers = parameters.map((parameter, i) => {
    parameter.data.fill(0.75);
    const optimizer = new Class([parameter], options);
    train(optimizer, steps[i]!);
    return optimizer;
  });
  return { parameters, optimizers };
}

function joined(optimizers: readonly AnyOptimizer[]): StateDict {
  const dicts = optimizers.map((optimizer) => optimizer.stateDict());
  const [first] = dicts as [StateDict];
  const state = dicts.flatMap(({ state }) => state);
  const [group] = first.paramGroups;
  return { ...first, state, paramGroups: [{ ...group!, params: state.map((_, i) => i) }] };
}

/** Those of which each parameter goes its own way. */
const single = variants.filter(({ Class }) => !isWhole(Class));

describe.each(single)("$title", (variant) => {
  test.each([[[5, 3, 5]], [[2, 2, 7]], [[0, 4, 1]], [[3, 3, 3]]])(
    "goes on from steps %j as each parameter would by itself, to the bit",
    (steps) => {
      const single = apart(variant, steps);
      const parameters = together(shapes);
      for (const [i, { data }] of parameters.entries()) data.set(single.parameters[i]!.data);
      const optimizer = new variant.Class(parameters, variant.options);
      optimizer.loadStateDict(joined(single.optimizers));

      // Whose gradients depend on the steps of the optimizer, which are those of the first.
      for (let step = 0; step < 3; step++) {
        const grads = (parameter: Parameter) => parameter.grad.fill(((step * 7) % 5) / 4 - 0.5);
        optimizer.step(() => parameters.forEach(grads));
        for (const [i, each] of single.optimizers.entries()) {
          each.step(() => void grads(single.parameters[i]!));
        }
      }
      expect(snapshot(parameters)).toEqual(snapshot(single.parameters));
      expect(optimizer.stateDict().state).toEqual(joined(single.optimizers).state);
    },
  );
});

describe.each(variants)("$title", (variant) => {
  test("saves them so, loads them into one that has come one way, and that back", () => {
    const single = apart(variant, [4, 1, 2]);
    const mixed = joined(single.optimizers);
    const optimizer = new variant.Class(together(shapes), variant.options);
    train(optimizer, 2);
    const even = optimizer.stateDict();
    optimizer.loadStateDict(mixed);
    expect(optimizer.stateDict()).toEqual(mixed);
    optimizer.loadStateDict(even);
    expect(optimizer.stateDict()).toEqual(even);
  });
});

test("a number of the state belongs to its parameter", () => {
  const [a, b] = together({ a: [1], b: [1] }) as [Parameter, Parameter];
  const optimizer = new NAdam([a, b]);
  optimizer.step();
  const dict = structuredClone(optimizer.stateDict()) as StateDict;
  (dict.state[1]!.scalars as Record<string, number>).mu_product = 0.25;
  optimizer.loadStateDict(dict);
  expect(optimizer.stateDict().state.map(({ scalars }) => scalars.mu_product)).toEqual(
    dict.state.map(({ scalars }) => scalars.mu_product),
  );
});

test("what is freed is freed once, though runs were cut", () => {
  const nadir = loadSmall();
  const parameters = Object.values(nadir.parameters({ a: [3], b: [4], c: [5] }));
  const fill = () => {
    const optimizer = new SGD(parameters, { momentum: 0.9 });
    const dict = structuredClone(optimizer.stateDict()) as StateDict;
    for (const [i, state] of dict.state.entries()) Object.assign(state, { step: i });
    for (const { shape, slots } of dict.state) {
      const length = shape.reduce((product, size) => product * size, 1);
      Object.assign(slots, { momentum_buffer: new Float32Array(length).fill(1) });
    }
    optimizer.loadStateDict(dict);
    optimizer.step();
    optimizer.dispose();
  };
  fill();
  const next = nadir.parameter([1]).data.byteOffset;
  for (let i = 0; i < 1000; i++) fill();
  expect(nadir.parameter([1]).data.byteOffset - next).toBeLessThan(1000);
});
