/** Every optimizer in two places, on the same gradients: where an adapter has it, and in Nadir alone. */
import { loadSync } from "nadir";
import { values } from "../../../conformance/data.mjs";
import { sha256 } from "../../../conformance/digest.mjs";
import { everyOptimizer } from "../../../conformance/optimizers.mjs";

/** More than a block of a sweep, one of a tail, and a scalar. */
export const shapes = [[7, 30], [30], []];
const STEPS = 40;

const lengths = shapes.map((shape) => shape.reduce((product, size) => product * size, 1));

/**
 * @param train from a class, options and the arrays' values to `step(gradientsAt)`, which calls that
 *   with values and gets gradients, `values()` and `dispose()`. All may be promises.
 * @returns a hash of what Nadir alone makes of the gradients, and a problem that names the optimizers
 *   that came out otherwise, if any did.
 */
export async function compare(train) {
  const hashed = [];
  const wrong = [];
  const all = everyOptimizer();
  for (const { name, Optimizer, options } of all) {
    const [own, theirs] = [
      await course(alone, Optimizer, options),
      await course(train, Optimizer, options),
    ];
    hashed.push(...own);
    if ((await sha256(own)) !== (await sha256(theirs))) {
      wrong.push(`${name} ${JSON.stringify(options)}`);
    }
  }
  const problems = wrong.length === 0 ? [] : [`other bits than alone: ${wrong.join(", ")}`];
  return { hash: await sha256(hashed), count: all.length, problems };
}

async function course(train, Optimizer, options) {
  const start = lengths.map((length, i) => Float32Array.from(values(i + 1, length)));
  const trainer = await train(Optimizer, options, start);
  for (let step = 0; step < STEPS; step++) await trainer.step((at) => gradients(step, at));
  const end = await trainer.values();
  await trainer.dispose();
  return end;
}

/** With zeros among them. They depend on the point, so that it matters where they are taken. */
function gradients(step, at) {
  return at.map((point, i) => {
    const row = values(100 + 10 * step + i, point.length);
    return point.map((x, j) => (j % 7 === 3 ? 0 : row[j] * (1 + x / 8)));
  });
}

function alone(Optimizer, options, start) {
  const memory = loadSync();
  const parameters = start.map((data, i) => memory.parameter({ data, shape: shapes[i] }));
  const optimizer = new Optimizer(parameters, options);
  return {
    step: (gradientsAt) =>
      optimizer.step(() => {
        const found = gradientsAt(parameters.map(({ data }) => data));
        for (const [i, { grad }] of parameters.entries()) grad.set(found[i]);
      }),
    values: () => parameters.map(({ data }) => data.slice()),
    dispose: () => {
      optimizer.dispose();
      for (const parameter of parameters) parameter.dispose();
    },
  };
}
