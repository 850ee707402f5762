/** Nesterov's own form, which looks ahead, and the rewritten one: the same method. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { NAG } from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";
import { between } from "./arbitrary.ts";
import { classNamed } from "./classes.ts";
import { expectClose, quadratics, run } from "./visits.ts";

const [nag, sgd] = [classNamed("NAG"), classNamed("SGD")];
const anyRun = [quadratics, between(0.1, 0.99), between(0, 0.02), between(0, 1)] as const;

describe("where NAG looks ahead to is where SGD with nesterov is", () => {
  test("in velocity form, also when lr changes", () => {
    fc.assert(
      fc.property(...anyRun, (problem, momentum, peak, weightDecay) => {
        const lr = (t: number) => peak / (1 + (t % 5));
        const options = { lr, momentum, weightDecay };
        const rewritten = { ...options, nesterov: true, momentumForm: "velocity" };
        const { visited } = run(nag, options, problem);
        expectClose(visited, run(sgd, rewritten, problem).before);
      }),
      { numRuns: 40 },
    );
  });

  test("in sum form while lr stays", () => {
    fc.assert(
      fc.property(...anyRun, (problem, momentum, lr, weightDecay) => {
        const options = { lr, momentum, weightDecay };
        const { visited } = run(nag, options, problem);
        expectClose(visited, run(sgd, { ...options, nesterov: true }, problem).before);
      }),
      { numRuns: 40 },
    );
  });
});

test("during the closure data holds θ + μv, where v is the way of the last step", () => {
  fc.assert(
    fc.property(...anyRun, (problem, momentum, lr, weightDecay) => {
      const { before, visited } = run(nag, { lr, momentum, weightDecay }, problem);
      const ahead = before.map((θ, t) =>
        θ.map((x, i) => x + momentum * (x - (before[t - 1] ?? θ)[i]!)),
      );
      expectClose(visited, ahead);
    }),
    { numRuns: 40 },
  );
});

test("a closure that throws leaves parameters where they were, to the bit", () => {
  using nadir = loadSmall();
  const parameter = nadir.parameter(Float32Array.of(0.1, 1e-7, 3));
  using optimizer = new NAG([parameter], { lr: 0.1 });
  optimizer.step(() => parameter.grad.set([1, 1 / 3, -1e-3]));
  const θ = parameter.data.slice();
  const failing = () => {
    expect(parameter.data).not.toEqual(θ);
    throw new Error("no gradient");
  };
  expect(() => optimizer.step(failing)).toThrow("no gradient");
  expect(parameter.data).toEqual(θ);
});
