/** Every optimizer finds the minimum of what it is given, and climbs when it is told to maximize. */
import { describe, expect, test } from "vitest";
import { exponential, linear, type Nadir, type Parameter } from "../../src/index.ts";
import { catalog } from "../../src/optimizers/catalog.ts";
import { loadSmall } from "../memory/small.ts";
import { classNamed, isTensorwise, isWhole, type Options } from "../optimizers/classes.ts";
import { type Problem, problems } from "./problem.ts";

const STEPS = 6000;

/** Near enough to the minimum. */
const NEAR = 0.05;

/** From 0.01 to 0, for those whose steps do not get shorter by themselves. */
const falling = linear({ initial: 0.01, final: 0, total: STEPS });

/** For those whose first steps go as far as gradients are large. */
const warm = (step: number) => (step < 5 ? 1e-4 : 0.01);

/** Options with which optimizers manage all problems, and their variants. */
const named: readonly (readonly [name: string, Options])[] = [
  ["SGD", { lr: 2e-3 }],
  ["SGD", { lr: 1e-3, momentum: 0.9 }],
  ["SGD", { lr: 1e-3, momentum: 0.9, nesterov: true }],
  ["SGD", { lr: 1e-3, momentum: 0.9, momentumForm: "velocity" }],
  ["SGD", { lr: 2e-3, momentum: 0.9, momentumForm: "average", biasCorrection: true }],
  ["SM3", { lr: 0.3 }],
  ["LARS", { lr: linear({ initial: 1, final: 0, total: STEPS }) }],
  ["NAG", { lr: 1e-3 }],
  ["Adagrad", { lr: 0.3 }],
  ["RMSprop", { lr: 1e-3 }],
  ["RMSprop", { lr: 1e-3, centered: true, momentum: 0.5 }],
  ["Adadelta", { lr: 0.01, eps: 1e-4 }],
  ["Adam", { lr: 0.01 }],
  ["Adam", { lr: 0.03, amsgrad: true }],
  ["Adam", { lr: 0.01, lookAhead: true }],
  ["AdamW", { lr: 0.01 }],
  ["Adamax", { lr: 0.01 }],
  ["RAdam", { lr: warm }],
  ["Rprop", {}],
  ["ASGD", { lr: 2e-3 }],
  ["MADGRAD", { lr: 0.01 }],
  ["Ftrl", { lr: 0.3, beta: 0 }],
  ["AdamaxW", { lr: 0.01, weightDecay: 0 }],
  ["AdaBelief", { lr: 0.01, rectify: false }],
  ["AdaBelief", { lr: warm }],
  ["Yogi", { lr: 0.03 }],
  // Its steps do not get shorter by themselves: along a valley it goes only as they do.
  ["SignSGD", { lr: exponential({ initial: 5e-3, gamma: 0.999 }) }],
  ["NAdam", { lr: 0.01 }],
  ["NAdamW", { lr: 0.01, weightDecay: 0 }],
  ["NadaMax", { lr: 0.01 }],
  ["Muon", { lr: 0.01, weightDecay: 0 }],
  ["SOAP", { lr: 0.01, weightDecay: 0 }],
  ["Shampoo", { lr: 0.3 }],
  ["ScheduleFreeSGD", { lr: 5e-3 }],
  ["ScheduleFreeAdamW", { lr: 0.05 }],
  ["ScheduleFreeRAdam", { lr: 0.05 }],
  ["DoG", { lr: 0.7, initStepValue: 0.01 }],
  ["DoWG", { lr: 0.5 }],
  ["DAdaptAdam", { lr: 0.1 }],
  ["Prodigy", {}],
  ["AdEMAMix", { lr: falling, betas: [0.9, 0.999, 0.99] }],
  ["LBFGS", { lineSearch: "strong_wolfe" }],
  ["ADOPT", { lr: 0.01, betas: [0.9, 0.99] }],
];

/** All others manage with this one. */
const settings = catalog.flatMap(({ description: { name } }) => {
  const own = named.filter(([optimizer]) => optimizer === name);
  return own.length > 0 ? own : [[name, { lr: falling }] as const];
});

/** The parameters of each group, made from where to start. */
type Layout = (nadir: Nadir, start: readonly number[]) => Parameter[][];

const inOne: Layout = (nadir, start) => [[nadir.parameter(Float32Array.from(start))]];

/** A group for each coordinate, with a parameter of no elements. */
const apart: Layout = (nadir, start) =>
  start.map((x) => [nadir.parameter([0]), nadir.parameter(Float32Array.of(x))]);

const cases = settings.flatMap(([name, options]) =>
  Object.entries(problems).map(([on, problem]) => ({ name, options, on, problem })),
);

describe.for(cases)("$name $options on $on", ({ name, options, problem }) => {
  const { value, start, minimum } = problem;

  test("finds the minimum", () => {
    const end = descend(problem, name, options, STEPS, inOne);
    expect(Math.hypot(...end.map((x, i) => x - minimum[i]!))).toBeLessThan(NEAR);
  });

  test("climbs when it maximizes", () => {
    // RAdam's first steps do not move.
    const steps = name === "ScheduleFreeRAdam" ? 8 : 3;
    const end = descend(problem, name, { ...options, maximize: true }, steps, inOne);
    expect(value(end)).toBeGreaterThan(value(start));
  });

  if (!isTensorwise(classNamed(name)) && !isWhole(classNamed(name))) {
    test("goes the same way with each coordinate in a group of its own", () => {
      const together = descend(problem, name, options, 50, inOne);
      expect(descend(problem, name, options, 50, apart)).toEqual(together);
    });
  }
});

/** Where so many steps from the start lead to. */
function descend(
  { start, gradient, value }: Problem,
  name: string,
  options: Options,
  steps: number,
  layout: Layout,
): number[] {
  using nadir = loadSmall();
  const groups = layout(nadir, start);
  const parameters = groups.flat();
  using optimizer = new (classNamed(name))(
    groups.map((params) => ({ params })),
    options,
  );
  const point = () => {
    const at: number[] = [];
    for (const { data } of parameters) for (let i = 0; i < data.length; i++) at.push(data[i]!);
    return at;
  };
  for (let t = 0; t < steps; t++) {
    optimizer.step(() => {
      const slopes = gradient(point());
      let next = 0;
      for (const { grad } of parameters) {
        for (let i = 0; i < grad.length; i++) grad[i] = slopes[next++]!;
      }
      return value(point());
    });
  }
  return point();
}
