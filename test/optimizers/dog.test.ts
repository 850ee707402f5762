import { describe, expect, test } from "vitest";
import { DoG, DoWG } from "../../src/index.ts";
import { describeWrong } from "../golden/wrong.ts";
import { loadSmall } from "../memory/small.ts";
import { describeAgreement } from "./agrees.ts";
import { gradient, type Hyper, type TensorStep } from "./reference.ts";

const common = { weightDecay: 0, decoupledWeightDecay: false, maximize: false, gradScale: 1 };

const squares = (x: readonly number[]) => x.reduce((sum, each) => sum + each * each, 0);

/** Gradient descent by the rate that follows from ‖θ − θ₀‖² and ‖g‖². */
function byRate(
  rateOf: (h: Hyper, distance: number, slope: number, start: readonly number[]) => number,
): TensorStep {
  let start: readonly number[] | undefined;
  return (theta, slopes, h) => {
    start ??= theta;
    const g = slopes(theta).map((slope, i) => gradient(h, slope, theta[i]!));
    const distance = squares(theta.map((x, i) => x - start![i]!));
    const lr = h.lr * rateOf(h, distance, squares(g), start);
    const kept = h.decoupledWeightDecay ? 1 - lr * h.weightDecay : 1;
    return theta.map((x, i) => kept * x - lr * g[i]!);
  };
}

describeAgreement("DoG", {
  defaults: { lr: 1, initStep: "heuristic", initStepValue: 1e-6, eps: 1e-8, ...common },
  whole: () => {
    let [r, sum, isFirst] = [0, 0, true];
    return byRate((h, distance, slope, start) => {
      const begins = isFirst;
      isFirst = false;
      if (begins && h.initStep === "distance") r = h.initStepValue;
      if (begins && h.initStep === "heuristic") {
        r = h.initStepValue * (1 + Math.sqrt(squares(start)));
      }
      r = Math.max(r, Math.sqrt(distance));
      sum += slope;
      if (begins && h.initStep === "learningRate") return h.initStepValue;
      return sum + h.eps === 0 ? 0 : r / Math.sqrt(sum + h.eps);
    });
  },
});

describeAgreement("DoWG", {
  defaults: { lr: 1, initEstimSqDist: 1e-4, eps: 1e-4, ...common },
  whole: (first) => {
    let [r2, sum] = [first.initEstimSqDist, 0];
    return byRate((h, distance, slope) => {
      r2 = Math.max(r2, distance);
      sum += r2 * slope;
      const root = Math.sqrt(sum) + h.eps;
      return root === 0 ? 0 : r2 / root;
    });
  },
});

describeWrong([
  ["optax", "DoG", { initStepValue: 1e-4 }],
  ["optax", "DoG", { initStep: "distance" }],
  ["optax", "DoG", { decoupledWeightDecay: true }],
  ["optax", "DoG", { weightDecay: 0.01 }],
  ["optax", "DoWG", { initEstimSqDist: 1e-3 }],
  ["optax", "DoWG", { eps: 1e-2 }],
  ["optax", "DoWG", { decoupledWeightDecay: true }],
]);

describe.each([
  ["DoG", DoG],
  ["DoWG", DoWG],
] as const)("%s", (_, Class) => {
  const start = { a: [1, -2, 3], b: [0.5, 4] };
  const slopes = { a: [0.25, 1, -1], b: [2, -0.5] };

  /** After some steps of a constant slope. */
  function end(names: readonly ("a" | "b")[], isTogether: boolean): Record<string, number[]> {
    const nadir = loadSmall();
    const shapes = { a: [3], gap: [1], b: [2] };
    const made = isTogether
      ? nadir.parameters(shapes, { dtype: "f64" })
      : {
          b: nadir.parameter([2], { dtype: "f64", name: "b" }),
          a: nadir.parameter([3], { dtype: "f64", name: "a" }),
        };
    for (const name of names) {
      made[name].data.set(start[name]);
      made[name].grad.set(slopes[name]);
    }
    const optimizer = new Class(names.map((name) => made[name]));
    for (let step = 0; step < 20; step++) optimizer.step();
    return Object.fromEntries(names.map((name) => [name, [...made[name].data]]));
  }

  test("has one rate for all parameters, the same bits in any order and wherever they lie", () => {
    const both = end(["a", "b"], true);
    expect(end(["b", "a"], true)).toEqual(both);
    expect(end(["a", "b"], false)).toEqual(both);
    expect(end(["a"], true).a).not.toEqual(both.a);
  });

  test("goes on to the bit from its state, also where groups were added meanwhile", () => {
    const nadir = loadSmall();
    const { a, b } = nadir.parameters({ a: [2], b: [2] }, { dtype: "f64" });
    a.data.fill(1);
    b.data.fill(2);
    const optimizer = new Class([a]);
    const step = (each: DoG | DoWG) => {
      a.grad.set([0.5, -1]);
      b.grad.set([1, 2]);
      each.step();
    };
    for (let i = 0; i < 5; i++) step(optimizer);
    optimizer.addParamGroup({ params: [b] });
    step(optimizer);
    const [state, data] = [optimizer.stateDict(), [a, b].map(({ data }) => data.slice())];
    const [first, second] = state.state;
    // What has been found holds for whoever comes later.
    expect(second!.scalars).toEqual(first!.scalars);
    step(optimizer);
    const after = [a, b].map(({ data }) => [...data]);
    for (const [i, { data: now }] of [a, b].entries()) now.set(data[i]!);
    const other = new Class([{ params: [a] }, { params: [b] }]);
    other.loadStateDict(state);
    step(other);
    expect([a, b].map(({ data }) => [...data])).toEqual(after);
  });

  test("moves nothing without a gradient", () => {
    const x = loadSmall().parameter(Float64Array.of(1, 2));
    const optimizer = new Class([x], { eps: 0 });
    for (let i = 0; i < 3; i++) optimizer.step();
    expect([...x.data]).toEqual([1, 2]);
  });
});
