/** State belongs to a parameter's name. */
import { describe, expect, test } from "vitest";
import { AdamW, type Parameter, SGD, type StateDict } from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";
import { train } from "./every.ts";
import { snapshot } from "./snapshot.ts";

type Shapes = Readonly<Record<string, readonly number[]>>;

const momentum = { momentum: 0.9 };

/** Parameters of these shapes, trained so that each has a momentum of its own. */
function trained(...groups: readonly Shapes[]) {
  const nadir = loadSmall();
  const params = groups.map((shapes) => ({ params: nadir.parameters(shapes), ...momentum }));
  const optimizer = new SGD(params);
  const parameters: Parameter[] = params.flatMap(({ params }) => Object.values(params));
  for (const { name, grad } of parameters) grad.fill(name.charCodeAt(0));
  optimizer.step();
  return { optimizer, parameters };
}

const fresh = (...groups: readonly Shapes[]) => {
  const nadir = loadSmall();
  return new SGD(groups.map((shapes) => ({ params: nadir.parameters(shapes), ...momentum })));
};

/** The first element of each parameter's momentum: its gradient, which is its name's first letter. */
const momenta = (optimizer: SGD) =>
  Object.fromEntries(
    optimizer
      .stateDict()
      .state.map(({ name, slots }) => [name, String.fromCharCode(slots.momentum_buffer![0]!)]),
  );

describe("each parameter has its own state again", () => {
  const orders: [string, Shapes[], Shapes[]][] = [
    ["in another order", [{ a: [2], b: [2] }], [{ b: [2], a: [2] }]],
    ["of other sizes", [{ a: [2], b: [3] }], [{ b: [3], a: [2] }]],
    ["with groups in another order", [{ a: [2] }, { b: [2] }], [{ b: [2] }, { a: [2] }]],
    [
      "with groups of other sizes, and both orders changed",
      [{ a: [2], b: [2] }, { c: [2] }],
      [{ c: [2] }, { b: [2], a: [2] }],
    ],
    [
      "though it be called as what objects have",
      [Object.fromEntries([["__proto__", [1]] as const, ["constructor", [1]] as const])],
      [Object.fromEntries([["constructor", [1]] as const, ["__proto__", [1]] as const])],
    ],
  ];
  test.each(orders)("%s", (_, saved, here) => {
    const { optimizer } = trained(...saved);
    const other = fresh(...here);
    other.loadStateDict(structuredClone(optimizer.stateDict()));
    expect(momenta(other)).toEqual(momenta(optimizer));
    const names = other.paramGroups.flatMap(({ params }) => params.map(({ name }) => name));
    expect(names).toEqual(here.flatMap(Object.keys));
    for (const name of names) expect(momenta(other)[name]).toBe(name[0]);
  });

  test("with its group's hyperparameters", () => {
    const nadir = loadSmall();
    const { a, b } = nadir.parameters({ a: [1], b: [1] });
    const saved = new AdamW([
      { params: [a], lr: 0.5 },
      { params: [b], lr: 0.25 },
    ]);
    train(saved, 1);
    const other = new AdamW([{ params: [b] }, { params: [a] }]);
    other.loadStateDict(saved.stateDict());
    expect(other.paramGroups.map(({ lr }) => lr)).toEqual([0.25, 0.5]);
  });

  test("one that comes later, after loading", () => {
    const { optimizer } = trained({ a: [2] });
    const nadir = loadSmall();
    const { a, b } = nadir.parameters({ b: [2], a: [2] });
    const other = new SGD([{ params: [a], ...momentum }]);
    other.loadStateDict(optimizer.stateDict());
    other.addParamGroup({ params: [b], ...momentum });
    expect(other.stateDict().state.map(({ slots }) => Object.keys(slots))).toEqual([
      ["momentum_buffer"],
      [],
    ]);
  });
});

const many = (count: number, prefix = "p"): Shapes =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${prefix}${i}`, [1]] as const));

describe("a state of other parameters is refused, and nothing changes:", () => {
  const differences: [string, Shapes[], Shapes[], string][] = [
    [
      "other names, shapes and numbers of dimensions, all of them told",
      [{ a: [2], b: [2], c: [2, 3], d: [4] }],
      [{ x: [2], b: [2], c: [3, 2], d: [4, 1] }],
      'is of other parameters: missing "x"; unexpected "a"; "c" must be f32 of shape [3, 2], got f32 of shape [2, 3]; "d" must be f32 of shape [4, 1], got f32 of shape [4]',
    ],
    [
      "one that was not trained",
      [{ a: [2] }],
      [{ a: [2], b: [2] }],
      'is of other parameters: missing "b"',
    ],
    [
      "one that is not trained any more",
      [{ a: [2], b: [2] }],
      [{ b: [2] }],
      'is of other parameters: unexpected "a"',
    ],
    [
      "more names than anybody reads",
      [many(12, "q")],
      [many(12)],
      'is of other parameters: missing "p0", "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8", "p9" and 2 more; unexpected "q0", "q1", "q2", "q3", "q4", "q5", "q6", "q7", "q8", "q9" and 2 more',
    ],
    [
      "one name of many",
      [{ ...many(20), a: [2] }],
      [{ ...many(20), b: [2] }],
      'is of other parameters: missing "b"; unexpected "a"',
    ],
    [
      "a shape of more than ten dimensions",
      [{ a: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2] }],
      [{ a: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1] }],
      'is of other parameters: "a" must be f32 of shape [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2, 1], got f32 of shape [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 2]',
    ],
    [
      "groups that are split otherwise",
      [{ a: [1], b: [1] }, { c: [1] }],
      [{ a: [1] }, { b: [1], c: [1] }],
      'has other groups: here one is of ("a"), saved with ("a", "b")',
    ],
    [
      "groups that are one now",
      [{ a: [1] }, { b: [1] }],
      [{ b: [1], a: [1] }],
      'has other groups: here one is of ("b", "a"), saved with ("b"), ("a")',
    ],
    [
      "a group that is two now",
      [{ b: [1], a: [1] }],
      [{ a: [1] }, { b: [1] }],
      'has other groups: here one is of ("a"), saved with ("b", "a")',
    ],
  ];
  test.each(differences)("%s", (_, saved, here, message) => {
    const { optimizer } = trained(...saved);
    const other = trained(...here);
    const optimizers = [other.optimizer];
    const before = snapshot(other.parameters, optimizers);
    expect(() => other.optimizer.loadStateDict(optimizer.stateDict())).toThrow(
      new TypeError(`SGD: state dict ${message}`),
    );
    expect(snapshot(other.parameters, optimizers)).toEqual(before);
  });

  test("of another precision", () => {
    const nadir = loadSmall();
    const saved = new SGD(nadir.parameters({ a: [1] }));
    const other = new SGD(nadir.parameters({ a: [1] }, { dtype: "f64" }));
    expect(() => other.loadStateDict(saved.stateDict())).toThrow(
      new TypeError(
        'SGD: state dict is of other parameters: "a" must be f64 of shape [1], got f32 of shape [1]',
      ),
    );
  });
});

describe("parameters of one name", () => {
  const nadir = loadSmall();
  const make = (...lengths: readonly number[]) =>
    lengths.map((length) => nadir.parameter([length]));

  function saved(...lengths: readonly number[]): StateDict {
    const parameters = make(...lengths);
    const optimizer = new SGD(parameters, momentum);
    for (const [i, { grad }] of parameters.entries()) grad.fill(i + 1);
    optimizer.step();
    return optimizer.stateDict();
  }

  test("are told by place, if all are in the same order", () => {
    const optimizer = new SGD(make(2, 2), momentum);
    const dict = saved(2, 2);
    optimizer.loadStateDict(dict);
    expect(optimizer.stateDict()).toEqual(dict);
  });

  test("are refused in another order of the others", () => {
    const other = nadir.parameter([2], { name: "other" });
    const here = new SGD([other, ...make(2, 2)], momentum);
    const there = new SGD([...make(2, 2), nadir.parameter([2], { name: "other" })], momentum);
    expect(() => here.loadStateDict(there.stateDict())).toThrow(
      new TypeError(
        'SGD: state dict: several parameters are called "parameter": all must stand in the saved order, or be named apart',
      ),
    );
  });

  test("are refused in other groups", () => {
    const [a, b] = make(2, 2) as [Parameter, Parameter];
    const here = new SGD([{ params: [a] }, { params: [b] }], momentum);
    expect(() => here.loadStateDict(saved(2, 2))).toThrow(
      'has other groups: here one is of ("parameter"), saved with ("parameter", "parameter")',
    );
  });

  test("are refused in other shapes, and another number", () => {
    const here = new SGD(make(2, 3), momentum);
    expect(() => here.loadStateDict(saved(2, 2))).toThrow(
      'SGD: state dict is of other parameters: "parameter" must be f32 of shape [3], got f32 of shape [2]',
    );
    expect(() => here.loadStateDict(saved(2))).toThrow(
      'SGD: state dict is of other parameters: missing "parameter"',
    );
    expect(() => here.loadStateDict(saved(2, 3, 3))).toThrow(
      'SGD: state dict is of other parameters: unexpected "parameter"',
    );
  });
});
