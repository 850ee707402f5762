import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHash, writeHash } from "../../../../apps/playground/link/hash.ts";

describe("an address's fragment", () => {
  it("is read as it was written, whatever it holds", () => {
    const texts = fc.string({ unit: "grapheme", maxLength: 40 });
    const names = texts.filter((name) => name !== "");
    fc.assert(
      fc.property(fc.dictionary(names, texts, { noNullPrototype: false }), (fields) => {
        const read = readHash(writeHash({ section: "surface", fields }));
        expect(read.section).toBe("surface");
        expect(Object.entries(read.fields)).toEqual(Object.entries(fields));
        expect(read.ignored).toEqual([]);
      }),
    );
  });

  it("stays legible", () => {
    const fields = { racers: "SGD:lr=0.1,momentum=0.9;Adam:betas=0.9/0.99" };
    const hash = "#surface?racers=SGD:lr=0.1,momentum=0.9;Adam:betas=0.9/0.99";
    expect(writeHash({ section: "surface", fields })).toBe(hash);
    expect(writeHash({ section: "gan", fields: {} })).toBe("#gan");
  });

  it.each([
    ["", "", {}, []],
    ["#", "", {}, []],
    ["#digits", "digits", {}, []],
    ["#digits?", "digits", {}, []],
    ["#digits?epochs", "digits", { epochs: "" }, []],
    ["#digits?a=1&&b=2=3", "digits", { a: "1", b: "2=3" }, []],
    ["#?seed=2", "", { seed: "2" }, []],
    ["#digits?a=%zz&b=1", "digits", { b: "1" }, ['"a=%zz", which is not well encoded']],
    ["#digits?__proto__=1", "digits", { ["__proto__"]: "1" }, []],
    [`#digits?${"x".repeat(20_000)}`, "", {}, ["an address of 20,008 letters"]],
  ])("%j", (hash, section, fields, ignored) => {
    const read = readHash(hash);
    expect(read.section).toBe(section);
    expect(Object.entries(read.fields)).toEqual(Object.entries(fields));
    expect(read.ignored).toEqual(ignored);
  });
});
