import { load, type Nadir } from "nadir";
import { periods, tile } from "../../../bench/data.mjs";
import { optimizerNamed } from "../../demos/optimizers.ts";

let nadir: Nadir | undefined;

/** Beside the defaults, where gradients stay the same: by the option that an optimizer has. */
const steady: Readonly<Record<string, object>> = {
  // A rate that is found would grow without end.
  growthRate: { growthRate: 1 },
  // A direction by ten pairs, of gradients that change so that lengths stay; more would need much memory.
  historySize: {
    ...{ historySize: 10, maxIter: 1, lr: 0.5 },
    gradScale: (step: number) => 1 - (step % 2) / 2,
  },
};

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
  const known = Object.entries(steady).filter(([option]) => option in Class.description.options);
  const trained = new Class([weight], Object.assign({}, ...known.map(([, options]) => options)));
  // Who looks ahead needs a closure; gradients cost nothing here.
  const gradients = () => 0;
  return () => trained.step(gradients);
}
