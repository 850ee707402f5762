import { describe } from "../validate.ts";
import type { LossAreas } from "./losses/areas.ts";

/** Refuses outputs of several positions whose classes are first: all of a row would be one position's. @throws RangeError */
export function checkClassesLast(who: string, { classes, layout, output }: LossAreas): void {
  if (layout !== "nchw" || output[0] === classes) return;
  throw new RangeError(
    `${who}: classes must be last, as behind channelsLast(), got outputs ${describe(output)}`,
  );
}
