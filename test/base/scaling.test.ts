/** What many groups cost, counted: the elements that arrays and sets are asked for, and parameters looked at. */
import { describe, expect, test } from "vitest";
import { type Parameter, SGD } from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";

type Method = (this: never, ...args: never[]) => unknown;

const iterators = [[].values(), new Set().values(), new Map().values()].map(
  (iterator) => Object.getPrototypeOf(iterator) as Record<"next", Method>,
);
const walks = ["includes", "indexOf", "find", "flatMap", "some", "every"] as const;

/** How many elements are visited while `work` runs. Not by spies, which visit arrays themselves. */
function visits(work: () => void, parameter: Parameter): number {
  let count = 0;
  const undo: (() => void)[] = [];
  const patch = (of: object, name: string, visited: (self: unknown) => number) => {
    const descriptor = Object.getOwnPropertyDescriptor(of, name)!;
    const kind = descriptor.get ? "get" : "value";
    const original = descriptor[kind] as Method;
    const counting = function (this: never, ...args: never[]) {
      count += visited(this);
      return Reflect.apply(original, this, args);
    };
    Object.defineProperty(of, name, { ...descriptor, [kind]: counting });
    undo.push(() => Object.defineProperty(of, name, descriptor));
  };
  for (const iterator of iterators) patch(iterator, "next", () => 1);
  for (const name of walks) patch(Array.prototype, name, (self) => (self as unknown[]).length);
  patch(Object.getPrototypeOf(parameter), "disposed", () => 1);
  try {
    work();
  } finally {
    for (let i = 0; i < undo.length; i++) undo[i]!();
  }
  return count;
}

/** Parameters that lie apart, so that each is a run of its own. */
function parameters(count: number): Parameter[] {
  const nadir = loadSmall();
  const names = Array.from({ length: 2 * count }, (_, i) => [`p${i}`, [1]] as const);
  return Object.values(nadir.parameters(Object.fromEntries(names))).filter((_, i) => i % 2 === 0);
}

const groupsOf = (params: readonly Parameter[]) => params.map((each) => ({ params: [each] }));

const works: [string, (params: Parameter[]) => () => void][] = [
  ["a constructor with one group a parameter", (params) => () => new SGD(groupsOf(params))],
  [
    "groups that are added one by one",
    ([first, ...others]) => {
      const optimizer = new SGD([first!]);
      return () => {
        for (const group of groupsOf(others)) optimizer.addParamGroup(group);
      };
    },
  ],
  [
    "a step",
    (params) => {
      const optimizer = new SGD(groupsOf(params));
      return () => optimizer.step();
    },
  ],
  [
    "saving and loading",
    (params) => {
      const optimizer = new SGD(groupsOf(params), { momentum: 0.9 });
      optimizer.step();
      return () => optimizer.loadStateDict(optimizer.stateDict());
    },
  ],
  [
    "saving and loading one group of many runs",
    (params) => {
      const optimizer = new SGD(params, { momentum: 0.9 });
      optimizer.step();
      return () => optimizer.loadStateDict(optimizer.stateDict());
    },
  ],
];

describe("costs in proportion to the number of groups:", () => {
  test.each(works)("%s", (_, prepare) => {
    const [few, many] = [100, 400].map((count) => {
      const params = parameters(count);
      return visits(prepare(params), params[0]!);
    }) as [number, number];
    expect(few).toBeGreaterThanOrEqual(100);
    expect(many / few).toBeLessThan(4.5);
  });
});
