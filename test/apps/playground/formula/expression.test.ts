import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Expression, MOST_NUMBERS } from "../../../../apps/playground/formula/expression.ts";
import { functions } from "../../../../apps/playground/formula/rules.ts";

const value = (text: string, x = 2, ...numbers: number[]) => new Expression(text).at(x, numbers);

describe("a formula", () => {
  it.each([
    ["a + 2 * x", 7],
    ["a - 1 - 1", 1],
    ["a / 2 / 2", 0.75],
    ["-x^2 + a", -1],
    ["(-x)^2 + a", 7],
    ["a * -x ^ 2", -12],
    ["2^x^a", 256],
    ["2^-x * a", 0.75],
    ["- - x * a", 6],
    ["+x - -a", 5],
    ["exp(-(x - a)^2 / 2)", Math.exp(-0.5)],
    ["max(x, a) + min(x, a) + abs(-a)", 8],
    ["a * e ^ 0 + pi", 3 + Math.PI],
    ["a * 1e3 + .5", 3000.5],
  ])("%s", (text, expected) => expect(value(text, 2, 3)).toBeCloseTo(expected, 12));

  it("names its numbers in their order", () => {
    expect(new Expression("b1 * (1 - exp(-b2 * x)) + b1 + α").names).toEqual(["b1", "b2", "α"]);
  });

  const texts = [
    "a * exp(-b * x) + c",
    "a * x^b + c^2",
    "a / (1 + exp(-(x - b) / c))",
    "log(a) + ln(b) * log10(c + x)",
    "sqrt(a + x) * abs(b - 5) / tan(c / 9)",
    "sin(a * x) + cos(b) * atan(c) - tanh(a)",
    "max(a, b) * min(c, x) + (a + b)^(c - 1)",
    "a^0 + b + c * a^1",
    "a * a * a - -b / c",
  ];
  const number = fc.double({ min: 0.3, max: 3, noNaN: true });

  it.each(texts)(
    "%s has the derivatives of central differences, and the code of its values",
    (text) => {
      const formula = new Expression(text);
      const body = `return ${formula.code}`;
      const code = new Function("x", ...formula.names, body) as (...given: number[]) => number;
      fc.assert(
        fc.property(number, fc.tuple(number, number, number), (x, all) => {
          fc.pre(Math.abs(all[0] - all[1]) > 1e-3 && Math.abs(all[2] - x) > 1e-3);
          const p = all.slice(0, formula.names.length);
          expect(formula.at(x, p)).toBe(code(x, ...p));
          const slopes = formula.slopes().slice();
          for (const [k, here] of p.entries()) {
            const h = 1e-5;
            const [above, below] = [h, -h].map((d) => formula.at(x, p.with(k, here + d)));
            const expected = (above! - below!) / (2 * h);
            expect(Math.abs(slopes[k]! - expected)).toBeLessThan(1e-6 * (1 + Math.abs(expected)));
          }
        }),
      );
    },
  );

  it("has every function in one of these texts", () => {
    for (const name of functions.keys()) expect(texts.join()).toContain(`${name}(`);
  });

  it.each([
    ["", "there is no formula"],
    ["a * exp(-b * x", /Unclosed \( .*at letter \d+|Expected .*at letter \d+/],
    ["a +", /letter \d+/],
    ["a * -", /a sign with nothing behind it at letter \d+/],
    ["2 x * a", "there is an operation missing between two parts, such as * in 2 * x"],
    ["2x * a", /at letter 2/],
    ["a * foo(x)", /^there is no function "foo", only exp, log/],
    ["a * constructor(x)", /^there is no function "constructor"/],
    ["a * exp", "exp is a function: write exp(…)"],
    ["a * exp(x, x)", "exp takes one part, got 2"],
    ["a * max(x)", "max takes two parts, got 1"],
    ["2 * x", "it has no number to be found: give one a name, such as a in a * x"],
    ["a ? x : 2", "only numbers, names, + - * / ^ and functions can stand in it"],
    ["a.b * x", "only numbers, names, + - * / ^ and functions can stand in it"],
    ["a['b'](x)", "only numbers, names, + - * / ^ and functions can stand in it"],
    ["'a' * x", "only numbers, names, + - * / ^ and functions can stand in it"],
    ["[a] * x", "only numbers, names, + - * / ^ and functions can stand in it"],
    ["a = x", /letter/],
    ["a, x", /part|letter/],
    ["a; x", /part|letter/],
    ["a * ".repeat(80), "it has 320 letters, of 300 at most"],
    [
      Array.from({ length: MOST_NUMBERS + 1 }, (_, i) => `a${i}`).join("+"),
      "it has 13 numbers to be found, of 12 at most",
    ],
  ])("%j is refused", (text, message) => {
    expect(() => new Expression(text)).toThrow(message);
  });

  it("never fails otherwise than by saying why", () => {
    const pieces = [
      "a",
      "x",
      "2",
      ".",
      "+",
      "-",
      "^",
      "(",
      ")",
      ",",
      "exp",
      "'",
      "[",
      "}",
      " ",
      "é",
      "\0",
    ];
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((all) => all.join(""));
    fc.assert(
      fc.property(text, (text) => {
        try {
          const formula = new Expression(text);
          expect(
            formula.at(
              1,
              formula.names.map(() => 1),
            ),
          ).toBeTypeOf("number");
        } catch (error) {
          expect((error as Error).constructor).toBe(Error);
          expect((error as Error).message).not.toBe("");
        }
      }),
      { numRuns: 3000 },
    );
  });
});
