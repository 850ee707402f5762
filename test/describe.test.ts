/** Values as errors show them: whatever they are, in few words. */
import { expect, test } from "vitest";
import { describe } from "../src/validate.ts";

const cyclic: unknown[] = [];
cyclic.push(cyclic, cyclic);
const ring: { self?: object } = {};
ring.self = ring;
const deep = Array.from({ length: 100_000 }).reduce((inner: unknown) => [inner], 1);
const throwing = new Proxy(
  {},
  {
    get() {
      throw new Error("mine");
    },
  },
);
const { proxy: revoked, revoke } = Proxy.revocable([], {});
revoke();

test.each<[string, unknown, string]>([
  ["text", "a\n", '"a\\n"'],
  ["long text", "x".repeat(1000), `"${"x".repeat(100)}"… of 1000 characters`],
  ["a list", [1, "a", null], '[1, "a", null]'],
  ["a list with a hole", Array(1), "[undefined]"],
  ["a long list", Array(11).fill(0), "an array of 11 elements"],
  ["a list of lists", [[1], [2]], "[[1], [2]]"],
  ["a list of lists of lists", [[[1]]], "[[an array of 1 elements]]"],
  ["a list that contains itself", cyclic, `[${twice(`[${twice("an array of 2 elements")}]`)}]`],
  ["lists without end", deep, "[[an array of 1 elements]]"],
  ["an object that contains itself", ring, "an object of class Object"],
  ["an object of no class", Object.create(null), "an object of class null"],
  ["an object that throws", throwing, "an object that cannot be read"],
  [
    "an object whose class has no name",
    { constructor: { name: Symbol("x") } },
    "an object that cannot be read",
  ],
  ["a proxy that was revoked", revoked, "an object that cannot be read"],
  ["a symbol", Symbol("x"), "Symbol(x)"],
])("%s", (_, value, text) => {
  expect(describe(value)).toBe(text);
});

function twice(text: string): string {
  return `${text}, ${text}`;
}
