import { minibatches, type Nadir } from "../../../src/index.ts";
import { DenseNetwork, softmaxCrossEntropy } from "../../../src/networks/index.ts";
import { median } from "../median.ts";
import type { Options } from "../text.ts";
import { answersOf } from "./answers.ts";
import { CLASSES, type Digits, type Examples, PIXELS } from "./digits.ts";
import type { Entrant } from "./entrants.ts";
import { type Times, timeStep } from "./timeStep.ts";

const BATCH = 32;
const HIDDEN = 32;

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

/** How a network stands. */
export interface Standing {
  /** Mean cross-entropy over all training images. */
  readonly loss: number;
  /** Share of the test images that are recognised. */
  readonly accuracy: number;
  /** The digits that it takes images for, as long as it stands so. */
  answers(examples: Examples): Uint8Array;
}

export interface Course extends Digits {
  readonly epochs: number;
  /** What the first weights and the order of the images follow from. */
  readonly seed: number;
}

/** Batches of an epoch. */
export function batchesOf({ train }: Course): number {
  return Math.ceil(train.count / BATCH);
}

/**
 * Trains a network of its own. Gives how it stands at the start and after every epoch, so that
 * the caller may do other things in between, and at the end the result.
 */
export function* train(
  nadir: Nadir,
  entrant: Entrant,
  course: Course,
): Generator<Standing, Finish, void> {
  const { seed, epochs } = course;
  const network = networkOf(nadir, seed);
  const optimizer = entrant.start(network.parameters);
  const standings: Standing[] = [];
  const times: Times[] = [];
  const stand = () => {
    const { loss } = network.evaluate(
      course.train.images,
      course.train.labels,
      softmaxCrossEntropy,
    );
    const { accuracy } = network.evaluate(
      course.test.images,
      course.test.labels,
      softmaxCrossEntropy,
    );
    const answers = (examples: Examples) => answersOf(network, examples);
    standings.push({ loss, accuracy: accuracy!, answers });
    return standings.at(-1)!;
  };
  try {
    yield stand();
    for (const rows of minibatches(course.train.count, { size: BATCH, seed, epochs })) {
      times.push(timeStep(optimizer, () => gradients(network, course.train, rows)));
      if (times.length % batchesOf(course) === 0) yield stand();
    }
    const parameters = Object.values(network.parameters);
    const count = parameters.reduce((sum, { length }) => sum + length, 0);
    return finishOf(entrant, standings, times, count);
  } finally {
    // Also when nobody asks on.
    optimizer.dispose();
    network.dispose();
  }
}

/** The same seed gives the same weights. */
export function networkOf(nadir: Nadir, seed: number): DenseNetwork {
  return new DenseNetwork(nadir, { sizes: [PIXELS, HIDDEN, CLASSES], seed, maxBatch: BATCH });
}

function gradients(network: DenseNetwork, { images, labels }: Examples, rows: Uint32Array): number {
  return network.lossAndGradients(images, labels, softmaxCrossEntropy, { rows });
}

function finishOf(
  { name, optimizer, options }: Entrant,
  standings: readonly Standing[],
  times: readonly Times[],
  parameters: number,
): Finish {
  const inGradients = times.map(({ gradients }) => gradients);
  const inOptimizer = times.map(({ optimizer }) => optimizer);
  return {
    name,
    optimizer,
    options,
    trainLoss: standings.at(-1)!.loss,
    testAccuracy: standings.at(-1)!.accuracy,
    stepNs: (median(inOptimizer) * 1e6) / parameters,
    gradientNs: median(inGradients) * 1e6,
    lossCurve: standings.map(({ loss }) => loss),
    gradientMs: sum(inGradients),
    optimizerMs: sum(inOptimizer),
  };
}

function sum(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
