import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { examples } from "../../../../apps/playground/formula/examples.ts";
import { losses } from "../../../../apps/playground/formula/losses.ts";
import { begun, codec } from "../../../../apps/playground/formula/state.ts";
import { readHash, writeHash } from "../../../../apps/playground/link/hash.ts";

const name = fc.constantFrom("a", "b1", "α", "constructor", "_");
const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const lines = fc
  .array(fc.tuple(number, number), { maxLength: 20 })
  .map((points) => points.map(([x, y]) => `${x},${y}`).join("\n"));
const states = fc.record({
  example: fc.constantFrom(...examples.map(({ id }) => id)),
  formula: fc.string({ unit: "grapheme", maxLength: 100 }),
  data: lines,
  loss: fc.constantFrom(...losses.map(({ id }) => id)),
  starts: fc.dictionary(name, number, { noNullPrototype: true }),
});

describe("the address of a formula", () => {
  it("is read as it was written, whatever the state", () => {
    fc.assert(
      fc.property(states, (state) => {
        const hash = readHash(writeHash({ section: "formula", fields: codec.write(state) }));
        fc.pre(hash.section === "formula");
        const read = codec.read(hash.fields);
        const starts = { ...begun(state.example).starts, ...state.starts };
        expect(read).toEqual({ state: { ...state, starts }, ignored: [] });
      }),
    );
  });

  it("says nothing of what is as in the example", () => {
    for (const { id } of examples) {
      expect(codec.write(begun(id))).toEqual(id === "decay" ? {} : { example: id });
    }
  });

  it("is legible", () => {
    const address = "#formula?formula=a*x&data=0,1;2,3&loss=counts&start=a:2";
    const { state, ignored } = codec.read(readHash(address).fields);
    expect(ignored).toEqual([]);
    expect(state.data).toBe("0,1\n2,3");
    expect(writeHash({ section: "formula", fields: codec.write(state) })).toBe(
      address.replace("*", encodeURIComponent("*")),
    );
  });

  it("has no data that are too long, nor changes to an example's that change nothing", () => {
    const long = { ...begun("decay"), data: "1,2\n".repeat(2000) };
    expect(codec.write(long)).toEqual({});
  });

  it.each([
    ["example", "constructor", "example=constructor, since there are only decay,"],
    ["loss", "x", "loss=x, since there are only squares, counts, outcomes"],
    ["formula", "a".repeat(301), "formula, since it has 301 letters, of 300 at most"],
    ["data", "1".repeat(4001), "data, since it has 4001 letters, of 4000 at most"],
    ["start", "a", "start=a, since it is no name with a finite number"],
    ["start", "a:1e999", "start=a:1e999, since it is no name with a finite number"],
    ["else", "1", "else, which means nothing here"],
  ])("%s=%s is ignored, and said", (field, text, sentence) => {
    const { state, ignored } = codec.read({ [field]: text });
    expect(ignored).toEqual([expect.stringContaining(sentence)]);
    expect(state).toEqual(begun("decay"));
  });
});
