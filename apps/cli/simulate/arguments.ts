import { parseArgs } from "node:util";
import { precisions } from "../../../src/distributed/differences/precision.ts";
import type { Precision, Prices, SimulateOptions } from "../../../src/distributed/index.ts";
import { wholeNumber } from "../arguments.ts";
import { UsageError } from "../command.ts";
import { count, duration, positive } from "../distributed/arguments.ts";

/** What was asked for. */
export interface Arguments {
  /** A run for each number of workers. */
  readonly runs: readonly SimulateOptions[];
  readonly isJson: boolean;
}

const names = [
  ...(["parameters", "inner-steps", "step", "workers", "shards", "rounds", "precision"] as const),
  ...(["quorum", "grace", "lease", "download", "upload", "coordinator-download"] as const),
  ...(["coordinator-upload", "server", "averaging", "latency", "polling", "straggling"] as const),
  ...(["slow", "slowness", "failures", "restart", "seed"] as const),
  ...(["price-out", "price-in", "price-put", "price-list", "price-get"] as const),
];
type Given = Partial<Record<(typeof names)[number], string>>;

/** @throws UsageError for what cannot be meant. */
export function readArguments(args: readonly string[]): Arguments {
  const options = Object.fromEntries([
    ...names.map((name) => [name, { type: "string" } as const] as const),
    ...["feedback", "json"].map((name) => [name, { type: "boolean" } as const] as const),
  ]);
  let values: ReturnType<typeof parseArgs>["values"];
  try {
    ({ values } = parseArgs({ args: [...args], options }));
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
  const given = values as Given;
  for (const name of ["parameters", "inner-steps", "step", "workers"] as const) {
    if (given[name] === undefined) throw new UsageError(`--${name} is needed`);
  }
  const plan = readPlan(given, values.feedback === true);
  const runs = given.workers!.split(",").map((text) => {
    const workers = wholeNumber("--workers", text, { min: 1, max: 1e5 })!;
    const shards = wholeNumber("--shards", given.shards, { min: 1, max: 1e5 }) ?? workers;
    return { ...plan, workers, shards, quorum: quorumOf(given.quorum, shards) };
  });
  return { runs, isJson: values.json === true };
}

function readPlan(given: Given, feedback: boolean): Omit<SimulateOptions, "workers"> {
  const all = {
    rounds: count("--rounds", given.rounds),
    precision: precision(given.precision),
    feedback,
    grace: duration("--grace", given.grace),
    lease: duration("--lease", given.lease),
    download: positive("--download", given.download),
    upload: positive("--upload", given.upload),
    coordinatorDownload: positive("--coordinator-download", given["coordinator-download"]),
    coordinatorUpload: positive("--coordinator-upload", given["coordinator-upload"]),
    server: positive("--server", given.server),
    averaging: positive("--averaging", given.averaging),
    latency: duration("--latency", given.latency),
    polling: duration("--polling", given.polling),
    straggling: notNegative("--straggling", given.straggling),
    slow: share("--slow", given.slow),
    slowness: notNegative("--slowness", given.slowness),
    failures: notNegative("--failures", given.failures),
    restart: duration("--restart", given.restart),
    seed: wholeNumber("--seed", given.seed, { min: 0, max: Number.MAX_SAFE_INTEGER }),
  };
  const known = Object.entries(all).filter(([, value]) => value !== undefined);
  return {
    ...(Object.fromEntries(known) as Partial<SimulateOptions>),
    parameters: positive("--parameters", given.parameters)!,
    innerSteps: count("--inner-steps", given["inner-steps"])!,
    step: duration("--step", given.step)!,
    prices: pricesOf(given),
  };
}

function pricesOf(given: Given): Prices {
  const all = (["out", "in", "put", "list", "get"] as const).map((name) => {
    return [name, notNegative(`--price-${name}`, given[`price-${name}`])] as const;
  });
  return Object.fromEntries(all.filter(([, price]) => price !== undefined));
}

/** A number, or a share of the shards. */
function quorumOf(text: string | undefined, shards: number): number {
  if (text?.endsWith("%")) return Math.max(1, Math.ceil(share("--quorum", text)! * shards));
  return wholeNumber("--quorum", text, { min: 1, max: shards }) ?? shards;
}

/** Of `10%`. */
function share(name: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const [, percent] = /^(\d+(?:\.\d+)?)%$/.exec(text) ?? [];
  if (percent !== undefined && Number(percent) <= 100) return Number(percent) / 100;
  throw new UsageError(`${name} must be a share from 0% to 100%, got ${JSON.stringify(text)}`);
}

function notNegative(name: string, text: string | undefined): number | undefined {
  if (text !== undefined && /^0+(\.0+)?$/.test(text)) return 0;
  return positive(name, text);
}

function precision(text: string | undefined): Precision | undefined {
  const known = precisions.find((each) => each === text);
  if (known || text === undefined) return known;
  throw new UsageError(`--precision must be ${precisions.join(", ")}, got ${JSON.stringify(text)}`);
}
