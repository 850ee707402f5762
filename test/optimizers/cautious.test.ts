import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  Adam,
  AdamW,
  cautious,
  LAMB,
  Lion,
  lookahead,
  MADGRAD,
  NAG,
  SGD,
  sam,
  sparseParameter,
} from "../../src/index.ts";
import { describeWrong } from "../golden/wrong.ts";
import { dtypes } from "../kernels/module.ts";
import { loadSmall } from "../memory/small.ts";
import { gradients, points } from "./train.ts";

const nadir = loadSmall();

describeWrong([
  ["pytorch_optimizer", "CautiousAdamW", { betas: [0.9, 0.99] }],
  ["pytorch_optimizer", "CautiousAdamW", { maximize: true }],
  ["pytorch_optimizer", "CautiousLion", { betas: [0.8, 0.99] }],
  ["pytorch_optimizer", "CautiousADOPT", { useClipping: false }],
]);

/** AdamW's u and g of each element, by the paper. */
function adamw(lr: number, beta1: number, beta2: number) {
  const m: number[] = [];
  const v: number[] = [];
  return (grads: ArrayLike<number>, t: number) =>
    Array.from(grads, (g, i) => {
      m[i] = beta1 * (m[i] ?? 0) + (1 - beta1) * g;
      v[i] = beta2 * (v[i] ?? 0) + (1 - beta2) * g * g;
      const root = Math.sqrt(v[i]! / (1 - beta2 ** t)) + 1e-8;
      return { u: (lr * m[i]!) / (1 - beta1 ** t) / root, g };
    });
}

describe.for(dtypes)("in %s", (dtype) => {
  test("leaves out what goes uphill, in each tensor for itself, at every length", () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(sizes, fc.nat(), fc.boolean(), fc.boolean(), (lengths, seed, maximize, isL2) => {
        const shapes = lengths.map((length, i) => [`p${i}`, [length]] as const);
        const parameters = Object.values(nadir.parameters(Object.fromEntries(shapes), { dtype }));
        using optimizer = new (cautious(AdamW))(parameters, {
          ...{ lr: 0.01, weightDecay: 0.5, maximize },
          decoupledWeightDecay: !isL2,
        });
        for (const [i, { data, length }] of parameters.entries()) {
          data.set(points(dtype, seed + i, length));
        }
        const expected = parameters.map(({ data }) => [...data]);
        const next = parameters.map(() => adamw(0.01, 0.9, 0.999));
        for (let t = 1; t <= 6; t++) {
          for (const [i, { grad, length }] of parameters.entries()) {
            grad.set(gradients(dtype, seed + i + t, 1, length)[0]!);
            const l2 = isL2 ? 0.5 : 0;
            const sign = maximize ? -1 : 1;
            const slopes = Array.from(grad, (g, k) => sign * g + l2 * expected[i]![k]!);
            const elements = next[i]!(slopes, t);
            const agreeing = elements.filter(({ u, g }) => u * g > 0).length;
            for (const [k, { u, g }] of elements.entries()) {
              const step = u * g > 0 ? (u * length) / (agreeing + 1) : 0;
              expected[i]![k] = expected[i]![k]! * (isL2 ? 1 : 1 - 0.005) - step;
            }
          }
          optimizer.step();
        }
        const digits = dtype === "f64" ? 13 : 5;
        for (const [i, { data }] of parameters.entries()) {
          for (const [k, x] of data.entries()) expect(x).toBeCloseTo(expected[i]![k]!, digits);
        }
        for (const parameter of parameters) parameter.dispose();
      }),
      { numRuns: 60 },
    );
  });
});

test("NaN is not hidden, and a tensor without agreement only decays", () => {
  const { a, b } = nadir.parameters({ a: [2], b: [1] }, { dtype: "f64" });
  const optimizer = new (cautious(Lion))(
    { a, b },
    { lr: 0.5, weightDecay: 0.1, betas: [0.9, 0.9] },
  );
  for (const { data } of [a, b]) data.fill(1);
  a.grad.set([Number.NaN, 1]);
  b.grad.set([1]);
  optimizer.step();
  expect([...a.data]).toEqual([Number.NaN, 0.95 - 0.5 * (2 / 2)]);
  b.grad.set([-1e-3]);
  const before = b.data[0]!;
  optimizer.step();
  expect(b.data[0]).toBe(before * 0.95);
});

test("says what it cannot be made of", () => {
  expect(cautious(AdamW).description.name).toBe("CautiousAdamW");
  for (const Class of [LAMB, MADGRAD]) {
    const { name } = Class.description;
    expect(() => cautious(Class)).toThrow(
      new TypeError(
        `cautious: expected a class that takes its step in one pass, such as AdamW or Lion, got ${name}`,
      ),
    );
  }
  expect(() => cautious(Map as never)).toThrow(TypeError);
  const [x] = [nadir.parameter([1])];
  const looking = "needs its gradients where parameters are, not at a look-ahead point";
  expect(() => new (cautious(Adam))([x], { lookAhead: true })).toThrow(
    new RangeError(`CautiousAdam: ${looking}`),
  );
  for (const Class of [NAG, sam(AdamW), lookahead(sam(AdamW))]) {
    const { name } = Class.description;
    expect(() => cautious(Class as never)).toThrow(
      new TypeError(
        `cautious: expected a class that takes its gradients where parameters are, got ${name}`,
      ),
    );
  }
});

test("takes no sparse gradients, though its class does", () => {
  const table = sparseParameter(nadir, [3, 2]);
  expect(() => new (cautious(SGD))([table])).toThrow(
    new TypeError('CautiousSGD: parameter "parameter" has a sparse gradient, which it cannot take'),
  );
});

test("goes on from a saved state, in which no scratch is", () => {
  const [one, other] = [nadir.parameter([3]), nadir.parameter([3])];
  const [first, second] = [one, other].map((x) => new (cautious(SGD))([x], { momentum: 0.9 })) as [
    SGD,
    SGD,
  ];
  const step = (optimizer: SGD, { grad }: typeof one, t: number) => {
    grad.set([1, -t, t - 2]);
    optimizer.step();
  };
  for (let t = 0; t < 3; t++) step(first, one, t);
  const state = first.stateDict();
  expect(Object.keys(state.state[0]!.slots)).toEqual(["momentum_buffer"]);
  second.loadStateDict(state);
  other.data.set(one.data);
  for (let t = 3; t < 6; t++) {
    step(first, one, t);
    step(second, other, t);
  }
  expect([...other.data]).toEqual([...one.data]);
});

test("goes around lookahead, and inside sam, which change nothing where they go nowhere", () => {
  const walked = (Class: typeof AdamW, options: object) => {
    const x = nadir.parameter(Float64Array.of(3, -4));
    const optimizer = new Class([x], { lr: 0.1, ...options });
    const points = Array.from({ length: 5 }, (_, t) => {
      optimizer.step(() => x.grad.set(x.data.map((value, i) => value * (i === t % 2 ? 1 : -1))));
      return [...x.data];
    });
    return { points, name: optimizer.stateDict().optimizer };
  };
  const { points } = walked(cautious(AdamW), {});
  const around = cautious(lookahead(AdamW)) as unknown as typeof AdamW;
  const inside = sam(cautious(AdamW)) as unknown as typeof AdamW;
  expect(walked(around, { slowStepSize: 1 })).toEqual({
    points,
    name: "cautious(lookahead(AdamW))",
  });
  expect(walked(inside, { rho: 0 })).toEqual({ points, name: "sam(CautiousAdamW)" });
  expect(walked(inside, { rho: 0.5 }).points).not.toEqual(points);
});
