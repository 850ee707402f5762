import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { entrants, standard } from "../../../../apps/demos/digits/entrants.ts";
import { PACES } from "../../../../apps/playground/digits/pace.ts";
import {
  codec,
  idsOf,
  isUsual,
  MAX_EPOCHS,
  MAX_SEED,
} from "../../../../apps/playground/digits/state.ts";
import { readHash, writeHash } from "../../../../apps/playground/link/hash.ts";

const states = fc.record({
  entrants: fc.subarray([...entrants]),
  epochs: fc.integer({ min: 1, max: MAX_EPOCHS }),
  seed: fc.oneof(fc.nat({ max: 2 }), fc.integer({ min: 0, max: MAX_SEED })),
  pace: fc.constantFrom(...PACES),
});

const usual = codec.read({}).state;

describe("the race's address", () => {
  it("is read as it was written, whatever the state", () => {
    fc.assert(
      fc.property(states, (state) => {
        const hash = writeHash({ section: "digits", fields: codec.write(state) });
        expect(codec.read(readHash(hash).fields)).toEqual({ state, ignored: [] });
      }),
    );
  });

  it("says nothing of the race of npm start", () => {
    expect(codec.write(usual)).toEqual({});
    expect(isUsual(usual)).toBe(true);
    expect(usual).toMatchObject({ epochs: 20, seed: 1 });
    expect(usual.entrants).toEqual(standard);
  });

  it("knows every other race for another one", () => {
    expect(isUsual({ ...usual, epochs: 21 })).toBe(false);
    expect(isUsual({ ...usual, seed: 2 })).toBe(false);
    expect(isUsual({ ...usual, entrants: standard.slice(1) })).toBe(false);
  });

  it("is legible", () => {
    const state = { entrants: entrants.slice(0, 2), epochs: 50, seed: 7, pace: "fastest" } as const;
    expect(writeHash({ section: "digits", fields: codec.write(state) })).toBe(
      "#digits?optimizers=sgd-plain,sgd-momentum&epochs=50&seed=7&pace=fastest",
    );
  });

  it.each([
    ["sgd,nag", "sgd-plain,sgd-momentum,sgd-nesterov,sgd-averaged,nag"],
    ["AdamW, Sgd-Momentum,adamw,SGD nesterov", "sgd-momentum,sgd-nesterov,adamw"],
    ["all", entrants.map(({ id }) => id).join()],
    ["", ""],
  ])("takes %j as the command line does, in the catalog's order", (text, ids) => {
    const { state, ignored } = codec.read({ optimizers: text });
    expect(idsOf(state.entrants)).toBe(ids);
    expect(ignored).toEqual([]);
  });

  it.each([
    ["epochs", "0", "epochs=0, since it is not a whole number from 1 to 100"],
    ["epochs", "101", "epochs=101, since it is not a whole number from 1 to 100"],
    ["epochs", "2.5", "epochs=2.5, since it is not a whole number from 1 to 100"],
    ["epochs", "", "epochs=, since it is not a whole number from 1 to 100"],
    ["seed", "-1", "seed=-1, since it is not a whole number from 0 to 9007199254740991"],
    ["seed", "one", "seed=one, since it is not a whole number from 0 to 9007199254740991"],
    ["pace", "slow", "pace=slow, since there are only 1, 4, 10, fastest"],
    ["optimizers", "addam", 'optimizers: "addam", since nobody here is called that'],
    ["optimizers", ",", 'optimizers: "", since nobody here is called that'],
    ["learning", "1", "learning, which means nothing here"],
  ])("ignores %s=%s", (name, text, sentence) => {
    const { state, ignored } = codec.read({ [name]: text });
    expect(state).toEqual(usual);
    expect(ignored[0]).toBe(sentence);
  });

  it("keeps those of a list whom it knows", () => {
    const { state, ignored } = codec.read({ optimizers: "nag,addam" });
    expect(idsOf(state.entrants)).toBe("nag");
    expect(ignored).toEqual(['optimizers: "addam", since nobody here is called that']);
  });
});
