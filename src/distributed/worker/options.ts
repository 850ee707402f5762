import { Parameter } from "../../parameter.ts";
import { checkKeys, checkNumber, isPlain, mismatch } from "../../validate.ts";
import type { Carrier } from "../carrier.ts";
import { checkRun } from "../names.ts";
import { checkBuffers, checkCarrier, checkFunction, checkOnly, checkSignal } from "../options.ts";
import type { RetryEvent } from "../persistent.ts";
import type { Trained } from "../trained.ts";

/** What a shard's training is told beside parameters, shard and round. */
export interface TrainContext {
  /** Steps to take. */
  readonly innerSteps: number;
  /** Into how many parts the data is cut. */
  readonly shards: number;
  /** Of the whole run. */
  readonly rounds: number;
  /** Another one for each round and shard, the same for who trains it again: of what is drawn at random. */
  readonly seed: number;
  /** Aborted when what is trained is of no use any more: another worker has it, or the round is over. */
  readonly signal: AbortSignal;
}

/** What came of a shard's training. */
export interface TrainResult {
  /** Rows seen, by which the shard weighs: a whole number from 1 on. */
  readonly rows: number;
  /** Mean loss of them, to be told. */
  readonly loss?: number;
}

/**
 * Trains a shard: takes `innerSteps` with an optimizer that begins anew, on part `shard` of `shards` of the data, and leaves
 * in the parameters where it came to. What it does is to depend on nothing but what it is given: then any worker
 * comes to the same bits. What it throws ends `work`.
 */
export type Train = (
  parameters: Readonly<Record<string, Parameter>>,
  shard: number,
  round: number,
  context: TrainContext,
) => TrainResult | Promise<TrainResult>;

/** What `work` is told. */
export interface WorkOptions {
  /** By what machines reach each other: the coordinator's. */
  readonly carrier: Carrier;
  /** The run's name. */
  readonly run: string;
  /** Trains a shard. */
  readonly train: Train;
  /** What is trained, by name: a network's `parameters`. Default: made here as the coordinator's are, in memory of their own. */
  readonly parameters?: Readonly<Record<string, Parameter>> | undefined;
  /** What is averaged and not trained: a network's `buffers`, if the coordinator has some. */
  readonly buffers?: Readonly<Record<string, Trained>> | undefined;
  /**
   * Which shards it takes, counted from 0: those whose data it has, where data may not leave a device. One that no worker takes is
   * waited for, as one whose worker is gone. Default: any.
   */
  readonly only?: readonly number[] | undefined;
  /** What it is called in reports. Default: a name by chance. */
  readonly worker?: string;
  /** Milliseconds for which a carrier that cannot be reached, or has no such run yet, is tried again. Default 300,000. */
  readonly patience?: number;
  /** Aborting it stops: another worker trains what this one had begun once its lease has lapsed. */
  readonly signal?: AbortSignal | undefined;
  /** Called after each shard; a promise is awaited. `false` stops. */
  readonly onShard?: (report: WorkReport) => unknown;
  /** Called for what happens beside. */
  readonly onEvent?: (event: WorkerEvent) => void;
}

/** A shard that was trained. */
export interface WorkReport {
  /** Counted from 0. */
  readonly round: number;
  /** Counted from 0. */
  readonly shard: number;
  /** Rows seen, by which it weighs. */
  readonly rows: number;
  /** NaN if none was said. */
  readonly loss: number;
  /** How long it took, fetching and sending with it. */
  readonly seconds: number;
  /** Bytes of differences. */
  readonly bytes: number;
  /** Whether it is the shard's result: not if another worker's was there before, or the round was over. */
  readonly counts: boolean;
}

/** What happens beside training. */
export type WorkerEvent =
  | RetryEvent
  /** A shard's training was given up: another worker has taken it over, or the round is over. */
  | { readonly kind: "abandoned"; readonly round: number; readonly shard: number };

export type WorkPlan = Required<Omit<WorkOptions, Left>> & Pick<WorkOptions, Left>;
/** What has no default. */
type Left = "parameters" | "buffers" | "only" | "signal";

const names = [
  ...["carrier", "run", "train", "parameters", "buffers", "worker", "patience"],
  ...["only", "signal", "onShard", "onEvent"],
];
const where = "work";

/** @throws TypeError, RangeError. */
export function readOptions(options: WorkOptions): WorkPlan {
  checkKeys(where, options, names);
  const { carrier, run, train, parameters, buffers, signal, only, patience = 300_000 } = options;
  const { worker = nameByChance(), onShard = () => {}, onEvent = () => {} } = options;
  checkCarrier(where, carrier);
  checkRun(where, run);
  checkFunction(`${where}: train`, train);
  if (parameters !== undefined) {
    const areParameters =
      isPlain(parameters) && Object.values(parameters).every((each) => each instanceof Parameter);
    if (!areParameters) throw mismatch(`${where}: parameters`, "parameters by name", parameters);
  }
  if (buffers !== undefined) checkBuffers(where, buffers, parameters ?? {});
  if (only !== undefined) checkOnly(where, only);
  if (typeof worker !== "string" || worker.length === 0 || worker.length > 200) {
    throw mismatch(`${where}: worker`, "a name of 1 to 200 characters", worker);
  }
  checkNumber(`${where}: patience`, patience, { min: 0 });
  checkSignal(where, signal);
  checkFunction(`${where}: onShard`, onShard);
  checkFunction(`${where}: onEvent`, onEvent);
  return {
    ...{ carrier, run, train, parameters, buffers, worker, patience, signal, onShard, onEvent },
    only: only && [...only],
  };
}

const nameByChance = () => `worker-${Math.random().toString(36).slice(2, 10)}`;
