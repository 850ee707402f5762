import { expect, it } from "vitest";
import { codec, SIZES } from "../../../../apps/playground/machine/state.ts";

it.each(SIZES)("an address with %s parameters is read as it was written", (n) => {
  expect(codec.read(codec.write({ n }))).toEqual({ state: { n }, ignored: [] });
});

it("says nothing of 100,000 parameters", () => {
  expect(codec.read({}).state).toEqual({ n: "100000" });
  expect(codec.write({ n: "100000" })).toEqual({});
});

it.each([
  ["n", "5", "n=5, since there are only 1000, 10000, 100000, 1000000"],
  ["n", "1e5", "n=1e5, since there are only 1000, 10000, 100000, 1000000"],
  ["n", "", "n=, since there are only 1000, 10000, 100000, 1000000"],
  ["m", "1000", "m, which means nothing here"],
])("ignores %s=%s", (name, text, sentence) => {
  const { state, ignored } = codec.read({ [name]: text });
  expect(state).toEqual({ n: "100000" });
  expect(ignored).toEqual([sentence]);
});
