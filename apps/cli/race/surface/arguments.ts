import type { Nadir } from "../../../../src/index.ts";
import { catalog } from "../../../../src/optimizers/catalog.ts";
import { type Racer, readRacers } from "../../../demos/surfaces/racer.ts";
import {
  DEFAULT_SEED,
  DEFAULT_STEPS,
  DEFAULT_TOLERANCE,
  MOST_STEPS,
  racerProblem,
  standardRacers,
  startProblem,
} from "../../../demos/surfaces/scene.ts";
import type { Point, Surface } from "../../../demos/surfaces/surface.ts";
import { surfaces } from "../../../demos/surfaces/surfaces.ts";
import type { Course } from "../../../demos/surfaces/trajectory.ts";
import { normalized } from "../../../demos/text.ts";
import { choose, folder, wholeNumber } from "../../arguments.ts";
import { UsageError } from "../../command.ts";
import { DEFAULT_OUT, readSeed } from "../arguments.ts";
import type { Given } from "../options.ts";

/** What was asked for. */
export interface SurfaceArguments extends Course {
  readonly tolerance: number;
  readonly racers: readonly Racer[];
  /** Whether the racers' learning rates are still to be tuned to the surface. */
  readonly untuned: boolean;
  /** The folder to write to. */
  readonly out: string;
}

/** Who can be chosen by name: every class, SGD with and without momentum. */
const classes = catalog.map(({ description: { name } }) => {
  const standard = standardRacers().filter(({ optimizer }) => optimizer === name);
  const isStandard = standard.length > 0;
  const racers = isStandard ? standard : [{ optimizer: name, options: {} }];
  return { id: normalized(name), racers, isStandard };
});

/** Names of {@link classes}. */
export const classIds: readonly string[] = classes.map(({ id }) => id);

/** Of those that race only if they are chosen. */
export const otherIds: readonly string[] = classes.flatMap(({ id, isStandard }) =>
  isStandard ? [] : id,
);

/**
 * @param nadir in which racers are tried out.
 * @throws UsageError for what cannot be meant. Touches nothing.
 */
export function readSurfaceArguments(nadir: Nadir, given: Given): SurfaceArguments {
  const surface = surfaceNamed(given.surface!);
  const { steps, seed, tolerance, out, racers } = given;
  return {
    surface,
    start: given.start === undefined ? surface.start : pointOf(surface, given.start),
    steps: wholeNumber("--steps", steps, { min: 1, max: MOST_STEPS }) ?? DEFAULT_STEPS,
    seed: readSeed(seed) ?? DEFAULT_SEED,
    tolerance: tolerance === undefined ? DEFAULT_TOLERANCE : toleranceOf(tolerance),
    racers: racersOf(nadir, given),
    untuned: racers === undefined,
    out: folder("--out", out ?? DEFAULT_OUT),
  };
}

function surfaceNamed(name: string): Surface {
  const surface = surfaces.find(({ id }) => id === normalized(name));
  if (surface) return surface;
  const known = surfaces.map(({ id }) => id).join(", ");
  throw new UsageError(`--surface: unknown ${JSON.stringify(name)}; known are ${known}`);
}

function pointOf(surface: Surface, text: string): Point {
  const numbers = text.split(",").map(numberOf);
  const [x, y] = numbers;
  if (numbers.length !== 2 || x === undefined || y === undefined || numbers.some(Number.isNaN)) {
    throw new UsageError(`--start must be two numbers, as -1,2.5, got ${JSON.stringify(text)}`);
  }
  const problem = startProblem(surface, [x, y]);
  if (problem === undefined) return [x, y];
  throw new UsageError(`--start: ${problem}`);
}

function toleranceOf(text: string): number {
  const value = numberOf(text);
  if (value > 0 && value <= 1) return value;
  throw new UsageError(
    `--tolerance must be a number above 0, at most 1, got ${JSON.stringify(text)}`,
  );
}

/** What `Number` makes of "" was hardly meant. */
function numberOf(text: string): number {
  return text.trim() === "" ? Number.NaN : Number(text);
}

function racersOf(nadir: Nadir, { optimizers, racers: text }: Given): readonly Racer[] {
  if (optimizers !== undefined && text !== undefined) {
    throw new UsageError("--optimizers and --racers exclude each other");
  }
  if (optimizers !== undefined) {
    return choose("--optimizers", optimizers, classes).flatMap(({ racers }) => racers);
  }
  if (text === undefined) return standardRacers();
  const { racers, ignored } = readRacers(text);
  const problems = [...ignored, ...racers.flatMap((racer) => racerProblem(nadir, racer) ?? [])];
  if (racers.length === 0) problems.push(`no optimizer in ${JSON.stringify(text)}`);
  if (problems.length > 0) throw new UsageError(`--racers: ${problems[0]}`);
  return racers;
}
