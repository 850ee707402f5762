import { entrants } from "../../demos/digits/entrants.ts";
import { idsOf, type Race } from "./state.ts";

/** The command that runs the same race. */
export function commandOf({ entrants: chosen, epochs, seed }: Race): string {
  const optimizers = chosen.length === entrants.length ? "" : ` --optimizers ${idsOf(chosen)}`;
  return `npx nadir race${optimizers} --epochs ${epochs} --seed ${seed}`;
}
