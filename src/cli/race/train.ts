import { setImmediate } from "node:timers/promises";
import { minibatches, type Nadir } from "../../index.ts";
import { type Examples, select } from "./digits.ts";
import type { Entrant, Options } from "./entrants.ts";
import { Network } from "./network.ts";

const BATCH = 32;

/** What an entrant achieved, as `race.json` holds it. */
export interface Result {
  /** The class's name: with `options` it says how to do the same. */
  readonly optimizer: string;
  readonly options: Options;
  /** Mean cross-entropy over all training images after the last epoch. */
  readonly trainLoss: number;
  /** Share of the test images that are recognised. */
  readonly testAccuracy: number;
  /** Nanoseconds a parameter: the median step, without the gradients. */
  readonly stepNs: number;
  /** Training loss at the start and after every epoch. */
  readonly lossCurve: readonly number[];
}

/** A result with what the tables show beside it. */
export interface Finish extends Result {
  readonly name: string;
  /** Milliseconds in the optimizer, all steps together. */
  readonly optimizerMs: number;
}

export interface Course {
  readonly train: Examples;
  readonly test: Examples;
  readonly epochs: number;
  /** What the first weights and the order of the images follow from. */
  readonly seed: number;
}

/** Batches of an epoch. */
export function batchesOf({ train }: Course): number {
  return Math.ceil(train.count / BATCH);
}

/** Trains a network of its own. `onEpoch` hears the training loss after every epoch. */
export async function train(
  nadir: Nadir,
  entrant: Entrant,
  course: Course,
  onEpoch: (loss: number) => void,
): Promise<Finish> {
  const { seed, epochs } = course;
  const network = new Network(nadir, seed);
  const optimizer = entrant.start(network.parameters);
  const lossCurve = [network.evaluate(course.train).loss];
  const times: number[] = [];
  for (const rows of minibatches(course.train.count, { size: BATCH, seed, epochs })) {
    const batch = select(course.train, rows);
    times.push(timeStep(optimizer, () => network.backward(batch)));
    if (times.length % batchesOf(course) > 0) continue;
    const { loss } = network.evaluate(course.train);
    lossCurve.push(loss);
    onEpoch(loss);
    // Node hears Ctrl-C only when it is let.
    await setImmediate();
  }
  const { name, optimizer: className, options } = entrant;
  const parameters = Object.values(network.parameters).reduce((sum, { length }) => sum + length, 0);
  const testAccuracy = network.evaluate(course.test).accuracy;
  optimizer.dispose();
  network.dispose();
  return {
    name,
    optimizer: className,
    options,
    trainLoss: lossCurve.at(-1)!,
    testAccuracy,
    stepNs: (median(times) * 1e6) / parameters,
    lossCurve,
    optimizerMs: times.reduce((sum, time) => sum + time, 0),
  };
}

/** Steps until the engine has compiled an optimizer for good, lest who races first be the slowest. */
export function warmUp(nadir: Nadir, entrant: Entrant): void {
  const parameter = nadir.parameter([2410]);
  const optimizer = entrant.start([parameter]);
  // 0.5 and not 0: a loss is a double, and for whole numbers engines compile other code.
  for (let i = 0; i < 3000; i++) timeStep(optimizer, () => 0.5);
  optimizer.dispose();
  parameter.dispose();
}

/** Milliseconds of a step but for its gradients. All take the closure, as those that look ahead must. */
function timeStep(optimizer: ReturnType<Entrant["start"]>, backward: () => number): number {
  let inside = 0;
  const start = performance.now();
  optimizer.step(() => {
    const start = performance.now();
    backward();
    inside = performance.now() - start;
  });
  return performance.now() - start - inside;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}
