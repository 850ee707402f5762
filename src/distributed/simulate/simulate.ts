/**
 * Predicts how long a run on many machines takes, what it waits for, and what it costs.
 *
 * It lets the rounds of a run happen as events in time, as `coordinate` and `work` let them happen:
 *
 * 1. The coordinator says where the round begins. Workers that look find it, take a lease of the shard that they had in the
 *    round before, and fetch the parameters: 4 bytes each, and with error feedback 2 more.
 * 2. They train. Those that go away leave a lease, which lapses; whoever is idle then trains the shard anew.
 * 3. They send differences, encoded, and with feedback what is left. All that travels at the same time shares what the
 *    server carries, in each direction by itself.
 * 4. The coordinator looks, and fetches and checks what it finds, 16 results at a time and 16 of their pieces. Once there are all, or a
 *    quorum and grace is over, it adds them in the order of shards (what is more than 256 MiB it fetches again), takes the
 *    outer step, puts the outer optimizer's state and parameters, 12 bytes each with momentum, and removes what is old.
 *
 * Large objects travel in pieces of 2¹⁹ parameters, 8 at once, each 8 of them a request's latency after the last. What is not
 * in it: lost connections that are soon there again, rejected results, a coordinator that crashes, the time of the
 * outer step itself, and how much slower servers answer when they are asked much.
 * `bench/distributed/simulate.mjs` compares it with real runs.
 *
 * @module
 */
import { Chance } from "./draws.ts";
import { endingOf, type Model, modelOf } from "./model.ts";
import { readOptions, type SimulateOptions } from "./options.ts";
import { largestPart, noParts, type RoundPart, sumOf } from "./parts.ts";
import { Round } from "./round.ts";
import { addTo, quantile, scaled } from "./statistics.ts";
import { costOf, type Moved, movedIn, type Requests, requestsIn } from "./traffic.ts";

/** What a run would be like. */
export interface Simulated {
  /** Seconds of a round. */
  readonly round: { readonly mean: number; readonly median: number; readonly p95: number };
  /** Seconds of all rounds. */
  readonly seconds: number;
  /** Mean seconds of a round by what they are spent on: together they are `round.mean`. */
  readonly parts: Readonly<Record<RoundPart, number>>;
  /** The part that takes most. */
  readonly bottleneck: RoundPart;
  /** The share of workers' time, in [0, 1], in which they train nothing that counts. */
  readonly waiting: number;
  /** How many times as many steps count as one worker takes that waits for nothing: `workers · (1 − waiting)`. */
  readonly speedup: number;
  /** Shards a round that were not there in time, on average. */
  readonly missing: number;
  /** Workers a round that went away from a shard, on average. */
  readonly failures: number;
  /** MB a round, on average. */
  readonly moved: Moved;
  /** Requests a round, on average. */
  readonly requests: Requests;
  /** Of all rounds, by the price list: of bytes, of requests, and together. */
  readonly cost: { readonly bytes: number; readonly requests: number; readonly total: number };
}

/** So many attempts are simulated, in so many rounds at least and at most. */
const ATTEMPTS = 100_000;
const FEWEST = 5;
const MOST = 400;

/** So many times as long as workers live an attempt may take: of e⁻⁵ of them, 1 of 150, something comes. */
const LONGEST = 5;

/**
 * Predicts a run of `coordinate` and `work`: time, bytes, requests, cost, and what it waits for most.
 *
 * ```ts
 * import { simulate } from "nadir/distributed";
 *
 * const { round, bottleneck } = simulate({
 *   ...{ parameters: 10e6, innerSteps: 500, step: 100, workers: 1000 },
 *   ...{ download: 12.5, upload: 2.5, coordinatorDownload: 50, server: 300 }, // MB/s
 * });
 * console.log(bottleneck, round.median > 150); // → coordinatorDownload true
 * ```
 *
 * It is computed, not measured: rates, latency, straggling and failures are to be those of your machines. The same options
 * give the same numbers on every engine. A hundred thousand workers take ten seconds.
 *
 * @throws TypeError, RangeError for bad options, also where workers go away faster than they can train a shard.
 */
export function simulate(options: SimulateOptions): Simulated {
  const plan = readOptions(options);
  const model = modelOf(plan);
  checkLives(model);
  const { workers, shards, rounds, prices } = plan;
  const count = Math.min(MOST, Math.max(FEWEST, Math.ceil(ATTEMPTS / Math.max(workers, shards))));
  const times = new Float64Array(count);
  const parts = noParts();
  const moved = { workersDown: 0, workersUp: 0, coordinatorDown: 0, coordinatorUp: 0 };
  const requests = { put: 0, list: 0, get: 0 };
  const sums = { trained: 0, missing: 0, failures: 0 };
  let free = new Float64Array(workers);
  for (const i of times.keys()) {
    const collected = new Round(model, new Chance(plan.seed, i, workers), free).run();
    const { seconds, trained, results, failures } = collected;
    const ending = endingOf(model, results);
    const after = sumOf(ending);
    times[i] = seconds + after;
    free = collected.free.map((time) => Math.max(0, time - after));
    addTo(parts, collected.parts);
    addTo(parts, ending);
    addTo(moved, movedIn(model, collected));
    addTo(requests, requestsIn(model, collected, times[i]!));
    addTo(sums, { trained, missing: shards - results, failures });
  }
  times.sort();
  const total = times.reduce((sum, time) => sum + time, 0);
  const mean = total / count;
  return {
    round: { mean, median: quantile(times, 0.5), p95: quantile(times, 0.95) },
    seconds: rounds * mean,
    parts: scaled(parts, 1 / count),
    bottleneck: largestPart(parts),
    waiting: 1 - sums.trained / (workers * total),
    speedup: sums.trained / total,
    missing: sums.missing / count,
    failures: sums.failures / count,
    moved: scaled(moved, 1e-6 / count),
    requests: scaled(requests, 1 / count),
    cost: costOf(prices, scaled(moved, rounds / count), scaled(requests, rounds / count)),
  };
}

/** @throws RangeError where a round would hardly ever end. */
function checkLives({ plan, sizes, training, life, server, ...model }: Model): void {
  const among = Math.min(plan.workers, plan.shards);
  const down = ((sizes.point + sizes.residual) * among) / server;
  const up = ((sizes.differences + sizes.residual) * among) / server;
  const attempt =
    Math.max(model.downloading, down) +
    training * (plan.slow === 1 ? plan.slowness : 1) +
    Math.max(model.uploading, up);
  if (attempt <= LONGEST * life) return;
  throw new RangeError(
    `simulate: failures must be such that a worker can train a shard, which takes it ${attempt.toFixed(0)} s; got ${plan.failures} an hour, one in ${life.toFixed(0)} s`,
  );
}
