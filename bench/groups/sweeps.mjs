/** Steps of optimizers by threads, in the time of day, beside the roofline cut the same way and PyTorch. */
import { fileURLToPath } from "node:url";
import { Adam, AdamW, Lion, load, RMSprop, SGD } from "../../build/index.js";
import { dayTime } from "../clock.mjs";
import { tile } from "../data.mjs";
import { PYTHON } from "../machine.mjs";
import { Contestant } from "../networks/field.mjs";
import { repeated } from "../repeated.mjs";
import { timed } from "../rounds.mjs";
import { startTeam } from "../team.mjs";
import { compileRooflines } from "../wasm.mjs";
import { byThreads, caseOf, nameOf, severalOf } from "./case.mjs";

const classes = { Adam, AdamW, Lion, RMSprop, SGD };

/** By name: the class, its options, and how it uses its arrays (assembly/index.ts). */
const optimizers = {
  sgd: ["SGD", {}, "xr"],
  momentum: ["SGD", { momentum: 0.9 }, "xrx"],
  nesterov: ["SGD", { momentum: 0.9, nesterov: true }, "xrx"],
  adam: ["Adam", {}, "xrxx"],
  adamw: ["AdamW", {}, "xrxx"],
  rmsprop: ["RMSprop", {}, "xrx"],
  lion: ["Lion", {}, "xrx"],
};

export const sweepNames = Object.keys(optimizers);

const TORCH = fileURLToPath(new URL("torch_sweeps.py", import.meta.url));

/** Without zeros, denormals and NaN. */
const PERIOD = Float32Array.from({ length: 1003 }, (_, i) => (((i + 1) * Math.SQRT2) % 1) - 0.5);

export async function measureSweeps({ folder, cores, hasTorch, names, sizes, effort, tell }) {
  const file = await compileRooflines(folder);
  const teams = await byThreads(cores, (threads) => startTeam([file], threads));
  const several = severalOf(cores);
  const torch = hasTorch ? new Contestant("torch", [PYTHON, TORCH, []], several) : undefined;
  await torch?.ready();
  const cases = [];
  for (const length of sizes) {
    const section = `${length.toLocaleString("en")} parameters`;
    tell(`steps of optimizers, ${section}`);
    for (const name of names) {
      const [type, options, traffic] = optimizers[name];
      const nadirs = await byThreads(cores, (threads) => load({ threads }));
      const contestants = {};
      const stops = [];
      for (const [threads, nadir] of Object.entries(nadirs)) {
        contestants[nameOf("nadir", threads)] = stepOf(nadir, type, options, length);
        const { run, stop } = rooflineOf(teams[threads], traffic, length);
        contestants[nameOf("roofline", threads)] = { run };
        stops.push(stop, () => nadir.dispose());
      }
      if (torch && (await torch.ask("start", type, options, length))) {
        for (const threads of [1, ...several]) {
          const run = (repetitions) => torch.ask("run", repetitions, threads);
          contestants[nameOf("torch", threads)] = { run };
        }
      }
      const samples = await timed(contestants, effort(length));
      for (const stop of stops) stop();
      const others = { title: name, section, per: length, unit: "parameter" };
      cases.push(caseOf(`${name}, ${section}`, samples, others));
    }
  }
  for (const team of Object.values(teams)) team.stop();
  torch?.stop();
  return { name: "sweeps", cases };
}

function stepOf(nadir, type, options, length) {
  const weight = nadir.parameter([length]);
  tile(weight.data, PERIOD);
  tile(weight.grad, PERIOD);
  const optimizer = new classes[type]([weight], options);
  return repeated(() => optimizer.step(), [[], []], undefined, dayTime);
}

/** Changes nothing in its arrays. */
function rooflineOf({ kernels, memory, allocate, free }, traffic, length) {
  const arrays = [...traffic].map(() => allocate(length));
  for (const array of arrays) tile(new Float32Array(memory.buffer, array, length), PERIOD);
  const kernel = { name: traffic, call: (run, at, count) => run(...at, count, 0) };
  const inputs = [kernel, arrays, length, {}];
  const sweep = (...all) => kernels.sweep(...all);
  const stop = () => {
    for (const array of arrays) free(array);
  };
  return { ...repeated(sweep, [inputs, inputs], undefined, dayTime), stop };
}
