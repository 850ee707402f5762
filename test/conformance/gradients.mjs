import { allFinite, clipGradNorm, clipGradValue, minibatches } from "nadir";
import { gradients } from "./data.mjs";

/** Longer than a block of a reduction. */
const LENGTH = 10_007;

/** Norms of each kind, and what they leave. */
export function clipping(nadir) {
  return ["f32", "f64"].flatMap((dtype) => {
    const parameter = nadir.parameter([LENGTH], { dtype });
    const norms = [1, 2, Infinity].flatMap((normType) => {
      parameter.grad.set(gradients(3, LENGTH));
      const norm = clipGradNorm([parameter], 2.5, { normType });
      return [Float64Array.of(norm), parameter.grad.slice()];
    });
    clipGradValue([parameter], 1e-4);
    const clipped = parameter.grad.slice();
    const finite = allFinite([parameter]);
    parameter.grad[LENGTH - 1] = Number.NaN;
    return [...norms, clipped, Float64Array.of(Number(finite), Number(allFinite([parameter])))];
  });
}

/** Orders of rows. */
export function batches() {
  return [0, 1, 2 ** 52].flatMap((seed) =>
    Array.from(minibatches(101, { size: 16, epochs: 3, seed }), (rows) => Float64Array.from(rows)),
  );
}
