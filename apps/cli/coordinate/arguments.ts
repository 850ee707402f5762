import { resolve } from "node:path";
import { precisions } from "../../../src/distributed/differences/precision.ts";
import type { CoordinateOptions, Precision } from "../../../src/distributed/index.ts";
import { wholeNumber } from "../arguments.ts";
import { UsageError } from "../command.ts";
import { type Address, readAddress } from "../distributed/address.ts";
import { count, duration, positive, readWords, runName } from "../distributed/arguments.ts";
import { formatOf } from "../formats.ts";

/** What was asked for. */
export interface Arguments {
  readonly path: string;
  readonly run: string;
  /** Nothing for a run within this process. */
  readonly address: Address | undefined;
  /** Of such a run. */
  readonly workers: number;
  readonly fresh: boolean;
  /** Those that were given: others are the module's, or the library's defaults. */
  readonly options: Options;
  readonly checkpoint: { readonly path: string; readonly every: number } | undefined;
  readonly from: string | undefined;
  readonly out: string | undefined;
}

/** What the module's `options` may be, too. */
export type Options = Partial<
  Pick<
    CoordinateOptions,
    | ("rounds" | "shards" | "innerSteps" | "quorum" | "grace" | "deadline")
    | ("precision" | "feedback" | "seed" | "maxNorm" | "lease" | "patience")
  >
>;

const names = [
  ...(["carrier", "run", "workers", "rounds", "shards", "inner-steps", "quorum", "grace"] as const),
  ...(["deadline", "precision", "seed", "max-norm", "lease", "patience"] as const),
  ...(["checkpoint", "checkpoint-every", "from", "out"] as const),
];
const flags = ["local", "feedback", "fresh"] as const;

/** No timer runs for longer. */
const LEASE = { min: 100, max: 2 ** 31 - 1, integer: true };
const DEFAULT_EVERY = 10;
export const DEFAULT_WORKERS = 2;

/** @throws UsageError for what cannot be meant. Touches nothing. */
export function readArguments(args: readonly string[]): Arguments {
  const { word: path, given, flags: set } = readWords(args, "<module>", names, flags);
  const isLocal = set.has("local");
  const { carrier, workers, out, from, checkpoint, "checkpoint-every": every } = given;
  if (isLocal === (carrier !== undefined)) {
    throw new UsageError(
      isLocal
        ? "--local and --carrier do not go together"
        : "where do machines meet? --carrier <url>, or --local for a try without a server",
    );
  }
  if (workers !== undefined && !isLocal) {
    throw new UsageError("--workers needs --local: other workers are started by nadir work");
  }
  if (isLocal && set.has("fresh")) throw new UsageError("--fresh and --local do not go together");
  if (every !== undefined && checkpoint === undefined) {
    throw new UsageError("--checkpoint-every needs --checkpoint");
  }
  if (out !== undefined && (formatOf(out) ?? "npy") === "npy") {
    throw new UsageError(
      `--out must end with .safetensors, .pt, .pth, .npz, got ${JSON.stringify(out)}`,
    );
  }
  checkFiles(path, out, checkpoint);
  const kept = count("--checkpoint-every", every) ?? DEFAULT_EVERY;
  return {
    path,
    run: runName(given.run, path),
    address: carrier === undefined ? undefined : readAddress(carrier),
    workers: wholeNumber("--workers", workers, { min: 1, max: 1000 }) ?? DEFAULT_WORKERS,
    fresh: set.has("fresh"),
    options: readOptions(given, set.has("feedback")),
    checkpoint: checkpoint === undefined ? undefined : { path: checkpoint, every: kept },
    ...{ from, out },
  };
}

/** One file that another option names, too, would be overwritten. */
function checkFiles(path: string, out: string | undefined, checkpoint: string | undefined): void {
  const isSame = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && resolve(a) === resolve(b);
  if (isSame(checkpoint, path))
    throw new UsageError(
      "--checkpoint must be another file than <module>, which it would overwrite",
    );
  if (isSame(checkpoint, out)) throw new UsageError("--checkpoint and --out must be two files");
}

function readOptions(
  given: Partial<Record<(typeof names)[number], string>>,
  feedback: boolean,
): Options {
  const all = {
    rounds: count("--rounds", given.rounds),
    shards: count("--shards", given.shards),
    innerSteps: count("--inner-steps", given["inner-steps"]),
    quorum: count("--quorum", given.quorum),
    grace: duration("--grace", given.grace),
    deadline: duration("--deadline", given.deadline, { min: 1 }),
    precision: precision(given.precision),
    feedback: feedback || undefined,
    seed: wholeNumber("--seed", given.seed, { min: 0, max: Number.MAX_SAFE_INTEGER }),
    maxNorm: positive("--max-norm", given["max-norm"]),
    lease: duration("--lease", given.lease, LEASE),
    patience: duration("--patience", given.patience),
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

function precision(text: string | undefined): Precision | undefined {
  const known = precisions.find((each) => each === text);
  if (known || text === undefined) return known;
  throw new UsageError(`--precision must be ${precisions.join(", ")}, got ${JSON.stringify(text)}`);
}
