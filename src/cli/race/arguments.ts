import { statSync } from "node:fs";
import { parseArgs } from "node:util";
import { UsageError } from "../command.ts";
import { chosen, type Entrant, entrants } from "./entrants.ts";

/** What was asked for. */
export interface Arguments {
  readonly entrants: readonly Entrant[];
  readonly epochs: number;
  readonly seed: number;
  /** The folder to write to. */
  readonly out: string;
}

export const DEFAULT_EPOCHS = 20;
export const DEFAULT_SEED = 1;
export const DEFAULT_OUT = "build";
export const MAX_EPOCHS = 1000;

/** @throws UsageError for what cannot be meant. Touches nothing. */
export function readArguments(args: readonly string[]): Arguments {
  const { optimizers, epochs, seed, out } = parse(args);
  return {
    entrants: optimizers === undefined ? entrants : chosen(optimizers),
    epochs: wholeNumber("--epochs", epochs, { min: 1, max: MAX_EPOCHS }) ?? DEFAULT_EPOCHS,
    seed: wholeNumber("--seed", seed, { min: 0, max: Number.MAX_SAFE_INTEGER }) ?? DEFAULT_SEED,
    out: folder("--out", out ?? DEFAULT_OUT),
  };
}

function parse(args: readonly string[]) {
  const string = { type: "string" } as const;
  const options = { optimizers: string, epochs: string, seed: string, out: string };
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Digits alone: what `Number` makes of "", "1e3" or "0x10" was hardly meant. */
function wholeNumber(
  name: string,
  text: string | undefined,
  { min, max }: { readonly min: number; readonly max: number },
): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new UsageError(
    `${name} must be a whole number from ${min} to ${max}, got ${JSON.stringify(text)}`,
  );
}

function folder(name: string, path: string): string {
  if (path === "") throw new UsageError(`${name} must be a folder, got ""`);
  const entry = statSync(path, { throwIfNoEntry: false });
  if (entry && !entry.isDirectory()) {
    throw new UsageError(`${name} must be a folder, but ${path} is a file`);
  }
  return path;
}
