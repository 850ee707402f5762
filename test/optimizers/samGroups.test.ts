/** The norm that sam divides by is of all parameters, whatever group they are in: to the bit, in f64 too. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { loadSync, SGD, sam } from "../../src/index.ts";
import { points } from "./train.ts";

test.each([false, true])("groups change no bit of sam, adaptive: %s", (adaptive) => {
  using nadir = loadSync();
  const split = fc.array(fc.nat(2), { minLength: 4, maxLength: 4 });
  fc.assert(
    fc.property(fc.nat(), split, (seed, groupOf) => {
      const shapes = { a: [3], b: [5], c: [7], d: [2] };
      const trained = (groups: readonly number[]) => {
        const model = Object.values(nadir.parameters(shapes, { dtype: "f64" }));
        for (const [i, { data, grad, length }] of model.entries()) {
          data.set(points("f64", seed + i, length));
          grad.set(points("f64", seed + 9 + i, length));
        }
        const params = [0, 1, 2].map((group) => model.filter((_, i) => groups[i] === group));
        const used = params.filter(({ length }) => length > 0).map((params) => ({ params }));
        using optimizer = new (sam(SGD))(used, { lr: 0.1, rho: 0.5, adaptive });
        const seen: number[][] = [];
        optimizer.step(() => {
          seen.push(model.flatMap(({ data }) => [...data]));
          return 1;
        });
        for (const each of model) each.dispose();
        return seen;
      };
      expect(trained(groupOf)).toEqual(trained([0, 0, 0, 0]));
    }),
    { numRuns: 100 },
  );
});
