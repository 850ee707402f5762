import fc from "fast-check";
import { afterEach, beforeEach, expect, type MockInstance, test, vi } from "vitest";
import { Adam, NAG, type Parameter, SGD } from "../../src/index.ts";
import { Heap } from "../../src/memory/heap.ts";
import { loadSmall } from "../memory/small.ts";
import { isWhole } from "../optimizers/classes.ts";
import { fillGradients, train, variants } from "./every.ts";
import { snapshot } from "./snapshot.ts";

let sweep: MockInstance<Heap["sweep"]>;
beforeEach(() => {
  sweep = vi.spyOn(Heap.prototype, "sweep");
});
afterEach(() => sweep.mockRestore());

const nadir = loadSmall();

/** How many elements each kernel call of a step walks. */
function lengthsOfStep(params: object): number[] {
  using optimizer = new SGD(params as Parameter[]);
  sweep.mockClear();
  optimizer.step();
  return sweep.mock.calls.map(([, , , length]) => length);
}

test("a step over parameters that were made together is one kernel call", () => {
  const model = nadir.parameters({
    weight: [10, 64],
    bias: [10],
    scale: [],
    empty: [0, 3],
    last: [2],
  });
  expect(lengthsOfStep(model)).toEqual([653]);
  expect(lengthsOfStep(Object.values(model).reverse())).toEqual([653]);
});

test("of neighbours too, and of others one call each", () => {
  const { a, b, c, d } = nadir.parameters({ a: [1], b: [2], c: [3], d: [4] });
  expect(lengthsOfStep([c, b])).toEqual([5]);
  expect(lengthsOfStep([d, a, b])).toEqual([3, 4]);
  const apart = nadir.parameter([5]);
  expect(lengthsOfStep([apart, d]).sort()).toEqual([4, 5]);
});

test("of different blocks is never one call, even where one begins as far in as another ends", () => {
  const [a, empty] = [nadir.parameter([4]), nadir.parameter([0])];
  const { d } = nadir.parameters({ c: [4], d: [5] });
  expect(lengthsOfStep([a, d])).toEqual([4, 5]);
  expect(lengthsOfStep([empty, a]).sort()).toEqual([0, 4]);
});

test("groups are stepped one by one, in their order", () => {
  const { a, b, c } = nadir.parameters({ a: [1], b: [2], c: [3] });
  expect(lengthsOfStep([{ params: [c] }, { params: [b, a] }])).toEqual([3, 3]);
  expect(lengthsOfStep([{ params: [a, c] }, { params: [b] }])).toEqual([1, 3, 2]);
});

test("looking ahead is one call more", () => {
  const model = nadir.parameters({ a: [3], b: [4] });
  for (const optimizer of [new NAG(model), new Adam(model, { lookAhead: true })]) {
    optimizer.step(() => expect(sweep).toHaveBeenCalledOnce());
    expect(sweep).toHaveBeenCalledTimes(2);
    sweep.mockClear();
  }
});

test("a parameter without elements is trained like any other", () => {
  for (const { Class, options } of variants) {
    const empty = nadir.parameter([3, 0]);
    const optimizer = new Class([empty], options);
    train(optimizer, 3);
    optimizer.zeroGrad();
    const copy = new Class([empty], options);
    copy.loadStateDict(optimizer.stateDict());
    expect(copy.steps).toBe(3);
    for (const each of [optimizer, copy, empty]) each.dispose();
  }
});

test("how parameters lie in memory and in groups changes no bit", () => {
  const lengths = fc.array(fc.nat(20), { minLength: 1, maxLength: 6 });
  const property = fc.property(
    lengths.chain((lengths) =>
      fc.tuple(
        fc.constant(lengths),
        fc.shuffledSubarray([...lengths.keys()], { minLength: lengths.length }),
        fc.array(fc.boolean(), { minLength: lengths.length, maxLength: lengths.length }),
      ),
    ),
    fc.constantFrom(...variants.filter(({ Class }) => !isWhole(Class))),
    ([lengths, order, inSecondGroup], { Class, options }) => {
      const shapes = Object.fromEntries(lengths.map((length, i) => [`p${i}`, [length]]));
      const together = Object.values(nadir.parameters(shapes));
      const apart = lengths.map((length, i) => nadir.parameter([length], { name: `p${i}` }));
      for (const { data } of [...together, ...apart]) data.fill(0.75);

      const params = order.map((i) => together[i]!);
      const groups = [false, true]
        .map((second) => params.filter((_, i) => inSecondGroup[i] === second))
        .filter(({ length }) => length > 0)
        .map((params) => ({ params }));
      const grouped = new Class(groups, options);
      const single = apart.map((parameter) => new Class([parameter], options));
      for (const optimizer of [grouped, ...single]) train(optimizer, 3);

      expect(snapshot(together)).toEqual(snapshot(apart));
      const states = Object.fromEntries(
        grouped.stateDict().state.map((state) => [state.name, state]),
      );
      const singles = single.map((optimizer) => optimizer.stateDict().state[0]!);
      expect(states).toEqual(Object.fromEntries(singles.map((state) => [state.name, state])));
      for (const each of [grouped, ...single, ...together, ...apart]) each.dispose();
    },
  );
  fc.assert(property, { numRuns: 100 });
});

test("zeroGrad zeroes the gradients of the optimizer's parameters, and nothing else", () => {
  const { a, b, c } = nadir.parameters({ a: [3], b: [4], c: [5] });
  const optimizer = new SGD([c, a]);
  fillGradients(new SGD([a, b, c]));
  const before = snapshot([a, b, c]).parameters;
  optimizer.zeroGrad();
  expect([...a.grad, ...c.grad]).toEqual(Array(8).fill(0));
  expect(snapshot([b]).parameters).toEqual([before[1]]);
});
