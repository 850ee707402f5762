/** What the TypeScript around a kernel takes: a whole `optimizer.step()` beside the kernel alone. */
import { Adam, loadSync, SGD } from "../build/index.js";
import { periods } from "./data.mjs";
import { kernels } from "./kernels.mjs";
import { repeated } from "./repeated.mjs";
import { race } from "./rounds.mjs";

const LENGTHS = [10, 1000];

/** Optimizers by the name of their kernel. */
const optimizers = {
  sgd: (parameters) => new SGD(parameters),
  momentum: (parameters) => new SGD(parameters, { momentum: 0.9 }),
  adam: (parameters) => new Adam(parameters),
};

/** Nanoseconds: `{ kernel, length, step, bare }`. */
export async function measureSteps(field, effort) {
  const results = [];
  for (const [name, optimizer] of Object.entries(optimizers)) {
    const kernel = kernels.find((each) => each.name === name);
    for (const length of LENGTHS) {
      const nadir = loadSync();
      const weight = nadir.parameter([length]);
      const [data, grad] = periods(kernel, "f32");
      weight.data.set(data.subarray(0, length));
      weight.grad.set(grad.subarray(0, length));
      const trained = optimizer([weight]);
      const { contestants, stop } = await field.start(kernel, "f32", length);
      const step = repeated(() => trained.step(), [[], []]);
      results.push({
        kernel: name,
        length,
        ...(await race({ step, bare: contestants.nadir }, effort)),
      });
      stop();
      nadir.dispose();
    }
  }
  return results;
}
