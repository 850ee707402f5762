import type { Nadir } from "../../../src/index.ts";
import type { SurfaceForm } from "../../cards/parts/card.ts";
import { allCards, cardOf, formName } from "../cards.ts";
import { optimizerNamed } from "../optimizers.ts";
import type { Racer } from "./racer.ts";
import { gapOf, type Point, type Surface } from "./surface.ts";
import { surfaces } from "./surfaces.ts";
import { type Course, descend, isNear, type Trajectory } from "./trajectory.ts";

/** A race on a surface: all that its picture follows from. */
export interface Scene extends Course {
  /** The gap below which a racer has arrived, in (0, 1]. */
  readonly tolerance: number;
  readonly racers: readonly Racer[];
}

/** How many steps a race may have. */
export const MOST_STEPS = 5000;
export const DEFAULT_STEPS = 300;
export const DEFAULT_SEED = 1;
export const DEFAULT_TOLERANCE = 1e-4;

/** Whose learning rates for surfaces the cards know, by name. */
const racing = new Map(
  allCards.flatMap(([optimizer, { surfaces = [] }]) =>
    surfaces.map((form) => [formName(optimizer, form.form), [optimizer, form] as const] as const),
  ),
);

/** Those that race on a surface if nobody else is chosen: by name, so that they stay the same. */
const STANDARD = [
  ...["SGD", "SGD, momentum", "NAG", "Adagrad", "RMSprop", "Adadelta", "Adam", "Adamax"],
  ...["NAdam", "NadaMax"],
];

/** They, as they are by default. */
export function standardRacers(): Racer[] {
  return STANDARD.map((name) => {
    const [optimizer, { options }] = racing.get(name)!;
    return { optimizer, options };
  });
}

/** The race that a surface opens with: the standard racers, each at the learning rate that suits it there. */
export function sceneOn(surface: Surface): Scene {
  return {
    surface,
    start: surface.start,
    steps: DEFAULT_STEPS,
    seed: DEFAULT_SEED,
    tolerance: DEFAULT_TOLERANCE,
    racers: STANDARD.map((name) => racerOn(surface, ...racing.get(name)!)),
  };
}

/** All forms of an optimizer whose learning rates for surfaces its card knows, on one of these. */
export function racersOf(optimizer: string, surface: Surface): readonly Racer[] {
  const forms = cardOf(optimizer).surfaces ?? [];
  return forms.map((form) => racerOn(surface, optimizer, form));
}

function racerOn({ id }: Surface, optimizer: string, { options, rates }: SurfaceForm): Racer {
  return { optimizer, options: { lr: rates[id]!, ...options } };
}

/** What a page opens with. */
export const defaultScene: Scene = sceneOn(surfaces[0]!);

/** Why a race cannot start at a point, as a hint; undefined if it can. */
export function startProblem(surface: Surface, [x, y]: Point): string | undefined {
  const here = `a start at ${x}, ${y}`;
  if (!Number.isFinite(x) || !Number.isFinite(y)) {
    return `${here} is nowhere: both must be finite numbers`;
  }
  if (!Number.isFinite(gapOf(surface, x, y))) {
    return `${here} is too far: ${surface.name} has no finite value there`;
  }
  if (isNear(surface, x, y)) return undefined;
  return `${here} is too far: there a racer of ${surface.name} counts as diverged`;
}

/** Why a racer cannot race, when its options do not fit together; undefined if it can. */
export function racerProblem(nadir: Nadir, { optimizer, options }: Racer): string | undefined {
  const parameter = nadir.parameter(new Float64Array(2));
  try {
    new (optimizerNamed(optimizer))([parameter], options).dispose();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  } finally {
    parameter.dispose();
  }
}

/** The ways of all racers, in their order. */
export function run(nadir: Nadir, scene: Scene): Trajectory[] {
  return scene.racers.map((racer) => descend(nadir, racer, scene));
}
