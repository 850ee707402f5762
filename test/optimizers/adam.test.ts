import fc from "fast-check";
import { expect, test } from "vitest";
import { loadSmall } from "../memory/small.ts";
import { optionsOf, problems } from "./arbitrary.ts";
import { classNamed } from "./classes.ts";
import { train } from "./train.ts";
import { expectClose, quadratics, run } from "./visits.ts";

const [Adam, AdamW] = [classNamed("Adam"), classNamed("AdamW")];

test("AdamW is Adam with decoupled weight decay of 0.01", () => {
  using nadir = loadSmall();
  fc.assert(
    fc.property(problems, (problem) => {
      const options = { weightDecay: 0.01, decoupledWeightDecay: true };
      expect(train(nadir, AdamW, {}, problem)).toEqual(train(nadir, Adam, options, problem));
    }),
    { numRuns: 20 },
  );
});

test("with lookAhead, data holds θ plus the way of the last step during the closure", () => {
  const options = optionsOf(Adam, { lookAhead: true, weightDecay: 0, betas: [0.9, 0.999] });
  fc.assert(
    fc.property(quadratics, options, (problem, options) => {
      const { before, visited } = run(Adam, options, problem);
      const ahead = before.map((θ, t) => θ.map((x, i) => x + (x - (before[t - 1] ?? θ)[i]!)));
      expectClose(visited, ahead);
    }),
    { numRuns: 40 },
  );
});
