/** Sparse rows are what dense rows with zeros are. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { DType } from "../../src/dtype.ts";
import { loadSync } from "../../src/index.ts";
import { DenseNetwork, meanSquaredError, type SparseRows } from "../../src/networks/index.ts";
import { dtypes } from "../kernels/module.ts";
import { expectNear, gradientsOf, networkBits, sparseOf, values, wholes } from "./values.ts";

const nadir = loadSync();
const size = fc.integer({ min: 1, max: 40 });

describe.for(dtypes)("sparse rows in %s", (dtype) => {
  const tolerance = dtype === "f32" ? 2e-6 : 1e-14;

  test("give what dense rows give", () => {
    const problems = fc.record({
      sizes: fc.array(size, { minLength: 2, maxLength: 4 }),
      rows: size,
      density: fc.constantFrom(0, 0.1, 0.5, 1),
      bias: fc.boolean(),
      accumulate: fc.boolean(),
      picked: fc.boolean(),
      seed: fc.nat(),
    });
    fc.assert(
      fc.property(problems, ({ sizes, rows, density, bias, accumulate, picked, seed }) => {
        const options = { sizes, maxBatch: rows, activation: "tanh", bias, dtype, seed } as const;
        using network = new DenseNetwork<DType>(nadir, options);
        const [width, columns] = [sizes[0]!, sizes.at(-1)!];
        const keep = values(seed, rows * width);
        const dense = values(seed + 1, rows * width).map((x, i) =>
          Math.abs(keep[i]!) < density ? x : 0,
        );
        const targets = values(seed + 2, rows * columns, 2);
        const given = {
          accumulate,
          ...(picked ? { rows: wholes(seed, 1 + (rows >> 1), rows) } : {}),
        };
        const all = (inputs: Float64Array | SparseRows) => {
          for (const { grad } of Object.values(network.parameters)) grad.fill(1);
          const outputs = network.forward(inputs).slice();
          const loss = network.lossAndGradients(inputs, targets, meanSquaredError, given);
          return { outputs, loss, gradients: gradientsOf(network) };
        };
        const [wanted, actual] = [all(dense), all(sparseOf(dense, width))];
        expectNear(actual.outputs, wanted.outputs, tolerance);
        expectNear([actual.loss], [wanted.loss], tolerance);
        expectNear(actual.gradients, wanted.gradients, tolerance);
      }),
      { numRuns: 60 },
    );
  });

  const network = new DenseNetwork<DType>(nadir, { sizes: [4, 3, 2], maxBatch: 3, dtype });
  const dense = [0, 2, 0, -1, 0, 0, 0, 0, 0.5, 0, 0, 3];
  const wanted = network.predict(dense);

  test.for<[string, SparseRows]>([
    ["arrays", { data: [2, -1, 0.5, 3], indices: [1, 3, 0, 3], indptr: [0, 2, 2, 4] }],
    [
      "typed arrays",
      {
        data: Float32Array.of(2, -1, 0.5, 3),
        indices: Int32Array.of(1, 3, 0, 3),
        indptr: Int32Array.of(0, 2, 2, 4),
      },
    ],
    [
      "columns in any order",
      { data: [-1, 2, 3, 0.5], indices: [3, 1, 3, 0], indptr: [0, 2, 2, 4] },
    ],
    [
      "a column twice, which adds up",
      { data: [1, 1, -1, 0.5, 3], indices: [1, 1, 3, 0, 3], indptr: [0, 3, 3, 5] },
    ],
    ["zeros", { data: [0, 2, -1, 0.5, 3], indices: [0, 1, 3, 0, 3], indptr: [0, 3, 3, 5] }],
  ])("may be given as %s", ([, inputs]) => {
    expectNear(network.predict(inputs), wanted, tolerance);
  });

  test("may come after dense ones, and before, and in ever more elements", () => {
    const wide = new DenseNetwork<DType>(nadir, { sizes: [50, 3, 2], maxBatch: 20, dtype });
    const targets = values(1, 40);
    const bits = (inputs: Float64Array | SparseRows, rows: number) => {
      wide.lossAndGradients(inputs, targets.slice(0, rows * 2), meanSquaredError);
      return networkBits(wide);
    };
    const batches = [1, 3, 20, 2].map((rows) => values(rows, rows * 50));
    const dense = batches.map((inputs) => bits(inputs, inputs.length / 50));
    const sparse = batches.map((inputs) => bits(sparseOf(inputs, 50), inputs.length / 50));
    for (const [i, inputs] of batches.entries()) {
      expect(bits(inputs, inputs.length / 50)).toEqual(dense[i]);
      expect(bits(sparseOf(inputs, 50), inputs.length / 50)).toEqual(sparse[i]);
    }
  });
});
