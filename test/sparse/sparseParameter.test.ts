import { describe, expect, test } from "vitest";
import type { CatalogClass } from "../../src/base/optimizerClass.ts";
import {
  allFinite,
  clipGradNorm,
  clipGradValue,
  loadSync,
  SGD,
  type SparseParameter,
  sparseParameter,
} from "../../src/index.ts";
import { catalog } from "../../src/optimizers/catalog.ts";
import { Random } from "../../src/random.ts";
import { loadSmall } from "../memory/small.ts";

/** What the gradient is as one of all elements. */
function denseOf({ shape, sparseGrad }: SparseParameter, axis: number): number[] {
  const { indices, values } = sparseGrad;
  const inner = shape.slice(axis + 1).reduce((a, b) => a * b, 1);
  const size = shape[axis]!;
  const outer = shape.slice(0, axis).reduce((a, b) => a * b, 1);
  const dense = new Array<number>(outer * size * inner).fill(0);
  for (let o = 0; o < outer; o++) {
    for (const [k, index] of indices.entries()) {
      for (let i = 0; i < inner; i++) {
        dense[(o * size + index) * inner + i] = values[(o * indices.length + k) * inner + i]!;
      }
    }
  }
  return dense;
}

describe.each([
  [[9, 3], 0],
  [[3, 500], 1],
  [[2, 300, 2], 1],
  [[1000], 0],
] as const)("shape %o, axis %i", (shape, axis) => {
  test("gradients of slices are added, however many and often they come", () => {
    const parameter = sparseParameter(loadSmall(), shape, { axis, dtype: "f64" });
    const [size, inner] = [shape[axis]!, shape.slice(axis + 1).reduce((a, b) => a * b, 1)];
    const outer = parameter.length / size / inner;
    const expected = new Array<number>(parameter.length).fill(0);
    const random = new Random(7);
    for (let call = 0; call < 40; call++) {
      const indices = Array.from({ length: call }, () => random.below(size));
      const values = Array.from({ length: outer * call * inner }, () => random.below(64));
      parameter.addGrad(indices, values);
      for (const [at, value] of values.entries()) {
        const [o, k, i] = [
          Math.floor(at / (call * inner)),
          Math.floor(at / inner) % call,
          at % inner,
        ];
        expected[(o * size + indices[k]!) * inner + i]! += value;
      }
      expect(denseOf(parameter, axis)).toEqual(expected);
      expect(new Set(parameter.sparseGrad.indices).size).toBe(parameter.sparseGrad.indices.length);
      if (call % 15 === 14) {
        for (const Class of catalog.filter(({ description }) => description.sparse)) {
          using optimizer = new Class([parameter], { lr: 0 });
          optimizer.zeroGrad();
        }
        expect(parameter.sparseGrad.indices).toHaveLength(0);
        expected.fill(0);
      }
    }
  });
});

test("clipping takes the norm of all slices", () => {
  const parameter = sparseParameter(loadSmall(), [2, 100], { axis: 1 });
  parameter.addGrad([5, 70], [3, 0, 0, 4]);
  expect(clipGradNorm([parameter], Infinity, { normType: 3 })).toBeCloseTo(91 ** (1 / 3), 6);
  expect(clipGradNorm([parameter], 2.5)).toBe(5);
  expect([...parameter.sparseGrad.values]).toEqual(
    [1.5, 0, 0, 2].map((x) => Math.fround(x * (1 - 1e-6 / 5))).map((x) => expect.closeTo(x, 5)),
  );
  clipGradValue([parameter], 1);
  expect([...parameter.sparseGrad.values]).toEqual([1, 0, 0, 1]);
  expect(allFinite([parameter])).toBe(true);
  parameter.addGrad([99], [0, Number.NaN]);
  expect(allFinite([parameter])).toBe(false);
});

const named = (classes: readonly CatalogClass[]) =>
  classes.map((Class) => [Class.description.name, Class] as const);

const make = () =>
  sparseParameter(loadSmall(), {
    data: Array.from({ length: 30 }, (_, i) => i),
    shape: [10, 3],
  });

describe.each(named(catalog.filter(({ description }) => description.sparse)))("%s", (_, Class) => {
  test("steps the rows that have a gradient, and no others", () => {
    const parameter = make();
    const optimizer = new Class([parameter], { lr: 0.5 });
    for (let step = 0; step < 300; step++) {
      parameter.addGrad([7, 2, 7], [1, 1, 1, 2, 2, 2, 1, 1, 1]);
      optimizer.step();
      optimizer.zeroGrad();
    }
    const { data } = parameter;
    const moved = [...data.keys()].filter((i) => data[i] !== i);
    expect(moved).toEqual([6, 7, 8, 21, 22, 23]);
    // They have gone to where a dense gradient takes them.
    const alone = loadSmall().parameter({ data: [6, 7, 8, 21, 22, 23], shape: [2, 3] });
    const dense = new Class([alone], { lr: 0.5 });
    alone.grad.fill(2);
    for (let step = 0; step < 300; step++) dense.step();
    expect(moved.map((i) => data[i])).toEqual([...alone.data]);
  });

  test("goes on from its state dict to the bit", () => {
    const [first, second] = [make(), make()];
    const [one, other] = [first, second].map((each) => new Class([each], { lr: 0.25 }));
    const step = (parameter: SparseParameter, optimizer: typeof one, index: number) => {
      parameter.addGrad([index, 3], [0.1, 0.2, 0.3, 1, 2, 3]);
      optimizer!.step();
      optimizer!.zeroGrad();
    };
    for (const index of [1, 4, 1]) step(first, one, index);
    second.set(first.data);
    other!.loadStateDict(one!.stateDict());
    for (const index of [4, 5]) {
      step(first, one, index);
      step(second, other, index);
    }
    expect([...second.data]).toEqual([...first.data]);
  });
});

test.each(named(catalog.filter(({ description }) => !description.sparse)))(
  "%s refuses it",
  (name, Class) => {
    expect(() => new Class([make()], {})).toThrow(
      new TypeError(`${name}: parameter "parameter" has a sparse gradient, which it cannot take`),
    );
  },
);

test("Adam does not look ahead to slices that nobody knows yet", async () => {
  const { Adam } = await import("../../src/index.ts");
  const parameter = sparseParameter(loadSmall(), [3, 2]);
  const message = 'Adam: parameter "parameter" has a sparse gradient, which it cannot take';
  expect(() => new Adam([parameter], { lookAhead: true })).toThrow(message);
  const optimizer = new Adam([parameter]);
  expect(() => {
    optimizer.paramGroups[0]!.lookAhead = true;
  }).toThrow(message);
  expect(optimizer.paramGroups[0]!.lookAhead).toBe(false);
});

test("memory goes by what is touched, and all of it is freed", () => {
  const nadir = loadSync({ initialBytes: 1 << 20 });
  const bytes = () => nadir.memory.buffer.byteLength;
  const parameter = sparseParameter(nadir, [1 << 20, 4]);
  const before = bytes();
  expect(before).toBeLessThan(18 * 2 ** 20); // values are 16 MiB
  parameter.addGrad([0, 2 ** 20 - 1], new Float32Array(8).fill(1));
  parameter.dispose();
  for (let i = 0; i < 20; i++) {
    const again = sparseParameter(nadir, [1 << 20, 4]);
    again.addGrad([3], [1, 2, 3, 4]);
    again.dispose();
  }
  expect(bytes()).toBe(before);
  expect(() => parameter.addGrad([0], [1, 2, 3, 4])).toThrow('parameter "parameter" is disposed');
  expect(() => parameter.sparseGrad).toThrow('parameter "parameter" is disposed');
});

describe("what makes no sense is refused, and changes nothing", () => {
  const nadir = loadSmall();
  test.each<[unknown[], string]>([
    [[[]], "sparseParameter: a scalar has no axis, got shape []"],
    [[[2, 3], { axis: 2 }], "sparseParameter: axis must be an integer in [0, 2), got 2"],
    [[[2, 3], { dtype: "f16" }], 'sparseParameter: dtype must be one of "f32", "f64", got "f16"'],
    [
      [[2, 3], { rows: 1 }],
      'sparseParameter: unknown option "rows"; options are name, dtype, axis',
    ],
  ])("%j", (given, message) => {
    const make = sparseParameter as (...all: unknown[]) => unknown;
    expect(() => make(nadir, ...given)).toThrow(message);
  });

  test("without a Nadir", () => {
    expect(() => sparseParameter({} as never, [2])).toThrow(
      "sparseParameter: expected what load() gives, got an object of class Object",
    );
  });

  test.each<[unknown, unknown, string]>([
    [[3], [1, 2], "indices[0] must be an integer in [0, 3), got 3"],
    [[0, 1.5], [1, 2, 3, 4], "indices[1] must be an integer in [0, 3), got 1.5"],
    [[0, Number.NaN], [1, 2, 3, 4], "indices[1] must be an integer in [0, 3), got NaN"],
    [["0"], [1, 2], 'indices[0] must be a number, got "0"'],
    [0, [1, 2], "indices must be an array of indices, got 0"],
    [[0], [1], "values must be 2 for 1 indices, got 1"],
    [[0], [1, "2"], 'values[1] must be a number, got "2"'],
    [[0], null, "values must be an array of numbers, typed or plain, got null"],
    [[0], [[1, 2]], "values must be one flat array, got an array of arrays"],
  ])("addGrad(%j, %j)", (indices, values, message) => {
    const parameter = sparseParameter(nadir, [3, 2], { name: "w" });
    parameter.addGrad([1], [5, 6]);
    expect(() => parameter.addGrad(indices as never, values as never)).toThrow(
      `parameter "w": addGrad: ${message}`,
    );
    expect(parameter.sparseGrad).toEqual({
      indices: Uint32Array.of(1),
      values: Float32Array.of(5, 6),
    });
  });

  test("grad", () => {
    expect(() => sparseParameter(nadir, [3], { name: "w" }).grad).toThrow(
      'parameter "w" has a sparse gradient: read sparseGrad, and write it by addGrad',
    );
  });
});

test("state that has faded is set to 0 among the rows that a step touches, and no others are looked at", () => {
  const table = sparseParameter(loadSmall(), [300, 2], { name: "table" });
  const optimizer = new SGD([table], { lr: 0.1, momentum: 0.9 });
  table.addGrad([4, 5], [1, 1, 1, 1]);
  optimizer.step();
  optimizer.zeroGrad();
  // In single precision 0.9^1000 is next to nothing: rounding alone would keep it above 0.
  for (let step = 1; step < 1023; step++) {
    table.addGrad([4], [0, 0]);
    optimizer.step();
    optimizer.zeroGrad();
  }
  const momentum = () => [...optimizer.stateDict().state[0]!.slots.momentum_buffer!].slice(8, 12);
  expect(momentum().map((x) => x !== 0)).toEqual([true, true, true, true]);
  expect(momentum()[0]).toBeLessThan(1e-40);
  table.addGrad([4], [0, 0]);
  optimizer.step(); // the 1024th
  expect(momentum()).toEqual([0, 0, 1, 1]);
});
