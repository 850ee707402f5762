import { hostname } from "node:os";
import { wholeNumber } from "../arguments.ts";
import { UsageError } from "../command.ts";
import { type Address, readAddress } from "../distributed/address.ts";
import { duration, readWords, runName, shardList } from "../distributed/arguments.ts";

/** What was asked for. */
export interface Arguments {
  readonly path: string;
  readonly run: string;
  readonly address: Address;
  readonly workers: number;
  /** Nothing for any shard. */
  readonly only: readonly number[] | undefined;
  readonly name: string;
  readonly patience: number;
}

export const DEFAULT_PATIENCE = 300_000;

/** @throws UsageError for what cannot be meant. Touches nothing. */
export function readArguments(args: readonly string[]): Arguments {
  const names = ["carrier", "run", "workers", "only", "name", "patience"] as const;
  const { word: path, given } = readWords(args, "<module>", names, []);
  const { carrier, workers, name = `${hostname()}-${process.pid}` } = given;
  if (carrier === undefined) throw new UsageError("where is the run? --carrier <url>");
  if (name.length === 0 || name.length > 100) {
    throw new UsageError(`--name must have 1 to 100 characters, got ${name.length}`);
  }
  return {
    path,
    run: runName(given.run, path),
    address: readAddress(carrier),
    workers: wholeNumber("--workers", workers, { min: 1, max: 1000 }) ?? 1,
    only: shardList("--only", given.only),
    name,
    patience: duration("--patience", given.patience) ?? DEFAULT_PATIENCE,
  };
}
