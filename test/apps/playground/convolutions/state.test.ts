import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { contestants } from "../../../../apps/playground/convolutions/contestants.ts";
import { codec, limits, usual } from "../../../../apps/playground/convolutions/state.ts";
import { readHash, writeHash } from "../../../../apps/playground/link/hash.ts";

const number = ({ min, max }: { readonly min: number; readonly max: number }) =>
  fc.double({ min, max, noNaN: true }).map((value) => value + 0);
const states = fc.record({
  contestant: fc.constantFrom(...contestants),
  lr: number(limits.lr),
  dropout: number(limits.dropout),
  epochs: fc.integer(limits.epochs),
  seed: fc.integer(limits.seed),
  digit: fc.integer(limits.digit),
});

describe("the address of convolutions", () => {
  it("is read as it was written, whatever the state", () => {
    fc.assert(
      fc.property(states, (state) => {
        const hash = writeHash({ section: "convolutions", fields: codec.write(state) });
        expect(codec.read(readHash(hash).fields)).toEqual({ state, ignored: [] });
      }),
    );
  });

  it("says only what is not as usual, a learning rate as usual for its optimizer", () => {
    expect(codec.write(usual)).toEqual({});
    const { state, ignored } = codec.read({ optimizer: "lion", digit: "20" });
    expect(ignored).toEqual([]);
    expect(state).toMatchObject({ lr: 0.002, digit: 20, dropout: 0.5 });
    expect(codec.write(state)).toEqual({ optimizer: "lion", digit: "20" });
  });

  it.each([
    ["optimizer", "adagrad", /^optimizer=adagrad, since there are only adamw, /],
    ["lr", "0", /^lr=0, since it is not a finite number from 0.00001 to 10$/],
    ["dropout", "1", /^dropout=1, since it is not a finite number from 0 to 0.9$/],
    ["epochs", "101", /^epochs=101, since it is not a whole number from 1 to 100$/],
    ["seed", "0", /^seed=0, since it is not a whole number from 1 to 1000000$/],
    ["digit", "360", /^digit=360, since it is not a whole number from 1 to 359$/],
    ["filters", "8", /^filters, which means nothing here$/],
  ])("ignores %s=%s", (name, text, sentence) => {
    const { state, ignored } = codec.read({ [name]: text });
    expect(state).toEqual(usual);
    expect(ignored).toHaveLength(1);
    expect(ignored[0]).toMatch(sentence);
  });
});
