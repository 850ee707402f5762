/** What a formula may compute: a function of one number or two, with its derivatives by them. */
export interface Rule {
  value(a: number, b: number): number;
  /** The derivative by the first, where the value is `v`. */
  first(a: number, b: number, v: number): number;
  /** By the second, if it has one. */
  second?(a: number, b: number, v: number): number;
  /** The same in JavaScript. */
  code(a: string, b: string): string;
}

export const operators: Readonly<Record<string, Rule>> = {
  "+": { value: (a, b) => a + b, first: () => 1, second: () => 1, code: (a, b) => `${a} + ${b}` },
  "-": { value: (a, b) => a - b, first: () => 1, second: () => -1, code: (a, b) => `${a} - ${b}` },
  "*": {
    value: (a, b) => a * b,
    first: (_, b) => b,
    second: (a) => a,
    code: (a, b) => `${a} * ${b}`,
  },
  "/": {
    value: (a, b) => a / b,
    first: (_, b) => 1 / b,
    second: (_, b, v) => -v / b,
    code: (a, b) => `${a} / ${b}`,
  },
  "^": {
    value: (a, b) => a ** b,
    first: (a, b) => (b === 0 ? 0 : b * a ** (b - 1)),
    // Of 0 to the power of b, which stays 0 as b moves.
    second: (a, _, v) => (a === 0 ? 0 : v * Math.log(a)),
    code: (a, b) => `Math.pow(${a}, ${b})`,
  },
};

/** The negative of a number, as an operation. */
export const negation: Rule = { value: (a) => -a, first: () => -1, code: (a) => `-${a}` };

const of = (name: string, value: (a: number) => number, first: Rule["first"]): Rule => ({
  value,
  first,
  code: (a) => `Math.${name}(${a})`,
});

const larger = (name: "max" | "min", isFirst: (a: number, b: number) => boolean): Rule => ({
  value: (a, b) => Math[name](a, b),
  first: (a, b) => (isFirst(a, b) ? 1 : 0),
  second: (a, b) => (isFirst(a, b) ? 0 : 1),
  code: (a, b) => `Math.${name}(${a}, ${b})`,
});

/** `log` is the natural one, as in JavaScript. */
export const functions: ReadonlyMap<string, Rule> = new Map([
  ["exp", of("exp", Math.exp, (_, __, v) => v)],
  ["log", of("log", Math.log, (a) => 1 / a)],
  ["ln", of("log", Math.log, (a) => 1 / a)],
  ["log10", of("log10", Math.log10, (a) => 1 / (a * Math.LN10))],
  ["sqrt", of("sqrt", Math.sqrt, (_, __, v) => 1 / (2 * v))],
  ["abs", of("abs", Math.abs, (a) => Math.sign(a))],
  ["sin", of("sin", Math.sin, (a) => Math.cos(a))],
  ["cos", of("cos", Math.cos, (a) => -Math.sin(a))],
  ["tan", of("tan", Math.tan, (_, __, v) => 1 + v * v)],
  ["atan", of("atan", Math.atan, (a) => 1 / (1 + a * a))],
  ["tanh", of("tanh", Math.tanh, (_, __, v) => 1 - v * v)],
  ["min", larger("min", (a, b) => a <= b)],
  ["max", larger("max", (a, b) => a >= b)],
]);

export const constants: ReadonlyMap<string, number> = new Map([
  ["pi", Math.PI],
  ["e", Math.E],
]);
