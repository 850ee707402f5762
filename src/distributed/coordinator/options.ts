import { Optimizer } from "../../base/optimizer.ts";
import { type Bytes, bytesOf } from "../../checkpoint/bytes.ts";
import type { Stateful } from "../../checkpoint/parts/readParts.ts";
import { SGD } from "../../optimizers/sgd.ts";
import { Parameter } from "../../parameter.ts";
import { seedRange } from "../../random.ts";
import {
  checkChoice,
  checkFlag,
  checkKeys,
  checkNumber,
  clause,
  isPlain,
  mismatch,
} from "../../validate.ts";
import type { Carrier } from "../carrier.ts";
import { type Precision, precisions } from "../differences/precision.ts";
import { checkRun } from "../names.ts";
import {
  checkBuffers,
  checkCarrier,
  checkFunction,
  checkSignal,
  checkTensorNames,
} from "../options.ts";
import type { Trained } from "../trained.ts";
import type { CoordinatorEvent, RoundReport } from "./reports.ts";

/** What an outer optimizer is: any of Nadir's that takes one gradient a step. */
export interface OuterOptimizer extends Stateful {
  /** Takes a step, with a closure that gives a promise of the loss once the gradients are there. */
  stepAsync<L>(closure: () => L | Promise<L>): Promise<L>;
  /** Frees its state. */
  dispose(): void;
}

/** What `coordinate` is told. */
export interface CoordinateOptions {
  /** By what machines reach each other: `localCarrier()`, `natsCarrier(…)`, `bucketCarrier(…)`, or yours. */
  readonly carrier: Carrier;
  /** The run's name: of `A–Z a–z 0–9 _ -`, at most 64 of them. */
  readonly run: string;
  /**
   * What is trained, by name, at where it begins: a network's `parameters`, or what `nadir.parameters` gives. Workers within
   * the same program need parameters of their own.
   */
  readonly parameters: Readonly<Record<string, Parameter>>;
  /**
   * What is averaged and not trained: a network's `buffers`, such as running statistics. They are sent in f32, whatever
   * `precision` is. Default: none.
   */
  readonly buffers?: Readonly<Record<string, Trained>> | undefined;
  /**
   * The outer optimizer, of these parameters; its gradient is how far workers came on average, the other way round.
   * Default: `new SGD(parameters, { lr: 0.7, momentum: 0.9, nesterov: true })`, as torchft has it. `NAG` is Nesterov's own
   * form, whose workers begin at the look-ahead point; `SGD` with `lr: 1` and no momentum is FedAvg; `Adam`, `Adagrad` and
   * `Yogi` are FedOpt's.
   */
  readonly outer?: OuterOptimizer;
  /**
   * Rounds in all: a whole number from 1 on. A run that has ended goes on when it is started with more; workers are then
   * started after it, since before it they would find that the run has ended.
   */
  readonly rounds: number;
  /** Parts of the data, each trained by one worker a round: a whole number from 1 on. Default 1. */
  readonly shards?: number;
  /** Steps that workers are to take in a round, H of the paper: they are told, and take them themselves. */
  readonly innerSteps: number;
  /**
   * How many shards make a round, once `grace` is over: from 1 to `shards`. Default `shards`: then what comes out is the
   * same to the bit, whoever was late, crashed, or trained twice.
   */
  readonly quorum?: number;
  /** Milliseconds that the others have once there is a quorum. Default 0. */
  readonly grace?: number;
  /** Milliseconds of a round after which there has to be a quorum. Default ∞. */
  readonly deadline?: number;
  /** How differences are sent: `"f32"`, `"bf16"`, `"int8"` (default) or `"int4"`, the latter two in blocks of 256. */
  readonly precision?: Precision;
  /**
   * Error feedback (Seide et al. 2014): what rounding leaves of a shard's difference is sent with the next one. It is kept
   * on the carrier in bf16, two bytes more a parameter and round, so that any worker can go on with it. Default false.
   */
  readonly feedback?: boolean;
  /** From which workers get seeds of their own, one for each round and shard. Default 0. */
  readonly seed?: number;
  /**
   * The largest norm (L2) that a shard's difference, of parameters without buffers, may have: one above it is rejected, and
   * the fifth that is ends the run. Default ∞.
   */
  readonly maxNorm?: number;
  /** Milliseconds after which a worker that no longer renews its lease is taken for dead. Default 30,000. */
  readonly lease?: number;
  /** Milliseconds for which a carrier that cannot be reached is tried again. Default 300,000. */
  readonly patience?: number;
  /**
   * A checkpoint that `checkpoint.write` was given, from which a run begins that the carrier has nothing of; what it has is
   * not looked at otherwise. The bits are those of a run that was not moved, except with `feedback`: what rounding had
   * left stays with the old carrier.
   */
  readonly from?: Bytes | undefined;
  /** Gives a checkpoint to keep outside the carrier, every so many rounds, and at the end. */
  readonly checkpoint?: CheckpointOptions | undefined;
  /** Aborting it stops between two things that it does: the run goes on when it is started again. */
  readonly signal?: AbortSignal | undefined;
  /**
   * Called after each round; a promise is awaited. `false` stops: workers train the next round meanwhile, and who leads next,
   * as a function that is called from time to time, goes on with it.
   */
  readonly onRound?: (report: RoundReport) => unknown;
  /** Called for what happens within a round. */
  readonly onEvent?: (event: CoordinatorEvent) => void;
}

/** How often a checkpoint is given, and to whom. */
export interface CheckpointOptions {
  /** A whole number of rounds from 1 on. */
  readonly every: number;
  /** Keeps it; a promise is awaited. */
  readonly write: (bytes: Uint8Array<ArrayBuffer>, round: number) => unknown;
}

export type CoordinatePlan = Required<
  Omit<CoordinateOptions, "from" | "checkpoint" | "signal" | "buffers">
> &
  Pick<CoordinateOptions, "from" | "checkpoint" | "signal"> & {
    readonly buffers: Readonly<Record<string, Trained>>;
    /** Whether the outer optimizer was made here, and is disposed here. */
    readonly isOwn: boolean;
  };

const names = [
  ...[
    "carrier",
    "run",
    "parameters",
    "buffers",
    "outer",
    "rounds",
    "shards",
    "innerSteps",
    "quorum",
  ],
  ...["grace", "deadline", "precision", "feedback", "seed", "maxNorm", "lease", "patience", "from"],
  ...["checkpoint", "signal", "onRound", "onEvent"],
];

const count = { min: 1, max: Number.MAX_SAFE_INTEGER, integer: true };
/** No timer runs for longer. */
const leaseRange = { min: 100, max: 2 ** 31 - 1, integer: true };
const where = "coordinate";

/** @throws TypeError, RangeError. */
export function readOptions(options: CoordinateOptions): CoordinatePlan {
  checkKeys(where, options, names);
  const { carrier, run, parameters, buffers = {}, outer } = options;
  const { rounds, shards = 1, innerSteps, quorum = shards, grace = 0 } = options;
  const { deadline = Infinity, precision = "int8", feedback = false, seed = 0 } = options;
  const { maxNorm = Infinity, lease = 30_000, patience = 300_000, from, checkpoint } = options;
  const { signal, onRound = () => {}, onEvent = () => {} } = options;
  checkCarrier(where, carrier);
  checkRun(where, run);
  checkTensors(parameters, buffers);
  checkNumber(`${where}: rounds`, rounds, count);
  checkNumber(`${where}: shards`, shards, count);
  checkNumber(`${where}: innerSteps`, innerSteps, count);
  checkNumber(`${where}: quorum`, quorum, { ...count, max: shards });
  checkNumber(`${where}: grace`, grace, { min: 0 });
  if (deadline !== Infinity) checkNumber(`${where}: deadline`, deadline, { above: 0 });
  checkChoice(`${where}: precision`, precision, precisions);
  checkFlag(`${where}: feedback`, feedback);
  checkNumber(`${where}: seed`, seed, seedRange);
  if (maxNorm !== Infinity) checkNumber(`${where}: maxNorm`, maxNorm, { above: 0 });
  checkNumber(`${where}: lease`, lease, leaseRange);
  checkNumber(`${where}: patience`, patience, { min: 0 });
  if (from !== undefined) bytesOf(`${where}: from`, from);
  if (checkpoint !== undefined) {
    checkKeys(`${where}: checkpoint`, checkpoint, ["every", "write"]);
    checkNumber(`${where}: checkpoint.every`, checkpoint.every, count);
    checkFunction(`${where}: checkpoint.write`, checkpoint.write);
  }
  checkSignal(where, signal);
  checkFunction(`${where}: onRound`, onRound);
  checkFunction(`${where}: onEvent`, onEvent);
  if (outer !== undefined) checkOuter(outer, parameters);
  const isOwn = outer === undefined;
  return {
    ...{ carrier, run, parameters, buffers, rounds, shards, innerSteps, quorum, grace, deadline },
    ...{ precision, feedback, seed, maxNorm, lease, patience, from, checkpoint, signal, isOwn },
    ...{
      onRound,
      onEvent,
      outer: outer ?? new SGD(parameters, { lr: 0.7, momentum: 0.9, nesterov: true }),
    },
  };
}

function checkTensors(parameters: CoordinateOptions["parameters"], buffers: unknown): void {
  const areParameters =
    isPlain(parameters) &&
    Object.keys(parameters).length > 0 &&
    Object.values(parameters).every((each) => each instanceof Parameter);
  if (!areParameters) {
    throw mismatch(`${where}: parameters`, "parameters by name, at least one", parameters);
  }
  checkTensorNames(`${where}: parameters`, parameters);
  checkBuffers(where, buffers, parameters);
}

/** Each of the parameters has to be the optimizer's, and no other: else it would stay where it is in silence. */
function checkOuter(outer: unknown, parameters: CoordinateOptions["parameters"]): void {
  if (!(outer instanceof Optimizer)) {
    throw mismatch(`${where}: outer`, "an optimizer of the parameters", outer);
  }
  const groups = outer.paramGroups as readonly { readonly params: readonly Parameter[] }[];
  const own = new Set(groups.flatMap(({ params }) => params));
  const all = Object.entries(parameters);
  const left = all.filter(([, parameter]) => !own.has(parameter)).map(([name]) => name);
  const others = [...own].filter((parameter) => !all.some(([, each]) => each === parameter));
  const wrong = [
    ...clause("does not have", left),
    ...clause(
      "has besides",
      others.map(({ name }) => name ?? ""),
    ),
  ];
  if (wrong.length > 0) {
    throw new TypeError(
      `${where}: outer must be an optimizer of these parameters: it ${wrong.join(", and ")}`,
    );
  }
  if (outer.repeats?.()) {
    throw new TypeError(
      `${where}: outer must take one gradient a step, not several as L-BFGS and SAM do`,
    );
  }
}
