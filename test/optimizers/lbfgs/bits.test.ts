/** The same bits whether a step fails, is saved, waits or lies elsewhere in memory. */
import { describe, expect, test } from "vitest";
import { LBFGS, type Nadir, type Parameter } from "../../../src/index.ts";
import { snapshot } from "../../base/snapshot.ts";
import { loadSmall } from "../../memory/small.ts";
import { forms } from "./forms.ts";
import { type Problem, problemOf } from "./problems.ts";

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
