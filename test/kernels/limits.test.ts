/** What the functions give where no rounding is an excuse: at zeros, infinities and their verges. */
import { describe, expect, test } from "vitest";
import type { DType } from "../../src/dtype.ts";
import { Random } from "../../src/random.ts";
import { type FunctionName, functionNames } from "../golden/functions.ts";
import { evaluate } from "./evaluate.ts";
import { dtypes } from "./module.ts";
import { errorOf, rounded } from "./ulp.ts";

/** Arguments, and what a function gives there. */
interface Answers {
  readonly at: readonly number[];
  readonly gives: readonly number[];
}

/** The smallest denormal, the smallest normal and the largest number. */
const formats = {
  f32: { least: 2 ** -149, normal: 2 ** -126, largest: (2 - 2 ** -23) * 2 ** 127 },
  f64: { least: 2 ** -1074, normal: 2 ** -1022, largest: Number.MAX_VALUE },
} as const;

const odd = ({ at, gives }: Answers): Answers => ({
  at: [...at, ...at.map((x) => -x)],
  gives: [...gives, ...gives.map((y) => -y)],
});

function answersOf({ least, normal, largest }: (typeof formats)[DType]) {
  const gated: Answers = {
    at: [-Infinity, -largest, -0, 0, 2 * least, -2 * least, 2 * normal, largest, Infinity],
    gives: [-0, -0, -0, 0, least, -least, normal, largest, Infinity],
  };
  const step: Answers = {
    at: [-Infinity, -largest, -least, -0, 0, least, largest, Infinity],
    gives: [0, 0, 0.5, 0.5, 0.5, 0.5, 1, 1],
  };
  const below = -1 - 2 ** -23;
  const answers: Record<FunctionName, Answers> = {
    exp: { at: step.at, gives: [0, 0, 1, 1, 1, 1, Infinity, Infinity] },
    log1p: {
      at: [-Infinity, -largest, below, -1, -normal, -least, -0, 0, least, normal, Infinity],
      gives: [
        Number.NaN,
        Number.NaN,
        Number.NaN,
        -Infinity,
        -normal,
        -least,
        -0,
        0,
        least,
        normal,
        Infinity,
      ],
    },
    tanh: odd({
      at: [0, least, 3 * least, normal, 20, largest, Infinity],
      gives: [0, least, 3 * least, normal, 1, 1, 1],
    }),
    sigmoid: step,
    silu: gated,
    siluSlope: step,
    gelu: gated,
    geluSlope: step,
  };
  return answers;
}

/** The last arguments before a value leaves the format, and the first behind: to an ulp. */
const verges: Readonly<Record<DType, Readonly<Record<"exp" | "sigmoid" | "log1p", Answers>>>> = {
  f32: {
    exp: {
      at: [88.72283172607422, 88.72283935546875, -103.97207641601562, -103.97208404541016],
      gives: [3.402798597248e38, Infinity, 2 ** -149, 0],
    },
    sigmoid: { at: [-103.97207641601562, -103.97208404541016], gives: [2 ** -149, 0] },
    log1p: {
      at: [formats.f32.largest, -1 + 2 ** -24],
      gives: [88.72283905206835, -24 * Math.LN2],
    },
  },
  f64: {
    exp: {
      at: [709.782712893384, 709.7827128933841, -745.1332191019411, -745.1332191019412],
      gives: [1.797693134862273e308, Infinity, 2 ** -1074, 0],
    },
    sigmoid: { at: [-745.1332191019411, -745.1332191019412], gives: [2 ** -1074, 0] },
    log1p: {
      at: [formats.f64.largest, -1 + 2 ** -53],
      gives: [709.782712893384, -53 * Math.LN2],
    },
  },
};

describe.for(dtypes)("in %s", (dtype) => {
  const exact = answersOf(formats[dtype]);

  test.for(functionNames)("%s at zeros, infinities and denormals", (name) => {
    const { at, gives } = exact[name];
    // A slope's zero may have any sign.
    const unsigned = (y: number) => (name.endsWith("Slope") ? y + 0 : y);
    const got = [...evaluate(name, dtype, at)].map(unsigned);
    expect({ at, gives: got }).toEqual({ at, gives });
  });

  test.for(["exp", "sigmoid", "log1p"] as const)("%s on the verge", (name) => {
    const { at, gives } = verges[dtype][name];
    const got = evaluate(name, dtype, at);
    for (const [i, x] of at.entries()) {
      const error = errorOf(dtype, got[i]!, rounded(dtype, gives[i]!));
      expect({ x, got: got[i], error }).toSatisfy(({ error }) => error <= 1);
    }
  });

  test.for(functionNames)("%s of NaN is NaN, in any lane", (name) => {
    for (let i = 0; i < 9; i++) {
      const got = evaluate(name, dtype, Array(9).fill(0).with(i, Number.NaN));
      expect(got.map((y) => Number(Number.isNaN(y)))).toEqual(got.map((_, k) => Number(k === i)));
    }
  });

  test.for(["exp", "log1p", "tanh", "sigmoid"] as const)("%s never falls", (name) => {
    const random = new Random(1);
    const spread = Array.from({ length: 20_000 }, () => {
      const magnitude = 10 ** (4 * (random.next() / 2 ** 32) - 1);
      return random.below(2) ? magnitude : -magnitude;
    });
    // Neighbours about odd multiples of ½ log 2, where reductions change. Doubles so near may be
    // off by their last place either way.
    const around = [0.5, 1.5, 2.5, 10.5].flatMap((n) =>
      Array.from({ length: 400 }, (_, i) => n * Math.LN2 * (1 + (i - 200) * 2 ** -24)),
    );
    const all = [...spread, ...around, ...around.map((x) => -x)].map((x) => rounded(dtype, x));
    const xs = all.filter((x) => name !== "log1p" || x > -1).sort((a, b) => a - b);
    const got = evaluate(name, dtype, xs);
    const falls = xs.filter((_, i) => i > 0 && !(got[i]! >= got[i - 1]!));
    expect(falls).toEqual([]);
  });
});
