import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHash, writeHash } from "../../../../apps/playground/link/hash.ts";
import { codec, LONGEST_PROMPT, limits, usual } from "../../../../apps/playground/sonnets/state.ts";

const states = fc.record({
  steps: fc.integer(limits.steps),
  seed: fc.integer(limits.seed),
  prompt: fc.string({ maxLength: LONGEST_PROMPT }),
  temperature: fc.double({ ...limits.temperature, noNaN: true }),
  again: fc.boolean(),
});

describe("the address of sonnets", () => {
  it("is read as it was written, whatever the state", () => {
    fc.assert(
      fc.property(states, (state) => {
        const hash = writeHash({ section: "sonnets", fields: codec.write(state) });
        expect(codec.read(readHash(hash).fields)).toEqual({ state, ignored: [] });
      }),
    );
  });

  it("says only what is not as usual", () => {
    expect(codec.write(usual)).toEqual({});
  });

  it.each([
    ["steps", "19", "steps=19, since it is not a whole number from 20 to 20000"],
    ["seed", "1.5", "seed=1.5, since it is not a whole number from 1 to 1000000"],
    ["temperature", "0", "temperature=0, since it is not a finite number from 0.1 to 2"],
    ["again", "maybe", "again=maybe, since there are only on, off"],
    ["prompt", "a".repeat(61), "a prompt of 61 letters, since there are 60 at most"],
    ["size", "8", "size, which means nothing here"],
  ])("ignores %s=%s", (name, text, sentence) => {
    expect(codec.read({ [name]: text })).toEqual({ state: usual, ignored: [sentence] });
  });
});
