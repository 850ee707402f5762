import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHash, writeHash } from "../../../../apps/playground/link/hash.ts";
import {
  codec,
  MAX_STEPS,
  MIN_STEPS,
  MOST_KEPT,
} from "../../../../apps/playground/schedules/state.ts";
import { anySchedule } from "./arbitrary.ts";

const states = fc.record({
  now: anySchedule,
  kept: fc.array(anySchedule, { maxLength: MOST_KEPT }),
  steps: fc.integer({ min: MIN_STEPS, max: MAX_STEPS }),
  scale: fc.constantFrom("linear" as const, "log" as const),
});

const usual = codec.read({}).state;

describe("the schedules' address", () => {
  it("is read as it was written, whatever the state", () => {
    fc.assert(
      fc.property(states, (state) => {
        const fields = codec.write(state);
        const hash = readHash(writeHash({ section: "schedules", fields }));
        // Of more letters the page's address takes nothing.
        fc.pre(hash.section === "schedules");
        expect(codec.read(hash.fields)).toEqual({ state, ignored: [] });
      }),
    );
  });

  it("says nothing of what is as by default", () => {
    expect(codec.write(usual)).toEqual({});
    expect(usual.now.name).toBe("cosine");
  });

  it("is legible", () => {
    const address =
      "#schedules?now=joined(parts=linear(total=100)/cosine@100)&kept=noam;multiStep(milestones=100/200)&scale=log";
    const { state, ignored } = codec.read(readHash(address).fields);
    expect(ignored).toEqual([]);
    expect(writeHash({ section: "schedules", fields: codec.write(state) })).toBe(address);
  });

  it.each([
    ["now", "cosin", 'there is no schedule "cosin"'],
    ["now", "", 'there is no schedule ""'],
    ["now", "constructor", 'there is no schedule "constructor"'],
    ["now", "cosine(", 'there is no schedule "cosine("'],
    ["now", "cosine(height=1)", 'cosine has no parameter "height"'],
    ["now", "cosine(0.1)", 'cosine has no parameter "0.1"'],
    ["now", "cosine(peak=)", "cosine: peak= is not a finite number"],
    ["now", "cosine(peak=1e999)", "cosine: peak=1e999 is not a finite number"],
    ["now", "cosine(floor=5)", "cosine: floor must be in (-∞, 0.1], got 5"],
    ["now", "cosine(total=0.5)", "cosine: total must be an integer in [1, ∞), got 0.5"],
    [
      "now",
      "cyclic(mode=square)",
      "cyclic: mode=square is none of triangular, triangular2, exp_range",
    ],
    ["now", "inverseTime(staircase=1)", "inverseTime: staircase=1 is none of true, false"],
    [
      "now",
      "multiStep(milestones=2/1)",
      "multiStep: milestones[1] must be an integer in [3, ∞), got 1",
    ],
    ["now", "multiStep(milestones=1/2/3/4/5/6/7/8/9)", "multiStep: milestones are 9, more than 8"],
    [
      "now",
      "joined(parts=linear/cosine)",
      "joined: parts: cosine does not say at which step it begins",
    ],
    ["now", "joined(parts=linear/joined@5)", "joined cannot be part of another schedule"],
    ["now", "multiplied(parts=noam/noam/noam/noam/noam)", "multiplied: parts are 5, more than 4"],
    ["now", "multiplied(parts=)", "multiplied: at least one factor is needed, got none"],
    [
      "now",
      "ReduceLROnPlateau(lr=1e-50)",
      "ReduceLROnPlateau: lr must be a number from 1e-30 to 1e+30, got 1e-50",
    ],
    ["now", "ReduceLROnPlateau(factor=1)", "ReduceLROnPlateau: factor must be in [0, 1), got 1"],
    ["kept", "linear(total=-1)", "linear: total must be an integer in [1, ∞), got -1"],
  ])("ignores %s=%s", (field, text, why) => {
    const { state, ignored } = codec.read({ [field]: text });
    expect(state).toEqual(usual);
    expect(ignored).toEqual([`${field}=${text}, since ${why}`]);
  });

  it("ignores other nonsense, each by its own sentence, and takes the rest", () => {
    const { state, ignored } = codec.read({
      kept: "noam;noan;constant;linear;linear;linear;linear;linear",
      steps: "5",
      scale: "cubic",
      colour: "red",
    });
    expect(state.kept.map(({ name }) => name)).toEqual([
      "noam",
      "constant",
      "linear",
      "linear",
      "linear",
    ]);
    expect(ignored).toEqual([
      "more than 6 kept schedules",
      'kept=noan, since there is no schedule "noan"',
      "steps=5, since it is not a whole number from 10 to 10000",
      "scale=cubic, since there are only linear, log",
      "colour, which means nothing here",
    ]);
  });

  it("shows only the beginning of what is long", () => {
    const { ignored } = codec.read({ now: "x".repeat(1000) });
    expect(ignored[0]).toMatch(/^now=x{60}…, since/);
  });
});
