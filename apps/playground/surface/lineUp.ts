import { type Racer, racersText } from "../../demos/surfaces/racer.ts";
import { type Scene, sceneOn, standardRacers } from "../../demos/surfaces/scene.ts";
import type { Surface } from "../../demos/surfaces/surface.ts";

/** The optimizers that race. */
export interface LineUp {
  readonly racers: readonly Racer[];
  /** Which are not shown, by their place, in ascending order. */
  readonly hidden: readonly number[];
}

/** With another racer at a place. */
export function replaced({ racers, hidden }: LineUp, place: number, racer: Racer): LineUp {
  return { racers: racers.map((other, i) => (i === place ? racer : other)), hidden };
}

/** Without the racer at a place: those behind it move up. */
export function without({ racers, hidden }: LineUp, place: number): LineUp {
  return {
    racers: racers.filter((_, i) => i !== place),
    hidden: hidden.filter((i) => i !== place).map((i) => (i > place ? i - 1 : i)),
  };
}

/** With the racer at a place shown or not. */
export function shown({ racers, hidden }: LineUp, place: number, visible: boolean): LineUp {
  const others = hidden.filter((other) => other !== place);
  return { racers, hidden: visible ? others : [...others, place].sort((a, b) => a - b) };
}

/** With the options of the standard racers: of the first of a kind those of the first there, and so on. */
export function atDefaults({ racers, hidden }: LineUp): LineUp {
  const standard = standardRacers();
  const taken = (optimizer: string) => {
    const place = standard.findIndex((racer) => racer.optimizer === optimizer);
    return place < 0 ? { optimizer, options: {} } : standard.splice(place, 1)[0]!;
  };
  return { racers: racers.map(({ optimizer }) => taken(optimizer)), hidden };
}

/** The racers on another surface: those of before, or, if nobody changed them, those that it opens with. */
export function racersOn(surface: Surface, { surface: before, racers }: Scene): readonly Racer[] {
  const untouched = racersText(racers) === racersText(sceneOn(before).racers);
  return untouched ? sceneOn(surface).racers : racers;
}
