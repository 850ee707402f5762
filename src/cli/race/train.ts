import { setImmediate } from "node:timers/promises";
import { minibatches, type Nadir } from "../../index.ts";
import { DenseNetwork, softmaxCrossEntropy } from "../../networks/index.ts";
import type { Options } from "../text.ts";
import { CLASSES, type Examples, PIXELS } from "./digits.ts";
import type { Entrant } from "./entrants.ts";

const BATCH = 32;
const HIDDEN = 32;
/** All entrants together. */
const WARM_UP_EPOCHS = 320;
/** Each of them. */
const WARM_UP_STEPS = 3000;

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
  /** Nanoseconds a batch: the median of loss and gradients. */
  readonly gradientNs: number;
  /** Training loss at the start and after every epoch. */
  readonly lossCurve: readonly number[];
}

/** A result with what the tables show beside it. */
export interface Finish extends Result {
  readonly name: string;
  /** Milliseconds for loss and gradients, all batches together. */
  readonly gradientMs: number;
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
  const network = networkOf(nadir, seed);
  const evaluate = ({ images, labels }: Examples) =>
    network.evaluate(images, labels, softmaxCrossEntropy);
  const optimizer = entrant.start(network.parameters);
  const lossCurve = [evaluate(course.train).loss];
  const times: Times[] = [];
  for (const rows of minibatches(course.train.count, { size: BATCH, seed, epochs })) {
    times.push(timeStep(optimizer, () => gradients(network, course.train, rows)));
    if (times.length % batchesOf(course) > 0) continue;
    const { loss } = evaluate(course.train);
    lossCurve.push(loss);
    onEpoch(loss);
    // Node hears Ctrl-C only when it is let.
    await setImmediate();
  }
  const { name, optimizer: className, options } = entrant;
  const parameters = Object.values(network.parameters).reduce((sum, { length }) => sum + length, 0);
  const testAccuracy = evaluate(course.test).accuracy!;
  optimizer.dispose();
  network.dispose();
  const inGradients = times.map(({ gradients }) => gradients);
  const inOptimizer = times.map(({ optimizer }) => optimizer);
  return {
    name,
    optimizer: className,
    options,
    trainLoss: lossCurve.at(-1)!,
    testAccuracy,
    stepNs: (median(inOptimizer) * 1e6) / parameters,
    gradientNs: median(inGradients) * 1e6,
    lossCurve,
    gradientMs: sum(inGradients),
    optimizerMs: sum(inOptimizer),
  };
}

/** Works until the engine has compiled all for good, lest who races first be the slowest. */
export async function warmUp(
  nadir: Nadir,
  entrants: readonly Entrant[],
  course: Course,
): Promise<void> {
  const epochs = Math.ceil(WARM_UP_EPOCHS / entrants.length);
  for (const entrant of entrants) await train(nadir, entrant, { ...course, epochs }, () => {});
  // Kernels take more steps than that, and steps alone are quick.
  const network = networkOf(nadir, course.seed);
  for (const entrant of entrants) {
    const optimizer = entrant.start(network.parameters);
    // 0.5 and not 0: a loss is a double, and for whole numbers engines compile other code.
    for (let i = 0; i < WARM_UP_STEPS; i++) timeStep(optimizer, () => 0.5);
    optimizer.dispose();
  }
  network.dispose();
}

/** The same seed gives the same weights. */
function networkOf(nadir: Nadir, seed: number): DenseNetwork {
  return new DenseNetwork(nadir, { sizes: [PIXELS, HIDDEN, CLASSES], seed, maxBatch: BATCH });
}

function gradients(network: DenseNetwork, { images, labels }: Examples, rows: Uint32Array): number {
  return network.lossAndGradients(images, labels, softmaxCrossEntropy, { rows });
}

/** Milliseconds of a step. */
interface Times {
  readonly gradients: number;
  readonly optimizer: number;
}

/** All take the closure, as those that look ahead must. */
function timeStep(optimizer: ReturnType<Entrant["start"]>, gradients: () => number): Times {
  let inside = 0;
  const start = performance.now();
  optimizer.step(() => {
    const start = performance.now();
    const loss = gradients();
    inside = performance.now() - start;
    return loss;
  });
  return { gradients: inside, optimizer: performance.now() - start - inside };
}

function sum(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}
