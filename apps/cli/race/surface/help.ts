import {
  DEFAULT_SEED,
  DEFAULT_STEPS,
  DEFAULT_TOLERANCE,
  MOST_STEPS,
} from "../../../demos/surfaces/scene.ts";
import { surfaces } from "../../../demos/surfaces/surfaces.ts";
import { wrapped } from "../../../demos/text.ts";
import { DEFAULT_OUT } from "../arguments.ts";
import { classIds, otherIds } from "./arguments.ts";

const idWidth = Math.max(...surfaces.map(({ id }) => id.length));
const list = surfaces.map(({ id, about }) => `  ${id.padEnd(idWidth)} ${about}`);

const names = wrapped(
  classIds.map((id) => (otherIds.includes(id) ? `*${id}` : id)),
  24,
);

/** The part of `nadir race --help` that is about `--surface`. */
export const surfaceHelp: string = `On a surface: nadir race --surface <name> draws the paths of optimizers down a function of two
variables, as the playground does.

  --surface <name>      one of those below
  --start <x,y>         where all start, as --start=-1,2.5 (default: the surface's own)
  --steps <n>           1 to ${MOST_STEPS} (default: ${DEFAULT_STEPS})
  --seed <n>            0 to 2^53 − 1: the noise of a noisy surface follows from it, the same for
                        all (default: ${DEFAULT_SEED})
  --tolerance <t>       above 0, at most 1: one that comes this near to the lowest value has arrived
                        (default: ${DEFAULT_TOLERANCE})
  --optimizers <names>  which classes race, separated by commas, at learning rates tuned to the
                        race (default: those without a star):
${names}
  --racers <list>       which race, with which options, separated by semicolons, untuned:
                        "SGD:lr=0.01,momentum=0.9;Adam:betas=0.9/0.99,amsgrad"
  --out <folder>        where to write, made if missing (default: ${DEFAULT_OUT})

Writes:
  surface.json  { race: { surface, start, steps, seed, tolerance }, results: [{ optimizer, options,
                stepsTo, diverged, gap, end, points }, …] }
                stepsTo: steps until the gap to the lowest value was first at most the tolerance,
                or null; diverged: whether it ended early, far from everything; gap, end: at its
                last step; points: x and y of every step, one after another. Where a number is not
                finite, null stands
  surface.svg   contours, the paths of all, and when each arrived

Examples:
  nadir race --surface rosenbrock
  nadir race --surface beale --optimizers sgd,nag --steps 1000 --start=-0.9,-0.4
  nadir race --surface himmelblau --racers "NAG:lr=0.01;NAG:lr=0.01,momentum=0.5"

Surfaces:
${list.join("\n")}`;
