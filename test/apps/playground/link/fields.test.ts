import { describe, expect, it } from "vitest";
import { Reader } from "../../../../apps/playground/link/fields.ts";

describe("a reader of fields", () => {
  it("gives what is meant", () => {
    const reader = new Reader({ x: "-1.5", n: "20", f: "beale", text: "as it is" });
    expect(reader.number("x")).toBe(-1.5);
    expect(reader.number("n", { min: 1, max: 20, integer: true })).toBe(20);
    expect(reader.choice("f", ["booth", "beale"])).toBe("beale");
    expect(reader.text("text")).toBe("as it is");
    expect(reader.number("missing")).toBeUndefined();
    expect(reader.ignored).toEqual([]);
  });

  it.each(["", " ", "one", "NaN", "Infinity", "1e999", "0x", "1,5"])(
    "refuses %j as a number",
    (text) => {
      const reader = new Reader({ x: text });
      expect(reader.number("x")).toBeUndefined();
      expect(reader.ignored).toEqual([`x=${text}, since it is not a finite number`]);
    },
  );

  it("says what cannot be meant, and what nobody read", () => {
    const reader = new Reader({ n: "2.5", m: "21", f: "nope", colour: "red" });
    const whole = { min: 1, max: 20, integer: true };
    expect(reader.number("n", whole)).toBeUndefined();
    expect(reader.number("m", { min: 1, max: 20 })).toBeUndefined();
    expect(reader.choice("f", ["booth", "beale"])).toBeUndefined();
    expect(reader.ignored).toEqual([
      "n=2.5, since it is not a whole number from 1 to 20",
      "m=21, since it is not a finite number from 1 to 20",
      "f=nope, since there are only booth, beale",
      "colour, which means nothing here",
    ]);
  });
});
