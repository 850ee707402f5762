/** The products of matrices in a step of a dense network by threads, one after the other, in the time of day. */
import { dayTime } from "../clock.mjs";
import { layersOf } from "../networks/data.mjs";
import { called, placeArrays } from "../networks/products.mjs";
import { timed } from "../rounds.mjs";
import { startTeam } from "../team.mjs";
import { MODULE } from "../wasm.mjs";
import { byThreads, caseOf, nameOf } from "./case.mjs";

export async function measureProducts({ cores, networks, effort, tell }) {
  const teams = await byThreads(cores, (threads) => startTeam([MODULE], threads));
  const cases = [];
  for (const { name, sizes, batch } of networks) {
    tell(`products of ${name}`);
    const contestants = {};
    const frees = [];
    for (const [threads, team] of Object.entries(teams)) {
      const { calls, free } = productsOf(team, layersOf(sizes), batch);
      frees.push(free);
      contestants[nameOf("nadir", threads)] = { run: timedAll(calls) };
    }
    const samples = await timed(contestants, effort);
    for (const free of frees) free();
    const operations = layersOf(sizes).reduce(
      (sum, { inputs, outputs }, i) => sum + (i ? 6 : 4) * batch * inputs * outputs,
      0,
    );
    cases.push(caseOf(name, samples, { operations }));
  }
  for (const team of Object.values(teams)) team.stop();
  return { name: "products", cases };
}

const timedAll = (calls) => (repetitions) => {
  const start = dayTime();
  for (let i = 0; i < repetitions; i++) for (const call of calls) call();
  return dayTime() - start;
};

/** Forward, then back: of the first layer no gradient of its inputs. */
function productsOf({ kernels, exports, memory, allocate, free }, layers, rows) {
  const frees = [];
  const forward = [];
  const backward = [];
  const allocator = { allocate: (bytes) => allocate(bytes / 4), free };
  const call = (name, ...inputs) => {
    called(name, exports[`${name}_f32`], inputs);
    const run = kernels.routine({ name });
    return () => run(...inputs);
  };
  for (const [i, { inputs, outputs }] of layers.entries()) {
    const lengths = {
      ...{ x: rows * inputs, weight: outputs * inputs, bias: outputs, y: rows * outputs },
      ...{ delta: rows * outputs, grad: outputs * inputs, result: rows * inputs },
      scratch: exports.scratchBytes_f32() / 4,
    };
    const placed = placeArrays(lengths, memory, allocator);
    frees.push(placed.free);
    const { x, weight, bias, y, delta, grad, result, scratch } = placed.arrays;
    forward.push(call("dense", x, weight, bias, y, rows, inputs, outputs));
    const back = [call("weightGradient", delta, x, grad, scratch, rows, inputs, outputs, 0)];
    if (i) back.push(call("inputGradient", delta, weight, result, scratch, rows, inputs, outputs));
    backward.unshift(...back);
  }
  const stop = () => {
    for (const each of frees) each();
  };
  return { calls: [...forward, ...backward], free: stop };
}
