import { areStandard } from "../../demos/digits/entrants.ts";
import { idsOf, type Race } from "./state.ts";

/** The command that runs the same race. */
export function commandOf({ entrants, epochs, seed }: Race): string {
  const optimizers = areStandard(entrants) ? "" : ` --optimizers ${idsOf(entrants)}`;
  return `npx nadir race${optimizers} --epochs ${epochs} --seed ${seed}`;
}
