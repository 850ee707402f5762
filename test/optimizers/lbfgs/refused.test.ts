/** Bad input, which changes nothing. */
import { describe, expect, test } from "vitest";
import { LBFGS, type Parameter } from "../../../src/index.ts";
import { snapshot } from "../../base/snapshot.ts";
import { nadir } from "./forms.ts";
import { rosenbrock } from "./problems.ts";

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
