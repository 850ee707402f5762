import type { Nadir } from "../../../src/index.ts";
import type { Entrant } from "../../demos/digits/entrants.ts";
import { timeStep } from "../../demos/digits/timeStep.ts";
import { type Course, networkOf, train } from "../../demos/digits/train.ts";

/** All entrants together. */
const EPOCHS = 320;
/** Each of them. */
const STEPS = 3000;

/** Works until the engine has compiled everything for good: otherwise the first to race would be the slowest. */
export function warmUp(nadir: Nadir, entrants: readonly Entrant[], course: Course): void {
  const epochs = Math.ceil(EPOCHS / entrants.length);
  for (const entrant of entrants) Array.from(train(nadir, entrant, { ...course, epochs }));
  // Kernels take more steps than that, and steps alone are quick.
  const network = networkOf(nadir, course.seed);
  for (const entrant of entrants) {
    const optimizer = entrant.start(network.parameters);
    // 0.5 and not 0: a loss is a double, and for whole numbers engines compile other code.
    for (let i = 0; i < STEPS; i++) timeStep(optimizer, () => 0.5);
    optimizer.dispose();
  }
  network.dispose();
}
