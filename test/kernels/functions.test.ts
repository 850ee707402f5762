/** How near the functions come to what they should be: in ulps, against mpmath and double precision. */
import { describe, expect, test } from "vitest";
import { Random } from "../../src/random.ts";
import { type FunctionName, functionNames, pointsOf } from "../golden/functions.ts";
import { evaluate } from "./evaluate.ts";
import { errorOf, ulp } from "./ulp.ts";

const { abs, exp, log1p, sqrt, tanh, PI } = Math;

const sigmoid = (x: number) => (x < 0 ? exp(x) / (1 + exp(x)) : 1 / (1 + exp(-x)));

/** x · σ(u(x)), without a difference of numbers that are nearly alike, and its slope. */
const gates = {
  silu: { u: (x: number) => x, slope: (_: number) => 1 },
  gelu: {
    u: (x: number) => sqrt(8 / PI) * (x + 0.044715 * x ** 3),
    slope: (x: number) => sqrt(8 / PI) * (1 + 3 * 0.044715 * x ** 2),
  },
};

/** From 1000 on, either way, all is at its limit; 0 · ∞ would be NaN. */
const gated = ({ u }: typeof gates.gelu) => {
  return (x: number): number => (x < -1000 ? -0 : x * sigmoid(u(x)));
};
const slopeOf = ({ u, slope }: typeof gates.gelu) => {
  return (x: number): number =>
    abs(x) > 1000 ? sigmoid(x) : sigmoid(u(x)) * (1 + x * slope(x) * sigmoid(-u(x)));
};

const references: Readonly<Record<FunctionName, (x: number) => number>> = {
  exp,
  log1p,
  tanh,
  sigmoid,
  silu: gated(gates.silu),
  siluSlope: slopeOf(gates.silu),
  gelu: gated(gates.gelu),
  geluSlope: slopeOf(gates.gelu),
};

/** Slopes have zeros, where two terms cancel: what is off in the gate is off beside them. */
function besideZeros(name: FunctionName, x: number): number {
  if (!name.endsWith("Slope") || abs(x) > 1000) return 0;
  return 2 ** -31 * sigmoid(gates[name === "siluSlope" ? "silu" : "gelu"].u(x));
}

/** Where the most of some errors is, for a message that says all. */
function worst(xs: ArrayLike<number>, got: ArrayLike<number>, errors: readonly number[]) {
  const most = errors.reduce((at, error, i) => (error > errors[at]! ? i : at), 0);
  return { error: errors[most]!, x: xs[most], got: got[most] };
}

const nothingAbove = (limit: number) => ({
  error: expect.toSatisfy((error: number) => error <= limit, `at most ${limit}`),
});

describe("in f32", () => {
  /** Every so many of all bit patterns: all exponents, both signs. */
  const STEP = 4099;
  const patterns = Uint32Array.from({ length: Math.ceil(2 ** 32 / STEP) }, (_, i) => i * STEP);
  const xs = new Float32Array(patterns.buffer);

  test.for(functionNames)("%s is within 0.55 ulp everywhere", (name) => {
    const got = evaluate(name, "f32", xs);
    const reference = references[name];
    const errors = Array.from(got, (y, i) => {
      const x = xs[i]!;
      const wanted = reference(x);
      const error = errorOf("f32", y, wanted);
      return error <= 0.55 ? error : error - besideZeros(name, x) / ulp("f32", wanted);
    });
    expect(worst(xs, got, errors)).toMatchObject(nothingAbove(0.55));
  });

  test.for(functionNames)("%s is mpmath's number, or its neighbour now and then", (name) => {
    const points = pointsOf(name, "f32");
    const xs = points.map(([x]) => x);
    const got = evaluate(name, "f32", xs);
    const errors = points.map(([x, y], i) => {
      const error = errorOf("f32", got[i]!, y);
      return Math.max(0, error - besideZeros(name, x) / ulp("f32", y));
    });
    expect(worst(xs, got, errors)).toMatchObject(nothingAbove(1));
    // Denormal results are ties or nearly, which takes more bits than there are to tell.
    const others = errors.filter((error, i) => error > 0 && abs(points[i]![1]) >= 2 ** -126);
    expect(others.length).toBeLessThanOrEqual(0.01 * points.length);
  });
});

describe("in f64", () => {
  /** What an error of the argument and a gate without all its bits cost, in ulps of y. */
  const gatedLimit = ({ u, slope }: typeof gates.gelu, isSlope: boolean) => {
    // u = x is exact; otherwise five roundings of half an ulp are in it.
    const lost = u(1) === 1 ? 0 : 3;
    return (x: number, y: number): number => {
      const gate = sigmoid(u(x));
      const factor = isSlope ? 1 + abs(x * slope(x)) : abs(x);
      const scale = isSlope ? ulp("f64", gate * factor) / ulp("f64", y) : 1;
      const denormal = gate < 2 ** -1022 ? (factor * 2 ** -1074) / ulp("f64", y) : 0;
      return (4 + lost * abs(u(x))) * scale + denormal;
    };
  };
  /** Of numbers that mpmath rounded, so in whole ulps: what they are. */
  const limits: Readonly<Record<FunctionName, (x: number, y: number) => number>> = {
    exp: () => 1,
    log1p: () => 1,
    tanh: () => 2,
    sigmoid: () => 1,
    silu: gatedLimit(gates.silu, false),
    siluSlope: gatedLimit(gates.silu, true),
    gelu: gatedLimit(gates.gelu, false),
    geluSlope: gatedLimit(gates.gelu, true),
  };

  test.for(functionNames)("%s is as near to mpmath as it can be", (name) => {
    const points = pointsOf(name, "f64");
    const xs = points.map(([x]) => x);
    const got = evaluate(name, "f64", xs);
    const shares = points.map(([x, y], i) => errorOf("f64", got[i]!, y) / limits[name](x, y));
    expect(worst(xs, got, shares)).toMatchObject(nothingAbove(1));
  });

  /** V8's are good to an ulp, and stand everywhere. */
  test.for([
    ["exp", -740, 709],
    ["exp", -1, 1],
    ["log1p", -1, -0.25],
    ["log1p", -0.3, 0.42],
    ["log1p", 0.4, 4],
  ] as const)("%s from %d to %d is the host's number or its neighbour", ([name, low, high]) => {
    const random = new Random(1);
    const xs = Float64Array.from({ length: 20_000 }, () => {
      return low + ((high - low) * (random.next() + 0.5)) / 2 ** 32;
    });
    const got = evaluate(name, "f64", xs);
    const errors = Array.from(got, (y, i) => errorOf("f64", y, references[name](xs[i]!)));
    expect(worst(xs, got, errors)).toMatchObject(nothingAbove(1));
  });
});
