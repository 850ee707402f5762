import { Average, type AverageOptions, type Parameter } from "../../src/index.ts";
import { loadSmall } from "../memory/small.ts";

/** A parameter that was 1, 2, 3, and the average of its last two steps. */
export function made(options: AverageOptions = { decay: 0.5 }): {
  x: Parameter<"f64">;
  average: Average;
} {
  const x = loadSmall().parameter(Float64Array.of(1));
  const average = new Average([x], options);
  for (const value of [1, 2, 3]) {
    x.data[0] = value;
    average.update();
  }
  return { x, average };
}
