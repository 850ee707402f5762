import { seedRange } from "../../random.ts";
import { checkChoice, checkFlag, checkKeys, checkNumber } from "../../validate.ts";
import { type Precision, precisions } from "../differences/precision.ts";

/** What `simulate` is told. Names that `coordinate` has, too, mean the same: times are in milliseconds. Rates are in MB/s, of 10⁶ bytes. */
export interface SimulateOptions {
  /** How many numbers the model has: a whole number in [1, 10¹²]. */
  readonly parameters: number;
  /** Steps of a worker in a round: a whole number from 1 on. */
  readonly innerSteps: number;
  /** Milliseconds that a step takes a worker of usual speed. */
  readonly step: number;
  /** A whole number in [1, 10⁵]. */
  readonly workers: number;
  /** At most 10⁵. Default: as many as there are workers. */
  readonly shards?: number;
  /** Of the run. Default 100. */
  readonly rounds?: number;
  /** Default `"int8"`. */
  readonly precision?: Precision;
  /** Default false. */
  readonly feedback?: boolean;
  /** Default `shards`. */
  readonly quorum?: number;
  /** Default 0. */
  readonly grace?: number;
  /** Default 30,000. */
  readonly lease?: number;

  /** Of a worker's line: default 12.5, as 100 Mbit/s. ∞ is one, too, here and below. */
  readonly download?: number;
  /** Of a worker's line: default 2.5, as 20 Mbit/s. */
  readonly upload?: number;
  /** Of the coordinator's line: default 125, as 1 Gbit/s. */
  readonly coordinatorDownload?: number;
  /** Of the coordinator's line: default 125. */
  readonly coordinatorUpload?: number;
  /** What the server, or the bucket, carries at once in each direction. Default 300, as was measured of one `nats-server`. */
  readonly server?: number;
  /** At what rate the coordinator checks differences, and then adds them, counted as f32. Default 500: `npm run bench:distributed` measures it. */
  readonly averaging?: number;
  /** Milliseconds of a request, there and back. Default 50. */
  readonly latency?: number;
  /** Milliseconds between two looks of who waits: default 1000, as of a bucket. 0 for a carrier that tells of changes, as NATS does. */
  readonly polling?: number;

  /**
   * How irregular workers are: a round's steps take `1 + straggling · E` times as long, where E is exponential, of mean 1.
   * Default 0.1. (Lee et al., "Speeding Up Distributed Machine Learning Using Codes", arXiv:1512.02673, section III.)
   */
  readonly straggling?: number;
  /** The share of workers that are always slower, in [0, 1]. Default 0. */
  readonly slow?: number;
  /** How many times as long those take, from 1 on. Default 4. */
  readonly slowness?: number;
  /** How often a worker goes away in an hour that it trains, for instance 0.1. Default 0. */
  readonly failures?: number;
  /** Milliseconds after which it is back. Default 60,000. */
  readonly restart?: number;

  /** Price list. Default: all is free. */
  readonly prices?: Prices;
  /** Of what chance decides: a whole number in [0, 2⁵³). Default 0. */
  readonly seed?: number;
}

/** What the server, or the bucket, costs, in any currency. Each is 0 by default. */
export interface Prices {
  /** Of a GB (10⁹ bytes) that machines fetch. */
  readonly out?: number;
  /** Of a GB that they send. */
  readonly in?: number;
  /** Of 1000 requests that write. */
  readonly put?: number;
  /** Of 1000 requests that list. */
  readonly list?: number;
  /** Of 1000 requests that read. */
  readonly get?: number;
}

export type SimulatePlan = Required<Omit<SimulateOptions, "prices">> & {
  readonly prices: Required<Prices>;
};

const counts = { min: 1, integer: true };
const rates = ["download", "upload", "coordinatorDownload", "coordinatorUpload", "server"] as const;

/** @throws TypeError, RangeError for bad options. */
export function readOptions(options: SimulateOptions): SimulatePlan {
  checkKeys("simulate", options, [
    ...["parameters", "innerSteps", "step", "workers", "shards", "rounds", "precision", "feedback"],
    ...["quorum", "grace", "lease", ...rates, "averaging", "latency", "polling", "straggling"],
    ...["slow", "slowness", "failures", "restart", "prices", "seed"],
  ]);
  const { workers, shards = workers } = options;
  const plan: SimulatePlan = {
    ...{ shards, rounds: 100, precision: "int8", feedback: false, quorum: shards, grace: 0 },
    ...{ lease: 30_000, download: 12.5, upload: 2.5, coordinatorDownload: 125 },
    ...{ coordinatorUpload: 125, server: 300, averaging: 500, latency: 50, polling: 1000 },
    ...{ straggling: 0.1, slow: 0, slowness: 4, failures: 0, restart: 60_000, seed: 0 },
    ...given(options),
    prices: readPrices(options.prices ?? {}),
  };
  const check = (name: keyof SimulatePlan, range: Parameters<typeof checkNumber>[2]) =>
    checkNumber(`simulate: ${name}`, plan[name], range);
  check("parameters", { ...counts, max: 1e12 });
  check("innerSteps", counts);
  check("step", { min: 0 });
  check("workers", { ...counts, max: 1e5 });
  check("shards", { ...counts, max: 1e5 });
  check("rounds", counts);
  checkChoice("simulate: precision", plan.precision, precisions);
  checkFlag("simulate: feedback", plan.feedback);
  check("quorum", { ...counts, max: shards });
  check("grace", { min: 0 });
  check("lease", { min: 100, integer: true });
  for (const rate of [...rates, "averaging"] as const) {
    if (plan[rate] !== Infinity) check(rate, { above: 0 });
  }
  for (const name of ["latency", "polling", "straggling", "failures", "restart"] as const) {
    check(name, { min: 0 });
  }
  check("slow", { min: 0, max: 1 });
  check("slowness", { min: 1 });
  check("seed", seedRange);
  return plan;
}

/** Without what is undefined, of which there is a default. */
const given = (options: SimulateOptions) =>
  Object.fromEntries(
    Object.entries(options).filter(([, value]) => value !== undefined),
  ) as unknown as SimulateOptions;

function readPrices(prices: Prices): Required<Prices> {
  checkKeys("simulate: prices", prices, ["out", "in", "put", "list", "get"]);
  const { out = 0, in: into = 0, put = 0, list = 0, get = 0 } = prices;
  const all = { out, in: into, put, list, get };
  for (const [name, price] of Object.entries(all)) {
    checkNumber(`simulate: prices.${name}`, price, { min: 0 });
  }
  return all;
}
