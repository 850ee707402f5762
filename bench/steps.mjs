/** What the TypeScript around a kernel takes: a whole `optimizer.step()` beside the kernel alone. */
import { Adam, loadSync, SGD } from "../build/index.js";
import { periods } from "./data.mjs";
import { kernels } from "./kernels.mjs";
import { repeated } from "./repeated.mjs";
import { timed } from "./rounds.mjs";

const LENGTHS = [10, 1000];

/** Optimizers by the name of their kernel. */
const optimizers = {
  sgd: (parameters) => new SGD(parameters),
  momentum: (parameters) => new SGD(parameters, { momentum: 0.9 }),
  adam: (parameters) => new Adam(parameters),
};

/** Nanoseconds of each round: `{ kernel, length, nadir, bare }`. */
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
      const entrants = { nadir: step, bare: contestants.nadir };
      results.push({ kernel: name, length, ...(await timed(entrants, effort)) });
      stop();
      nadir.dispose();
    }
  }
  return results;
}
