import * as described from "#kernels/index.js";
import { ARRAY, type ArrayOf, type DType } from "../../src/dtype.ts";
import { compileSync } from "../../src/kernels/whole.ts";
import type { Exports, Kernel, Routine } from "../../src/kernels.ts";
import { Random } from "../../src/random.ts";

export const dtypes: readonly DType[] = ["f32", "f64"];

/** More than an unrolled block and all tails, twice. */
export const LENGTHS: readonly number[] = Array.from({ length: 71 }, (_, n) => n);

const memory = new WebAssembly.Memory({ initial: 1 });

/** As they are, with no loader around them: a kernel's `length` is the number of its arguments. */
export const kernels = new WebAssembly.Instance(compileSync(false)[0]!, { env: { memory } })
  .exports as Exports;

/** All of the kernels' memory: who reads beyond its end traps. */
export const bytes: Buffer = Buffer.from(memory.buffer);

export function view(dtype: DType, address: number, length: number): ArrayOf<DType> {
  return new ARRAY[dtype](memory.buffer, address, length);
}

type Described = typeof described;
type NamesOf<T> = { [N in keyof Described]: Described[N] extends T ? N : never }[keyof Described];

/** The kernels of each kind, as they describe themselves. */
export type SweepName = NamesOf<Kernel>;
type RoutineName = Exclude<keyof Described, SweepName>;
type SizeName = RoutineName & NamesOf<Routine<() => number>>;
export type ReductionName = Exclude<
  RoutineName & NamesOf<Routine<(values: number, count: number) => number>>,
  SizeName
>;
type ProductName = Exclude<
  RoutineName & NamesOf<Routine<(x: number, y: number, count: number) => number>>,
  ReductionName | SizeName
>;
/** What of a loss depends on targets alone. */
type RestName = "poissonRest" | "negativeBinomialRest";
/** Losses of rows that are several of what targets are. */
type RowsName =
  | ("cosineEmbedding" | "tripletMargin" | "marginRanking")
  | ("gaussian" | "gaussianLog" | "multiMargin" | "multiLabelMargin" | "ctc");
export type LossName = Exclude<
  RoutineName & NamesOf<Routine<(...args: never[]) => number>>,
  ReductionName | ProductName | SizeName | RestName | RowsName | "correct"
>;

/** How many arrays each sweep walks. */
export const arrays = Object.fromEntries(
  Object.values(described).flatMap((kernel) =>
    "arrays" in kernel ? [[kernel.name, kernel.arrays.length]] : [],
  ),
) as Readonly<Record<SweepName, number>>;

export const sweeps = Object.keys(arrays) as SweepName[];

/** Runs a sweep over copies of arrays at these addresses; returns what they became. */
export function sweep(
  name: SweepName,
  dtype: DType,
  addresses: readonly number[],
  inputs: readonly ArrayOf<DType>[],
  constants: readonly number[],
): ArrayOf<DType>[] {
  const { length } = inputs[0]!;
  const views = inputs.map((_, i) => view(dtype, addresses[i]!, length));
  for (const [i, input] of inputs.entries()) views[i]!.set(input);
  kernels[`${name}_${dtype}`]!(...addresses, length, ...constants);
  return views.map((result) => result.slice());
}

/** Random numbers in (low, 1), and some exact zeros. */
export function numbers(dtype: DType, random: Random, count: number, low: number): ArrayOf<DType> {
  return new ARRAY[dtype](count).map(() =>
    random.below(8) === 0 ? 0 : low + ((1 - low) * random.next()) / 2 ** 32,
  );
}

/** Constants by name with which nothing is different, so that a sweep may leave them out. */
type Neutral = Readonly<Record<string, number>>;

const rarelyInUse = { gradScale: 1, intake: 1, epsInside: 0 };

/** For each of a sweep's loops, which constants are not in use. */
const cases: readonly Neutral[] = [
  {},
  { ...rarelyInUse, decay: 1 },
  { ...rarelyInUse, decay: 1, l2: 0 },
  { ...rarelyInUse, decay: 1, gradStep: 0 },
  { ...rarelyInUse, decay: 1, l2: 0, gradStep: 0 },
  { ...rarelyInUse, l2: 0, gradStep: 0 },
];

/** Those of `cases` that differ for a sweep. */
export function neutralsOf(name: SweepName): readonly Neutral[] {
  const names = constantsOf(name);
  const own = cases.map((all) => Object.entries(all).filter(([key]) => names.includes(key)));
  const distinct = new Map(own.map((entries) => [JSON.stringify(entries), entries]));
  return [...distinct.values()].map((entries) => Object.fromEntries(entries));
}

/**
 * Arguments that are the same for the same seed: param and grad of any sign, state as of squares, all
 * with zeros and infinities.
 */
export function argumentsOf(
  name: SweepName,
  dtype: DType,
  count: number,
  seed: number,
  neutral: Neutral,
) {
  const random = new Random(seed);
  const inputs = Array.from({ length: arrays[name] }, (_, i) =>
    numbers(dtype, random, count, i < 2 ? -1 : 0).map((x) =>
      random.below(16) === 0 ? x * Infinity : x * (i < 2 && random.below(2) === 0 ? -1 : 1),
    ),
  );
  const names = constantsOf(name);
  const drawn = numbers("f64", random, names.length, 0);
  return { inputs, constants: names.map((constant, i) => neutral[constant] ?? drawn[i]!) };
}

const namesOfConstants = new Map<SweepName, readonly string[]>();

/** The names of a sweep's constants, in its order. */
function constantsOf(name: SweepName): readonly string[] {
  const known = namesOfConstants.get(name) ?? askConstants(name);
  namesOfConstants.set(name, known);
  return known;
}

function askConstants(name: SweepName): string[] {
  const names: string[] = [];
  const constants = new Proxy({}, { get: (_, constant: string) => names.push(constant) });
  const kernel = Object.values(described).find((each) => each.name === name) as Kernel;
  kernel.call(() => {}, [], 0, constants);
  return names;
}
