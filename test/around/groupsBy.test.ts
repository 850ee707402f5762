import { afterAll, expect, test } from "vitest";
import { AdamW, groupsBy } from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";

const nadir = loadSmall();
afterAll(() => nadir.dispose());

const model = () =>
  nadir.parameters({ "body.weight": [2, 2], "body.bias": [2], "norm.scale": [2], head: [2, 2] });

const namesOf = (groups: readonly { readonly params: unknown }[]) =>
  groups.map(({ params }) => (params as { name: string }[]).map(({ name }) => name).join(" "));

test("a pattern keeps decay off what it matches", () => {
  const parameters = model();
  const groups = groupsBy(parameters, [{ match: /bias|norm/, weightDecay: 0 }]);
  expect(namesOf(groups)).toEqual(["body.bias norm.scale", "body.weight head"]);
  const optimizer = new AdamW(groups, { lr: 0.1, weightDecay: 0.5 });
  for (const { data } of Object.values(parameters)) data.fill(1);
  optimizer.step();
  const moved = Object.values(parameters).map(({ data }) => data[0]!.toFixed(2));
  expect(moved).toEqual(["0.95", "1.00", "1.00", "0.95"]);
});

test("the first match counts, and parts of names and functions match too", () => {
  const groups = groupsBy(model(), [
    { match: "body", lr: 0.1 },
    { match: ({ shape }) => shape.length < 2, lr: 0.2 },
    { match: /^head$/g, lr: 0.3 },
  ]);
  expect(namesOf(groups)).toEqual(["body.weight body.bias", "norm.scale", "head"]);
  expect(groups.map(({ lr }) => lr)).toEqual([0.1, 0.2, 0.3]);
  expect(groups.every((group) => !("match" in group))).toBe(true);
});

test("without a group it is one of all", () => {
  expect(namesOf(groupsBy(model(), []))).toEqual(["body.weight body.bias norm.scale head"]);
});

test.each([
  [{ match: /bais/ }, "groupsBy: groups[0].match, /bais/, has no parameter"],
  [{ match: "bais" }, 'groupsBy: groups[0].match, "bais", has no parameter'],
  [{ match: 5 }, "groupsBy: groups[0].match must be a string, a RegExp or a function, got 5"],
  [{}, "groupsBy: groups[0].match must be a string, a RegExp or a function, got undefined"],
  [null, "groupsBy: groups[0] must be { match, … }, got null"],
])("refuses %o", (group, message) => {
  expect(() => groupsBy(model(), [group as never])).toThrow(new TypeError(message));
});

test("refuses groups that are no array", () => {
  expect(() => groupsBy(model(), { match: /a/ } as never)).toThrow(
    new TypeError("groupsBy: groups must be an array, got an object of class Object"),
  );
});
