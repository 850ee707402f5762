/** One job a task and seed: every way of training, at the rate that a search with another seed found best. */
import { remembered } from "../remembered.mjs";
import { alone, bytesOfSynchronous, together } from "./run.mjs";
import { tasks } from "./tasks.mjs";

const RATES = [0.0003, 0.001, 0.003, 0.01, 0.03];
/** Of the search: none that counts. */
const SEARCH = 100;
const SEEDS = 5;
const WORKERS = 8;
/** To be raised when the same settings would give other numbers. */
const PROTOCOL = 2;

/** The ways, by groups: a setting over that of DiLoCo, or one worker alone. */
export function waysOf({ innerSteps, intervals }) {
  const one = { alone: true };
  return [
    { name: "one worker", ...one },
    { name: "one worker, batches 8 times as large", times: WORKERS, ...one },
    { name: "one worker, 8 times the steps", longer: WORKERS, ...one },
    { name: "DiLoCo" },
    ...["Nesterov's own form", "the mean (FedAvg)", "Adam (FedOpt)"].map((outer) => ({
      ...{ name: `outer: ${outer}`, outer },
    })),
    ...intervals
      .filter((every) => every !== innerSteps)
      .map((every) => ({ name: `H ${every}`, innerSteps: every })),
    ...[1, 2, 4].map((shards) => ({ name: `k ${shards}`, shards })),
    ...["f32", "bf16", "int4"].map((precision) => ({ name: precision, precision })),
    { name: "int4, feedback", precision: "int4", feedback: true },
    ...[1, 2, 4].map((lost) => ({ name: `${lost} of 8 lost`, lost })),
    { name: "shards by label", byLabel: true },
    { name: "shards by label, FedAvg", byLabel: true, outer: "the mean (FedAvg)" },
  ];
}

/** Which search's rate a way takes. */
const searchOf = ({ name, alone: isAlone }) => (isAlone ? name : "DiLoCo");

/** @param {{ quick?: boolean, seeds?: number, form?: { share: number } }} options `form`: another share of all steps, for tests. */
export function jobs({ quick = false, seeds = quick ? 1 : SEEDS, form } = {}) {
  const share = form?.share ?? (quick ? 0.1 : 1);
  return Object.entries(tasks).flatMap(([task, { steps, innerSteps, intervals }]) =>
    Array.from({ length: seeds }, (_, seed) => {
      const config = {
        ...{ protocol: PROTOCOL, task, seed, rates: RATES, workers: WORKERS },
        ...{ steps: Math.round(share * steps), innerSteps },
        ways: waysOf({ innerSteps, intervals }).map(({ name }) => name),
      };
      return {
        name: `${task}-${seed}`,
        config,
        estimate: share * (task === "mnist" ? 400 : 60),
        run: (context) => trainAll(config, waysOf({ innerSteps, intervals }), context),
      };
    }),
  );
}

async function trainAll({ task, seed, steps, innerSteps, rates }, ways, context) {
  const { progress, checkpoint, signal } = context;
  const once = remembered(checkpoint);
  const searched = ways.filter((way) => searchOf(way) === way.name);
  const total = searched.length * rates.length + ways.length;
  let done = 0;
  const train = async (way, seed, lr) => {
    signal.throwIfAborted();
    const { name: _, alone: isAlone, longer = 1, ...setting } = way;
    const all = { task, seed, lr, steps: longer * steps, innerSteps, ...setting };
    const result = await once(() => (isAlone ? alone(all) : together({ ...all, signal })));
    progress({ done: ++done, total });
    await new Promise((resolve) => setImmediate(resolve));
    return result;
  };
  const best = {};
  for (const way of searched) {
    const losses = [];
    for (const lr of rates) losses.push((await train(way, SEARCH, lr)).validation.loss);
    best[way.name] = rates[losses.indexOf(Math.min(...losses))];
  }
  const results = {};
  for (const way of ways) {
    const lr = best[searchOf(way)];
    results[way.name] = { lr, ...(await train(way, seed, lr)) };
    if (way.times) results[way.name].bytes = bytesOfSynchronous(task, steps);
  }
  return { task, results };
}
