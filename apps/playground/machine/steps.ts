import { load, type Nadir } from "nadir";
import { periods, tile } from "../../../bench/data.mjs";
import { optimizerNamed } from "../../demos/optimizers.ts";

let nadir: Nadir | undefined;

/** An optimizer's step by Nadir, with its defaults, on values such as training has. */
export async function stepOf(optimizer: string, length: number): Promise<() => void> {
  // All that was measured before goes with it.
  nadir?.dispose();
  nadir = await load();
  const weight = nadir.parameter([length]);
  const [data, grad] = periods({ arrays: ["parameter", "gradient"] }, "f32");
  tile(weight.data, data!);
  tile(weight.grad, grad!);
  const Class = optimizerNamed(optimizer);
  // By gradients that stay the same, a rate that is found would grow without end.
  const trained = new Class(
    [weight],
    "growthRate" in Class.description.options ? { growthRate: 1 } : {},
  );
  // Who looks ahead needs a closure; gradients cost nothing here.
  const gradients = () => 0;
  return () => trained.step(gradients);
}
