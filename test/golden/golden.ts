import { readdirSync, readFileSync } from "node:fs";
import type { CatalogClass } from "../../src/base/optimizerClass.ts";
import type { DType } from "../../src/dtype.ts";
import { inverseTime, multiplied, type Nadir, type Sophia } from "../../src/index.ts";

/** Parameters after every step. */
export type Trajectory = readonly (readonly number[])[];

type Options = Readonly<Record<string, unknown>>;

/** One run of a real library. Options are those that differ from its defaults, in Nadir's names. */
export interface GoldenCase {
  readonly name: string;
  readonly optimizer: string;
  readonly options: Options;
  /** The tensors that the elements of the problem are split into, in order; by default one of all. */
  readonly shapes?: readonly (readonly number[])[];
  /** When squares of the gradients are given as an estimate of the Hessian, before steps or after. */
  readonly hessian?: { readonly every: number; readonly after?: boolean };
  /** TensorFlow.js' learning-rate decay, which here is a schedule. */
  readonly decay?: number;
  readonly f64?: Trajectory;
  readonly f32?: Trajectory;
}

/** What all golden runs are made of; `gradients` has one row a step. */
const problem: {
  readonly steps: number;
  readonly lrChange: { readonly at: number; readonly factor: number };
  readonly initial: readonly number[];
  readonly gradients: Trajectory;
} = read("problem");

/** What a library made of some optimizers. */
interface Recorded {
  readonly library: string;
  readonly cases: readonly GoldenCase[];
}

/** Those with a preset of their own, which have a file each for the lineage. */
const LIBRARIES = ["torch", "keras", "optax", "tfjs"];

/** All that was recorded: the lineage by libraries, later optimizers by families. */
const recorded: readonly Recorded[] = [
  ...LIBRARIES.map((library) => ({ ...read<Recorded>(library), library })),
  ...readdirSync(new URL("optimizers", import.meta.url))
    .filter((file) => file.endsWith(".json"))
    .flatMap((file) => read<Recorded[]>(`optimizers/${file.replace(".json", "")}`)),
];

/** The libraries of which there are golden runs. */
export const libraries: readonly string[] = [...new Set(recorded.map(({ library }) => library))];

export function casesOf(library: string): readonly GoldenCase[] {
  return recorded.filter((each) => each.library === library).flatMap(({ cases }) => cases);
}

/** The golden run with an optimizer of ours, its options changed by `wrong`. */
export function run(
  nadir: Nadir,
  Class: CatalogClass,
  golden: GoldenCase,
  dtype: DType,
  wrong: Options = {},
): Trajectory {
  const { initial, gradients } = problem;
  const parameters = split(initial, golden.shapes).map(({ shape, elements }) =>
    nadir.parameter({ data: elements, shape }, { dtype }),
  );
  using optimizer = new Class(parameters, { ...golden.options, ...wrong });
  const group = optimizer.paramGroups[0]!;
  group.lr = learningRate(group.lr as number, golden.decay);
  const { every, after = false } = golden.hessian ?? { every: Infinity };
  const estimate = (step: number, isAfter: boolean) => {
    if (step % every === 0 && isAfter === after) (optimizer as unknown as Sophia).updateHessian();
  };
  const rows = gradients.map((row, step) => {
    for (const [i, { elements }] of split(row, golden.shapes).entries()) {
      parameters[i]!.grad.set(elements);
    }
    if (golden.hessian) estimate(step, false);
    optimizer.step();
    if (golden.hessian) estimate(step, true);
    return parameters.flatMap(({ data }) => [...data]);
  });
  for (const parameter of parameters) parameter.dispose();
  return rows;
}

/** Tensors that hold the elements in order. */
function split(elements: readonly number[], shapes: GoldenCase["shapes"] = [[elements.length]]) {
  let start = 0;
  return shapes.map((shape) => {
    const end = start + shape.reduce((product, size) => product * size, 1);
    const part = { shape, elements: elements.slice(start, end) };
    start = end;
    return part;
  });
}

/** As it was recorded: lower from a step on, and decaying where the library decays it. */
function learningRate(initial: number, decay = 0) {
  const { at, factor } = problem.lrChange;
  const changed = (step: number) => (step < at ? 1 : factor);
  return multiplied(inverseTime({ initial, decayRate: decay }), changed);
}

/**
 * By how much a trajectory misses the golden one, in units of what is allowed: above 1 it is wrong.
 * Allowed are rounding of the parameter, which grows as √steps, and a part of the way gone so far.
 */
export function deviation(
  actual: Trajectory,
  golden: Trajectory,
  { roundings, part }: Tolerance,
): number {
  const way = problem.initial.map(() => 0);
  const largest = problem.initial.map(Math.abs);
  const misses = golden.flatMap((row, step) =>
    row.map((value, i) => {
      const before = step > 0 ? golden[step - 1]![i]! : problem.initial[i]!;
      way[i]! += Math.abs(value - before);
      largest[i] = Math.max(largest[i]!, Math.abs(value));
      const miss = Math.abs(actual[step]![i]! - value);
      const allowed = part * way[i]! + roundings * largest[i]! * Math.sqrt(step + 1);
      return miss === 0 ? 0 : miss / allowed;
    }),
  );
  return misses.reduce((worst, miss) => Math.max(worst, miss), 0);
}

export interface Tolerance {
  readonly roundings: number;
  readonly part: number;
}

/** Whose directions are products of products of matrices: Newton–Schulz multiplies a rounding by up to 3.4⁵ = 480. */
const MATRICES = ["Muon"];

/** What is allowed of a library's numbers: in single precision only PyTorch corrects bias in double. */
export function toleranceOf(library: string, dtype: DType, optimizer = ""): Tolerance {
  if (dtype === "f64") return { roundings: 4 * 2 ** -52, part: 1e-10 };
  if (MATRICES.includes(optimizer)) return { roundings: 3 * 2 ** -23, part: 480 * 2 ** -24 };
  // The others compute 1 − β₂ᵗ in single precision, off by 1e-5.
  return { roundings: 3 * 2 ** -23, part: library === "torch" ? 0 : 1e-5 };
}

function read<T>(name: string): T {
  return JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), "utf8"));
}
