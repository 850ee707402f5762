/** What L-BFGS promises beside its numbers: atomic steps, state, several parameters and groups, bad input. */
import { describe, expect, test } from "vitest";
import { LBFGS, type LBFGSOptions, type Nadir, type Parameter } from "../../../src/index.ts";
import { snapshot } from "../../base/snapshot.ts";
import { loadSmall } from "../../memory/small.ts";
import { type Problem, problemOf, rosenbrock } from "./problems.ts";

const nadir = loadSmall();

const forms: readonly LBFGSOptions[] = [
  { lr: 0.5, maxIter: 6, historySize: 3 },
  { lineSearch: "strong_wolfe", maxIter: 6, historySize: 3 },
  { lineSearch: "zoom", maxIter: 4, historySize: 2, firstStep: "l2" },
  { lineSearch: "backtracking", maxIter: 4 },
  { lineSearch: "strong_wolfe", maxIter: 5, weightDecay: 0.01, gradScale: 0.5 },
];
const dtypes = ["f32", "f64"] as const;
const cases = forms.flatMap((options) => dtypes.map((dtype) => [options, dtype] as const));

const snapshotOf = ({ parameters }: Problem, optimizer: LBFGS) =>
  snapshot(parameters, [optimizer as never]);

describe.for(cases)("%o, %s", ([options, dtype]) => {
  const start = (problem = problemOf(loadSmall(), "network", dtype)) => ({
    problem,
    optimizer: new LBFGS(problem.parameters, options),
  });

  test("a closure that fails, at whichever evaluation of whichever step, changes nothing", () => {
    const { problem, optimizer } = start();
    let failures = 0;
    for (let step = 0; step < 4; step++) {
      for (let good = 0; ; good++) {
        const before = snapshotOf(problem, optimizer).optimizers;
        const data = problem.values();
        let calls = 0;
        const fail = () => {
          if (calls++ === good) throw new Error("no data");
          return problem.closure();
        };
        try {
          optimizer.step(fail);
          break;
        } catch (error) {
          expect(error).toEqual(new Error("no data"));
          failures++;
          expect(problem.values()).toEqual(data);
          expect(snapshotOf(problem, optimizer).optimizers).toEqual(before);
        }
      }
    }
    expect(failures).toBeGreaterThan(12);
    // And it has gone as though nothing had failed.
    const straight = start();
    for (let step = 0; step < 4; step++) straight.optimizer.step(straight.problem.closure);
    expect(snapshotOf(problem, optimizer)).toEqual(
      snapshotOf(straight.problem, straight.optimizer),
    );
  });

  test("a state that was saved and loaded goes on to the bit, also as JSON", () => {
    const { problem, optimizer } = start();
    for (let step = 0; step < 3; step++) {
      optimizer.step(problem.closure);
      const again = start();
      const text = JSON.stringify(optimizer.stateDict(), (_, value) =>
        ArrayBuffer.isView(value) ? [...(value as Float64Array)] : value,
      );
      again.optimizer.loadStateDict(JSON.parse(text));
      for (const [i, { data }] of again.problem.parameters.entries()) {
        data.set(problem.parameters[i]!.data);
      }
      const straight = start();
      for (let i = 0; i <= step; i++) straight.optimizer.step(straight.problem.closure);
      for (let i = 0; i < 3; i++) {
        expect(again.optimizer.step(again.problem.closure)).toBe(
          straight.optimizer.step(straight.problem.closure),
        );
      }
      expect(snapshotOf(again.problem, again.optimizer)).toEqual(
        snapshotOf(straight.problem, straight.optimizer),
      );
    }
  });

  test("gives the same bits in parts, asynchronously, and where memory grows meanwhile", async () => {
    const [whole, parts, waiting, growing] = [start(), start(), start(), start()];
    for (let i = 0; i < 3; i++) {
      whole.optimizer.step(whole.problem.closure);
      const begun = parts.optimizer.begin();
      while (begun.resume(parts.problem.closure()));
      const later = async () => {
        await Promise.resolve();
        return waiting.problem.closure();
      };
      await waiting.optimizer.stepAsync(later);
      const [{ block }] = growing.problem.parameters as [Parameter];
      growing.optimizer.step(() => {
        block.heap.memory.grow(1);
        return growing.problem.closure();
      });
    }
    const expected = snapshotOf(whole.problem, whole.optimizer);
    for (const { problem, optimizer } of [parts, waiting, growing]) {
      expect(snapshotOf(problem, optimizer)).toEqual(expected);
    }
  });

  test("gives the same bits however parameters lie in memory, and in groups", () => {
    const plain = start();
    const { parameters } = plain.problem;
    const apart = start(problemApart(loadSmall(), plain.problem));
    const grouped = start(problemApart(loadSmall(), plain.problem));
    const groups = [...grouped.problem.parameters].reverse().map((each) => ({ params: [each] }));
    const inGroups = new LBFGS(groups, options);
    for (let i = 0; i < 3; i++) {
      plain.optimizer.step(plain.problem.closure);
      apart.optimizer.step(apart.problem.closure);
      inGroups.step(grouped.problem.closure);
    }
    const values = parameters.map(({ data }) => data);
    expect(apart.problem.parameters.map(({ data }) => data)).toEqual(values);
    expect(grouped.problem.parameters.map(({ data }) => data)).toEqual(values);
  });
});

/** The same problem with each parameter made alone, the last first, and something between them. */
function problemApart(nadir: Nadir, { parameters }: Problem): Problem {
  const made = [...parameters].reverse().map(({ data, shape, dtype, name }) => {
    nadir.parameter([3]);
    return nadir.parameter({ data: data.slice(), shape }, { dtype, name }) as Parameter;
  });
  const own = made.reverse();
  const problem = problemOf(loadSmall(), "network", parameters[0]!.dtype);
  const closure = () => {
    for (const [i, { data }] of problem.parameters.entries()) data.set(own[i]!.data);
    const loss = problem.closure();
    for (const [i, { grad }] of problem.parameters.entries()) own[i]!.grad.set(grad);
    return loss;
  };
  return {
    ...problem,
    parameters: own,
    closure,
    values: () => own.flatMap(({ data }) => [...data]),
  };
}

/** A function of two numbers, and what it takes to minimize another form of it. */
function descend(
  options: LBFGSOptions | readonly LBFGSOptions[],
  of: (at: number[]) => { loss: number; gradient: number[] },
  steps = 6,
  initial = [-1.2, 1],
) {
  const parameters = initial.map((x, i) => nadir.parameter(Float64Array.of(x), { name: `${i}` }));
  const each = Array.isArray(options) ? (options as readonly LBFGSOptions[]) : undefined;
  const optimizer = each
    ? new LBFGS(parameters.map((p, i) => ({ params: [p], ...each[i] })))
    : new LBFGS(parameters, options as LBFGSOptions);
  let evaluations = 0;
  const closure = () => {
    evaluations++;
    const { loss, gradient } = of(parameters.map(({ data }) => data[0]!));
    for (const [i, { grad }] of parameters.entries()) grad[0] = gradient[i]!;
    return loss;
  };
  const path = Array.from({ length: steps }, () => {
    optimizer.step(closure);
    return parameters.map(({ data }) => data[0]!);
  });
  return { path, evaluations, optimizer, closure, parameters };
}

describe.for(forms)("options with %o", (options) => {
  const same = (a: number[][], b: number[][]) =>
    expect(Math.max(...a.flat().map((x, i) => Math.abs(x - b.flat()[i]!)))).toBeLessThan(1e-9);

  test("maximize and gradScale are of the loss too", () => {
    const scaled = (factor: number) => (at: number[]) => {
      const { loss, gradient } = rosenbrock(at);
      return { loss: factor * loss, gradient: gradient.map((g) => factor * g) };
    };
    const plain = descend({ ...options, gradScale: 1 }, rosenbrock).path;
    expect(descend({ ...options, gradScale: 0.25 }, scaled(4)).path).toEqual(plain);
    expect(descend({ ...options, gradScale: 0.25, maximize: true }, scaled(-4)).path).toEqual(
      plain,
    );
  });

  test("weight decay is part of the objective", () => {
    const decayed = (at: number[]) => {
      const { loss, gradient } = rosenbrock(at);
      const norm = at[0]! ** 2 + at[1]! ** 2;
      return { loss: loss + 0.05 * norm, gradient: gradient.map((g, i) => g + 0.1 * at[i]!) };
    };
    const own = { ...options, gradScale: 1 };
    same(
      descend({ ...own, weightDecay: 0.1 }, rosenbrock).path,
      descend({ ...own, weightDecay: 0 }, decayed).path,
    );
  });

  test("a group's lr is what it is measured in", () => {
    // θ = √(lr/largest) · u: the same step in u.
    const unit = Math.sqrt(0.25);
    const measured = ([u, y]: number[]) => {
      const { loss, gradient } = rosenbrock([unit * u!, y!]);
      return { loss, gradient: [unit * gradient[0]!, gradient[1]!] };
    };
    const own = { ...options, lr: 0.8, weightDecay: 0 };
    const groups = [{ ...own, lr: 0.2 }, own];
    const direct = descend(own, measured, 6, [-1.2 / unit, 1]).path;
    same(
      descend(groups, rosenbrock).path,
      direct.map(([u, y]) => [unit * u!, y!]),
    );
  });

  test("a group whose lr is 0 stays, and the other one finds its minimum", () => {
    const own = { ...options, weightDecay: 0 };
    const { path } = descend([{ ...own, lr: 0 }, own], rosenbrock, 12);
    const [x, y] = path.at(-1)!;
    expect(x).toBe(-1.2);
    expect(y).toBeCloseTo(1.44, 4);
  });
});

describe("a line search takes for too far what is not finite", () => {
  // Least at 1; not defined from 2 on.
  const barrier = ([x]: number[]) => ({
    loss: x! < 2 ? -Math.log(2 - x!) - x! / 1 : Number.NaN,
    gradient: [x! < 2 ? 1 / (2 - x!) - 1 : Number.NaN],
  });
  test.for(["strong_wolfe", "backtracking", "zoom"] as const)("%s", (lineSearch) => {
    const { path } = descend({ lineSearch, lr: 4 }, barrier, 20, [-3]);
    expect(path.at(-1)![0]).toBeCloseTo(1, 3);
  });

  test("none finite: it stays where it is", () => {
    const alone = ([x]: number[]) => ({ loss: x === 1 ? 5 : Infinity, gradient: [3] });
    for (const lineSearch of ["strong_wolfe", "backtracking", "zoom"] as const) {
      const { path, evaluations } = descend({ lineSearch }, alone, 2, [1]);
      expect(path).toEqual([[1], [1]]);
      expect(evaluations).toBeGreaterThan(4);
    }
  });
});

test("lr 0 leaves all where it is", () => {
  for (const options of forms) {
    const { path } = descend({ ...options, lr: 0 }, rosenbrock, 2);
    expect(path).toEqual([
      [-1.2, 1],
      [-1.2, 1],
    ]);
  }
});

test("a schedule of lr is asked at each step", () => {
  const lr = (step: number) => 0.5 / (1 + step);
  const scheduled = descend({ lr, maxIter: 3 }, rosenbrock);
  const set = descend({ lr: 0.5, maxIter: 3 }, rosenbrock, 1);
  for (let step = 1; step < 6; step++) {
    set.optimizer.paramGroups[0]!.lr = lr(step);
    set.optimizer.step(set.closure);
  }
  expect(set.parameters.map(({ data }) => data[0])).toEqual(scheduled.path.at(-1));
});

test("where parameters are added, the history begins anew", () => {
  const { optimizer, closure } = descend(
    { maxIter: 3, maxEval: 20, lineSearch: "strong_wolfe" },
    rosenbrock,
    2,
  );
  const late = nadir.parameter(Float64Array.of(2), { name: "late" });
  optimizer.addParamGroup({ params: [late] });
  const both = () => {
    late.grad.set(late.data);
    return closure() + late.data[0]! ** 2 / 2;
  };
  optimizer.step(both);
  const { state } = optimizer.stateDict();
  expect(state.map(({ scalars }) => scalars.n_iter)).toEqual([3, 3, 3]);
  for (let i = 0; i < 30; i++) optimizer.step(both);
  expect(both()).toBeLessThan(1e-4);
});

describe("is refused, and changes nothing:", () => {
  const refused = (call: (optimizer: LBFGS, parameter: Parameter) => unknown, error: Error) => {
    const parameter = nadir.parameter(Float64Array.of(-1.2, 1));
    const optimizer = new LBFGS([parameter], { maxIter: 3 });
    const closure = () => {
      const { loss, gradient } = rosenbrock([...parameter.data]);
      parameter.grad.set(gradient);
      return loss;
    };
    optimizer.step(closure);
    const before = snapshot([], [optimizer as never]);
    const data = [...parameter.data];
    parameter.grad.fill(0.5);
    expect(() => call(optimizer, parameter)).toThrow(error);
    expect(snapshot([], [optimizer as never]).optimizers).toEqual(before.optimizers);
    expect([...parameter.data]).toEqual(data);
  };
  const x = (value: unknown) => value as never;

  test.for<[string, (optimizer: LBFGS, parameter: Parameter) => unknown, Error]>([
    [
      "no closure",
      (optimizer) => optimizer.step(),
      new TypeError("LBFGS: step() needs a closure that computes the gradients"),
    ],
    [
      "a closure without a loss",
      (optimizer) => optimizer.step(() => {}),
      new TypeError("LBFGS: what the closure returns must be the loss, a number, got undefined"),
    ],
    [
      "a loss that is no number",
      (optimizer) => optimizer.step(() => "0.5"),
      new TypeError('LBFGS: what the closure returns must be the loss, a number, got "0.5"'),
    ],
    [
      "a loss that is NaN",
      (optimizer) => optimizer.step(() => Number.NaN),
      new RangeError("LBFGS: the loss must be finite, got NaN"),
    ],
    [
      "a loss that is infinite where nothing searches",
      (optimizer, { data }) => {
        const [x] = data;
        return optimizer.step(() => (data[0] === x ? 1 : Infinity));
      },
      new RangeError("LBFGS: the loss must be finite, got Infinity"),
    ],
    [
      "a gradient that is NaN",
      (optimizer, { grad }) =>
        optimizer.step(() => {
          grad[1] = Number.NaN;
          return 1;
        }),
      new RangeError("LBFGS: the gradients must be finite, got NaN"),
    ],
    [
      "another history size",
      (optimizer, parameter) =>
        new LBFGS([parameter], { historySize: 7 }).loadStateDict(optimizer.stateDict()),
      new RangeError(
        "LBFGS: state dict: paramGroups[0]: historySize must be 7, as the state here was made with, got 100",
      ),
    ],
    [
      "a history of another length",
      (optimizer) => {
        const dict = structuredClone(optimizer.stateDict());
        Object.assign(dict.state[0]!.slots, { old_dirs: new Float64Array(40) });
        optimizer.loadStateDict(dict);
      },
      new TypeError(
        'LBFGS: state dict: paramGroups[0]: old_dirs of "parameter" must be of length 202, got 40',
      ),
    ],
    [
      "a history size, once there is a state",
      (optimizer) => {
        optimizer.paramGroups[0]!.historySize = 5;
      },
      new TypeError("LBFGS: historySize only sets up the state: give it to the constructor"),
    ],
    [
      "half an iteration",
      (_, parameter) => new LBFGS([parameter], { maxIter: 1.5 }),
      new RangeError("LBFGS: maxIter must be an integer in [1, ∞), got 1.5"),
    ],
    [
      "no evaluations",
      (_, parameter) => new LBFGS([parameter], { maxEval: 0 }),
      new RangeError("LBFGS: maxEval must be an integer in [1, ∞), got 0"),
    ],
    [
      "an unknown line search",
      (_, parameter) => new LBFGS([parameter], { lineSearch: x("wolfe") }),
      new TypeError(
        'LBFGS: lineSearch must be one of null, "strong_wolfe", "backtracking", "zoom", got "wolfe"',
      ),
    ],
    [
      "PyTorch's spelling",
      (_, parameter) => new LBFGS([parameter], x({ line_search_fn: null })),
      new TypeError(
        'LBFGS: unknown option "line_search_fn"; options are lr, maxIter, maxEval, toleranceGrad, toleranceChange, historySize, lineSearch, firstStep, weightDecay, maximize, gradScale',
      ),
    ],
    [
      "groups that would take another step each",
      (_, parameter) => {
        const other = nadir.parameter([1], { name: "other" });
        const groups = [{ params: [parameter], maxIter: 4 }, { params: [other] }];
        return new LBFGS(groups).step(() => 1);
      },
      new RangeError("LBFGS: maxIter must be the same in all groups, got 4 and 20"),
    ],
  ])("%s", ([, call, error]) => refused(call, error));
});

test("with all frozen it looks at the loss, and that is all", () => {
  const x = loadSmall().parameter([2]);
  x.frozen = true;
  const optimizer = new LBFGS([x]);
  let evaluations = 0;
  expect(optimizer.step(() => ++evaluations)).toBe(1);
  expect([evaluations, ...x.data]).toEqual([1, 0, 0]);
  x.frozen = false;
  optimizer.step(() => {
    x.grad.fill(1);
    return x.data[0]! + x.data[1]!;
  });
  expect(x.data[0]).toBeLessThan(0);
});
