import fc from "fast-check";
import { expect, it } from "vitest";
import { BACKENDS } from "../../../../apps/playground/tfjs/backends.ts";
import { PAIR_NAMES } from "../../../../apps/playground/tfjs/pairs.ts";
import { SIZES } from "../../../../apps/playground/tfjs/sizes.ts";
import { codec } from "../../../../apps/playground/tfjs/state.ts";

const usual = { backend: "wasm", size: "64-256-128-10", pair: "adam", fast: false };

it("reads what it wrote", () => {
  const states = fc.record({
    backend: fc.constantFrom(...BACKENDS),
    size: fc.constantFrom(...SIZES),
    pair: fc.constantFrom(...PAIR_NAMES),
    fast: fc.boolean(),
  });
  fc.assert(
    fc.property(states, (state) => {
      expect(codec.read(codec.write(state))).toEqual({ state, ignored: [] });
    }),
  );
});

it("says nothing of what is usual", () => {
  expect(codec.read({}).state).toEqual(usual);
  expect(codec.write(codec.read({}).state)).toEqual({});
});

it.each([
  ["backend", "webgl", "backend=webgl, since there are only wasm, cpu"],
  ["size", "8", "size=8, since there are only 64-32-10, 64-256-128-10, 64-1024-512-10"],
  ["pair", "", `pair=, since there are only ${PAIR_NAMES.join(", ")}`],
  ["fast", "1", "fast=1, since there are only yes, no"],
  ["lr", "1", "lr, which means nothing here"],
])("ignores %s=%s", (name, text, sentence) => {
  expect(codec.read({ [name]: text })).toEqual({ state: usual, ignored: [sentence] });
});
