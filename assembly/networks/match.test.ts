import fc from "fast-check";
import { expect, test } from "vitest";
import { firstMeant, isMeant, type Match } from "../../src/base/match.ts";

const part = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 4 });
const match: fc.Arbitrary<Match<string>> = fc.oneof(
  { weight: 3, arbitrary: part },
  { weight: 1, arbitrary: part.map((text) => new RegExp(`^${text}`, "g")) },
  { weight: 1, arbitrary: part.map((text) => (name: string) => name.endsWith(text)) },
);

test("the first match that means a name is found, as if all were tried in turn", () => {
  const property = fc.property(fc.array(match), fc.array(part), (matches, names) => {
    const find = firstMeant(matches);
    for (const name of names) {
      const tried = matches.findIndex((each) => isMeant(each, name, name));
      expect(find(name, name)).toBe(tried);
    }
  });
  fc.assert(property, { numRuns: 500 });
});

test("who chooses by a function is asked no further than need be", () => {
  let asked = 0;
  const choose = () => ++asked < 0;
  const find = firstMeant<string>(["a", choose]);
  expect([find("a", "a"), asked]).toEqual([0, 0]);
  expect([find("b", "b"), asked]).toEqual([-1, 1]);
});

test("a match for each of many names is looked up, not tried", () => {
  let tried = 0;
  const { includes } = String.prototype;
  String.prototype.includes = function (...args) {
    tried++;
    return includes.apply(this, args);
  };
  try {
    const names = Array.from({ length: 300 }, (_, i) => `layers[${i}].weight`);
    const find = firstMeant<string>(names);
    expect(names.map((name) => find(name, name))).toEqual(names.map((_, i) => i));
    expect(tried).toBe(0);
  } finally {
    String.prototype.includes = includes;
  }
});
