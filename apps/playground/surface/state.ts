import type { Nadir } from "nadir";
import { type Racer, racersText, readRacers } from "../../demos/surfaces/racer.ts";
import {
  defaultScene,
  MOST_STEPS,
  racerProblem,
  type Scene,
  sceneOn,
  startProblem,
} from "../../demos/surfaces/scene.ts";
import type { Point, Surface } from "../../demos/surfaces/surface.ts";
import { surfaces } from "../../demos/surfaces/surfaces.ts";
import { Reader } from "../link/fields.ts";
import type { Codec, Fields } from "../link/link.ts";

/** What is seen of a race on a surface. */
export interface SurfaceState extends Scene {
  /** Which racers are not shown, by their place. */
  readonly hidden: readonly number[];
  /** The step at which time stands; undefined if it runs, or ran, to the end. */
  readonly step: number | undefined;
  /** Whether the balls have names. */
  readonly named: boolean;
}

export const LEAST_STEPS = 10;
export const LEAST_TOLERANCE = 1e-10;
export const MOST_TOLERANCE = 0.1;
export const MOST_SEED = Number.MAX_SAFE_INTEGER;

/** The race that a surface opens with. */
export function defaultState(surface: Surface = defaultScene.surface): SurfaceState {
  return { ...sceneOn(surface), hidden: [], step: undefined, named: false };
}

/**
 * The state as the address has it:
 * `surface=beale&start=0.8,1.9&steps=500&racers=SGD:lr=0.01;Adam&hide=2&t=120`.
 */
export function codecOf(nadir: Nadir): Codec<SurfaceState> {
  return {
    read(fields) {
      const reader = new Reader(fields);
      const state = readState(nadir, reader);
      return { state, ignored: reader.ignored };
    },
    write: writeState,
  };
}

function readState(nadir: Nadir, reader: Reader): SurfaceState {
  const ids = surfaces.map(({ id }) => id);
  const id = reader.choice("surface", ids);
  const surface = surfaces.find((surface) => surface.id === id);
  const usual = defaultState(surface);
  const steps = reader.number("steps", { min: LEAST_STEPS, max: MOST_STEPS, integer: true });
  const least = { min: LEAST_TOLERANCE, max: MOST_TOLERANCE };
  const race = {
    surface: usual.surface,
    start: readStart(reader, usual.surface) ?? usual.start,
    steps: steps ?? usual.steps,
    seed: reader.number("seed", { min: 0, max: MOST_SEED, integer: true }) ?? usual.seed,
    tolerance: reader.number("tolerance", least) ?? usual.tolerance,
    racers: racersOf(nadir, reader) ?? usual.racers,
  };
  return {
    ...race,
    hidden: readHidden(reader, race.racers.length) ?? usual.hidden,
    step: reader.number("t", { min: 0, max: race.steps, integer: true }),
    named: reader.choice("names", ["on"]) !== undefined,
  };
}

function writeState(state: SurfaceState): Fields {
  const usual = defaultState(state.surface);
  const { surface, start, steps, seed, tolerance, racers, hidden, step, named } = state;
  const racing = racersText(racers);
  const is = (written: boolean, name: string, text: unknown) =>
    written ? { [name]: `${text}` } : {};
  return {
    ...is(surface !== defaultScene.surface, "surface", surface.id),
    ...is(String(start) !== String(usual.start), "start", start.join(",")),
    ...is(steps !== usual.steps, "steps", steps),
    ...is(seed !== usual.seed, "seed", seed),
    ...is(tolerance !== usual.tolerance, "tolerance", tolerance),
    ...is(racing !== racersText(usual.racers), "racers", racing),
    ...is(hidden.length > 0, "hide", hidden.map((place) => place + 1).join(",")),
    ...is(step !== undefined, "t", step),
    ...is(named, "names", "on"),
  };
}

function readStart(reader: Reader, surface: Surface): Point | undefined {
  const text = reader.text("start");
  if (text === undefined) return undefined;
  const numbers = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  if (numbers.length !== 2) return reader.ignore(`start=${text}, since it is not two numbers`);
  const [x, y] = numbers as [number, number];
  const problem = startProblem(surface, [x, y]);
  return problem === undefined ? [x + 0, y + 0] : reader.ignore(`start=${text}, since ${problem}`);
}

/** Undefined if none of those written can race. */
function racersOf(nadir: Nadir, reader: Reader): readonly Racer[] | undefined {
  const text = reader.text("racers");
  if (text === undefined) return undefined;
  const { racers, ignored } = readRacers(text);
  for (const sentence of ignored) reader.ignore(sentence);
  const able = racers.filter((racer) => {
    const problem = racerProblem(nadir, racer);
    if (problem !== undefined) reader.ignore(problem);
    return problem === undefined;
  });
  return able.length === 0 && text.trim() !== "" ? undefined : able;
}

function readHidden(reader: Reader, racers: number): readonly number[] | undefined {
  const text = reader.text("hide");
  if (text === undefined) return undefined;
  const places = text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
  if (places.every((place) => Number.isInteger(place) && place >= 1 && place <= racers)) {
    return [...new Set(places.map((place) => place - 1))].sort((a, b) => a - b);
  }
  return reader.ignore(`hide=${text}, since it does not count racers from 1 to ${racers}`);
}
