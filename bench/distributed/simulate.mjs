/**
 * What `simulate` predicts beside real runs of `coordinate` and `work` in this process, over a carrier with latency and
 * lines of its own: up to eight workers, which sleep in place of training.
 *
 *     node bench/distributed/simulate.mjs
 */
import { setTimeout as sleep } from "node:timers/promises";
import { loadSync } from "nadir";
import { coordinate, localCarrier, simulate, work } from "nadir/distributed";

const ROUNDS = 12;
/** Rounds at the begin in which nothing old is removed yet. */
const FIRST = 3;

const cases = [
  { workers: 1, parameters: 1e6, latency: 20, line: 10, step: 500, polling: 0 },
  { workers: 2, parameters: 1e6, latency: 20, line: 10, step: 500, polling: 0 },
  { workers: 4, parameters: 1e6, latency: 20, line: 10, step: 500, polling: 0 },
  { workers: 8, parameters: 1e6, latency: 20, line: 10, step: 500, polling: 0 },
  { workers: 8, parameters: 1e5, latency: 50, line: 50, step: 1000, polling: 0 },
  { workers: 1, parameters: 1e5, latency: 20, line: 50, step: 1000, polling: 300 },
  { workers: 4, parameters: 1e5, latency: 20, line: 50, step: 1000, polling: 300 },
  { workers: 8, parameters: 1e5, latency: 20, line: 50, step: 1000, polling: 300 },
  { workers: 8, parameters: 1e6, latency: 20, line: 5, step: 500, polling: 300 },
];

/** A carrier whose requests take a while, blobs as long as they are, and that tells of changes or is asked. */
function slow(inner, { latency, line, polling }) {
  const slowed = (run) =>
    new Proxy(run, {
      get: (target, name) => (name in target ? asked(target, name) : undefined),
    });
  const asked =
    (target, name) =>
    async (...given) => {
      if (name === "close") return;
      if (name === "wait" && polling > 0) return await sleep(Math.min(given[0], polling));
      if (name === "wait") return await target.wait(...given);
      await sleep(latency);
      const result = await target[name](...given);
      const blob = { putBlob: given[1], getBlob: result }[name];
      if (blob) await sleep(blob.length / (1000 * line));
      return result;
    };
  return { ...inner, open: async (run, options) => slowed(await inner.open(run, options)) };
}

/** Seconds of a round. */
async function measured(plan) {
  const { workers, parameters, step } = plan;
  const carrier = slow(localCarrier(), plan);
  const nadir = loadSync();
  const train = async ({ x }, _shard, round) => {
    await sleep(step);
    x.data[round] += 1;
    return { rows: 1 };
  };
  const working = Array.from({ length: workers }, () => work({ carrier, run: "run", train }));
  const ends = [];
  await coordinate({
    ...{ carrier, run: "run", parameters: nadir.parameters({ x: [parameters] }) },
    ...{ rounds: ROUNDS, shards: workers, innerSteps: 1 },
    onRound: () => void ends.push(performance.now()),
  });
  await Promise.all(working);
  nadir.dispose();
  return (ends.at(-1) - ends[FIRST - 1]) / 1000 / (ROUNDS - FIRST);
}

/** Pieces that are on their way at once have a line each. */
function predicted({ line, ...plan }) {
  const lines = line * Math.min(8, Math.ceil(plan.parameters / 2 ** 19));
  return simulate({
    ...{ ...plan, innerSteps: 1, straggling: 0, download: lines, upload: lines },
    ...{ coordinatorDownload: lines, coordinatorUpload: lines, server: Infinity },
  }).round.mean;
}

console.log("workers  parameters  latency  line  step  polling  measured  predicted");
for (const plan of cases) {
  const [real, expected] = [await measured(plan), predicted(plan)];
  const { workers, parameters, latency, line, step, polling } = plan;
  const given = [
    ...[`${workers}`.padStart(7), `${parameters}`.padStart(12), `${latency} ms`.padStart(9)],
    ...[`${line}`.padStart(6), `${step}`.padStart(6), `${polling}`.padStart(9)],
  ];
  const error = Math.round(100 * (expected / real - 1));
  console.log(
    `${given.join("")}${real.toFixed(2).padStart(8)} s${expected.toFixed(2).padStart(9)} s  ${error} %`,
  );
}
