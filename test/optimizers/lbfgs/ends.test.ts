/** Losses that are not finite, parameters that come later, and those that are frozen. */
import { describe, expect, test } from "vitest";
import { LBFGS } from "../../../src/index.ts";
import { loadSmall } from "../../memory/small.ts";
import { descend, nadir } from "./forms.ts";
import { rosenbrock } from "./problems.ts";

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
