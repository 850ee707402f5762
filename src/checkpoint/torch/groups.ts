import { type AnySpec, isTuple } from "../../base/options.ts";
import { describe, mismatch } from "../../validate.ts";
import type { Correspondence, Hyper } from "./correspondence.ts";
import { numberIn } from "./numbers.ts";
import type { TorchDict, TorchValue } from "./values.ts";

type Options = Readonly<Record<string, unknown>>;
/** Those of a class, by our names. */
type Specs = object;

/** Options that PyTorch's Muon, which refuses what is no matrix, has no use for. */
const OF_NO_MATRIX = [
  "fallback",
  "adamLr",
  "betas",
  "epsPlacement",
  "adamWeightDecay",
  "adamNesterov",
];
/** What belongs to gradients, not to the optimizer. */
const OF_GRADIENTS = ["gradScale"];

/**
 * Options of ours as a group of PyTorch's has them, for `loadStateDict`.
 * @throws TypeError for one that is missing, or of another kind.
 */
export function readOptions(
  where: string,
  { hypers }: Correspondence,
  specs: Specs,
  group: Options,
): Options {
  return Object.fromEntries(
    hypers.map((hyper) => {
      const { torch, ours, isNew } = hyper;
      const value = group[torch];
      if (value !== undefined) return [ours, read(`${where}: ${torch}`, hyper, value)];
      if (isNew) return [ours, defaultOf((specs as Record<string, AnySpec>)[ours]!)];
      throw new TypeError(`${where} must have ${torch}: it is of another optimizer`);
    }),
  );
}

function read(where: string, { index, read }: Hyper, value: unknown): unknown {
  const plain = plainOf(where, value);
  if (index === undefined) return read ? read(plain) : plain;
  if (Array.isArray(plain) && plain.length > index) return plain[index];
  throw mismatch(where, "a pair", value);
}

/** Numbers, of tensors of one element too, names, flags, and arrays of them. */
function plainOf(where: string, value: unknown): unknown {
  if (value === null || typeof value === "boolean" || typeof value === "string") return value;
  if (Array.isArray(value)) return value.map((each, i) => plainOf(`${where}[${i}]`, each));
  return numberIn(where, value);
}

export function defaultOf(spec: AnySpec): unknown {
  return isTuple(spec) ? spec.map((each) => each.default) : spec.default;
}

/**
 * A group of PyTorch's, with the numbers that schedules have for the next step.
 * @param steps how many have been taken.
 */
export function writeOptions(
  { hypers, flags }: Correspondence,
  options: Options,
  steps: number,
): TorchDict {
  const now = Object.fromEntries(
    Object.entries(options).map(([key, value]) => [key, at(value, steps)]),
  );
  const group: Record<string, TorchValue> = {};
  for (const { torch, index, ours, write } of hypers) {
    const value = write ? write(now[ours], now) : (now[ours] as TorchValue);
    if (index === undefined) group[torch] = value;
    else group[torch] = Object.freeze([...((group[torch] as TorchValue[]) ?? []), value]);
  }
  return { ...group, ...flags };
}

/** A number for a schedule. */
function at(value: unknown, steps: number): unknown {
  if (typeof value === "function") return value(steps);
  return Array.isArray(value) ? Object.freeze(Array.from(value, (each) => at(each, steps))) : value;
}

/** @throws TypeError where an option is none of PyTorch's, and asks for another step than it takes. */
export function checkOptions(
  where: string,
  { name, hypers }: Correspondence,
  specs: Specs,
  options: Options,
): void {
  const known = [
    ...hypers.map(({ ours }) => ours),
    ...OF_GRADIENTS,
    ...(name === "Muon" ? OF_NO_MATRIX : []),
  ];
  for (const [key, spec] of Object.entries(specs as Record<string, AnySpec>)) {
    const [value, usual] = [options[key], defaultOf(spec)];
    if (known.includes(key) || value === usual) continue;
    throw new TypeError(
      `${where}: ${key} must be ${describe(usual)}, as PyTorch's ${name} has no other, got ${describe(value)}`,
    );
  }
  if (name === "LBFGS" && !["strong_wolfe", null].includes(options.lineSearch as string | null)) {
    throw new TypeError(
      `${where}: lineSearch must be null or "strong_wolfe", as PyTorch's LBFGS has no other, got ${describe(options.lineSearch)}`,
    );
  }
}
